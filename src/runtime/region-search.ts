import type { Problem } from '../problem/problem.js';
import { improveGroups } from '../search/improve.js';
import type { Improvement } from '../search/problem.js';
import { createRandom } from '../search/random.js';
import type { Grouping } from './grouping.js';

/** The search in one region, under way. */
export interface RegionSearch {
  readonly problem: Problem;
  readonly grouping: Grouping;
  /** The best so far. */
  best(): Improvement;
  /** Circles judged so far. */
  steps(): number;
  /** Whether the best is the best there is: then there are no more moves. */
  proven(): boolean;
  /** Makes one move. */
  advance(): void;
  /** The best circles so far, as indices of people. */
  circles(): number[][];
}

/**
 * Begins to search a region; the same seed always takes the same course.
 *
 * @param start circles to begin with, all of them allowed
 */
export function searchRegion(
  problem: Problem,
  grouping: Grouping,
  seed: number,
  start: ReadonlyArray<readonly number[]> = [],
): RegionSearch {
  const itemOf = new Map(grouping.people.flatMap((people, item) => people.map((person) => [person, item])));
  const startItems = start.map((people) =>
    Int32Array.from(new Set(people.map((person) => itemOf.get(person)!))),
  );
  const improvements = improveGroups(grouping, createRandom(seed), startItems);
  let best = improvements.next().value!;
  let proven = false;
  return {
    problem,
    grouping,
    best: () => best,
    steps: () => best.steps,
    proven: () => proven,
    advance: () => {
      if (proven) return;
      const { done, value } = improvements.next();
      if (done) proven = true;
      else best = value;
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
 * Advances several searches in turns of equal length per person, a move at a time, until all are proven. The order
 * of the moves does not depend on when it is stopped.
 */
export function* takeTurns(searches: readonly RegionSearch[]): Generator<Move, void> {
  let open = searches;
  for (let round = 1; open.length > 0; round++) {
    open = open.filter((search) => !search.proven());
    for (const search of open) {
      const until = round * turn * search.problem.people;
      for (let before = search.steps(); before < until && !search.proven(); before = search.steps()) {
        search.advance();
        yield { search, taken: search.steps() - before };
      }
    }
  }
}
