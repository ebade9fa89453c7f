import { describe, expect, test } from 'vitest';
import { type SearchOptions, searchGroups } from '../../src/search/groups.js';
import type { GroupingProblem } from '../../src/search/problem.js';
import { ring } from './rings.js';

/** What two items are worth to each other, 0 to 1: a number of no meaning, the same for both. */
const between = (a: number, b: number): number => ((a * b * 31 + (a + b) * 17 + (a ^ b) * 7) % 101) / 100;

/** The mean over all pairs. */
const meanWorth = (members: Int32Array, count: number): number => {
  let sum = 0;
  for (let a = 0; a < count; a++) for (let b = 0; b < a; b++) sum += between(members[a]!, members[b]!);
  return count < 2 ? 0 : (2 * sum) / (count * (count - 1));
};

/** As {@link meanWorth}, but not allowed for each member that has nobody of much worth in the group. */
const pickyWorth = (members: Int32Array, count: number): number => {
  let lonely = 0;
  for (let a = 0; a < count; a++) {
    let most = 0;
    for (let b = 0; b < count; b++) if (b !== a) most = Math.max(most, between(members[a]!, members[b]!));
    if (most < 0.8) lonely++;
  }
  return lonely > 0 ? -lonely : meanWorth(members, count);
};

const every = <Value>(items: number, value: (item: number) => Value): Value[] =>
  Array.from({ length: items }, (_, item) => value(item));

/** How a search ended, and a number without meaning that depends on all that it yielded on its way. */
function courseOf(problem: GroupingProblem, options: SearchOptions): object {
  const search = searchGroups(problem, options);
  let fold = 0;
  const add = (number: number): void => {
    fold = (Math.imul(fold, 31) + number) | 0;
  };
  for (let turn = search.next(); ; turn = search.next()) {
    const { steps, groups, placed, gain, optimal, groupOf } = turn.value;
    add(steps);
    if (gain > 0) for (const group of groupOf) add(group);
    if (turn.done) return { steps, groups, placed, gain: Number(gain.toFixed(9)), optimal, fold };
  }
}

describe('the same problem, seed and effort take the same course from version to version', () => {
  test('where many may share a group', () => {
    const problem = { items: 70, sizes: { min: 5, max: 7 }, worth: pickyWorth };
    expect(courseOf(problem, { effort: 9000 })).toEqual({
      steps: 9001,
      groups: 12,
      placed: 65,
      gain: 9.063666667,
      optimal: false,
      fold: -186330390,
    });
  });

  test('where few may share a group', () => {
    const problem = { items: 90, sizes: { min: 4, max: 6 }, worth: pickyWorth, neighbours: ring(90, 5) };
    expect(courseOf(problem, { effort: 9000, seed: 7 })).toEqual({
      steps: 9001,
      groups: 15,
      placed: 60,
      gain: 10.02,
      optimal: false,
      fold: -44380437,
    });
  });

  test('where only the likeliest of those who may are looked at', () => {
    const problem = {
      items: 90,
      sizes: { min: 4, max: 6 },
      worth: pickyWorth,
      neighbours: ring(90, 5),
      likeliest: 4,
    };
    expect(courseOf(problem, { effort: 9000, seed: 7 })).toEqual({
      steps: 9001,
      groups: 14,
      placed: 56,
      gain: 9.51,
      optimal: false,
      fold: -1712891862,
    });
  });

  test('where some take more than one place, one of them as many as a group needs', () => {
    const problem = {
      items: 66,
      sizes: { min: 4, max: 6 },
      worth: pickyWorth,
      neighbours: ring(66, 9),
      itemSizes: every(66, (item) => (item % 11 === 0 ? 4 : 1 + (item % 2))),
      itemWeights: every(66, (item) => 1 + (item % 3)),
    };
    expect(courseOf(problem, { effort: 8000 })).toEqual({
      steps: 8000,
      groups: 19,
      placed: 100,
      gain: 95.253333333,
      optimal: false,
      fold: 1258469773,
    });
  });

  test('where groups have bounds of their own', () => {
    const sizes = every(9, (at) => 2 + (at % 4)).map((min) => ({ min, max: min + 2 }));
    const problem = { items: 40, sizes, worth: pickyWorth, neighbours: ring(40, 12) };
    expect(courseOf(problem, { effort: 8000 })).toEqual({
      steps: 8005,
      groups: 9,
      placed: 36,
      gain: 6.823,
      optimal: false,
      fold: 1991181792,
    });
  });

  test('where all must be placed', () => {
    const problem = {
      items: 45,
      sizes: { min: 4, max: 6 },
      worth: pickyWorth,
      placeAll: true,
      neighbours: ring(45, 10),
      itemSizes: every(45, (item) => (item % 9 === 0 ? 2 : 1)),
    };
    expect(courseOf(problem, { effort: 8000 })).toEqual({
      steps: 8000,
      groups: 11,
      placed: 48,
      gain: 7.752666667,
      optimal: false,
      fold: 1764449437,
    });
  });

  test('where all must be placed, in every group of a list', () => {
    const sizes = every(8, (at) => 3 + (at % 3)).map((min) => ({ min, max: min + 3 }));
    const problem = { items: 40, sizes, worth: meanWorth, placeAll: true, neighbours: ring(40, 14) };
    expect(courseOf(problem, { effort: 8000 })).toEqual({
      steps: 8006,
      groups: 8,
      placed: 40,
      gain: 5.745666667,
      optimal: false,
      fold: 1089863076,
    });
  });

  test('where two groups are all there can be, and some may share a group with nobody', () => {
    const some = ring(24, 3);
    const lists = every(24, (one) =>
      one === 7 ? [] : [...some.item.subarray(6 * one, 6 * one + 6)].filter((other) => other !== 7),
    );
    const starts = [0];
    for (const list of lists) starts.push(starts.at(-1)! + list.length);
    const problem = {
      items: 24,
      sizes: [
        { min: 1, max: 2 },
        { min: 2, max: 2 },
      ],
      worth: (members: Int32Array, count: number) => 1 + meanWorth(members, count),
      neighbours: { start: Int32Array.from(starts), item: Int32Array.from(lists.flat()) },
      itemSizes: every(24, (one) => 1 + (one % 2)),
    };
    expect(courseOf(problem, { effort: 600, firstCooling: 4 })).toEqual({
      steps: 604,
      groups: 2,
      placed: 4,
      gain: 2.96,
      optimal: false,
      fold: -89190385,
    });
  });

  test('where all must be placed, in groups of one or two', () => {
    const problem = {
      items: 20,
      sizes: { min: 1, max: 2 },
      worth: meanWorth,
      placeAll: true,
      itemSizes: every(20, (one) => 1 + (one % 2)),
    };
    expect(courseOf(problem, { effort: 2000 })).toEqual({
      steps: 2006,
      groups: 15,
      placed: 30,
      gain: 4.38,
      optimal: false,
      fold: 677507983,
    });
  });

  test('where all must be placed, in every group of a list, but fewer would be worth more', () => {
    const problem = {
      items: 24,
      sizes: every(6, () => ({ min: 2, max: 20 })),
      worth: (members: Int32Array, count: number) => count ** 2 + meanWorth(members, count),
      placeAll: true,
      itemSizes: every(24, (one) => 1 + (one % 3)),
    };
    expect(courseOf(problem, { effort: 2000 })).toEqual({
      steps: 2007,
      groups: 6,
      placed: 48,
      gain: 237.157831502,
      optimal: false,
      fold: 1598306279,
    });
  });

  test('where one item may be a group, and two of them too much for one', () => {
    const problem = {
      items: 70,
      sizes: { min: 1, max: 2 },
      worth: (members: Int32Array, count: number) => 1 + meanWorth(members, count),
      itemSizes: every(70, (one) => 1 + (one % 2)),
    };
    expect(courseOf(problem, { effort: 3000, firstCooling: 10 })).toEqual({
      steps: 3006,
      groups: 57,
      placed: 105,
      gain: 69.76,
      optimal: false,
      fold: -372500680,
    });
  });

  test('where not all can be placed who must be', () => {
    const problem = {
      items: 70,
      sizes: { min: 2, max: 3 },
      worth: pickyWorth,
      placeAll: true,
      itemSizes: every(70, (one) => 1 + (one % 2)),
      neighbours: ring(70, 4),
    };
    expect(courseOf(problem, { effort: 3000, firstCooling: 10 })).toEqual({
      steps: 3000,
      groups: 19,
      placed: 54,
      gain: 17.21,
      optimal: false,
      fold: 1896331138,
    });
  });

  test('where something else than worth says whom a group takes up, and who may never come to be in one', () => {
    const problem: GroupingProblem = {
      items: 60,
      sizes: { min: 5, max: 6 },
      worth: pickyWorth,
      promise: (members, count) => -members.subarray(0, count).reduce((sum, item) => sum + (item % 7), 0),
      neighbours: ring(60, 6),
    };
    expect(courseOf(problem, { effort: 6000 })).toEqual({
      steps: 2828,
      groups: 8,
      placed: 40,
      gain: 5.095,
      optimal: true,
      fold: -740200379,
    });
  });

  test('where it begins with groups', () => {
    const problem = { items: 50, sizes: { min: 4, max: 5 }, worth: meanWorth, neighbours: ring(50, 8) };
    const start = [
      [3, 4, 5, 6],
      [10, 11, 12, 13, 14],
      [20, 21],
    ];
    expect(courseOf(problem, { effort: 4000, start, firstCooling: 5, rounds: 2 })).toEqual({
      steps: 2154,
      groups: 12,
      placed: 48,
      gain: 8.131666667,
      optimal: false,
      fold: 1884078577,
    });
  });

  test('where few can share a group', () => {
    const problem = { items: 70, sizes: { min: 4, max: 5 }, worth: pickyWorth, neighbours: ring(70, 8) };
    expect(courseOf(problem, { rounds: 2, firstCooling: 50 })).toEqual({
      steps: 28717,
      groups: 15,
      placed: 60,
      gain: 10.793333333,
      optimal: false,
      fold: 1610360792,
    });
  });

  test('where all groups can be listed: many of them', () => {
    const problem = { items: 30, sizes: { min: 3, max: 4 }, worth: meanWorth, neighbours: ring(30, 4) };
    expect(courseOf(problem, { rounds: 6, firstCooling: 10 })).toEqual({
      steps: 355,
      groups: 10,
      placed: 30,
      gain: 6.833333333,
      optimal: true,
      fold: 1307032632,
    });
  });

  test('where all groups can be listed: of more than thirty-two items, some in no group', () => {
    const problem: GroupingProblem = {
      items: 44,
      sizes: { min: 4, max: 5 },
      worth: pickyWorth,
      neighbours: ring(44, 3),
      mayGrow: (members, count) => count < 2 || between(members[0]!, members[count - 1]!) > 0.1,
    };
    expect(courseOf(problem, { rounds: 6, firstCooling: 2 })).toEqual({
      steps: 552,
      groups: 3,
      placed: 12,
      gain: 1.755,
      optimal: true,
      fold: 610800588,
    });
  });

  test('where all groups can be listed: two at once', () => {
    const problem = { items: 18, sizes: { min: 8, max: 9 }, worth: meanWorth };
    expect(courseOf(problem, { rounds: 9 })).toEqual({
      steps: 146819,
      groups: 2,
      placed: 16,
      gain: 1.311785714,
      optimal: true,
      fold: -972844767,
    });
  });

  test('where all groups can be listed: of few items', () => {
    const problem = { items: 14, sizes: { min: 3, max: 5 }, worth: pickyWorth };
    expect(courseOf(problem, { rounds: 6 })).toEqual({
      steps: 3763,
      groups: 4,
      placed: 12,
      gain: 3.39,
      optimal: true,
      fold: -1798789578,
    });
  });

  test('where pairs alone say what a group is worth', () => {
    const pairGains = Float64Array.from({ length: 24 * 24 }, (_, at) =>
      between(Math.floor(at / 24), at % 24),
    );
    const problem = { items: 24, sizes: { min: 4, max: 7 }, pairGains, placeAll: true };
    expect(courseOf(problem, { effort: 250_000 })).toEqual({
      steps: 250105,
      groups: 4,
      placed: 24,
      gain: 44.4,
      optimal: false,
      fold: -1464037041,
    });
  });
});
