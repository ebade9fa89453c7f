import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Listing } from '../../src/search/listing.js';
import { pack } from '../../src/search/packing.js';
import { layOut } from '../../src/search/space.js';
import { runToEnd } from '../support/run-to-end.js';

const capacity = 4;

/** The most that groups which share nothing gain together: with the first of them, or without. */
function bestGain(sets: readonly (readonly number[])[], gains: readonly number[], most: number): number {
  if (sets.length === 0 || most === 0) return 0;
  const [first, ...others] = sets;
  const without = bestGain(others, gains.slice(1), most);
  const free = others.map((set) => !set.some((item) => first!.includes(item)));
  const beside = bestGain(
    others.filter((_, at) => free[at]),
    gains.slice(1).filter((_, at) => free[at]),
    most - 1,
  );
  return Math.max(without, gains[0]! + beside);
}

function toListing(sets: readonly (readonly number[])[]): Listing {
  const item = new Uint8Array(sets.length * capacity);
  for (const [group, set] of sets.entries()) item.set(set, group * capacity);
  return { groups: sets.length, item, count: Uint8Array.from(sets, (set) => set.length) };
}

const cases = fc
  .record({ items: fc.integer({ min: 1, max: 150 }), groups: fc.integer({ min: 1, max: 14 }) })
  .chain(({ items, groups }) =>
    fc.record({
      items: fc.constant(items),
      most: fc.integer({ min: 1, max: items }),
      sets: fc.uniqueArray(
        fc
          .uniqueArray(fc.nat(items - 1), { minLength: 1, maxLength: capacity })
          .map((set) => set.sort((a, b) => a - b)),
        { selector: String, maxLength: groups },
      ),
      places: fc.array(fc.constantFrom(1, 1, 2, 3), { minLength: items, maxLength: items }),
      weights: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: items, maxLength: items }),
      worths: fc.array(fc.integer({ min: 0, max: 8 }), { minLength: groups, maxLength: groups }),
      least: fc.constantFrom(0, 0, 10),
    }),
  );

test('the groups that gain most together are chosen, as trying them all says', () => {
  fc.assert(
    fc.property(cases, ({ items, most, sets, places, weights, worths, least }) => {
      const takes = sets.map((set) => set.reduce((sum, item) => sum + places[item]!, 0));
      const sizes = { min: Math.min(3 * capacity, ...takes), max: 3 * capacity };
      const space = {
        ...layOut({ items, sizes, itemSizes: places, itemWeights: weights, worth: () => 0 }),
        capacity,
        groups: most,
      };
      const gains = sets.map((set, at) => set.reduce((sum, item) => sum + weights[item]!, 0) * worths[at]!);
      const { chosen, proven } = runToEnd(
        pack(space, toListing(sets), Float64Array.from(gains), least),
      ).value;
      const taken = chosen.flatMap((group) => sets[group]!);
      expect(new Set(taken).size).toBe(taken.length);
      expect(chosen.length).toBeLessThanOrEqual(most);
      expect(proven).toBe(true);
      const gain = chosen.reduce((sum, group) => sum + gains[group]!, 0);
      const best = bestGain(sets, gains, most);
      expect(gain).toBe(best > least ? best : 0);
    }),
    { numRuns: 2000 },
  );
});

test('a choice that takes too long is given up, and says so', () => {
  // All groups of 4 of 40 items, each worth about the same: far too many ways to choose ten of them.
  const sets: number[][] = [];
  for (let a = 0; a < 40; a++) {
    for (let b = a + 1; b < 40; b++) {
      for (let c = b + 1; c < 40; c++)
        sets.push([a, b, c, (a + b * c) % 40].filter((x, at, all) => all.indexOf(x) === at));
    }
  }
  const gains = Float64Array.from(sets, (set, at) => set.length * (1 + ((at * 7919) % 1000) / 1e6));
  const space = { ...layOut({ items: 40, sizes: { min: 1, max: capacity }, worth: () => 0 }), capacity };
  const { chosen, proven } = runToEnd(pack(space, toListing(sets), gains, 0)).value;
  expect(proven).toBe(false);
  const taken = chosen.flatMap((group) => sets[group]!);
  expect(new Set(taken).size).toBe(taken.length);
  expect(taken.length).toBeGreaterThan(20);
});
