import { describe, expect, test } from 'vitest';
import { createBest } from '../../src/search/best.js';
import { solve } from '../../src/search/exact.js';
import { listGroups } from '../../src/search/listing.js';
import type { GroupingProblem } from '../../src/search/problem.js';
import { layOut } from '../../src/search/space.js';
import { createState, setGroup } from '../../src/search/state.js';
import { runToEnd } from '../support/run-to-end.js';
import { itemsOf, run } from './problems.js';

const worth = (_: Int32Array, count: number): number => count;

/** Whether a search proves what is best in one round, before which it may judge so many groups for each item. */
const isSolved = (problem: Omit<GroupingProblem, 'worth'>, firstCooling: number): boolean =>
  run({ ...problem, worth }, { rounds: 1, firstCooling }).optimal;

test('a few items are solved for any number of groups', () => {
  expect(isSolved({ items: 11, sizes: { min: 2, max: 4 } }, 100)).toBe(true);
  expect(isSolved({ items: 16, sizes: { min: 7, max: 7 } }, 1000)).toBe(true);
  expect(isSolved({ items: 20, sizes: { min: 19, max: 20 } }, 100)).toBe(true);
});

test('where there are fewer groups than fit, they are solved too', () => {
  const lists = (groups: number) => Array.from({ length: groups }, () => ({ min: 2, max: 3 }));
  for (const groups of [1, 2, 3, 4, 5]) {
    const found = run({ items: 10, sizes: lists(groups), worth }, { rounds: 1 });
    expect(found).toMatchObject({ optimal: true, gain: Math.min(groups * 3, 10) });
  }
});

test('groups with bounds of their own, or all of whom must be placed, are not solved', () => {
  const sizes = [
    { min: 2, max: 3 },
    { min: 2, max: 4 },
  ];
  expect(isSolved({ items: 6, sizes }, 100)).toBe(false);
  expect(isSolved({ items: 6, sizes: { min: 2, max: 3 }, placeAll: true }, 100)).toBe(false);
});

/** What is best where only the sets named are worth anything, each named by its items: with no search before. */
function solved(
  items: number,
  sizes: GroupingProblem['sizes'],
  worths: Readonly<Record<string, number>>,
  others: Partial<GroupingProblem> = {},
): { groups: string[]; gain: number; optimal: boolean; pauses: number } {
  const nameOf = (members: Int32Array): string =>
    Array.from(members)
      .sort((a, b) => a - b)
      .join(' ');
  const state = createState(
    layOut({
      items,
      sizes,
      worth: (members, count) => worths[nameOf(members.subarray(0, count))] ?? 0,
      ...others,
    }),
  );
  const best = createBest(state);
  const listing = runToEnd(listGroups(state.space, 5000)).value!;
  const { pauses } = runToEnd(solve(state, best, listing));
  const groups = [...itemsOf(best).values()].map((group) => group.join(' ')).sort();
  return { groups, gain: best.gain, optimal: best.optimal, pauses };
}

describe('of groups that may share nobody the best are chosen', () => {
  const bounds = { min: 2, max: 3 };
  const list = (groups: number) => Array.from({ length: groups }, () => bounds);
  const worths = { '0 1 2': 10, '0 1': 6, '2 7': 7, '3 7': 2, '4 5 6': 2, '5 6': 1 };

  test('as many as there is room for', () => {
    const best = { groups: ['0 1', '2 7', '4 5 6'], gain: 15, optimal: true };
    expect(solved(8, bounds, worths)).toMatchObject(best);
    expect(solved(8, list(3), worths)).toMatchObject(best);
    expect(solved(8, list(9), worths)).toMatchObject(best);
    // More items than every way to divide them is gone through for.
    expect(solved(18, bounds, worths)).toMatchObject(best);
    expect(solved(18, list(3), worths)).toMatchObject(best);
  });

  test('two', () => {
    const best = { groups: ['0 1', '2 7'], gain: 13, optimal: true };
    expect(solved(8, list(2), worths)).toMatchObject(best);
    expect(solved(18, list(2), worths)).toMatchObject(best);
    // Where no more than two fit, the one that gains most may be in the way of both others.
    expect(solved(8, { min: 4, max: 4 }, { '0 1 2 3': 2, '4 5 6 7': 2, '2 3 4 5': 3 })).toMatchObject({
      groups: ['0 1 2 3', '4 5 6 7'],
      gain: 4,
    });
    expect(solved(8, { min: 4, max: 4 }, { '0 1 2 3': 1, '4 5 6 7': 1, '2 3 4 5': 3 })).toMatchObject({
      groups: ['2 3 4 5'],
      gain: 3,
    });
  });

  test('two with one alone, where the rest is worth nothing', () => {
    expect(solved(6, list(2), { '4 5': 3 })).toMatchObject({ groups: ['4 5'], gain: 3, optimal: true });
    expect(solved(6, list(2), { '0 1 2': 3 })).toMatchObject({ groups: ['0 1 2'], gain: 3, optimal: true });
  });

  test('in place of those before', () => {
    const state = createState(
      layOut({ items: 6, sizes: bounds, worth: (members, count) => (members[0] === 5 ? 1 : count) }),
    );
    setGroup(state, 2, Int32Array.of(5, 0), 2, { gain: 1, shortfall: 0, share: 2 });
    const best = createBest(state);
    runToEnd(solve(state, best, runToEnd(listGroups(state.space, 100)).value!));
    expect(best).toMatchObject({ gain: 6, groups: 2, placed: 6 });
  });

  test('one', () => {
    const best = { groups: ['0 1 2'], gain: 10, optimal: true };
    expect(solved(8, list(1), worths)).toMatchObject(best);
    expect(solved(18, list(1), worths)).toMatchObject(best);
  });

  test('none, where none is worth anything', () => {
    for (const sizes of [bounds, list(2), list(1), list(3)])
      expect(solved(8, sizes, {})).toMatchObject({ groups: [], gain: 0, optimal: true });
  });

  test('of those that are allowed', () => {
    const worth = (members: Int32Array, count: number): number =>
      members.subarray(0, count).includes(3) ? -1 : count;
    for (const sizes of [bounds, list(2), list(3)]) {
      const { groups } = solved(7, sizes, {}, { worth });
      expect(groups.join(' ')).not.toContain('3');
      expect(groups.join(' ').split(' ')).toHaveLength(6);
    }
  });

  test('of items that take more than one place', () => {
    // Four take eight places, so that two groups of three fit and no more.
    const itemSizes = [2, 2, 2, 2, 1];
    const own = { '0 4': 2, '1 4': 3, '0 1': 9, '2 4': 1, '3 4': 5 };
    expect(solved(5, { min: 3, max: 3 }, own, { itemSizes })).toMatchObject({ groups: ['3 4'], gain: 5 });
    expect(solved(5, { min: 3, max: 4 }, own, { itemSizes })).toMatchObject({
      groups: ['0 1', '3 4'],
      gain: 14,
    });
  });
});

test('what is found before and cannot be bettered stays, and is proven', () => {
  const all = { items: 8, sizes: { min: 4, max: 4 }, worth };
  const start = [
    [1, 3, 5, 7],
    [0, 2, 4, 6],
  ];
  const found = run(all, { start });
  expect(found).toMatchObject({ optimal: true, gain: 8 });
  expect([...itemsOf(found).values()]).toEqual([
    [0, 2, 4, 6],
    [1, 3, 5, 7],
  ]);
});

test('judging many groups takes many short turns, and so does choosing among them', () => {
  const { pauses } = solved(14, { min: 4, max: 4 }, { '0 1 2 3': 1 });
  expect(pauses).toBeGreaterThan(1001 / 8);
  expect(pauses).toBeLessThan(1001);
  // Eight items: a turn for each eight groups of 84, and one for each item.
  const two = solved(
    8,
    [2, 2].map((min) => ({ min, max: 3 })),
    { '0 1': 1 },
  );
  expect(two.pauses).toBeGreaterThan(84 / 8 + 4);
  expect(two.pauses).toBeLessThan(100);
});

test('too many groups to judge are not judged', () => {
  expect(isSolved({ items: 24, sizes: { min: 9, max: 12 } }, 100)).toBe(false);
});

test('groups are judged as soon as that takes no longer than the round that comes', () => {
  const problem = { items: 14, sizes: { min: 7, max: 7 }, worth };
  // 3,432 groups: more than the 6 × 14 × 30 judgements of the second round, fewer than those of the third.
  const rounds = (count: number): boolean => run(problem, { rounds: count, firstCooling: 30 }).optimal;
  expect([1, 2, 3].map(rounds)).toEqual([false, false, true]);
});

test('only a search that was let to its end is optimal', () => {
  const problem = { items: 14, sizes: { min: 7, max: 7 }, worth };
  const whole = run(problem, {});
  expect(whole).toMatchObject({ optimal: true, gain: 14 });
  for (const effort of [100, 2000, whole.steps - 1])
    expect(run(problem, { effort }).optimal, `${effort}`).toBe(false);
});
