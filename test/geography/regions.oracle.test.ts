import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { straightMetres } from '../../src/geography/distance.js';
import { splitRegions } from '../../src/geography/regions.js';
import type { GeographicPoint } from '../../src/model/pool.js';
import { finish } from '../../src/runtime/pace.js';
import { distributions } from './points.js';

test.each(Object.entries(distributions))(
  'people %s fall apart in the regions that joining all close pairs gives',
  (_how, { points, metres }) => {
    fc.assert(
      fc.property(points, metres, (homes, longest) => {
        expect(finish(splitRegions(homes, longest))).toEqual(joined(homes, longest));
      }),
      { numRuns: 60 },
    );
  },
);

describe('regions of a town', () => {
  const { points, metres } = distributions['evenly over a town']!;

  test('hold everybody once, and grow together as longer links are allowed', () => {
    fc.assert(
      fc.property(points, metres, metres, (homes, longest, more) => {
        const split = finish(splitRegions(homes, longest));
        expect(split.flat().sort((a, b) => a - b)).toEqual([...homes.keys()]);
        const wider = finish(splitRegions(homes, longest + more));
        for (const region of split) {
          const containing = wider.find((each) => each.includes(region[0]!));
          expect(containing).toEqual(expect.arrayContaining(region));
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Gives both ends of each close pair one name, until all pairs have been seen. */
function joined(homes: readonly GeographicPoint[], metres: number): number[][] {
  let names = homes.map((_, point) => point);
  for (const [a, home] of homes.entries()) {
    for (let b = a + 1; b < homes.length; b++) {
      if (straightMetres(home, homes[b]!) > metres) continue;
      const [kept, dropped] = [names[a]!, names[b]!];
      names = names.map((name) => (name === dropped ? kept : name));
    }
  }
  const regions = new Map<number, number[]>();
  for (const [point, name] of names.entries()) regions.set(name, [...(regions.get(name) ?? []), point]);
  return [...regions.values()];
}
