import type { Problem } from '../problem/problem.js';
import { type Improvement, improveGroups } from '../search/improve.js';
import { createRandom } from '../search/random.js';
import { toGrouping } from './grouping.js';

/** The search in one region, under way. */
export interface RegionSearch {
  readonly problem: Problem;
  /** The best so far. */
  best(): Improvement;
  /** Whether anybody could share a circle with anybody. */
  readonly searchable: boolean;
  /** Circles judged so far. */
  steps(): number;
  /** Makes one move. */
  advance(): void;
  /** The best circles so far, as indices of people. */
  circles(): number[][];
}

/** Begins to search a region; the same seed always takes the same course. */
export function searchRegion(
  problem: Problem,
  seed: number,
  start: ReadonlyArray<readonly number[]> = [],
): RegionSearch {
  const grouping = toGrouping(problem);
  const itemOf = new Map(grouping.people.flatMap((people, item) => people.map((person) => [person, item])));
  const startItems = start.map((people) =>
    Int32Array.from(new Set(people.map((person) => itemOf.get(person)!))),
  );
  const improvements = improveGroups(grouping, createRandom(seed), startItems);
  let best = improvements.next().value;
  return {
    problem,
    searchable: grouping.neighbour.length > 0,
    best: () => best,
    steps: () => best.steps,
    advance: () => {
      best = improvements.next().value;
    },
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

/** Steps per person that one region takes before the next has its turn. */
const turn = 50;

/** A move that was made, and the steps it took. */
export interface Move {
  readonly search: RegionSearch;
  readonly taken: number;
}

/**
 * Advances several searches in turns of equal length per person, for ever, a move at a time; ends only where
 * there is nothing to search. The order of the moves does not depend on when it is stopped.
 */
export function* takeTurns(searches: readonly RegionSearch[]): Generator<Move, void> {
  const open = searches.filter(({ searchable }) => searchable);
  for (let round = 1; open.length > 0; round++) {
    for (const search of open) {
      for (
        let before = search.steps();
        before < round * turn * search.problem.people;
        before = search.steps()
      ) {
        search.advance();
        yield { search, taken: search.steps() - before };
      }
    }
  }
}
