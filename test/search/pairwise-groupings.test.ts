import { describe, expect, test } from 'vitest';
import { cross, scatter } from '../../src/search/pairwise-groupings.js';
import { createPairwiseState, type PairwiseState } from '../../src/search/pairwise-state.js';
import { createRandom, type Random } from '../../src/search/random.js';

const stateOf = (
  items: number,
  ...groupSizes: ReadonlyArray<readonly [min: number, max: number]>
): PairwiseState =>
  createPairwiseState({
    items,
    pairGains: new Float64Array(items * items),
    groupSizes: groupSizes.map(([min, max]) => ({ min, max })),
  });
/** Chance that leaves every order as it is, and of two takes the second. */
const last: Random = { below: (count) => count - 1 };
const first: Random = { below: () => 0 };
/** What comes of so many draws from one stream of chance. */
const draws = <Drawn>(count: number, draw: (random: Random) => Drawn): Drawn[] => {
  const random = createRandom(1);
  return Array.from({ length: count }, () => draw(random));
};
const sizesOf = (groupOf: Int32Array, groups: number): number[] =>
  Array.from({ length: groups }, (_, group) => groupOf.filter((each) => each === group).length);

describe('items by chance', () => {
  test('are so many in each group as it needs, and then as it may have, first where the bounds are highest', () => {
    const state = stateOf(10, [1, 2], [2, 5], [1, 4]);
    for (const groupOf of draws(5, (random) => scatter(state, random)))
      expect(sizesOf(groupOf, 3)).toEqual([1, 5, 4]);
    expect([...scatter(state, last)]).toEqual([0, 1, 1, 2, 1, 1, 1, 2, 2, 2]);
    // Exactly as many as there must be, or may be.
    expect(sizesOf(scatter(stateOf(5, [2, 4], [3, 3]), last), 2)).toEqual([2, 3]);
    expect(sizesOf(scatter(stateOf(7, [2, 4], [3, 3]), last), 2)).toEqual([4, 3]);
    // A short group that may grow long comes after a long one that may grow less.
    expect(sizesOf(scatter(stateOf(12, [1, 8], [5, 7]), last), 2)).toEqual([5, 7]);
  });

  test('may be in any group, whatever their number, and any group of equals may be the larger', () => {
    const state = stateOf(5, [1, 3], [1, 3]);
    const drawn = draws(60, (random) => scatter(state, random));
    for (let item = 0; item < 5; item++)
      expect(new Set(drawn.map((groupOf) => groupOf[item]))).toEqual(new Set([0, 1]));
    expect(new Set(drawn.map((groupOf) => sizesOf(groupOf, 2)[0]))).toEqual(new Set([2, 3]));
    // Fair: of all the ways that there are none is rare.
    const ways = new Map<string, number>();
    for (const groupOf of draws(600, (random) => scatter(stateOf(3, [1, 1], [1, 1], [1, 1]), random)))
      ways.set(String(groupOf), (ways.get(String(groupOf)) ?? 0) + 1);
    expect(ways.size).toBe(6);
    for (const count of ways.values()) expect(Math.abs(count - 100)).toBeLessThan(40);
  });
});

describe('a child of two groupings', () => {
  const child = (
    state: PairwiseState,
    one: readonly number[],
    other: readonly number[],
    random = last,
  ): number[] => [...cross(state, Int32Array.from(one), Int32Array.from(other), random)];

  test('keeps what its parents share, whatever they call their groups, and has the sizes of the first', () => {
    const state = stateOf(9, [1, 9], [1, 9], [1, 9]);
    const one = [0, 0, 0, 0, 1, 1, 1, 2, 2];
    // The same with other names, but that the fourth and the last have changed places.
    const other = [2, 2, 2, 1, 0, 0, 0, 1, 2];
    const found = draws(60, (random) => child(state, one, other, random));
    for (const each of found) {
      expect([0, 1, 2, 4, 5, 6, 7].map((item) => each[item])).toEqual([0, 0, 0, 1, 1, 1, 2]);
      expect(sizesOf(Int32Array.from(each), 3)).toEqual([4, 3, 2]);
    }
    expect(new Set(found.map((each) => `${each[3]} and ${each[8]}`))).toEqual(
      new Set(['0 and 2', '2 and 0']),
    );
    // Whether the first parent or the second is asked first.
    expect(child(state, one, other, first)).toEqual(one);
    expect(child(state, one, other, last)).toEqual([0, 0, 0, 2, 1, 1, 1, 2, 0]);
    expect(child(state, [2, 2, 2, 2, 1, 1, 1, 0, 0], other, first)).toEqual([2, 2, 2, 2, 1, 1, 1, 0, 0]);
    expect(child(state, [0, 0, 0, 1, 1, 1, 2, 2, 2], [0, 0, 0, 2, 2, 2, 1, 1, 1])).toEqual([
      0, 0, 0, 1, 1, 1, 2, 2, 2,
    ]);
  });

  test('takes those groups for the same that share most, then the next', () => {
    const state = stateOf(10, [1, 9], [1, 9]);
    // The first group of the one shares three with the second of the other, and two with the first.
    expect(child(state, [0, 0, 0, 0, 0, 1, 1, 1, 1, 1], [1, 1, 1, 0, 0, 0, 0, 0, 1, 1])).toEqual([
      0, 0, 0, 1, 1, 1, 1, 1, 0, 0,
    ]);
    // Of pairs that share as many those count that are numbered first.
    expect(child(stateOf(4, [2, 2], [2, 2]), [0, 0, 1, 1], [0, 1, 0, 1], first)).toEqual([0, 0, 1, 1]);
    expect(child(stateOf(4, [2, 2], [2, 2]), [0, 0, 1, 1], [0, 1, 0, 1], last)).toEqual([0, 1, 0, 1]);
  });

  test('puts an item elsewhere where neither parent has room for it any more', () => {
    // Everybody asks the second parent first, whose only group is full after two.
    const state = stateOf(6, [0, 6], [0, 6], [0, 6]);
    expect(child(state, [0, 0, 1, 1, 2, 2], [0, 0, 0, 0, 0, 0], last)).toEqual([0, 0, 1, 1, 2, 2]);
    // Three want two places: the last of them has none with either parent.
    expect(child(state, [0, 1, 1, 2, 2, 2], [1, 1, 2, 2, 2, 0], first)).toEqual([0, 1, 1, 2, 2, 2]);
    for (const found of draws(60, (random) => child(state, [0, 0, 1, 1, 2, 2], [0, 1, 2, 0, 1, 2], random)))
      expect(sizesOf(Int32Array.from(found), 3)).toEqual([2, 2, 2]);
  });

  test('may have what its parents do not share with either, be it numbered first or last', () => {
    const state = stateOf(6, [3, 3], [3, 3]);
    const found = draws(60, (random) => child(state, [0, 0, 0, 1, 1, 1], [0, 1, 1, 0, 0, 1], random));
    expect(new Set(found.map(String))).toEqual(new Set(['0,0,0,1,1,1', '1,0,0,1,1,0']));
  });
});
