import { expect, test } from 'vitest';
import { searchGroups } from '../../src/search/groups.js';
import type { GroupingProblem } from '../../src/search/problem.js';

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
