import { expect, test } from 'vitest';
import { canSolve, listGroups } from '../../src/search/exact.js';
import { searchGroups } from '../../src/search/groups.js';
import type { GroupingProblem } from '../../src/search/problem.js';
import { layOut } from '../../src/search/space.js';
import { run } from './problems.js';

const worth = (_: Int32Array, count: number): number => count;

function listed(problem: Omit<GroupingProblem, 'worth'>): number | undefined {
  const listing = listGroups(layOut({ ...problem, worth }));
  let step = listing.next();
  while (!step.done) step = listing.next();
  return step.value?.length;
}

const solvable = (problem: Omit<GroupingProblem, 'worth'>): boolean =>
  canSolve(layOut({ ...problem, worth }));

test('up to fifteen items are solved for any number of groups, up to twenty for two', () => {
  expect(solvable({ items: 15, sizes: { min: 2, max: 4 } })).toBe(true);
  expect(solvable({ items: 16, sizes: { min: 2, max: 4 } })).toBe(false);
  expect(solvable({ items: 16, sizes: { min: 6, max: 8 } })).toBe(true);
  expect(solvable({ items: 20, sizes: { min: 7, max: 8 } })).toBe(true);
  expect(solvable({ items: 20, sizes: { min: 6, max: 8 } })).toBe(false);
  expect(solvable({ items: 21, sizes: { min: 9, max: 12 } })).toBe(false);
});

test('where there are fewer groups than fit, they are solved for one or two', () => {
  const lists = (groups: number) => Array.from({ length: groups }, () => ({ min: 2, max: 3 }));
  expect([1, 2, 3, 4, 5, 6].map((groups) => solvable({ items: 12, sizes: lists(groups) }))).toEqual([
    true,
    true,
    false,
    false,
    false,
    true,
  ]);
});

test('groups with bounds of their own, or all of whom must be placed, are not solved', () => {
  expect(
    solvable({
      items: 6,
      sizes: [
        { min: 2, max: 3 },
        { min: 2, max: 4 },
      ],
    }),
  ).toBe(false);
  expect(solvable({ items: 6, sizes: { min: 2, max: 3 }, placeAll: true })).toBe(false);
  expect(solvable({ items: 6, sizes: [] })).toBe(false);
});

test('all groups are listed, unless there are too many to judge', () => {
  expect(listed({ items: 18, sizes: { min: 9, max: 12 } })).toBe(48620 + 43758 + 31824 + 18564);
  expect(listed({ items: 20, sizes: { min: 9, max: 12 } })).toBeUndefined();
  expect(listed({ items: 20, sizes: { min: 20, max: 20 } })).toBe(1);
  expect(listed({ items: 4, sizes: { min: 2, max: 3 }, itemSizes: [2, 1, 1, 3] })).toBe(5);
});

test('what may not share a group is not listed', () => {
  const neighbours = { start: Int32Array.of(0, 1, 2, 2), item: Int32Array.of(1, 2) };
  expect(listed({ items: 3, sizes: { min: 2, max: 3 }, neighbours })).toBe(2);
});

test('only a search that was let to its end is optimal', () => {
  const problem = { items: 18, sizes: { min: 9, max: 12 }, worth };
  const whole = run(problem, {});
  expect(whole).toMatchObject({ optimal: true, gain: 18 });
  for (const effort of [100, 3000, 100_000]) expect(run(problem, { effort }).optimal).toBe(false);
  expect(run({ ...problem, items: 30 }, { effort: 20_000 }).optimal).toBe(false);
});

test('listing takes many short turns, and counts no steps before the first group', () => {
  const problem = { items: 20, sizes: { min: 19, max: 20 }, worth };
  let turns = 0;
  for (const _ of searchGroups(problem)) turns++;
  expect(turns).toBeGreaterThan(2 * 2 ** 5);
});
