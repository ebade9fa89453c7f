import { expect, test } from 'vitest';
import type { GroupingProblem } from '../../src/search/problem.js';
import { run } from './problems.js';

const worth = (_: Int32Array, count: number): number => count;

/** Whether a search proves what is best within so many rounds. */
const isSolved = (problem: Omit<GroupingProblem, 'worth'>, rounds = 6): boolean =>
  run({ ...problem, worth }, { rounds }).optimal;

test('a few items are solved for any number of groups', () => {
  expect(isSolved({ items: 15, sizes: { min: 2, max: 4 } })).toBe(true);
  expect(isSolved({ items: 16, sizes: { min: 6, max: 8 } })).toBe(true);
  expect(isSolved({ items: 20, sizes: { min: 19, max: 20 } })).toBe(true);
});

test('where there are fewer groups than fit, they are solved too', () => {
  const lists = (groups: number) => Array.from({ length: groups }, () => ({ min: 2, max: 3 }));
  for (const groups of [1, 2, 3, 4, 5, 6]) {
    const found = run({ items: 12, sizes: lists(groups), worth }, { rounds: 6 });
    expect(found).toMatchObject({ optimal: true, gain: Math.min(groups * 3, 12) });
  }
});

test('groups with bounds of their own, or all of whom must be placed, are not solved', () => {
  const sizes = [
    { min: 2, max: 3 },
    { min: 2, max: 4 },
  ];
  expect(isSolved({ items: 6, sizes })).toBe(false);
  expect(isSolved({ items: 6, sizes: { min: 2, max: 3 }, placeAll: true })).toBe(false);
});

test('too many groups to judge are not judged', () => {
  expect(isSolved({ items: 24, sizes: { min: 9, max: 12 } }, 4)).toBe(false);
});

test('groups are judged as soon as that takes no longer than the round that comes', () => {
  const problem = { items: 14, sizes: { min: 7, max: 7 }, worth };
  // 3,432 groups: more than the 6 × 14 × 30 judgements of the second round, fewer than those of the third.
  const rounds = (count: number): boolean => run(problem, { rounds: count, firstCooling: 30 }).optimal;
  expect([1, 2, 3].map(rounds)).toEqual([false, false, true]);
});

test('only a search that was let to its end is optimal', () => {
  const problem = { items: 18, sizes: { min: 9, max: 9 }, worth };
  const whole = run(problem, {});
  expect(whole).toMatchObject({ optimal: true, gain: 18 });
  for (const effort of [100, 3000, whole.steps - 1])
    expect(run(problem, { effort }).optimal, `${effort}`).toBe(false);
});
