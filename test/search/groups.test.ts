import { describe, expect, test } from 'vitest';
import { type SearchOptions, searchGroups } from '../../src/search/groups.js';
import type { GroupingProblem, Neighbours } from '../../src/search/problem.js';
import { expectAllowed, itemsOf, run } from './problems.js';

/** Members are worth the more, the nearer their numbers are. */
const nearness = (members: Int32Array, count: number): number => {
  const list = members.subarray(0, count);
  return 100 - (Math.max(...list) - Math.min(...list));
};

const twelve: GroupingProblem = { items: 12, sizes: { min: 3, max: 4 }, worth: nearness };
const forty: GroupingProblem = { items: 40, sizes: { min: 3, max: 5 }, worth: nearness };

/** Everybody is a neighbour of everybody but of those named, who may each share a group with nobody of the others. */
function neighboursBut(items: number, apart: ReadonlyArray<readonly number[]>): Neighbours {
  const all = Array.from({ length: items }, (_, item) => item);
  const lists = all.map((one) =>
    all.filter((other) => other !== one && !apart.some((set) => set.includes(one) && set.includes(other))),
  );
  const start = [0];
  for (const list of lists) start.push(start.at(-1)! + list.length);
  return { start: Int32Array.from(start), item: Int32Array.from(lists.flat()) };
}

describe('sizes', () => {
  test('of a list hold for the group at the same place', () => {
    const sizes = [
      { min: 2, max: 2 },
      { min: 5, max: 6 },
      { min: 3, max: 3 },
    ];
    const found = run({ items: 11, sizes, worth: nearness, placeAll: true }, { effort: 20_000 });
    expectAllowed({ items: 11, sizes, worth: nearness }, found);
    expect([...itemsOf(found)].sort().map(([, items]) => items.length)).toEqual([2, 6, 3]);
  });

  test('that nobody can fill keep no other group from being found, wherever they stand in the list', () => {
    const sizes = [
      { min: 50, max: 60 },
      { min: 2, max: 2 },
      { min: 50, max: 50 },
    ];
    const found = run({ items: 5, sizes, worth: nearness }, { effort: 5000 });
    expect(found.gain).toBe(99);
    expect([...itemsOf(found).keys()]).toEqual([1]);
  });

  test('larger than there are items end at once, with nothing', () => {
    const found = run({ items: 5, sizes: { min: 6, max: 9 }, worth: nearness }, {});
    expect(found).toMatchObject({ gain: 0, groups: 0, placed: 0, optimal: true });
  });

  test('without an end hold everybody', () => {
    const sizes = { min: 1, max: Number.MAX_SAFE_INTEGER };
    const worth = (_: Int32Array, count: number): number => count ** 2;
    expect(run({ items: 9, sizes, worth }, {})).toMatchObject({ gain: 81, groups: 1, placed: 9 });
  });

  test('can be more than fit on a stack', () => {
    const sizes = Array.from({ length: 200_000 }, () => ({ min: 2, max: 2 }));
    expect(run({ items: 4, sizes, worth: nearness }, { effort: 100 }).groups).toBe(2);
  });

  test('are counted in the places that items take', () => {
    const problem = { ...twelve, itemSizes: [4, 1, 1, 1, 2, 2, 1, 1, 1, 3, 1, 5] };
    const found = run(problem, { effort: 20_000 });
    expectAllowed(problem, found);
    expect(found.groupOf[11]).toBe(-1);
    expect(found.groupOf[0]).not.toBe(-1);
  });

  test('of items may be huge', () => {
    const itemSizes = [2 ** 28, 2 ** 28, 1];
    const found = run(
      { items: 3, sizes: { min: 1, max: 2 ** 29 }, itemSizes, worth: () => 1 },
      { effort: 1e5 },
    );
    expect(found).toMatchObject({ groups: 3, placed: 2 ** 29 + 1 });
  });
});

test('items that are not neighbours share no group, whatever it would be worth', () => {
  const apart = [
    [0, 1],
    [2, 3, 4],
    [20, 21],
  ];
  const problem = { ...forty, neighbours: neighboursBut(40, apart) };
  const search = searchGroups(problem, { effort: 8000 });
  for (const found of search) {
    for (const set of apart) {
      const groups = set.map((item) => found.groupOf[item]!).filter((group) => group !== -1);
      expect(new Set(groups).size).toBe(groups.length);
    }
  }
});

test('an item without neighbours shares a group with nobody, nor with those of the next in the list', () => {
  const lists = Array.from({ length: 10 }, (_, one) =>
    one === 3
      ? []
      : Array.from({ length: 10 }, (_, other) => other).filter((other) => ![one, 3].includes(other)),
  );
  const start = [0];
  for (const list of lists) start.push(start.at(-1)! + list.length);
  const neighbours = { start: Int32Array.from(start), item: Int32Array.from(lists.flat()) };
  const problem = { items: 10, sizes: { min: 2, max: 2 }, worth: () => 1, neighbours, placeAll: true };
  for (const { groupOf } of searchGroups(problem, { effort: 3000 })) expect(groupOf[3]).toBe(-1);
});

test('one of two items that lists the other is enough', () => {
  const half: Neighbours = { start: Int32Array.of(0, 0, 1, 1, 2), item: Int32Array.of(0, 2) };
  const found = run({ items: 4, sizes: { min: 2, max: 2 }, worth: () => 1, neighbours: half }, {});
  expect([...itemsOf(found).values()]).toEqual(
    expect.arrayContaining([
      [0, 1],
      [2, 3],
    ]),
  );
  expect(found).toMatchObject({ gain: 2, optimal: true });
});

test('weights decide who gets a place', () => {
  const itemWeights = Array.from({ length: 12 }, (_, item) => (item % 2 === 0 ? 1 : 3));
  const problem: GroupingProblem = { items: 12, sizes: [{ min: 6, max: 6 }], worth: () => 1, itemWeights };
  const found = run(problem, {});
  expect([...itemsOf(found).values()]).toEqual([[1, 3, 5, 7, 9, 11]]);
  expect(found).toMatchObject({ gain: 18, optimal: true });
});

describe('placeAll', () => {
  test('puts everybody into a group, also where that is worth less', () => {
    const worth = (_: Int32Array, count: number): number => (count === 4 ? 1 : 0);
    const problem = { items: 11, sizes: { min: 3, max: 4 }, worth, placeAll: true };
    expect(run(problem, { effort: 20_000 })).toMatchObject({ placed: 11, groups: 3, gain: 2 });
  });

  test('finds the one number of groups that leaves nobody out', () => {
    const problem = { items: 21, sizes: { min: 10, max: 20 }, worth: nearness, placeAll: true };
    expect(run(problem, { effort: 20_000 })).toMatchObject({ placed: 21, groups: 2 });
  });

  test('fills every group of a list, also where fewer would be worth more', () => {
    const worth = (_: Int32Array, count: number): number => count ** 3;
    const sizes = Array.from({ length: 3 }, () => ({ min: 2, max: 10 }));
    const found = run({ items: 10, sizes, worth, placeAll: true }, { effort: 20_000 });
    expect(found).toMatchObject({ placed: 10, groups: 3, gain: 6 ** 3 + 2 * 2 ** 3 });
  });

  test('places as many as it can where all is impossible, and ends', () => {
    const problem = { items: 10, sizes: { min: 3, max: 3 }, worth: nearness, placeAll: true };
    expect(run(problem, { effort: 20_000 })).toMatchObject({ placed: 9, groups: 3, optimal: false });
  });

  test('keeps a place for whoever weighs little', () => {
    const itemWeights = Array.from({ length: 9 }, (_, item) => (item === 4 ? 1e-6 : 1));
    const problem = { items: 9, sizes: { min: 3, max: 3 }, worth: nearness, itemWeights, placeAll: true };
    expect(run(problem, { effort: 20_000 }).placed).toBe(9);
  });
});

describe('groups to begin with', () => {
  const begin = (start: SearchOptions['start'], problem: GroupingProblem = twelve) =>
    run(problem, { start: start!, effort: 0 });

  test('are kept where they are allowed', () => {
    const start = [[0, 1, 2], Int32Array.of(7, 8, 9, 11)];
    const found = begin(start);
    expect([...itemsOf(found).values()]).toEqual([
      [0, 1, 2],
      [7, 8, 9, 11],
    ]);
    expectAllowed(twelve, found);
  });

  test.each([
    ['too small', [[0, 1]]],
    ['too large', [[0, 1, 2, 3, 4]]],
    [
      'of too many places for that group',
      [[0, 1, 2, 3]],
      [
        { min: 2, max: 3 },
        { min: 5, max: 9 },
      ],
    ],
    ['with an item twice', [[0, 1, 1]]],
    ['with items that do not exist', [[0, 1, 12]]],
    ['with a negative item', [[0, 1, -1]]],
    ['with half an item', [[0, 1, 2.5]]],
    ['with no number', [[0, 1, Number.NaN]]],
    ['that is empty', [[]]],
    ['beyond all groups', [[], [], [], [], [0, 1, 2]]],
  ] as const)('are left out if they are one %s', (_, start, sizes = twelve.sizes as never) => {
    const found = begin(start, { ...twelve, sizes });
    expect(found).toMatchObject({ gain: 0, groups: 0, placed: 0 });
  });

  test('are left out if their items are no neighbours, or their worth is negative', () => {
    const problem = { ...twelve, neighbours: neighboursBut(12, [[1, 2]]) };
    expect(begin([[0, 1, 2]], problem).groups).toBe(0);
    expect(begin([[0, 1, 2]], { ...twelve, worth: () => -1 }).groups).toBe(0);
  });

  test('share nobody: the first has them', () => {
    const found = begin([
      [0, 1, 2],
      [2, 3, 4],
      [5, 6, 7],
    ]);
    expect([...itemsOf(found)]).toEqual([
      [0, [0, 1, 2]],
      [2, [5, 6, 7]],
    ]);
  });

  test('are not asked for their worth where it could not be told', () => {
    const worth = (members: Int32Array, count: number): number => {
      for (const item of members.subarray(0, count))
        if (!(item >= 0 && item < 12)) throw new Error('unknown');
      return 1;
    };
    expect(() =>
      begin(
        [
          [0, 1, 12],
          [-1, 3, 4],
          [5, 5, 5],
        ],
        { ...twelve, worth },
      ),
    ).not.toThrow();
  });

  test('are never made worse', () => {
    const start = [
      [0, 1, 2, 3],
      [4, 5, 6, 7],
      [8, 9, 10, 11],
    ];
    for (const effort of [0, 1, 100, 5000])
      expect(run(twelve, { start, effort }).gain).toBeGreaterThanOrEqual(291);
  });
});

describe('effort', () => {
  test('of nothing gives nothing, and asks for no worth', () => {
    const worth = (): number => {
      throw new Error('asked');
    };
    expect(run({ ...twelve, worth }, { effort: 0 })).toMatchObject({ gain: 0, steps: 0, optimal: false });
  });

  test('ends the search, at most a few moves later', () => {
    for (const effort of [1, 17, 500, 3000.5]) {
      const { steps } = run(forty, { effort });
      expect(steps).toBeGreaterThanOrEqual(effort);
      expect(steps).toBeLessThan(effort + 40);
    }
  });

  test('and rounds end the search, whichever is first', () => {
    const { steps } = run(forty, { rounds: 1, firstCooling: 10 });
    expect(steps).toBeGreaterThanOrEqual(2 * 10 * 40);
    expect(run(forty, { rounds: 1, firstCooling: 10, effort: 100 }).steps).toBeLessThan(140);
    expect(run(forty, { rounds: 0 }).steps).toBeLessThan(steps);
    // Each pair of coolings is three times as long as the one before.
    const cooled = [1, 2, 3].map((rounds) => run(forty, { rounds, firstCooling: 2 }).steps);
    expect((cooled[2]! - cooled[1]!) / (cooled[1]! - cooled[0]!)).toBeCloseTo(3, 0);
  });

  test('that is left open is without end', () => {
    const open = { seed: undefined, effort: undefined, rounds: undefined, start: undefined };
    const search = searchGroups(forty, open as unknown as SearchOptions);
    for (let turn = 0; turn < 1000; turn++) expect(search.next().done).toBe(false);
  });
});

test('another seed makes other moves', () => {
  const courses = [1, 2].map((seed) => {
    const course: string[] = [];
    for (const { groupOf } of searchGroups(forty, { seed, effort: 3000 })) course.push(groupOf.join());
    return course.join(' ');
  });
  expect(courses[0]).not.toBe(courses[1]);
});

test.each([
  ['seed must be a whole number from 0 to 4294967295', 'seed', [-1, 0.5, 2 ** 32, Number.NaN]],
  ['effort and rounds must be 0 or more', 'effort', [-1, Number.NaN]],
  ['effort and rounds must be 0 or more', 'rounds', [-1, Number.NaN]],
  ['firstCooling must be above 0', 'firstCooling', [0, -5, Number.NaN]],
] as const)('an option out of range is refused at once: %s (%s)', (message, option, values) => {
  for (const value of values)
    expect(() => searchGroups(twelve, { [option]: value })).toThrow(new RangeError(message));
});

test('options at the edge of their range are taken', () => {
  for (const option of [{ seed: 0 }, { seed: 2 ** 32 - 1 }, { effort: 0 }, { rounds: 0 }])
    expect(() => searchGroups(twelve, option).next(), JSON.stringify(option)).not.toThrow();
});

describe('a worth', () => {
  test.each([
    ['NaN', Number.NaN],
    ['-Infinity', Number.NEGATIVE_INFINITY],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['next to nothing below 0', -Number.MIN_VALUE],
    ['far below 0', -1e300],
    ['-1', -1],
    ['no number', undefined as unknown as number],
  ])('of %s for every group gives no group, and the search goes on until it is stopped', (_, value) => {
    const found = run({ ...forty, worth: () => value }, { effort: 3000 });
    expect(found).toMatchObject({ gain: 0, groups: 0, placed: 0 });
    expect(found.groupOf.every((group) => group === -1)).toBe(true);
  });

  test.each([0, -0])('of %d for every group gives no group, unless all must be placed', (value) => {
    expect(run({ ...forty, worth: () => value }, { effort: 3000 })).toMatchObject({ gain: 0, groups: 0 });
    const placed = run({ ...forty, worth: () => value, placeAll: true }, { effort: 3000 });
    expect(placed).toMatchObject({ gain: 0, placed: 40 });
  });

  test.each([1e-300, 1e-12, 1e12, 1e300])('may be of any scale: %d', (scale) => {
    const { gain } = run(twelve, {});
    const scaled = {
      ...twelve,
      worth: (members: Int32Array, count: number) => nearness(members, count) * scale,
    };
    const found = run(scaled, {});
    expect(found.gain / scale).toBeCloseTo(gain, 6);
  });

  test('of any scale finds groups where the first attempts find none', () => {
    // Only one of many groups of four is allowed: all even or all odd, one of each remainder by 8.
    const worth = (members: Int32Array, count: number): number => {
      const seen = new Set(Array.from(members.subarray(0, count), (item) => item % 8));
      const odd = [...seen].filter((rest) => rest % 2 === 1).length;
      const wrong = Math.min(odd, seen.size - odd) + count - seen.size;
      return wrong > 0 ? -wrong : count;
    };
    for (const scale of [1e-9, 1, 1e9]) {
      const each = (members: Int32Array, count: number): number => {
        const own = worth(members, count);
        return own < 0 ? own : own * scale;
      };
      const found = run({ items: 32, sizes: { min: 4, max: 4 }, worth: each }, { effort: 40_000 });
      expect(found.gain / scale).toBeCloseTo(32, 6);
    }
  });

  test('that adds up to infinity still gives groups that are allowed', () => {
    const found = run({ ...forty, worth: () => 1e308 }, { effort: 3000 });
    expect(found.gain).toBeGreaterThan(0);
    for (const items of itemsOf(found).values()) expect(items.length).toBeGreaterThanOrEqual(3);
  });

  test('that says only yes or no is enough for groups to be found', () => {
    const worth = (members: Int32Array, count: number): number =>
      count >= 3 && members.subarray(0, count).some((item) => item < 10) ? 1 : Number.NEGATIVE_INFINITY;
    expect(run({ ...forty, worth }, { effort: 20_000 }).groups).toBe(10);
  });

  test('that throws stops the search with what it threw', () => {
    let asked = 0;
    const worth = (): number => {
      if (++asked > 500) throw new TypeError('own');
      return 1;
    };
    const search = searchGroups({ ...forty, worth });
    expect(() => {
      for (const _ of search);
    }).toThrow(new TypeError('own'));
    expect(search.next()).toEqual({ done: true, value: undefined });
  });

  test('is asked a bounded number of times between two yields, whatever the sizes', () => {
    const most = (problem: GroupingProblem, effort: number): number => {
      let asked = 0;
      let mostAsked = 0;
      const worth = (): number => {
        asked++;
        return 1;
      };
      for (const _ of searchGroups({ ...problem, worth }, { effort })) {
        mostAsked = Math.max(mostAsked, asked);
        asked = 0;
      }
      return mostAsked;
    };
    expect(most(forty, 20_000)).toBeLessThanOrEqual(20);
    expect(most({ ...forty, placeAll: true }, 20_000)).toBeLessThanOrEqual(20);
    expect(most({ items: 400, sizes: { min: 200, max: 400 } }, 20_000)).toBeLessThanOrEqual(20);
    expect(most({ items: 14, sizes: { min: 2, max: 5 } }, 1e6)).toBeLessThanOrEqual(20);
    expect(most({ items: 18, sizes: { min: 8, max: 9 } }, 1e6)).toBeLessThanOrEqual(20);
  });
});

describe('where nothing can move', () => {
  test('no items, no groups or no neighbours end at once or soon', () => {
    expect(run({ items: 0, sizes: { min: 1, max: 3 }, worth: nearness }, {})).toMatchObject({
      optimal: true,
    });
    expect(run({ items: 7, sizes: [], worth: nearness }, {})).toMatchObject({ optimal: true, placed: 0 });
    const alone: Neighbours = { start: new Int32Array(41), item: new Int32Array(0) };
    expect(run({ ...forty, neighbours: alone }, { effort: 1000 })).toMatchObject({ groups: 0 });
    expect(run({ ...forty, neighbours: alone }, { rounds: 2 })).toMatchObject({ groups: 0 });
  });

  test('one item is a group if one is enough, and is proven so', () => {
    expect(run({ items: 1, sizes: { min: 1, max: 3 }, worth: () => 5 }, {})).toMatchObject({
      gain: 5,
      placed: 1,
      optimal: true,
    });
    expect(run({ items: 1, sizes: { min: 2, max: 3 }, worth: () => 5 }, {})).toMatchObject({ placed: 0 });
  });

  test('every turn takes steps or comes to an end', () => {
    // Groups of different bounds are never listed, so nothing can be proven.
    const sizes = [
      { min: 1, max: 1 },
      { min: 1, max: 2 },
    ];
    const search = searchGroups({ ...forty, worth: () => -1, sizes });
    for (let turn = 0; turn < 5000; turn++) search.next();
    expect(search.next().value.steps).toBeGreaterThan(1000);
  });
});
