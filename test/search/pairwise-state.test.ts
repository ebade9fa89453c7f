import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createPairwiseState,
  gainOf,
  load,
  type PairwiseProblem,
  type PairwiseState,
  swap,
  transfer,
} from '../../src/search/pairwise-state.js';

const sizes = (groups: number, min: number, max: number): PairwiseProblem['groupSizes'] =>
  Array.from({ length: groups }, () => ({ min, max }));

/** Whole numbers, so that sums are exact; the diagonal is nonsense, as it may be. */
function symmetric(items: number, gain: (low: number, high: number) => number): Float64Array {
  return Float64Array.from({ length: items * items }, (_, cell) => {
    const [row, column] = [Math.floor(cell / items), cell % items];
    return row === column ? 1e6 : gain(Math.min(row, column), Math.max(row, column));
  });
}

/** What an item gains with all of a group, the obvious way. */
function gainWith(gains: Float64Array, groupOf: ArrayLike<number>, item: number, group: number): number {
  let sum = 0;
  for (let other = 0; other < groupOf.length; other++)
    if (other !== item && groupOf[other] === group) sum += gains[item * groupOf.length + other]!;
  return sum;
}

/** Holds all that a state keeps against the groups, counted afresh. */
function expectKept(state: PairwiseState, gains: Float64Array, groupOf: readonly number[]): void {
  const { items, groups, capacity, members, size, place, affinity, ownAffinity } = state;
  const all = [...groupOf.keys()];
  expect([...state.groupOf]).toEqual(groupOf);
  for (let group = 0; group < groups; group++) {
    const listed = [...members.subarray(group * capacity, group * capacity + size[group]!)];
    expect(listed.toSorted((a, b) => a - b)).toEqual(all.filter((item) => groupOf[item] === group));
    expect(listed.map((item) => place[item])).toEqual([...listed.keys()]);
    expect([...affinity.subarray(group * items, (group + 1) * items)]).toEqual(
      all.map((item) => gainWith(gains, groupOf, item, group)),
    );
  }
  expect([...ownAffinity]).toEqual(all.map((item) => gainWith(gains, groupOf, item, groupOf[item]!)));
}

describe('a state of groups', () => {
  test('knows what pairs gain, nothing with oneself, and the least that each gains with any other', () => {
    const pairGains = symmetric(3, (low, high) => [7, 2, 9][low + high - 1]!);
    const state = createPairwiseState({ items: 3, pairGains, groupSizes: sizes(1, 1, 3) });
    expect([...state.pairGains]).toEqual([0, 7, 2, 7, 0, 9, 2, 9, 0]);
    expect([...state.leastGain]).toEqual([2, 7, 2]);
    expect([pairGains[0], state.total, state.steps, state.work]).toEqual([1e6, 0, 0, 0]);
    const alone = createPairwiseState({
      items: 1,
      pairGains: Float64Array.of(5),
      groupSizes: sizes(1, 1, 1),
    });
    expect([...alone.leastGain]).toEqual([Number.POSITIVE_INFINITY]);
  });

  test('has room for the largest group there can be', () => {
    const groupSizes = [
      { min: 1, max: 2 },
      { min: 0, max: 9 },
      { min: 1, max: 3 },
    ];
    const { capacity, groups, members, minSize, maxSize } = createPairwiseState({
      items: 4,
      pairGains: new Float64Array(16),
      groupSizes,
    });
    expect([capacity, groups, members.length]).toEqual([4, 3, 12]);
    expect([[...minSize], [...maxSize]]).toEqual([
      [1, 0, 1],
      [2, 4, 3],
    ]);
    const small = createPairwiseState({
      items: 9,
      pairGains: new Float64Array(81),
      groupSizes: sizes(3, 1, 4),
    });
    expect([small.capacity, [...small.maxSize]]).toEqual([4, [4, 4, 4]]);
  });

  test('adds everything up afresh when groups are loaded', () => {
    const pairGains = symmetric(5, (low, high) => 10 * low + high);
    const state = createPairwiseState({ items: 5, pairGains, groupSizes: sizes(2, 1, 4) });
    for (const groupOf of [
      [0, 0, 0, 1, 1],
      [1, 0, 1, 0, 1],
    ]) {
      load(state, Int32Array.from(groupOf));
      expectKept(state, pairGains, groupOf);
    }
    // Of the last groups: 2, 4 and 24, and 13.
    expect([state.total, gainOf(state)]).toEqual([43, 43]);
    expect(state.work).toBeGreaterThan(0);
  });

  test('is right after any swaps and transfers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 49, maxLength: 49 }),
        fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.boolean()), { maxLength: 8 }),
        (numbers, changes) => {
          const pairGains = symmetric(7, (low, high) => numbers[7 * low + high]!);
          const state = createPairwiseState({ items: 7, pairGains, groupSizes: sizes(3, 0, 7) });
          const groupOf = [0, 1, 2, 0, 1, 2, 0];
          load(state, Int32Array.from(groupOf));
          for (const [first, second, isSwap] of changes) {
            const to = groupOf[second]!;
            if (groupOf[first] === to) continue;
            if (isSwap) {
              swap(state, first, second);
              groupOf[second] = groupOf[first]!;
            } else transfer(state, first, to);
            groupOf[first] = to;
            expectKept(state, pairGains, groupOf);
            const pairs = groupOf.map((group, item) => gainWith(pairGains, groupOf, item, group));
            expect(gainOf(state)).toBe(pairs.reduce((sum, each) => sum + each, 0) / 2);
          }
        },
      ),
    );
  });
});
