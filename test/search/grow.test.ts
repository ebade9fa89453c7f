import { describe, expect, test } from 'vitest';
import { createGrowth, growGroup, growInto } from '../../src/search/grow.js';
import type { GroupingProblem, Neighbours } from '../../src/search/problem.js';
import type { Random } from '../../src/search/random.js';
import { layOut } from '../../src/search/space.js';
import { createState, type State, setGroup } from '../../src/search/state.js';

/** Members are worth the more, the nearer their numbers are. */
const nearness = (members: Int32Array, count: number): number => {
  const list = members.subarray(0, count);
  return 100 - (Math.max(...list) - Math.min(...list));
};

const stateOf = (problem: Partial<GroupingProblem>): State =>
  createState(layOut({ items: 8, sizes: { min: 2, max: 4 }, worth: nearness, ...problem }));

function put(state: State, group: number, ...items: readonly number[]): void {
  const verdict = { gain: 1, shortfall: 0, share: items.length };
  setGroup(state, group, Int32Array.from(items), items.length, verdict);
}

/** One in eight neighbours is passed over: nobody, unless calls are named; everything else is the given choice. */
function chance({
  choose = () => 0,
  passOver = [],
}: {
  readonly choose?: (count: number) => number;
  readonly passOver?: readonly number[];
} = {}): Random {
  let asked = 0;
  return { below: (count) => (count === 8 ? (passOver.includes(asked++) ? 0 : 1) : choose(count)) };
}

/** Who is in a group that has grown, whether it is allowed, how it is judged, and after how many members it yielded. */
function grown(state: State, seed: number, target: number, random = chance(), group = 0) {
  const growth = createGrowth(state.space);
  const growing = growGroup(state, growth, group, seed, target, random);
  let yields = 0;
  let step = growing.next();
  for (; !step.done; step = growing.next()) yields++;
  expect(state.groupOf.includes(group)).toBe(false);
  return {
    members: [...growth.items.subarray(0, growth.count)],
    allowed: step.value,
    yields,
    ...growth.verdict,
  };
}

/** The size of the group that grows around the first item, of everybody who is free. */
function sizeInto(state: State, chosen: number, seed = 0): number {
  const growing = growInto(state, createGrowth(state.space), seed, chance({ choose: () => chosen }));
  while (!growing.next().done);
  const group = state.groupOf[seed]!;
  return group === -1 ? 0 : state.size[group]!;
}

function neighbours(...lists: ReadonlyArray<readonly number[]>): Neighbours {
  const start = [0];
  for (const list of lists) start.push(start.at(-1)! + list.length);
  return { start: Int32Array.from(start), item: Int32Array.from(lists.flat()) };
}

describe('a group grows', () => {
  test('by the neighbour that promises most, the first of equals, until it has its places', () => {
    const state = stateOf({});
    expect(grown(state, 4, 3)).toEqual({
      members: [4, 3, 2],
      allowed: true,
      yields: 2,
      gain: 98,
      shortfall: 0,
      share: 3,
    });
    // Every neighbour that was tried, and the group itself.
    expect(state.steps).toBe(7 + 6 + 1);
    expect(grown(stateOf({}), 4, 1)).toMatchObject({ members: [4], allowed: false, yields: 0 });
  });

  test('by what is promised, where that is told apart from what it is worth', () => {
    const promise = (members: Int32Array, count: number): number => members[count - 1]!;
    expect(grown(stateOf({ promise }), 4, 3).members).toEqual([4, 7, 6]);
  });

  test('by the least bad where all promise is negative', () => {
    const promise = (members: Int32Array, count: number): number => -members[count - 1]!;
    expect(grown(stateOf({ promise }), 4, 3).members).toEqual([4, 0, 1]);
  });

  test('also where nothing can be said of it yet', () => {
    const worth = (_members: Int32Array, count: number): number => (count < 3 ? Number.NaN : 5);
    expect(grown(stateOf({ worth }), 4, 3)).toMatchObject({ members: [4, 0, 1], allowed: true });
  });

  test('by those who are free, may share it with all members, and fit', () => {
    const state = stateOf({});
    put(state, 1, 3, 2);
    expect(grown(state, 4, 4).members).toEqual([4, 5, 6, 7]);
    // 1 lists 0, and 2 lists nobody: one of two that lists the other is enough.
    const around = neighbours([2, 3], [0, 3], [], [2], [], [], [], []);
    expect(grown(stateOf({ neighbours: around }), 0, 4)).toMatchObject({ members: [0, 2, 3], allowed: true });
    expect(grown(stateOf({ neighbours: around }), 1, 4)).toMatchObject({ members: [1, 0, 3] });
    expect(grown(stateOf({ neighbours: around }), 4, 4)).toMatchObject({ members: [4], allowed: false });
    const itemSizes = [1, 3, 1, 2, 1, 1, 1, 1];
    expect(grown(stateOf({ itemSizes }), 2, 4).members).toEqual([2, 1]);
    expect(grown(stateOf({ itemSizes }), 0, 4).members).toEqual([0, 1]);
    expect(grown(stateOf({ itemSizes }), 4, 4).members).toEqual([4, 3, 2]);
  });

  test('to no group where it has too few places, or its first too many', () => {
    const state = stateOf({ itemSizes: [5, 1, 1, 1, 1, 1, 1, 1] });
    expect(grown(state, 0, 4)).toMatchObject({ members: [0], allowed: false });
    for (const item of [1, 2, 3, 4, 5, 6]) put(state, item, item);
    expect(grown(state, 7, 4)).toMatchObject({ members: [7], allowed: false });
    expect(state.steps).toBe(0);
    put(state, 1);
    expect(grown(state, 7, 4)).toMatchObject({ members: [7, 1], allowed: true });
    // Exactly as many as there may be.
    expect(grown(stateOf({ sizes: { min: 4, max: 4 } }), 0, 4)).toMatchObject({ allowed: true });
    expect(grown(stateOf({ sizes: { min: 4, max: 5 } }), 0, 3)).toMatchObject({ allowed: false });
  });

  test('by another where chance passes one over', () => {
    expect(grown(stateOf({}), 4, 2, chance({ passOver: [3] })).members).toEqual([4, 5]);
    expect(grown(stateOf({}), 4, 2, chance({ passOver: [0, 1, 2, 3, 4, 5, 6] }))).toMatchObject({
      members: [4],
      allowed: false,
    });
  });

  test('by one of the first sixteen that are tried', () => {
    const promise = (members: Int32Array, count: number): number => members[count - 1]!;
    expect(grown(stateOf({ items: 40, promise }), 0, 2).members).toEqual([0, 16]);
    expect(grown(stateOf({ items: 40 }), 0, 2).members).toEqual([0, 1]);
    // Who is passed over is not tried.
    expect(grown(stateOf({ items: 40, promise }), 0, 2, chance({ passOver: [0, 1] })).members).toEqual([
      0, 18,
    ]);
  });
});

describe('a group that has grown and is not allowed', () => {
  /** Only the first with the fifth and the sixth is allowed; until there are three the second promises most. */
  const only = (members: Int32Array, count: number): number => {
    const list = [...members.subarray(0, count)];
    if (count < 3) return -Math.abs(list.at(-1)! - 1) / 10;
    const wrong = list.filter((item) => ![0, 5, 6].includes(item)).length;
    return wrong === 0 ? 7 : -wrong;
  };
  const three = { sizes: { min: 3, max: 3 }, worth: only };

  test('has members exchanged for those that bring it nearer, one at a time', () => {
    const found = grown(stateOf(three), 0, 3);
    expect(found).toEqual({ members: [0, 6, 5], allowed: true, yields: 3, gain: 7, shortfall: 0, share: 3 });
  });

  test('keeps the one that it grew around, and may have one of two exchanged', () => {
    const without = (members: Int32Array, count: number): number =>
      -[...members.subarray(0, count)].filter((item) => item < 5).length;
    expect(
      grown(stateOf({ ...three, worth: without }), 0, 3, chance({ choose: (count) => count - 1 })),
    ).toMatchObject({
      members: [0, 5, 6],
      allowed: false,
    });
    const pair = (members: Int32Array): number => (members[1] === 5 ? 4 : -1);
    const state = stateOf({ sizes: { min: 2, max: 2 }, worth: pair });
    // The fifth of those who are tried is passed over at first.
    expect(grown(state, 0, 2, chance({ passOver: [4] }))).toMatchObject({
      members: [0, 5],
      allowed: true,
      gain: 4,
    });
    // Six, the group; and for one to be exchanged the group, the six others, and the group again.
    expect(state.steps).toBe(6 + 1 + 1 + 6 + 1);
  });

  test('is left as it is where nothing is promised to stand in its way', () => {
    const state = stateOf({ ...three, worth: () => -1, promise: () => 0 });
    expect(grown(state, 0, 3)).toMatchObject({ members: [0, 1, 2], allowed: false, yields: 2 });
  });

  test('keeps to its places over many exchanges', () => {
    // The fifth and the sixth take two places each, and are passed over while it grows.
    const itemSizes = [1, 1, 1, 1, 1, 2, 2, 1];
    let round = 0;
    const random = chance({ choose: () => round++ % 2, passOver: [10, 11] });
    expect(grown(stateOf({ ...three, sizes: { min: 3, max: 4 }, itemSizes }), 0, 3, random)).toMatchObject({
      members: [0, 5, 2],
      allowed: false,
    });
  });

  test('keeps whoever no other is better than', () => {
    // The last is asked first, and is one of the right ones.
    const positions = [1, 1, 0];
    const found = grown(stateOf(three), 0, 3, chance({ choose: () => positions.shift()! }));
    expect(found).toMatchObject({ members: [0, 6, 5], allowed: true, yields: 5 });
  });

  test('is given up after twelve rounds', () => {
    const asked = new Set<number>();
    const choose = (count: number): number => {
      asked.add(count);
      return count - 1;
    };
    expect(grown(stateOf(three), 0, 3, chance({ choose }))).toMatchObject({
      members: [0, 1, 5],
      allowed: false,
      yields: 2 + 12,
      shortfall: 1,
      gain: 0,
    });
    // One of all members but the first.
    expect([...asked]).toEqual([2]);
  });

  test('exchanges nobody for one who does not fit or may not share it with the others', () => {
    const itemSizes = [1, 1, 1, 1, 1, 1, 2, 1];
    expect(grown(stateOf({ ...three, itemSizes }), 0, 3)).toMatchObject({
      members: [0, 1, 5],
      allowed: false,
    });
    expect(grown(stateOf({ ...three, itemSizes, sizes: { min: 3, max: 4 } }), 0, 3)).toMatchObject({
      members: [0, 6, 5],
      allowed: true,
    });
    // Where the one who leaves takes two places there is room for two.
    const two = [1, 2, 1, 1, 1, 1, 2, 1];
    expect(grown(stateOf({ ...three, itemSizes: two, sizes: { min: 3, max: 4 } }), 0, 4)).toMatchObject({
      members: [0, 6, 5],
      allowed: true,
    });
    const around = neighbours([1, 5, 6], [5, 6], [], [], [], [], [], []);
    expect(grown(stateOf({ ...three, neighbours: around }), 0, 3)).toMatchObject({ allowed: false });
  });

  test('with one member alone is given up at once', () => {
    const state = stateOf({ sizes: { min: 1, max: 4 }, worth: () => -2 });
    expect(grown(state, 3, 1)).toMatchObject({ members: [3], allowed: false, yields: 0, shortfall: 2 });
    expect(state.steps).toBe(1);
  });
});

describe('a group that grows into the state', () => {
  const worth = (): number => 5;

  test('is one of its groups if it is allowed, and else changes nothing', () => {
    const state = stateOf({ worth });
    put(state, 0, 7, 6);
    expect(sizeInto(state, 1, 3)).toBe(3);
    expect([...state.groupOf]).toEqual([1, 1, -1, 1, -1, -1, 0, 0]);
    expect([state.count[1], state.gain[1], state.total]).toEqual([3, 5, 6]);
    const never = stateOf({ worth: () => -1 });
    expect(sizeInto(never, 1)).toBe(0);
    expect([...never.groupOf]).toEqual(Array(8).fill(-1));
  });

  test('is none where all numbers are in use', () => {
    const state = stateOf({ items: 5, worth });
    put(state, 0, 1, 2);
    put(state, 1, 3, 4);
    expect(sizeInto(state, 0)).toBe(0);
    expect(state.steps).toBe(0);
  });

  test('has any size by chance', () => {
    const five = { items: 5, sizes: { min: 3, max: 5 }, worth };
    expect([0, 1, 2].map((chosen) => sizeInto(stateOf(five), chosen))).toEqual([3, 4, 5]);
  });

  test('has a size that leaves as many as other groups can take, where all must be placed', () => {
    const into = (items: number, sizes: GroupingProblem['sizes'], ...taken: readonly number[]): number[] =>
      [0, 1, 2].map((chosen) => {
        const state = stateOf({ items, sizes, worth, placeAll: true });
        if (taken.length > 0) put(state, 1, ...taken);
        return sizeInto(state, chosen);
      });
    // Of seven, five leave two, which are no group.
    expect(into(7, { min: 3, max: 5 })).toEqual([3, 4, 3]);
    expect(into(5, { min: 3, max: 5 })).toEqual([5, 5, 5]);
    expect(into(4, { min: 3, max: 5 })).toEqual([4, 4, 4]);
    // Eleven leave six to eight, which are two groups.
    expect(into(11, { min: 3, max: 5 })).toEqual([3, 4, 5]);
    expect(into(9, { min: 3, max: 5 }, 7, 8)).toEqual([3, 4, 3]);
    // Where nothing will do it has the fewest.
    expect(into(6, { min: 4, max: 5 })).toEqual([4, 4, 4]);
    const each = { min: 2, max: 4 };
    // The others of a list must have from two to four each.
    expect(into(7, [each, each])).toEqual([3, 3, 4]);
    expect(into(5, [each, each])).toEqual([2, 3, 2]);
    expect(into(8, [each, each])).toEqual([4, 4, 4]);
    expect(into(7, [each, each, each])).toEqual([2, 3, 2]);
    expect(into(7, [each, each], 5, 6)).toEqual([2, 2, 2]);
  });

  test('counts places, not items', () => {
    const itemSizes = [1, 2, 2, 2];
    const into = [0, 1, 2].map((chosen) =>
      sizeInto(stateOf({ items: 4, itemSizes, sizes: { min: 3, max: 5 }, worth, placeAll: true }), chosen),
    );
    // Seven places: as above.
    expect(into).toEqual([3, 5, 3]);
  });
});
