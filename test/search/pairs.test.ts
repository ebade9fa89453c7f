import { expect, test } from 'vitest';
import { toPairProblems } from '../../src/search/pairs.js';
import type { GroupingProblem } from '../../src/search/problem.js';

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
