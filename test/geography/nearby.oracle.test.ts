import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { straightMetres } from '../../src/geography/distance.js';
import { buildNearbyIndex } from '../../src/geography/nearby.js';
import type { GeographicPoint } from '../../src/model/pool.js';
import { distributions } from './points.js';

describe.each(Object.entries(distributions))('people %s', (_how, { points, metres }) => {
  test('are found as by sorting everybody by distance', () => {
    fc.assert(
      fc.property(points, metres, (homes, within) => {
        const index = buildNearbyIndex(homes);
        for (const point of homes.keys())
          expect(index.within(point, within)).toEqual(nearest(homes, point, within));
      }),
      { numRuns: 40 },
    );
  });

  test('are found up to and including each distance that occurs', () => {
    fc.assert(
      fc.property(points, (homes) => {
        const index = buildNearbyIndex(homes);
        for (const [other, home] of homes.entries()) {
          if (other === 0) continue;
          const metres = straightMetres(homes[0]!, home);
          expect(index.within(0, metres)).toContain(other);
          expect(index.within(0, metres - 0.0005)).not.toContain(other);
        }
      }),
      { numRuns: 30 },
    );
  });
});

function nearest(homes: readonly GeographicPoint[], point: number, metres: number): number[] {
  return [...homes.entries()]
    .map(([other, home]) => ({ other, away: straightMetres(homes[point]!, home) }))
    .sort((a, b) => a.away - b.away)
    .filter(({ other, away }) => other !== point && away <= metres)
    .map(({ other }) => other)
    .sort((a, b) => a - b);
}
