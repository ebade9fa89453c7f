import fc from 'fast-check';
import { expect } from 'vitest';
import { type SearchOptions, searchGroups } from '../../src/search/groups.js';
import type { GroupingProblem, Groups, Improvement, SizeBounds } from '../../src/search/problem.js';
import { mayShare, type PairwiseGrouping, toProblem, worthOf } from './groupings.js';

/** Runs a search to its end, and gives a copy of what it ends with. */
export function run(problem: GroupingProblem, options: SearchOptions): Improvement {
  const search = searchGroups(problem, options);
  let step = search.next();
  while (!step.done) step = search.next();
  return copy(step.value);
}

/** What an improvement says at the moment. */
export function copy({ groupOf, gain, groups, placed, steps, optimal }: Improvement): Improvement {
  return { groupOf: groupOf.slice(), gain, groups, placed, steps, optimal };
}

/** The items of each group, by its number. */
export function itemsOf({ groupOf }: Groups): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const [item, group] of groupOf.entries()) {
    if (group !== -1) groups.set(group, [...(groups.get(group) ?? []), item]);
  }
  return groups;
}

/** Holds groups against everything that a problem asks for, and what is said of them against what they are. */
export function expectAllowed(problem: GroupingProblem, found: Groups): void {
  const { items, sizes, worth, itemWeights, itemSizes, neighbours } = problem;
  expect(found.groupOf).toHaveLength(items);
  const groups = itemsOf(found);
  let [gain, placed] = [0, 0];
  for (const [group, members] of groups) {
    const bounds: SizeBounds | undefined = 'min' in sizes ? sizes : sizes[group];
    const places = members.reduce((sum, item) => sum + (itemSizes?.[item] ?? 1), 0);
    expect(places).toBeGreaterThanOrEqual(bounds!.min);
    expect(places).toBeLessThanOrEqual(bounds!.max);
    for (const a of members) {
      for (const b of members) {
        if (a === b || neighbours === undefined) continue;
        const lists = (one: number, other: number): boolean =>
          neighbours.item.subarray(neighbours.start[one], neighbours.start[one + 1]).includes(other);
        expect(lists(a, b) || lists(b, a)).toBe(true);
      }
    }
    const each = worth!(Int32Array.from(members), members.length);
    expect(each).toBeGreaterThanOrEqual(0);
    const weight = members.reduce((sum, item) => sum + (itemWeights?.[item] ?? 1), 0);
    gain += itemWeights === undefined ? each : each * weight;
    placed += places;
  }
  expect(found.gain).toBeCloseTo(gain, 6);
  expect(found.groups).toBe(groups.size);
  expect(found.placed).toBe(placed);
}

/** A list of bounds for a few groups that are not all alike. */
export function arbitraryBounds(mostGroups: number): fc.Arbitrary<SizeBounds[]> {
  const bounds = fc
    .record({ min: fc.integer({ min: 1, max: 3 }), spare: fc.nat(2) })
    .map(({ min, spare }) => ({ min, max: min + spare }));
  return fc.array(bounds, { minLength: 1, maxLength: mostGroups });
}

/** The most places, then groups where all must have items, then gain, by trying every group for every item. */
export function bestPlacing(
  grouping: PairwiseGrouping,
  bounds: readonly SizeBounds[],
  isList: boolean,
): { placed: number; groups: number; gain: number } {
  const { items, sizes, weights } = grouping;
  const members = bounds.map((): number[] => []);
  let best = { placed: 0, groups: 0, gain: 0 };
  const judge = (): void => {
    const own = { placed: 0, groups: 0, gain: 0 };
    for (const [group, { min, max }] of bounds.entries()) {
      const list = members[group]!;
      if (list.length === 0) continue;
      const places = list.reduce((sum, item) => sum + sizes[item]!, 0);
      const worth = worthOf(grouping, list);
      if (places < min || places > max || worth < 0) return;
      own.placed += places;
      own.groups++;
      own.gain += worth * list.reduce((sum, item) => sum + weights[item]!, 0);
    }
    const more = own.placed - best.placed + (isList ? own.groups - best.groups : 0);
    if (more > 0 || (more === 0 && own.gain > best.gain)) best = own;
  };
  const place = (item: number): void => {
    if (item === items) {
      judge();
      return;
    }
    place(item + 1);
    for (const list of members) {
      if (list.some((other) => !mayShare(grouping, item, other))) continue;
      list.push(item);
      place(item + 1);
      list.pop();
    }
  };
  place(0);
  return best;
}

/** As {@link toProblem}, with other bounds. */
export function withSizes(
  grouping: PairwiseGrouping,
  sizes: GroupingProblem['sizes'],
): GroupingProblem & Required<Pick<GroupingProblem, 'worth'>> {
  return { ...toProblem(grouping), worth: toProblem(grouping).worth!, sizes };
}
