import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { improvePairwise, type PairwiseProblem } from '../../src/search/pairwise.js';
import type { Improvement } from '../../src/search/problem.js';
import { createRandom } from '../../src/search/random.js';

type Sizes = PairwiseProblem['groupSizes'];

const sizes = (groups: number, min: number, max: number): Sizes =>
  Array.from({ length: groups }, () => ({ min, max }));

/** A problem of which only the gains above the diagonal matter; the diagonal is nonsense, as it may be. */
function pairwise(
  items: number,
  groupSizes: Sizes,
  gain: (first: number, second: number) => number,
): PairwiseProblem {
  const pairGains = new Float64Array(items * items).fill(1e6);
  for (let first = 0; first < items; first++) {
    for (let second = 0; second < first; second++) {
      pairGains[first * items + second] = pairGains[second * items + first] = gain(first, second);
    }
  }
  return { items, pairGains, groupSizes };
}

function byChance(items: number, groupSizes: Sizes, seed: number): PairwiseProblem {
  const random = createRandom(seed);
  return pairwise(items, groupSizes, () => random.below(1e6) / 1e4);
}

/** Sum of pair gains within groups, the obvious way. */
function gainOf({ items, pairGains }: PairwiseProblem, groupOf: ArrayLike<number>): number {
  let gain = 0;
  for (let first = 0; first < items; first++) {
    for (let second = 0; second < first; second++) {
      if (groupOf[first] === groupOf[second]) gain += pairGains[first * items + second]!;
    }
  }
  return gain;
}

/** The best gain of all groupings there are. */
function bestGain(problem: PairwiseProblem): number {
  const { items, pairGains, groupSizes } = problem;
  const groupOf: number[] = [];
  const size = groupSizes.map(() => 0);
  let best = Number.NEGATIVE_INFINITY;
  const place = (item: number, gain: number): void => {
    if (item === items) {
      if (groupSizes.every(({ min }, group) => size[group]! >= min)) best = Math.max(best, gain);
      return;
    }
    for (const [group, { max }] of groupSizes.entries()) {
      if (size[group]! >= max) continue;
      let more = 0;
      for (let other = 0; other < item; other++) {
        if (groupOf[other] === group) more += pairGains[item * items + other]!;
      }
      groupOf[item] = group;
      size[group]!++;
      place(item + 1, gain + more);
      size[group]!--;
    }
  };
  place(0, 0);
  return best;
}

/** The best after so many steps; looks at every yield on the way. */
function search(
  problem: PairwiseProblem,
  seed: number,
  steps: number,
  look: (improvement: Improvement) => void = () => {},
  start?: Int32Array,
): Improvement {
  for (const improvement of improvePairwise(problem, createRandom(seed), start)) {
    look(improvement);
    if (improvement.steps >= steps) return { ...improvement, groupOf: improvement.groupOf.slice() };
  }
  throw new Error('the search ended');
}

function expectAllowed({ items, groupSizes }: PairwiseProblem, improvement: Improvement): void {
  const { groupOf, groups, placed } = improvement;
  expect(groupOf).toHaveLength(items);
  expect(placed).toBe(items);
  expect(groups).toBe(groupSizes.length);
  for (const [group, { min, max }] of groupSizes.entries()) {
    const size = groupOf.filter((each) => each === group).length;
    expect(size).toBeGreaterThanOrEqual(min);
    expect(size).toBeLessThanOrEqual(max);
  }
}

const arbitraryPairwise: fc.Arbitrary<PairwiseProblem> = fc
  .record({
    items: fc.integer({ min: 1, max: 8 }),
    bounds: fc.array(fc.tuple(fc.nat(3), fc.nat(4)), { minLength: 1, maxLength: 4 }),
    gains: fc.array(
      fc.oneof(fc.integer({ min: -5, max: 9 }), fc.double({ min: -10, max: 10, noNaN: true })),
      { minLength: 28, maxLength: 28 },
    ),
  })
  .map(({ items, bounds, gains }) => {
    let spare = items;
    const groupSizes = bounds.map(([least, more]) => {
      const min = Math.min(least, spare);
      spare -= min;
      return { min, max: min + more };
    });
    const most = groupSizes.reduce((sum, { max }) => sum + max, 0);
    if (most < items) groupSizes[0] = { min: groupSizes[0]!.min, max: groupSizes[0]!.max + items - most };
    return pairwise(items, groupSizes, (first, second) => gains[(first * (first - 1)) / 2 + second]!);
  });

const odd: Record<string, PairwiseProblem> = {
  'equal sizes': byChance(9, sizes(3, 3, 3), 1),
  'sizes of some room': byChance(10, sizes(3, 2, 5), 2),
  'sizes that differ': byChance(
    9,
    [
      { min: 0, max: 9 },
      { min: 1, max: 2 },
      { min: 3, max: 3 },
    ],
    3,
  ),
  'a big group or a long one': byChance(
    10,
    [
      { min: 2, max: 8 },
      { min: 2, max: 6 },
    ],
    4,
  ),
  'exactly the fewest of each': byChance(
    9,
    [
      { min: 4, max: 9 },
      { min: 3, max: 3 },
      { min: 2, max: 5 },
    ],
    5,
  ),
  'groups that may be empty': pairwise(8, sizes(4, 0, 8), (first, second) => ((first * second) % 7) - 3),
  'only losses': pairwise(9, sizes(3, 1, 9), (first, second) => -1 - ((first + 2 * second) % 5)),
  'one group': byChance(8, sizes(1, 2, 8), 6),
  'groups of one': byChance(5, sizes(5, 1, 1), 7),
  'more groups than items': byChance(3, sizes(6, 0, 2), 8),
  'gains that are all alike': pairwise(9, sizes(3, 2, 4), () => 0.1),
  'no gains': pairwise(9, sizes(3, 3, 3), () => 0),
  'one item': byChance(1, sizes(2, 0, 1), 9),
};

describe('a search for gains of pairs', () => {
  test.each(Object.entries(odd))('finds the best there is: %s', (_, problem) => {
    const best = search(problem, 1, 50_000);
    expectAllowed(problem, best);
    expect(best.gain).toBeCloseTo(bestGain(problem), 9);
  });

  test('finds the best there is of all kinds of small problems', () => {
    fc.assert(
      fc.property(arbitraryPairwise, fc.nat(), (problem, seed) => {
        const best = search(problem, seed, 50_000);
        expectAllowed(problem, best);
        expect(best.gain).toBeCloseTo(bestGain(problem), 9);
      }),
      { numRuns: 300 },
    );
  });

  test('says the gain there is, keeps the sizes and never gets worse, whenever it is stopped', () => {
    for (const [items, groupSizes] of [
      [60, sizes(6, 9, 12)],
      [61, sizes(5, 5, 30)],
      [60, sizes(10, 6, 6)],
    ] as const) {
      const problem = byChance(items, groupSizes, items);
      let gain = Number.NEGATIVE_INFINITY;
      let steps = -1;
      search(problem, 2, 1_000_000, (improvement) => {
        expectAllowed(problem, improvement);
        const afresh = gainOf(problem, improvement.groupOf);
        expect(Math.abs(improvement.gain - afresh)).toBeLessThanOrEqual(1e-9 * Math.abs(afresh));
        expect(improvement.gain).toBeGreaterThanOrEqual(gain);
        expect(improvement.steps).toBeGreaterThanOrEqual(steps);
        expect(improvement.steps - steps).toBeLessThan(20_000);
        ({ gain, steps } = improvement);
      });
    }
  });

  test('gives the same for the same seed, also when another search runs beside it', () => {
    const problem = byChance(40, sizes(4, 8, 12), 1);
    const alone = search(problem, 5, 200_000);
    const other = improvePairwise(byChance(30, sizes(3, 5, 20), 2), createRandom(6));
    const beside = search(problem, 5, 200_000, () => other.next());
    expect(beside).toEqual(alone);
  });

  test('yields the same object and leaves the problem as it is', () => {
    const problem = byChance(20, sizes(4, 5, 5), 1);
    const before = problem.pairGains.slice();
    const seen = new Set<Improvement>();
    search(problem, 1, 50_000, (improvement) => seen.add(improvement));
    expect(seen.size).toBe(1);
    expect(problem.pairGains).toEqual(before);
  });

  test('begins with the groups it is given', () => {
    const problem = byChance(20, sizes(4, 4, 6), 1);
    const start = Int32Array.from({ length: 20 }, (_, item) => item % 4);
    const first = search(problem, 1, 0, undefined, start);
    expect(first.groupOf).toEqual(start);
    expect(first.gain).toBeCloseTo(gainOf(problem, start), 9);
    expect(search(problem, 1, 10_000, undefined, start).gain).toBeGreaterThan(first.gain);
  });

  test('goes on for nothing where there are no items', () => {
    expect(
      search(
        pairwise(0, [], () => 0),
        1,
        100,
      ).gain,
    ).toBe(0);
    expect(
      search(
        pairwise(0, sizes(2, 0, 3), () => 0),
        1,
        100,
      ).groupOf,
    ).toHaveLength(0);
  });

  test('refuses sizes that no grouping has', () => {
    const start = new Int32Array(4);
    expect(() => search(byChance(4, sizes(2, 3, 4), 1), 1, 0)).toThrow(RangeError);
    expect(() => search(byChance(4, sizes(2, 0, 1), 1), 1, 0)).toThrow(RangeError);
    expect(() => search(byChance(4, sizes(2, 2, 2), 1), 1, 0, undefined, start)).toThrow(RangeError);
    expect(() => search(byChance(4, sizes(2, 0, 4), 1), 1, 0, undefined, start.fill(2))).toThrow(RangeError);
  });
});
