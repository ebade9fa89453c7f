import { describe, expect, test } from 'vitest';
import { improvePairs, toPairProblems } from '../../src/search/pairs.js';
import type { GroupingProblem, Improvement, SizeBounds } from '../../src/search/problem.js';
import { createRandom } from '../../src/search/random.js';

const problem = (items: number, sizes: GroupingProblem['sizes']): GroupingProblem => ({
  items,
  sizes,
  placeAll: true,
  pairGains: new Float64Array(items * items),
});
const sizesOf = (given: GroupingProblem): number[] | undefined =>
  toPairProblems(given)?.map(({ groupSizes }) => groupSizes.length);

test('there is a problem of pairs for each number of groups that holds everybody', () => {
  expect(sizesOf(problem(6, { min: 2, max: 3 }))).toEqual([2, 3]);
  expect(sizesOf(problem(7, { min: 2, max: 3 }))).toEqual([3]);
  expect(sizesOf(problem(5, { min: 4, max: 4 }))).toBeUndefined();
  const list = [
    { min: 1, max: 2 },
    { min: 2, max: 3 },
  ];
  expect([2, 3, 5, 6].map((items) => sizesOf(problem(items, list)))).toEqual([
    undefined,
    [2],
    [2],
    undefined,
  ]);
});

test('there is none where more than pairs plays a part, or not everybody is placed', () => {
  const right = problem(6, { min: 2, max: 3 });
  expect(sizesOf({ ...right, worth: undefined as never })).toEqual([2, 3]);
  expect(sizesOf({ ...right, worth: () => 1 })).toBeUndefined();
  expect(sizesOf({ ...right, itemSizes: [1, 1, 1, 1, 1, 1] })).toBeUndefined();
  expect(sizesOf({ ...right, placeAll: false })).toBeUndefined();
  expect(sizesOf({ ...right, pairGains: undefined as never })).toBeUndefined();
  expect(sizesOf(problem(0, []))).toBeUndefined();
});

describe('a search over each number of groups', () => {
  /** Two gain something where they are of one kind, of so many kinds, and else lose. */
  const kinds = (items: number, many: number, gain = 3, loss = -1): Float64Array =>
    Float64Array.from({ length: items * items }, (_, cell) =>
      Math.floor(cell / items) % many === (cell % items) % many ? gain : loss,
    );
  const gainOf = (gains: Float64Array, groupOf: Int32Array): number => {
    let gain = 0;
    for (const [one, group] of groupOf.entries())
      for (let other = 0; other < one; other++)
        if (groupOf[other] === group) gain += gains[one * groupOf.length + other]!;
    return gain;
  };
  const searched = (
    given: GroupingProblem,
    steps: number,
    start: ReadonlyArray<readonly number[]> = [],
  ): Improvement[] => {
    const all: Improvement[] = [];
    for (const found of improvePairs(toPairProblems(given)!, 1, start)) {
      all.push({ ...found, groupOf: found.groupOf.slice() });
      if (found.steps >= steps) break;
    }
    return all;
  };

  test.each([2, 3, 4, 6])('finds %i groups where that is best', (many) => {
    const given = { ...problem(12, { min: 2, max: 6 }), pairGains: kinds(12, many) };
    const all = searched(given, 40_000);
    const last = all.at(-1)!;
    expect(last.groups).toBe(many);
    for (let item = many; item < 12; item++) expect(last.groupOf[item]).toBe(last.groupOf[item % many]);
    expect(last.gain).toBe((3 * 12 * (12 / many - 1)) / 2);
    expect(last.placed).toBe(12);
    let before = { gain: Number.NEGATIVE_INFINITY, steps: -1 };
    for (const { gain, groups, groupOf, steps } of all) {
      expect(gain).toBeGreaterThanOrEqual(before.gain);
      expect(steps).toBeGreaterThanOrEqual(before.steps);
      expect(steps - before.steps).toBeLessThan(8000);
      expect(gain).toBe(gainOf(given.pairGains, groupOf));
      expect(new Set(groupOf).size).toBe(groups);
      before = { gain, steps };
    }
  });

  test('counts the steps of all numbers of groups, one after the other, and of the last on its own', () => {
    const all = searched({ ...problem(6, { min: 2, max: 3 }), pairGains: kinds(6, 2) }, 40_000);
    const taken = all.map(({ steps }, place) => steps - (all[place - 1]?.steps ?? 0));
    expect(Math.min(...taken)).toBeGreaterThanOrEqual(0);
    // No more than is done between two yields.
    expect(Math.max(...taken)).toBeLessThan(2000);
  });

  test('gives up the worse half of the numbers after a while, and then the worse half of those', () => {
    // Steps of each number of groups: 40 for each pair, and after that twice as many for the better half.
    const items = 12;
    const problems = toPairProblems({ ...problem(items, { min: 2, max: 6 }), pairGains: kinds(items, 3) })!;
    expect(problems).toHaveLength(5);
    const trial = 40 * items * items;
    const all: Improvement[] = [];
    for (const found of improvePairs(problems, 1, [])) {
      all.push({ ...found, groupOf: found.groupOf.slice() });
      if (found.steps > 20 * trial) break;
    }
    // It is found while all are tried, and kept.
    const found = all.find(({ gain }) => gain === 54)!;
    expect(found.groups).toBe(3);
    expect(found.steps).toBeLessThan(5.5 * trial);
    expect(all.at(-1)).toMatchObject({ gain: 54, groups: 3 });
  });

  test('goes on with the number of groups that was better, not with those that come first', () => {
    // All pairs lose, so that the most groups are best, and forty items are more than a first trial does justice to.
    const random = createRandom(5);
    const losses = new Float64Array(1600);
    for (let one = 0; one < 40; one++)
      for (let other = 0; other < one; other++)
        losses[40 * one + other] = losses[40 * other + one] = -1 - random.below(1000);
    const all = searched({ ...problem(40, { min: 4, max: 10 }), pairGains: losses }, 1_200_000);
    const first = all.findLast(({ steps }) => steps < 7 * 40 * 40 * 40)!;
    expect([first.groups, all.at(-1)!.groups]).toEqual([10, 10]);
    expect(all.at(-1)!.gain).toBeGreaterThan(first.gain);
  });

  test('keeps what was best while a number of groups that is worse gets better', () => {
    // Gains by chance, about nothing together: three groups of sixty come next to four, and get better later.
    const random = createRandom(3);
    const gains = new Float64Array(3600);
    for (let one = 0; one < 60; one++)
      for (let other = 0; other < one; other++)
        gains[60 * one + other] = gains[60 * other + one] = random.below(100) - 50;
    const given = { ...problem(60, { min: 12, max: 20 }), pairGains: gains };
    let last = 0;
    for (const { gain, groups, groupOf } of searched(given, 900_000)) {
      expect(gain).toBe(gainOf(gains, groupOf));
      expect(new Set(groupOf).size).toBe(groups);
      last = groups;
    }
    expect(last).toBe(4);
  });

  test('begins with groups that hold everybody in allowed sizes, and else with any', () => {
    const first = (bounds: SizeBounds, ...start: ReadonlyArray<readonly number[]>): number[] => {
      const given = { ...problem(6, [bounds, bounds]), pairGains: kinds(6, 6, 0, 1) };
      return [...searched(given, 0, start)[0]!.groupOf];
    };
    const some = { min: 2, max: 4 };
    expect(first(some, [0, 4, 2], [1, 3, 5])).toEqual([0, 1, 0, 1, 0, 1]);
    expect(first(some, [5, 1], [0, 2, 3, 4])).toEqual([1, 0, 1, 1, 1, 0]);
    for (const start of [
      [[0, 4, 2]],
      [
        [0, 4, 2],
        [1, 3],
      ],
      [
        [0, 4, 2],
        [1, 3, 4],
      ],
      [
        [0, 4, 2],
        [1, 3, 5, 4],
      ],
      [
        [0, 4],
        [1, 3],
      ],
      [[0, 4, 2], [1, 3, 5], []],
    ])
      expect(first(some, ...start)).toEqual(first(some));
    for (const [min, max] of [
      [2, 5],
      [1, 4],
    ] as const) {
      const bounds = { min, max };
      expect(first(bounds, [0], [1, 2, 3, 4, 5])).toEqual(first(bounds));
      expect(first(bounds, [1, 2, 3, 4, 5], [0])).toEqual(first(bounds));
    }
  });

  test('tries other chance with another seed', () => {
    const random = createRandom(5);
    const gains = new Float64Array(400);
    for (let one = 0; one < 20; one++)
      for (let other = 0; other < one; other++)
        gains[20 * one + other] = gains[20 * other + one] = random.below(100);
    const given = {
      ...problem(
        20,
        [5, 5, 5, 5].map((size) => ({ min: size, max: size })),
      ),
      pairGains: gains,
    };
    const first = (seed: number): string =>
      String(improvePairs(toPairProblems(given)!, seed, []).next().value!.groupOf);
    expect(new Set([1, 2, 1e6].map(first)).size).toBeGreaterThan(1);
    expect(first(7)).toBe(first(7));
  });
});
