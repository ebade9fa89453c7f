import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pools } from '../../src/arbitraries/index.js';
import { toCompactPool } from '../../src/compact/to-compact-pool.js';
import { parsePolicy, parsePool } from '../../src/index.js';
import { listCandidates, stopOf } from '../../src/runtime/candidates.js';
import { listRegions, openNearness } from '../../src/runtime/nearness.js';
import { finish } from '../../src/runtime/pace.js';

const given = fc.record({
  pool: fc
    .constantFrom([], ['barriers'], ['travel'], ['barriers', 'travel'])
    .chain((additions) => pools({ people: { min: 2, max: 14 }, with: additions as [] })),
  between: fc.constantFrom(150, 400, 1000, 2500),
});

test('whoever lives near somebody is found, by whatever way they walk, and nobody else', () => {
  const seen = { near: 0, far: 0, measured: 0 };
  fc.assert(
    fc.property(given, ({ pool, between }) => {
      const policy = parsePolicy({ reach: { between } });
      const candidates = finish(listCandidates(finish(toCompactPool(parsePool(pool))), policy, 1));
      const { ways, count } = candidates;
      const everybody = Array.from({ length: count }, (_, each) => each);
      const isNear = (one: number, other: number): boolean => {
        const [from, to] = [stopOf(candidates, one), stopOf(candidates, other)];
        return ways.metres(from, to) <= between + 1e-9 && ways.metres(to, from) <= between + 1e-9;
      };
      if (!ways.isSymmetric) seen.measured++;
      const nearness = openNearness(candidates);
      const isEven = (each: number): boolean => each % 2 === 0;
      for (const one of everybody) {
        const near = everybody.filter((other) => other !== one && isNear(one, other));
        seen.near += near.length;
        seen.far += count - 1 - near.length;
        expect(nearness.around(one)).toEqual(near);
        expect(nearness.around(one, isEven)).toEqual(near.filter(isEven));
      }
      const regions = finish(listRegions(candidates));
      const regionOf = new Map(regions.flatMap((region, number) => region.map((each) => [each, number])));
      for (const one of everybody) {
        for (const other of everybody) {
          if (isNear(one, other)) expect(regionOf.get(one)).toBe(regionOf.get(other));
        }
      }
    }),
    { numRuns: 150 },
  );
  expect(seen.near).toBeGreaterThan(200);
  expect(seen.far).toBeGreaterThan(200);
  expect(seen.measured).toBeGreaterThan(10);
});
