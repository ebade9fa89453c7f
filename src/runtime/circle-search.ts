import { type SearchOptions, searchGroups } from '../search/groups.js';
import type { Improvement } from '../search/problem.js';
import type { Grouping } from './grouping.js';

type Circles = ReadonlyArray<readonly number[]>;

/** A search for circles among the people of a problem, under way. */
export interface CircleSearch {
  /** Makes a few moves; false when there are no more to be made. */
  advance(): boolean;
  /** The best so far. The same object every time. */
  best(): Improvement;
  /** The best circles so far, as indices of people. */
  circles(): number[][];
}

/** Begins to search; the same options always take the same course. */
export function searchCircles(
  grouping: Grouping,
  { start = [], ...options }: Omit<SearchOptions, 'start'> & { readonly start?: Circles },
): CircleSearch {
  const itemOf = new Map(grouping.people.flatMap((people, item) => people.map((person) => [person, item])));
  const improvements = searchGroups(grouping, {
    ...options,
    start: start.map((people) => [...new Set(people.map((person) => itemOf.get(person)!))]),
  });
  const best = improvements.next().value;
  return {
    advance: () => improvements.next().done !== true,
    best: () => best,
    circles() {
      const circles = new Map<number, number[]>();
      for (const [item, group] of best.groupOf.entries()) {
        if (group === -1) continue;
        const people = circles.get(group) ?? [];
        people.push(...grouping.people[item]!);
        circles.set(group, people);
      }
      return [...circles.values()];
    },
  };
}
