import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Best, createBest, keepIfBest } from '../../src/search/best.js';
import type { GroupingProblem } from '../../src/search/problem.js';
import { createMixer, recombine } from '../../src/search/recombine.js';
import { layOut } from '../../src/search/space.js';
import { clearGroup, createState, type State, setGroup } from '../../src/search/state.js';

interface Group {
  readonly items: readonly number[];
  readonly gain: number;
  readonly isAllowed: boolean;
}

const stateOf = (items: number, problem: Partial<GroupingProblem> = {}): State =>
  createState(layOut({ items, sizes: { min: 1, max: items }, worth: () => 1, ...problem }));

function put(state: State, groups: readonly Group[]): void {
  for (let group = 0; group < state.space.groups; group++) clearGroup(state, group);
  for (const [group, { items, gain, isAllowed }] of groups.entries()) {
    setGroup(state, group, Int32Array.from(items), items.length, {
      gain: isAllowed ? gain : 0,
      shortfall: isAllowed ? 0 : 1,
      share: items.length,
    });
  }
}

/** The best of one list of groups, recombined with a state of another. */
function recombined(items: number, one: readonly Group[], other: readonly Group[]): [State, Best] {
  const state = stateOf(items);
  const best = createBest(state);
  put(state, one);
  keepIfBest(state, best);
  put(state, other);
  recombine(createMixer(state.space)!, state, best);
  return [state, best];
}

const groupsOf = ({ counts, members, verdicts }: Best, capacity: number) =>
  [...counts].flatMap((count, group) =>
    count === 0
      ? []
      : [
          {
            items: [...members.subarray(group * capacity, group * capacity + count)].sort((a, b) => a - b),
            gain: verdicts[group]!.gain,
          },
        ],
  );

/** The most that groups which share nothing gain: with the first of them, or without. */
function bestGain([first, ...others]: readonly Group[]): number {
  if (first === undefined) return 0;
  const beside = others.filter(({ items }) => !items.some((item) => first.items.includes(item)));
  return Math.max(bestGain(others), first.gain + bestGain(beside));
}

/** Some of the items in groups: an item is in the group of its number, or in none. */
const arbitraryGroups = (items: number, gain: fc.Arbitrary<number>): fc.Arbitrary<Group[]> =>
  fc
    .record({
      numbers: fc.array(fc.integer({ min: -1, max: 4 }), { minLength: items, maxLength: items }),
      gains: fc.array(gain, { minLength: 5, maxLength: 5 }),
      allowed: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 5 }),
    })
    .map(({ numbers, gains, allowed }) =>
      gains
        .map((each, number) => ({
          items: [...numbers.keys()].filter((item) => numbers[item] === number),
          gain: each,
          isAllowed: allowed[number]! > 0,
        }))
        .filter((group) => group.items.length > 0),
    );

describe('of the groups of two sides', () => {
  test.each([
    ['whole', fc.integer({ min: 0, max: 6 })],
    ['not whole', fc.integer({ min: 0, max: 1000 }).map((gain) => gain / 7)],
  ])('those are taken that share nothing and gain most, as trying them all says; gains are %s', (_, gain) => {
    const cases = fc
      .integer({ min: 1, max: 16 })
      .chain((items) =>
        fc.tuple(fc.constant(items), arbitraryGroups(items, gain), arbitraryGroups(items, gain)),
      );
    let gained = 0;
    fc.assert(
      fc.property(cases, ([items, one, other]) => {
        const [state, best] = recombined(items, one, other);
        const allowed = [...one, ...other].filter(({ isAllowed }) => isAllowed);
        expect(best.gain).toBeCloseTo(bestGain(allowed), 10);
        const groups = groupsOf(best, state.space.capacity);
        const taken = groups.flatMap((group) => group.items);
        expect(new Set(taken).size).toBe(taken.length);
        for (const { items: members, gain: own } of groups) {
          expect(allowed).toContainEqual({ items: members, gain: own, isAllowed: true });
          for (const item of members) expect(best.groupOf[item]).toBe(best.groupOf[members[0]!]);
        }
        expect([best.groups, best.placed]).toEqual([groups.length, taken.length]);
        expect(best.groupOf.filter((group) => group === -1).length).toBe(items - taken.length);
        const sums = [one, other].map((side) =>
          side.reduce((sum, group) => sum + (group.isAllowed ? group.gain : 0), 0),
        );
        if (best.gain > Math.max(...sums) + 1e-9) gained++;
      }),
      { numRuns: 1000 },
    );
    // In many of them neither side alone is the best.
    expect(gained).toBeGreaterThan(100);
  });

  test('nothing is changed where nothing is gained', () => {
    const side = [{ items: [0, 1], gain: 1, isAllowed: true }];
    const [, best] = recombined(4, side, [{ items: [1, 0], gain: 1 + 1e-14, isAllowed: true }]);
    expect([best.gain, [...best.groupOf]]).toEqual([1, [0, 0, -1, -1]]);
  });
});

describe('groups cannot be had one by one', () => {
  test.each<[string, Partial<GroupingProblem>]>([
    ['where all must be placed', { placeAll: true }],
    ['where bounds differ', { sizes: [1, 2, 3, 3, 3, 3].map((max) => ({ min: 1, max })) }],
    ['where there may be fewer groups than there is room for', { sizes: [{ min: 1, max: 2 }] }],
  ])('%s', (_, problem) => {
    expect(createMixer(stateOf(6, problem).space)).toBeUndefined();
  });

  test('but where there may be as many as there is room for', () => {
    const sizes = Array.from({ length: 3 }, () => ({ min: 2, max: 4 }));
    expect(createMixer(stateOf(6, { sizes }).space)).toBeDefined();
    expect(createMixer(stateOf(6, { sizes: { min: 2, max: 4 } }).space)).toBeDefined();
  });
});
