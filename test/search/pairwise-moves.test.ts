import { describe, expect, test } from 'vitest';
import { begin, createWalk, usualChange, type Walk, walkOn } from '../../src/search/pairwise-moves.js';
import { createPairwiseState, gainOf, load, type PairwiseState } from '../../src/search/pairwise-state.js';
import { createRandom, type Random } from '../../src/search/random.js';

/** Chance that takes nothing off what a change must gain. */
const none: Random = { below: () => 0 };
/** Chance that allows nearly all of the threshold. */
const most: Random = { below: (count) => count - 1 };

/** Groups as they stand, where only the pairs that are named gain anything. */
function stand(
  groupOf: readonly number[],
  bounds: ReadonlyArray<readonly [min: number, max: number]>,
  pairs: ReadonlyArray<readonly [one: number, other: number, gain: number]>,
): PairwiseState {
  const items = groupOf.length;
  const pairGains = new Float64Array(items * items);
  for (const [one, other, gain] of pairs)
    pairGains[one * items + other] = pairGains[other * items + one] = gain;
  const groupSizes = bounds.map(([min, max]) => ({ min, max }));
  const state = createPairwiseState({ items, pairGains, groupSizes });
  load(state, Int32Array.from(groupOf));
  return state;
}

/** A walk from the first group, with so much of each change for the worse allowed, until it has been all the way round. */
function walkRound(state: PairwiseState, threshold = 0, random = none): Walk {
  const walk = createWalk(state);
  begin(state, walk);
  while (walk.rounds < 1) walkOn(state, walk, threshold, 1e9, random);
  return walk;
}

const groupsOf = (state: PairwiseState): number[] => [...state.groupOf];
const fixed = [
  [2, 2],
  [2, 2],
] as const;
const loose = [
  [1, 3],
  [1, 3],
] as const;

describe('on its way through the groups', () => {
  test('an item changes places with one of another group, where that gains more', () => {
    const state = stand([0, 0, 1, 1], fixed, [
      [0, 2, 5],
      [1, 3, 4],
    ]);
    walkRound(state);
    expect(groupsOf(state)).toEqual([1, 0, 1, 0]);
    expect([state.total, gainOf(state)]).toEqual([9, 9]);
  });

  test('nobody changes places for what the two would gain with each other', () => {
    // Each gains with the other, and not with those that stay.
    const state = stand([0, 0, 1, 1], fixed, [
      [0, 2, 5],
      [0, 3, 5],
      [1, 2, 5],
      [1, 3, 5],
      [0, 1, 6],
      [2, 3, 6],
    ]);
    walkRound(state);
    expect([groupsOf(state), state.total]).toEqual([[0, 0, 1, 1], 12]);
  });

  test('an item moves where there is room, its group can spare it and it gains more', () => {
    const moved = (...bounds: ReadonlyArray<readonly [min: number, max: number]>): number[] => {
      const state = stand([0, 0, 1, 1], bounds, [[0, 2, 5]]);
      walkRound(state);
      expect([state.total, gainOf(state)]).toEqual([5, 5]);
      return groupsOf(state);
    };
    expect(moved([1, 3], [1, 3])).toEqual([1, 0, 1, 1]);
    // Where its group needs it, or the other is full, it changes places.
    expect(moved([2, 3], [1, 3])).toEqual([1, 0, 1, 0]);
    expect(moved([1, 3], [1, 2])).toEqual([1, 0, 1, 0]);
    expect(moved([2, 2], [2, 2])).toEqual([1, 0, 1, 0]);
  });

  test('those that come after one that has left are asked too', () => {
    // All of the first group belong with the only one of the second.
    const state = stand(
      [0, 0, 0, 1],
      [
        [0, 4],
        [1, 4],
      ],
      [
        [0, 3, 1],
        [1, 3, 1],
        [2, 3, 1],
      ],
    );
    walkRound(state);
    expect([groupsOf(state), state.total]).toEqual([[1, 1, 1, 1], 3]);
  });

  test('those of the last group are asked in the same round', () => {
    // Only the last of all wants to be elsewhere, and nobody wants to be where it is.
    const state = stand(
      [0, 0, 1, 1, 2, 2],
      [
        [1, 3],
        [1, 3],
        [1, 3],
      ],
      [
        [0, 1, 9],
        [2, 3, 9],
        [5, 0, 1],
      ],
    );
    expect(walkRound(state).group).toBe(0);
    expect([groupsOf(state), state.total]).toEqual([[0, 0, 1, 1, 2, 0], 19]);
  });

  test('a change that gains nothing is not made', () => {
    const state = stand([0, 0, 1, 1], loose, []);
    const walk = walkRound(state, 0, most);
    expect([groupsOf(state), state.total, walk.rounds]).toEqual([[0, 0, 1, 1], 0, 1]);
  });

  test('a change for the worse is made up to a part of the threshold, by chance', () => {
    const worse = (threshold: number, random: Random): PairwiseState => {
      const state = stand([0, 0, 1, 1], fixed, [[0, 1, 1]]);
      const walk = createWalk(state);
      begin(state, walk);
      // Until the first that is asked has decided.
      walkOn(state, walk, threshold, 1, random);
      return state;
    };
    expect([worse(1.01, most).total, worse(0.99, most).total, worse(9, none).total]).toEqual([0, 1, 1]);
    expect(groupsOf(worse(1.01, most))).toEqual([1, 0, 0, 1]);
    // Half of the threshold where chance says a half.
    const half: Random = { below: (count) => count / 2 };
    expect([worse(2.01, half).total, worse(1.99, half).total]).toEqual([0, 1]);
  });

  test('no pair is overlooked that gains the least with each other', () => {
    // Losses: the two that are best apart are found although all else that they bring is worth nothing.
    const state = stand([0, 0, 1, 1], fixed, [
      [0, 1, -5],
      [2, 3, -5],
      [0, 2, -1],
      [0, 3, -4],
      [1, 2, -4],
      [1, 3, -1],
    ]);
    walkRound(state);
    expect(state.total).toBe(-2);
    expect(state.total).toBe(gainOf(state));
  });

  describe.each([
    ['of one size', 4, 4],
    ['of some room', 2, 7],
  ] as const)('with groups %s', (_, min, max) => {
    const items = 16;
    const random = createRandom(4);
    const pairs = Array.from({ length: items * items }, (_cell, cell) => [
      Math.floor(cell / items),
      cell % items,
    ])
      .filter(([one, other]) => one! < other!)
      .map(([one, other]) => [one!, other!, random.below(100)] as const);
    const bounds = Array.from({ length: 4 }, () => [min, max] as const);
    const begun = (): PairwiseState =>
      stand(
        Array.from({ length: items }, (_item, item) => item % 4),
        bounds,
        pairs,
      );
    const value = (groups: readonly number[]): number =>
      pairs.reduce((sum, [one, other, gain]) => sum + (groups[one] === groups[other] ? gain : 0), 0);
    const sizeIn = (groups: readonly number[], group: number): number =>
      groups.filter((each) => each === group).length;

    test('a walk ends where nothing is better by one change', () => {
      const state = begun();
      const walk = createWalk(state);
      begin(state, walk);
      for (let before = -1; state.total > before; ) {
        before = state.total;
        const { rounds } = walk;
        while (walk.rounds < rounds + 2) walkOn(state, walk, 0, 50, none);
      }
      const found = groupsOf(state);
      expect(state.total).toBe(value(found));
      for (const [one, group] of found.entries()) {
        for (const [other, to] of found.entries()) {
          if (group === to) continue;
          expect(value(found.with(one, to).with(other, group))).toBeLessThanOrEqual(state.total);
          if (sizeIn(found, group) > min && sizeIn(found, to) < max)
            expect(value(found.with(one, to))).toBeLessThanOrEqual(state.total);
        }
      }
    });

    test('a walk that also takes what is worse keeps the total right, the sizes allowed and the effort growing', () => {
      const state = begun();
      const walk = createWalk(state);
      begin(state, walk);
      const seen = new Set<number>();
      for (let turn = 0; turn < 60; turn++) {
        const { steps, work } = state;
        walkOn(state, walk, 60, 20, random);
        seen.add(state.total);
        expect(state.total).toBe(value(groupsOf(state)));
        for (let group = 0; group < 4; group++) {
          const size = sizeIn(groupsOf(state), group);
          expect(size).toBe(state.size[group]);
          expect(size >= min && size <= max).toBe(true);
        }
        expect(state.steps).toBeGreaterThan(steps);
        expect(state.work).toBeGreaterThan(work);
      }
      expect(seen.size).toBeGreaterThan(20);
    });
  });

  test('it goes on where it was, and counts a step where there is nothing to change', () => {
    const alone = stand([0, 0], [[2, 2]], [[0, 1, 1]]);
    const walk = createWalk(alone);
    begin(alone, walk);
    walkOn(alone, walk, 0, 1e9, none);
    expect([walk.rounds, walk.group, alone.total]).toEqual([1, 0, 1]);
    expect(alone.steps).toBeGreaterThan(0);
    const empty = stand([], [], []);
    const still = createWalk(empty);
    begin(empty, still);
    walkOn(empty, still, 0, 10, none);
    expect([still.rounds, empty.steps]).toEqual([1, 1]);
    begin(alone, walk);
    expect([walk.rounds, walk.position]).toEqual([0, 0]);
  });
});

describe('the usual change', () => {
  test('is the mean of what changing places would change, for better or worse', () => {
    const state = stand([0, 0, 1, 1], fixed, [
      [0, 1, 6],
      [0, 2, 1],
      [1, 3, 4],
      [2, 3, 1],
    ]);
    const drawn = (...items: readonly number[]): Random => {
      const left = [...items];
      return {
        below() {
          expect(left).not.toEqual([]);
          return left.shift()!;
        },
      };
    };
    // 0 with 3: that one loses 6 and gains 1, this one loses 1 and gains 4. 1 with 3: 6 less, and 1 less.
    expect(usualChange(state, 1, drawn(0, 3))).toBe(2);
    expect(usualChange(state, 2, drawn(0, 3, 1, 3))).toBe(4.5);
    // Of two in one group nothing is counted.
    expect(state.steps).toBe(3);
    expect(usualChange(state, 3, drawn(0, 3, 0, 1, 3, 1))).toBe(4.5);
    expect(state.steps).toBe(5);
    expect(usualChange(state, 2, drawn(0, 1, 2, 2))).toBe(0);
  });
});
