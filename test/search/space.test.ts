import { describe, expect, test } from 'vitest';
import { searchGroups } from '../../src/search/groups.js';
import type { GroupingProblem } from '../../src/search/problem.js';
import { checkProblem, layOut, mayJoin } from '../../src/search/space.js';

const problem: GroupingProblem = { items: 3, sizes: { min: 1, max: 3 }, worth: () => 1 };
const neighbours = (start: readonly number[], item: readonly number[]): Partial<GroupingProblem> => ({
  neighbours: { start: Int32Array.from(start), item: Int32Array.from(item) },
});
const gains = (...numbers: readonly number[]): Partial<GroupingProblem> => ({
  pairGains: Float64Array.from(numbers),
});

test.each<[string, Partial<GroupingProblem>]>([
  ['items below 0', { items: -1 }],
  ['half an item', { items: 2.5 }],
  ['no number of items', { items: Number.NaN }],
  ['groups of nobody', { sizes: { min: 0, max: 3 } }],
  ['a minimum above the maximum', { sizes: { min: 3, max: 2 } }],
  [
    'such a group in a list',
    {
      sizes: [
        { min: 1, max: 2 },
        { min: 2.5, max: 3 },
      ],
    },
  ],
  ['a maximum without end', { sizes: { min: 1, max: Number.POSITIVE_INFINITY } }],
  ['no worth at all', { worth: undefined as never }],
  ['too few gains', gains(1, 2, 3)],
  ['gains that depend on the order', gains(0, 1, 2, 1, 0, 3, 9, 3, 0)],
  ['gains that are no numbers', gains(0, Number.NaN, 2, Number.NaN, 0, 3, 2, 3, 0)],
  ['gains without end', gains(0, 1 / 0, 2, 1 / 0, 0, 3, 2, 3, 0)],
  ['too few places', { itemSizes: [1, 1] }],
  ['an item without a place', { itemSizes: [1, 0, 1] }],
  ['half a place', { itemSizes: [1, 1.5, 1] }],
  ['more places than can be counted', { itemSizes: [2 ** 29, 2 ** 29, 1] }],
  ['too many weights', { itemWeights: [1, 1, 1, 1] }],
  ['a weight of 0', { itemWeights: [1, 0, 1] }],
  ['a weight that is no number', { itemWeights: [1, Number.NaN, 1] }],
  ['a weight without end', { itemWeights: [1, Number.POSITIVE_INFINITY, 1] }],
  ['neighbours of too few', neighbours([0, 1, 2], [1, 0])],
  ['neighbours that do not begin', neighbours([1, 1, 2, 2], [1, 0])],
  ['neighbours that go back', neighbours([0, 2, 1, 2], [1, 0])],
  ['neighbours that end early', neighbours([0, 1, 1, 1], [1, 0])],
  ['neighbours that do not exist', neighbours([0, 1, 1, 1], [3])],
  ['negative neighbours', neighbours([0, 1, 1, 1], [-1])],
  ['neighbours of too many', neighbours([0, 1, 2, 2, 2], [1, 0])],
  ['neighbours that go back to others', neighbours([0, 2, 1, 2], [2, 1])],
  ['a neighbour that does not exist among others', neighbours([0, 1, 2, 2], [1, 3])],
  ['an item that is its own neighbour', neighbours([0, 1, 2, 2], [1, 1])],
])('a problem with %s is refused at once', (_, wrong) => {
  expect(() => searchGroups({ ...problem, ...wrong })).toThrow(RangeError);
});

test('the diagonal of gains plays no part', () => {
  const own = { ...problem, worth: undefined as never, ...gains(Number.NaN, 1, 2, 1, 7, 3, 2, 3, -5) };
  const search = searchGroups(own);
  const best = search.next().value;
  while (!search.next().done);
  expect(best).toMatchObject({ gain: 6, groups: 1, optimal: true });
});

test.each<[string, Partial<GroupingProblem>]>([
  ['items must be a whole number of 0 or more', { items: -1 }],
  ['sizes must be whole numbers with 1 <= min <= max', { sizes: { min: 0, max: 3 } }],
  ['a problem needs worth or pairGains', { worth: undefined as never }],
  ['pairGains must have items × items numbers', gains(1, 2, 3)],
  ['pairGains must be symmetric, and finite but on the diagonal', gains(0, 1, 2, 1, 0, 3, 9, 3, 0)],
  ['itemSizes must be a whole number of 1 or more for each item', { itemSizes: [1, 0, 1] }],
  ['likeliest must be a whole number of 1 or more', { likeliest: 0 }],
  ['likeliest must be a whole number of 1 or more', { likeliest: 1.5 }],
  ['itemSizes must add up to less than 1073741824', { itemSizes: [2 ** 29, 2 ** 29 - 1, 1] }],
  ['itemWeights must be a number above 0 for each item', { itemWeights: [1, 0, 1] }],
  ['neighbours must list other items for each item', neighbours([0, 1, 1, 1], [3])],
])('what is wrong is told: %s', (message, wrong) => {
  expect(() => searchGroups({ ...problem, ...wrong })).toThrow(new RangeError(message));
});

test.each<[string, Partial<GroupingProblem>]>([
  ['no items', { items: 0 }],
  ['groups of one', { sizes: { min: 1, max: 1 } }],
  ['as many places as can be counted', { itemSizes: [2 ** 29, 2 ** 29 - 2, 1] }],
  ['weights', { itemWeights: [0.5, 1, 3] }],
  ['symmetric gains', gains(0, 1, 2, 1, 0, 3, 2, 3, 0)],
  ['neighbours, of whom some have none', neighbours([0, 2, 2, 3], [1, 2, 0])],
])('a problem with %s is right', (_, more) => {
  expect(() => checkProblem({ ...problem, ...more })).not.toThrow();
});

describe('a problem that is laid out', () => {
  const spaceOf = (more: Partial<GroupingProblem>) => layOut({ ...problem, ...more });

  test('has as many groups as its places fill, and none larger than all of them', () => {
    const { groups, capacity, minSize, maxSize, alike } = spaceOf({ items: 7, sizes: { min: 2, max: 30 } });
    expect([groups, capacity, alike]).toEqual([3, 7, true]);
    expect([[...minSize], [...maxSize]]).toEqual([
      [2, 2, 2],
      [8, 8, 8],
    ]);
    expect(spaceOf({ itemSizes: [5, 5, 5], sizes: { min: 1, max: 9 } })).toMatchObject({
      groups: 3,
      capacity: 3,
    });
    expect(spaceOf({ items: 1, sizes: { min: 2, max: 2 } })).toMatchObject({
      groups: 0,
      capacity: 1,
      alike: true,
    });
  });

  test('keeps the bounds of each group in a list, and says whether they are the same', () => {
    const bounds = (...sizes: ReadonlyArray<readonly [number, number]>) =>
      spaceOf({ sizes: sizes.map(([min, max]) => ({ min, max })) });
    expect(bounds([1, 2], [1, 2])).toMatchObject({ groups: 2, capacity: 2, alike: true, fillAll: false });
    expect(bounds([1, 2], [1, 3]).alike).toBe(false);
    expect(bounds([1, 2], [2, 2]).alike).toBe(false);
    expect([...bounds([9, 9], [1, 3]).minSize]).toEqual([4, 1]);
    expect(spaceOf({ sizes: [{ min: 1, max: 3 }], placeAll: true })).toMatchObject({
      fillAll: true,
      placeAll: true,
    });
    expect(spaceOf({ placeAll: true })).toMatchObject({ fillAll: false, placeAll: true });
    expect(spaceOf({})).toMatchObject({ fillAll: false, placeAll: false });
  });

  test('counts each item for its weight, else for its places, else once', () => {
    expect([...spaceOf({}).itemShare]).toEqual([1, 1, 1]);
    expect([...spaceOf({ itemSizes: [1, 2, 3] }).itemShare]).toEqual([1, 2, 3]);
    const weighed = { itemSizes: [1, 2, 3], itemWeights: [4, 5, 6.5] };
    expect([...spaceOf(weighed).itemShare]).toEqual([4, 5, 6.5]);
    const pair = Int32Array.of(0, 1);
    const gainOf = (worth: number, more: Partial<GroupingProblem>) =>
      spaceOf({ worth: () => worth, ...more }).gainOf(pair, 2, 9);
    expect([gainOf(2, {}), gainOf(2, weighed), gainOf(-2, weighed), gainOf(0, weighed)]).toEqual([
      2, 18, -2, 0,
    ]);
  });

  test('takes everybody for a neighbour of everybody, and neighbours for mutual', () => {
    const { neighbours: all, mayShare } = spaceOf({});
    expect([[...all.start], [...all.item]]).toEqual([
      [0, 2, 4, 6],
      [1, 2, 0, 2, 0, 1],
    ]);
    expect([...mayShare]).toEqual([0b110, 0b101, 0b011]);
    expect([...spaceOf(neighbours([0, 1, 1, 1], [2])).mayShare]).toEqual([0b100, 0, 0b001]);
    const many = spaceOf({ items: 34, ...neighbours([0, ...new Array<number>(34).fill(1)], [33]) });
    expect(many.words).toBe(2);
    expect(many.mayShare[1]).toBe(0b10);
    expect(mayJoin(many, 33, Int32Array.of(5, 0, 7), 1, 2, -1)).toBe(true);
    expect(mayJoin(many, 0, Int32Array.of(33), 0, 1, -1)).toBe(true);
    expect(mayJoin(many, 1, Int32Array.of(33), 0, 1, -1)).toBe(false);
    expect(mayJoin(many, 33, Int32Array.of(5, 0, 7), 0, 2, -1)).toBe(false);
    expect(mayJoin(many, 33, Int32Array.of(5, 0, 7), 0, 2, 5)).toBe(true);
    expect(mayJoin(many, 33, Int32Array.of(5, 0, 7), 1, 3, -1)).toBe(false);
  });

  test('promises what a group is worth and lets any grow, unless it is told otherwise', () => {
    const members = Int32Array.of(0, 2);
    const { promise, mayGrow } = spaceOf({ worth: () => 7 });
    expect([promise(members, 2), mayGrow(members, 2)]).toEqual([7, true]);
    const told = spaceOf({ promise: () => 9, mayGrow: () => false });
    expect([told.promise(members, 2), told.mayGrow(members, 2)]).toEqual([9, false]);
    const byPairs = spaceOf({ worth: undefined as never, ...gains(5, 1, 2, 1, 5, 4, 2, 4, 5) });
    expect(byPairs.gainOf(members, 2, 1)).toBe(2);
    expect(byPairs.gainOf(Int32Array.of(0, 2, 1), 3, 1)).toBe(7);
  });
});
