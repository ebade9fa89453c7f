import { describe, expect, test } from 'vitest';
import { alone, type Quest, seek } from '../../src/search/alone.js';
import { createBest, keepIfBest } from '../../src/search/best.js';
import { solve } from '../../src/search/exact.js';
import { canGenerate, generate } from '../../src/search/generate.js';
import { listGroups } from '../../src/search/listing.js';
import type { GroupingProblem } from '../../src/search/problem.js';
import { createRandom } from '../../src/search/random.js';
import { layOut, mayJoin } from '../../src/search/space.js';
import { copyGroup, createState, free, judge, type State, setGroup } from '../../src/search/state.js';
import { runToEnd } from '../support/run-to-end.js';
import { expectAllowed } from './problems.js';
import { ring } from './rings.js';

/** What two items are worth to each other, 0 to 1: a number of no meaning, the same for both. */
const between = (a: number, b: number): number => ((a * b * 31 + (a + b) * 17 + (a ^ b) * 7) % 101) / 100;

/** The mean over all pairs; not allowed where two are worth nothing to each other. */
function meanWorth(members: Int32Array, count: number): number {
  let [sum, strangers] = [0, 0];
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < a; b++) {
      sum += between(members[a]!, members[b]!);
      if (between(members[a]!, members[b]!) < 0.05) strangers++;
    }
  }
  if (strangers > 0) return -strangers;
  return count < 2 ? 0 : (2 * sum) / (count * (count - 1));
}

/** Few can share a group: up to four of whoever lives up to five away. */
const sparse = (items: number): GroupingProblem => ({
  items,
  sizes: { min: 3, max: 4 },
  worth: meanWorth,
  neighbours: ring(items, 5),
  itemWeights: Array.from({ length: items }, (_, item) => 1 + (item % 3)),
});

function stateWith(problem: GroupingProblem, ...groups: ReadonlyArray<readonly number[]>): State {
  const state = createState(layOut(problem));
  for (const [group, items] of groups.entries()) {
    const verdict = { gain: 0, shortfall: 0, share: 0 };
    judge(state, group, Int32Array.from(items), items.length, verdict);
    setGroup(state, group, Int32Array.from(items), items.length, verdict);
  }
  return state;
}

/** Generates from some groups on, and says what came of it. */
function generated(problem: GroupingProblem, groups: ReadonlyArray<readonly number[]>, length: number) {
  const state = stateWith(problem, ...groups);
  const best = createBest(state);
  keepIfBest(state, best);
  const start = state.steps;
  const { value, pauses } = runToEnd(generate(state, best, length, createRandom(1)));
  return { best, done: value, pauses, steps: state.steps - start };
}

/** What the best groups there can be gain, by listing all. */
function optimum(problem: GroupingProblem): number {
  const state = stateWith(problem);
  const best = createBest(state);
  const { value: listing } = runToEnd(listGroups(state.space, 100_000));
  runToEnd(solve(state, best, listing!));
  expect(best.optimal).toBe(true);
  return best.gain;
}

describe('groups that are found by prices', () => {
  test.each([24, 36, 48, 60])('are as good as can be, from a bad start: among %d items', (items) => {
    const problem = sparse(items);
    const { best, done } = generated(problem, [[0, 1, 2]], 40_000);
    expect(done).toBe(true);
    expectAllowed(problem, best);
    expect(best.gain).toBeCloseTo(optimum(problem), 9);
  });

  test('are allowed, also among more items than two numbers have bits', () => {
    const problem = sparse(150);
    const { best } = generated(problem, [[0, 1, 2]], 40_000);
    expectAllowed(problem, best);
    expect(best.placed).toBeGreaterThan(130);
  });

  test('keep to what every item takes', () => {
    const problem = {
      ...sparse(60),
      sizes: { min: 4, max: 5 },
      itemSizes: Array.from({ length: 60 }, (_, item) => (item % 7 === 0 ? 2 : 1)),
    };
    const { best } = generated(problem, [[1, 2, 3, 4]], 20_000);
    expectAllowed(problem, best);
    expect(best.groups).toBeGreaterThan(8);
  });

  test('take as many steps as they are given, in many turns', () => {
    const { steps, pauses } = generated(sparse(48), [[0, 1, 2]], 20_000);
    expect(steps).toBeGreaterThanOrEqual(20_000);
    expect(steps).toBeLessThan(20_008);
    expect(pauses).toBeGreaterThan(1000);
  });

  test('are never worse than what was there', () => {
    const problem = sparse(48);
    const good = generated(problem, [[0, 1, 2]], 40_000).best;
    const groups = Array.from({ length: 48 }, (_, group) =>
      Array.from(good.groupOf.keys()).filter((item) => good.groupOf[item] === group),
    ).filter((group) => group.length > 0);
    for (const length of [9600, 12_000, 30_000]) {
      expect(generated(problem, groups, length).best.gain).toBeCloseTo(good.gain, 9);
    }
  });

  test('are not looked for where there is nothing to begin with, or not time enough', () => {
    expect(generated(sparse(48), [], 20_000)).toMatchObject({ done: false, steps: 0 });
    expect(generated(sparse(48), [[0, 1, 2]], 9599)).toMatchObject({ done: false, steps: 0 });
    expect(generated(sparse(48), [[0, 1, 2]], 9600)).toMatchObject({ done: true });
  });

  test('are given up where hardly any group comes twice', () => {
    const items = 100;
    const problem = { ...sparse(items), neighbours: ring(items, 49), sizes: { min: 9, max: 12 } };
    const { best, done, steps } = generated(
      { ...problem, worth: () => 1 },
      [[0, 1, 2, 3, 4, 5, 6, 7, 8]],
      20_000,
    );
    expect(done).toBe(false);
    expect(steps).toBeLessThan(2000);
    expect(best.placed).toBe(9);
  });
});

describe('groups can be found by prices', () => {
  const can = (problem: Partial<GroupingProblem>): boolean =>
    canGenerate(layOut({ ...sparse(60), ...problem }));

  test('where few can share a group, and all have the same bounds', () => {
    expect(can({})).toBe(true);
    expect(can({ placeAll: true })).toBe(false);
    expect(
      can({
        sizes: [
          { min: 3, max: 4 },
          { min: 2, max: 4 },
        ],
      }),
    ).toBe(false);
    expect(can({ neighbours: ring(60, 7) })).toBe(true);
    expect(can({ neighbours: ring(60, 8) })).toBe(false);
    expect(canGenerate(layOut(sparse(150)))).toBe(true);
    expect(canGenerate(layOut(sparse(151)))).toBe(false);
  });
});

describe('a group that is sought alone', () => {
  /** Seeks with given prices, and gives every group that was told of. */
  function sought(price: (item: number) => number, from: readonly number[]) {
    const problem = sparse(40);
    const state = stateWith(problem);
    const told: { items: number[]; gain: number }[] = [];
    const quest: Quest = {
      state,
      random: createRandom(5),
      price: Float64Array.from({ length: 40 }, (_, item) => price(item)),
      usual: 0.5,
      place: 1,
      verdict: { gain: 0, shortfall: 0, share: 0 },
      misses: 0,
      onAllowed(leaving, joining, { gain }) {
        const room = new Int32Array(5);
        let count = copyGroup(state, alone, leaving, room);
        if (joining !== free) room[count++] = joining;
        told.push({ items: [...room.subarray(0, count)].sort((a, b) => a - b), gain });
      },
    };
    const { pauses } = runToEnd(seek(quest, Int32Array.from(from)));
    return { state, told, pauses };
  }

  test('is told of when it is allowed, with what it gains; in the end nobody has a group', () => {
    const { state, told, pauses } = sought(() => 0.5, [7]);
    expect(told.length).toBeGreaterThan(20);
    expect(pauses).toBeGreaterThan(5);
    for (const { items, gain } of told) {
      const members = Int32Array.from(items);
      expect(items.length).toBeGreaterThanOrEqual(3);
      expect(items.length).toBeLessThanOrEqual(4);
      for (const [at, item] of items.entries())
        expect(mayJoin(state.space, item, members, 0, at, free)).toBe(true);
      const weight = items.reduce((sum, item) => sum + 1 + (item % 3), 0);
      expect(gain).toBeCloseTo(meanWorth(members, items.length) * weight, 9);
    }
    expect(state.groupOf.every((group) => group === free)).toBe(true);
    expect(state.total).toBeCloseTo(0, 9);
  });

  test('goes to where items cost little', () => {
    const cheap = (item: number): boolean => item >= 12 && item < 20;
    const { told } = sought((item) => (cheap(item) ? 0 : 3), [10]);
    const last = told.at(-1)!.items;
    expect(last.filter(cheap).length).toBe(last.length);
  });
});
