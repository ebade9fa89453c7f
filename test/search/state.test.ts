import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GroupingProblem } from '../../src/search/problem.js';
import type { Random } from '../../src/search/random.js';
import { layOut } from '../../src/search/space.js';
import {
  applyChange,
  clearGroup,
  copyGroup,
  createState,
  free,
  judge,
  judgeChange,
  type State,
  setGroup,
  unusedGroup,
  type Verdict,
} from '../../src/search/state.js';

const stateOf = (problem: Partial<GroupingProblem>): State =>
  createState(layOut({ items: 6, sizes: { min: 2, max: 3 }, worth: () => 1, ...problem }));
const verdict = (): Verdict => ({ gain: 9, shortfall: 9, share: 9 });
const judged = (state: State, ...items: readonly number[]): Verdict => {
  const found = verdict();
  // Behind the items that are asked for stands one that must not count.
  judge(state, 0, Int32Array.from([...items, 5]), items.length, found);
  return found;
};
const put = (state: State, group: number, items: readonly number[], gain = 1): void =>
  setGroup(state, group, Int32Array.from(items), items.length, { gain, shortfall: 2, share: 7 });

describe('a group is judged', () => {
  test('by what it is worth, times what its items count', () => {
    const state = stateOf({
      itemWeights: [1, 2, 4, 8, 16, 32],
      worth: (members, count) => members[0]! + count,
    });
    expect(judged(state, 1, 2)).toEqual({ gain: 18, shortfall: 0, share: 6 });
    expect(judged(state, 0, 1, 3)).toEqual({ gain: 33, shortfall: 0, share: 11 });
    expect(state.steps).toBe(2);
    // What the first one gained for each share.
    expect(state.firstGain).toBe(3);
  });

  test('as not allowed by as many as it has too few places, or as its worth says', () => {
    const worth = (value: number): Verdict => judged(stateOf({ worth: () => value }), 0, 1);
    expect(judged(stateOf({ sizes: { min: 3, max: 4 } }), 0)).toEqual({ gain: 0, shortfall: 2, share: 1 });
    expect(judged(stateOf({ sizes: { min: 3, max: 4 }, worth: () => -1 }), 0).shortfall).toBe(2);
    expect(judged(stateOf({ sizes: { min: 3, max: 4 }, worth: () => -3 }), 0).shortfall).toBe(3);
    expect(judged(stateOf({ itemSizes: [2, 1, 1, 1, 1, 1] }), 0)).toEqual({
      gain: 1,
      shortfall: 0,
      share: 2,
    });
    expect(worth(-2)).toEqual({ gain: 0, shortfall: 2, share: 2 });
    expect([-0.5, -1, -1.2, -2 - 1e-12, -1e-12].map((value) => worth(value).shortfall)).toEqual([
      1, 1, 2, 2, 1,
    ]);
    expect([-62, -63, -64, -1e9, Number.NEGATIVE_INFINITY].map((value) => worth(value).shortfall)).toEqual([
      62, 63, 63, 63, 63,
    ]);
  });

  test('as one step away where its worth is no number or without end', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const state = stateOf({ worth: () => value });
      expect(judged(state, 0, 1)).toEqual({ gain: 0, shortfall: 1, share: 2 });
      expect(state.firstGain).toBe(0);
    }
  });

  test('as nothing without items, which costs nothing', () => {
    const state = stateOf({});
    expect(judged(state)).toEqual({ gain: 0, shortfall: 0, share: 0 });
    expect(state.steps).toBe(0);
  });

  test('as allowed where it is worth nothing, which tells nothing of what groups gain', () => {
    const state = stateOf({ worth: (members) => [0, 0, 6, 8][members[1]!]! });
    expect(judged(state, 0, 1)).toEqual({ gain: 0, shortfall: 0, share: 2 });
    expect(state.firstGain).toBe(0);
    judged(state, 0, 2);
    judged(state, 0, 3);
    expect(state.firstGain).toBe(3);
  });
});

describe('groups as they stand', () => {
  test('are of free items at first', () => {
    const state = stateOf({});
    expect([...state.groupOf]).toEqual(Array(6).fill(free));
    expect([state.total, state.steps, state.firstGain]).toEqual([0, 0, 0]);
    for (const each of [state.count, state.size, state.gain, state.shortfall, state.share])
      expect([...each]).toEqual([0, 0, 0]);
  });

  test('hold what was put in, with what is known of it', () => {
    const state = stateOf({ itemSizes: [2, 1, 1, 1, 1, 2] });
    put(state, 1, [5, 3], 10);
    put(state, 2, [0], 5);
    expect([...state.groupOf]).toEqual([2, free, free, 1, free, 1]);
    expect([[...state.count], [...state.size]]).toEqual([
      [0, 2, 1, 0],
      [0, 3, 2, 0],
    ]);
    expect([[...state.gain], [...state.shortfall], [...state.share], state.total]).toEqual([
      [0, 10, 5, 0],
      [0, 2, 2, 0],
      [0, 7, 7, 0],
      15,
    ]);
    put(state, 1, [3, 4, 1], 1);
    expect([...state.groupOf]).toEqual([2, 1, free, 1, 1, free]);
    expect([state.total, state.size[1], state.count[1]]).toEqual([6, 3, 3]);
  });

  test('give items free, but not those that another group has taken up', () => {
    const state = stateOf({});
    put(state, 0, [0, 1], 4);
    put(state, 1, [1, 2], 2);
    clearGroup(state, 0);
    expect([...state.groupOf]).toEqual([free, 1, 1, free, free, free]);
    expect([
      state.total,
      state.count[0],
      state.size[0],
      state.gain[0],
      state.shortfall[0],
      state.share[0],
    ]).toEqual([2, 0, 0, 0, 0, 0]);
  });

  test('are copied without one, or whole', () => {
    const state = stateOf({});
    put(state, 0, [3, 4]);
    put(state, 1, [5, 0, 2]);
    const into = new Int32Array(4).fill(-9);
    expect([copyGroup(state, 1, 0, into), ...into]).toEqual([2, 5, 2, -9, -9]);
    expect([copyGroup(state, 1, free, into), ...into]).toEqual([3, 5, 0, 2, -9]);
    expect(copyGroup(state, 0, 5, into)).toBe(2);
  });
});

describe('a group that is not in use', () => {
  const chance = (...values: readonly number[]): Random & { readonly asked: number[] } => {
    const asked: number[] = [];
    return {
      asked,
      below(count) {
        asked.push(count);
        return values[asked.length - 1]!;
      },
    };
  };

  test('is the first one where all have the same bounds', () => {
    const state = stateOf({});
    put(state, 0, [0, 1]);
    expect(unusedGroup(state, chance())).toBe(1);
    put(state, 1, [2, 3]);
    put(state, 2, [4, 5]);
    expect(unusedGroup(state, chance())).toBe(free);
  });

  test('is any, each as likely, where the bounds differ', () => {
    const sizes = [1, 1, 1, 2].map((min) => ({ min, max: 3 }));
    const state = stateOf({ sizes });
    put(state, 1, [0]);
    const random = chance(0, 1, 2);
    expect(unusedGroup(state, random)).toBe(0);
    // The second takes the place of the first in one of two cases, the third in one of three.
    expect(random.asked).toEqual([1, 2, 3]);
    expect([unusedGroup(state, chance(0, 0, 1)), unusedGroup(state, chance(0, 0, 0))]).toEqual([2, 3]);
    for (const group of sizes.keys()) put(state, group, [group]);
    expect(unusedGroup(state, chance())).toBe(free);
  });
});

const item = fc.nat({ max: 5 });

test('a group that is changed is what it is when made anew, also where it is remembered', () => {
  const problem: Partial<GroupingProblem> = {
    sizes: { min: 2, max: 5 },
    itemSizes: [1, 2, 1, 1, 3, 1],
    itemWeights: [1, 2, 4, 8, 16, 32],
    worth: (members, count) => members.slice(0, count).reduce((sum, each) => sum + each * each, 0) - 9,
  };
  fc.assert(
    fc.property(fc.uniqueArray(item, { minLength: 1 }), fc.array(fc.tuple(item, item)), (start, picks) => {
      const state = stateOf(problem);
      const found = verdict();
      judge(state, 1, Int32Array.from(start), start.length, found);
      setGroup(state, 1, Int32Array.from(start), start.length, found);
      let members = [...start];
      for (const [one, other] of picks) {
        const leaving = members.includes(one) ? one : free;
        const joining = members.includes(other) ? free : other;
        if (leaving === free && joining === free) continue;
        judgeChange(state, 1, leaving, joining, found);
        applyChange(state, 1, leaving, joining, found);
        members = members.filter((each) => each !== leaving);
        if (joining !== free) members.push(joining);

        const anew = stateOf(problem);
        const expected = verdict();
        judge(anew, 1, Int32Array.from(members), members.length, expected);
        setGroup(anew, 1, Int32Array.from(members), members.length, expected);
        expect(found).toEqual(expected);
        expect([...state.members.subarray(5, 5 + members.length)]).toEqual(members);
        for (const known of [
          'groupOf',
          'count',
          'size',
          'gain',
          'shortfall',
          'share',
          'low',
          'high',
        ] as const) {
          expect([...state[known]], known).toEqual([...anew[known]]);
        }
        expect(state.total).toBeCloseTo(anew.total, 9);
      }
    }),
  );
});
