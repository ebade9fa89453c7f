import { describe, expect, test } from 'vitest';
import { type Best, createBest, isMore, keepIfBest, restore } from '../../src/search/best.js';
import type { GroupingProblem } from '../../src/search/problem.js';
import { layOut } from '../../src/search/space.js';
import { createState, type State, setGroup } from '../../src/search/state.js';

const stateOf = (problem: Partial<GroupingProblem> = {}): State =>
  createState(layOut({ items: 6, sizes: { min: 1, max: 3 }, worth: () => 1, ...problem }));

function put(state: State, group: number, items: readonly number[], gain: number, shortfall = 0): void {
  setGroup(state, group, Int32Array.from(items), items.length, { gain, shortfall, share: items.length });
}

/** Without a group an item has -1. */
const none = -1;
const told = ({ groupOf, gain, groups, placed }: Best): unknown => [[...groupOf], gain, groups, placed];

describe('the best so far', () => {
  test('is nothing in a group at first', () => {
    const best = createBest(stateOf());
    expect([told(best), best.steps, best.optimal]).toEqual([[Array(6).fill(none), 0, 0, 0], 0, false]);
  });

  test('holds the groups that are allowed and have items, and no others', () => {
    const state = stateOf({ itemSizes: [2, 1, 1, 1, 1, 1] });
    const best = createBest(state);
    put(state, 1, [0, 4], 5);
    put(state, 2, [1, 2], 0, 1);
    put(state, 3, [5], 2);
    state.steps = 17;
    keepIfBest(state, best);
    expect([told(best), best.steps]).toEqual([[[1, none, none, none, 1, 3], 7, 2, 4], 17]);
    expect([...best.counts.subarray(0, 4)]).toEqual([0, 2, 0, 1]);
  });

  test('is what gains more, beyond rounding', () => {
    const state = stateOf();
    const best = createBest(state);
    for (const [gain, kept] of [
      [5, 5],
      [4, 5],
      [5 + 1e-13, 5],
      [5.1, 5.1],
    ] as const) {
      put(state, 0, [0, gain > 5 ? 2 : 1], gain);
      keepIfBest(state, best);
      expect(best.gain).toBe(kept);
      expect(best.groupOf[2]).toBe(kept === 5.1 ? 0 : none);
    }
    expect([isMore(1 + 1e-11, 1), isMore(2, 1)]).toEqual([true, true]);
    expect([isMore(1 + 1e-13, 1), isMore(1, 1), isMore(0, 0)]).toEqual([false, false, false]);
  });

  test('is added up afresh, whatever the state has drifted to', () => {
    const state = stateOf();
    const best = createBest(state);
    put(state, 0, [0], 2);
    put(state, 1, [1], 3);
    state.total = 99;
    keepIfBest(state, best);
    expect([best.gain, state.total]).toEqual([5, 5]);
  });

  test('is what leaves fewer out, where all must be placed, and then what gains more', () => {
    const state = stateOf({ placeAll: true });
    const best = createBest(state);
    const steps = [
      [[0, 1], 9, 2],
      // More places for less, then fewer for more, then as many for less and for more.
      [[0, 1, 2], 1, 3],
      [[3, 4], 50, 3],
      [[3, 4, 5], 0.5, 3],
      [[2, 3, 4], 4, 3],
    ] as const;
    const gains = steps.map(([items, gain, placed]) => {
      put(state, 0, items, gain);
      keepIfBest(state, best);
      expect(best.placed).toBe(placed);
      return best.gain;
    });
    expect(gains).toEqual([9, 1, 1, 1, 4]);
  });

  test('counts a group that has items as a place more, where all must have some', () => {
    const sizes = [1, 1, 1].map((min) => ({ min, max: 3 }));
    const [listed, anyHow] = [stateOf({ sizes, placeAll: true }), stateOf({ placeAll: true })];
    const groups = [listed, anyHow].map((state) => {
      const best = createBest(state);
      put(state, 0, [0, 1, 2], 9);
      keepIfBest(state, best);
      put(state, 0, [0, 1, 2], 8);
      keepIfBest(state, best);
      expect(best.gain).toBe(9);
      put(state, 0, [0, 1], 1);
      put(state, 1, [2], 1);
      keepIfBest(state, best);
      return best.groups;
    });
    expect(groups).toEqual([2, 1]);
  });

  test('forgets the groups that it had before', () => {
    const state = stateOf();
    const best = createBest(state);
    put(state, 0, [0, 1, 2], 3);
    put(state, 1, [3], 1);
    keepIfBest(state, best);
    put(state, 0, [4], 9);
    put(state, 1, [3], 0, 2);
    keepIfBest(state, best);
    expect(told(best)).toEqual([[none, none, none, none, 0, none], 9, 1, 1]);
    expect([best.counts[0], best.counts[1]]).toEqual([1, 0]);
    restore(state, best);
    expect([state.total, state.gain[1], state.shortfall[1]]).toEqual([9, 0, 0]);
  });
});

describe('a state that is made the best again', () => {
  test('has its groups, what is known of them, and no others', () => {
    const state = stateOf({ itemSizes: [1, 1, 2, 1, 1, 1] });
    const best = createBest(state);
    put(state, 1, [0, 2], 5);
    put(state, 3, [4], 2);
    keepIfBest(state, best);
    const kept = {
      groupOf: [...state.groupOf],
      count: [...state.count],
      size: [...state.size],
      gain: [...state.gain],
      share: [...state.share],
      shortfall: [...state.shortfall],
    };
    put(state, 0, [1, 5], 1, 3);
    put(state, 1, [3], 1);
    put(state, 3, [0, 4], 8);
    restore(state, best);
    for (const [name, values] of Object.entries(kept))
      expect([name, ...(state[name as keyof typeof kept] as Int32Array)]).toEqual([name, ...values]);
    expect(state.total).toBe(7);
  });
});
