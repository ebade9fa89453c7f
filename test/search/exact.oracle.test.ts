import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SizeBounds } from '../../src/search/problem.js';
import { arbitraryGrouping, mayShare, type PairwiseGrouping, worthOf } from './groupings.js';
import { expectAllowed, run, withSizes } from './problems.js';

/** The best one or two disjoint groups: every set of items, and every two of those that are groups. */
function bestPair(grouping: PairwiseGrouping, { min, max }: SizeBounds, mostGroups: number): number {
  const { items, sizes, weights } = grouping;
  const groups: { mask: number; gain: number }[] = [];
  const list = (mask: number, members: readonly number[], places: number): void => {
    if (places >= min) {
      const worth = worthOf(grouping, members);
      const gain = worth * members.reduce((sum, item) => sum + weights[item]!, 0);
      if (worth >= 0) groups.push({ mask, gain });
    }
    for (let item = (members.at(-1) ?? -1) + 1; item < items; item++) {
      if (places + sizes[item]! > max || !members.every((other) => mayShare(grouping, other, item))) continue;
      list(mask | (1 << item), [...members, item], places + sizes[item]!);
    }
  };
  list(0, [], 0);
  // Few pairs are looked at: those that could still be better, best groups first.
  groups.sort((a, b) => b.gain - a.gain);
  let best = groups[0]?.gain ?? 0;
  if (mostGroups < 2) return best;
  for (const [at, one] of groups.entries()) {
    if (2 * one.gain <= best) break;
    for (let next = at + 1; next < groups.length && one.gain + groups[next]!.gain > best; next++) {
      if ((one.mask & groups[next]!.mask) === 0) best = one.gain + groups[next]!.gain;
    }
  }
  return best;
}

/** Problems of a given number of items. */
const grouping = (items: number): fc.Arbitrary<PairwiseGrouping> =>
  arbitraryGrouping(items).chain((some) =>
    fc.record({
      items: fc.constant(items),
      minSize: fc.constant(0),
      maxSize: fc.constant(0),
      least: fc.constant(some.least),
      sizes: fc.array(fc.constantFrom(1, 1, 1, 1, 1, 2), { minLength: items, maxLength: items }),
      weights: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: items, maxLength: items }),
      gains: fc.array(
        fc.integer({ min: 0, max: 100 }).map((gain) => gain / 100),
        { minLength: items * items, maxLength: items * items },
      ),
      apart: fc.array(
        fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
        {
          minLength: items * items,
          maxLength: items * items,
        },
      ),
    }),
  );

test('the best two groups of up to twenty items are found, or the one best where there is only one', () => {
  const cases = fc
    .record({
      items: fc.integer({ min: 12, max: 20 }),
      groups: fc.integer({ min: 1, max: 2 }),
      spare: fc.nat(1),
    })
    .chain(({ items, groups, spare }) => fc.tuple(grouping(items), fc.constant(groups), fc.constant(spare)));
  fc.assert(
    fc.property(cases, ([some, groups, spare]) => {
      const places = some.sizes.reduce((sum, size) => sum + size, 0);
      const min = Math.floor(places / 3) + 1;
      const bounds = { min, max: min + spare };
      // Two fit; so no list is needed for two of them.
      const problem = withSizes(some, groups === 1 ? [bounds] : bounds);
      const found = run(problem, { firstCooling: 1 });
      expectAllowed(problem, found);
      expect(found.optimal).toBe(true);
      expect(found.gain).toBeCloseTo(bestPair(some, bounds, groups), 9);
    }),
    { numRuns: 25 },
  );
});

test('a list of one or two groups among few items is solved too, though more would fit', () => {
  fc.assert(
    fc.property(arbitraryGrouping(11), fc.integer({ min: 1, max: 2 }), (some, groups) => {
      const bounds = { min: some.minSize, max: some.maxSize };
      const problem = withSizes(
        some,
        Array.from({ length: groups }, () => bounds),
      );
      const found = run(problem, { firstCooling: 1 });
      expectAllowed(problem, found);
      expect(found.optimal).toBe(true);
      expect(found.gain).toBeCloseTo(bestPair(some, bounds, groups), 9);
    }),
    { numRuns: 60 },
  );
});

test.each([
  { items: 15, sizes: { min: 2, max: 4 } },
  { items: 16, sizes: { min: 6, max: 8 } },
  { items: 20, sizes: { min: 19, max: 20 } },
])('as many items as can be divided, or go into two groups, are solved in a few rounds: %o', (problem) => {
  const found = run({ ...problem, worth: (_, count) => count }, { rounds: 6 });
  expect(found).toMatchObject({ optimal: true, gain: problem.items });
});
