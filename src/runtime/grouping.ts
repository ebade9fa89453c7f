import type { Problem } from '../problem/problem.js';
import { mayNotMeet } from '../scoring/rules/apart.js';
import { createJudge } from '../scoring/worth.js';
import type { GroupingProblem, Neighbours, SizeBounds } from '../search/problem.js';
import { type Aim, createAimedWorth } from './aim.js';
import type { Stay } from './candidates.js';
import { createStayJudge } from './staying.js';

/** A region as the search sees it: items are people, or sets of people who must stay together. */
export interface Grouping extends GroupingProblem {
  readonly sizes: SizeBounds;
  readonly neighbours: Neighbours;
  readonly worth: (items: Int32Array, count: number) => number;
  /** People of each item, ascending. */
  readonly people: ReadonlyArray<readonly number[]>;
}

/**
 * Puts a region's people into items and lists who could share a circle with whom, the nearest first.
 *
 * Left out, because no circle can hold them: people tied to somebody who is not in the region, to more people
 * than fit, or to somebody they may not meet or live too far from. Yields after every few people.
 *
 * @param sought who was in which circle before, where to stay there is worth something too; or what is looked for
 *   instead of the highest value
 */
export function* toGrouping(
  problem: Problem,
  { stay, aim }: { readonly stay?: Stay | undefined; readonly aim?: Aim | undefined } = {},
): Generator<undefined, Grouping> {
  const { min, max } = problem.policy.size;
  const people = tiedSets(problem).filter(
    (set) => set.length <= max && set.every((person, at) => canShare(problem, [person], set.slice(at + 1))),
  );
  const grouping = judgedBy(problem, {
    people,
    items: people.length,
    sizes: { min, max },
    itemSizes: Int32Array.from(people, (set) => set.length),
    itemWeights: Float64Array.from(people, (set) =>
      set.reduce((weight, person) => weight + problem.waitingWeight[person]!, 0),
    ),
    neighbours: yield* listNeighbours(problem, people),
    likeliest,
  });
  if (stay !== undefined) return withStay(grouping, problem, stay);
  return aim === undefined ? grouping : withAim(grouping, problem, aim);
}

/** The same people, items and neighbours, under the rules of another problem with the same people. */
export function judgedBy(
  problem: Problem,
  grouping: Omit<Grouping, 'worth' | 'promise' | 'mayGrow'>,
): Grouping {
  const { people, sizes } = grouping;
  const judge = createJudge(problem, sizes.max + 1);
  const seated = new Int32Array(sizes.max + 1);
  const seat = (items: Int32Array, count: number): number => {
    let seats = 0;
    for (let i = 0; i < count; i++) for (const person of people[items[i]!]!) seated[seats++] = person;
    return seats;
  };
  return {
    ...grouping,
    worth: (items, count) => judge.worth(seated, seat(items, count)),
    promise: (items, count) => judge.promise(seated, seat(items, count)),
    mayGrow: (items, count) => judge.mayGrow(seated, seat(items, count)),
  };
}

/** What a seat that somebody decided on is worth, in places in a perfect circle: more than a whole circle. */
export const pinnedSeat = 50;

/** The same, where whoever stays is worth their price to the circle they stay in. */
function withStay(grouping: Grouping, problem: Problem, stay: Stay): Grouping {
  const { people, sizes, worth } = grouping;
  const judge = createStayJudge(stay, sizes.max + 1);
  const seated = new Int32Array(sizes.max + 1);
  return {
    ...grouping,
    worth(items, count) {
      const own = worth(items, count);
      let seats = 0;
      let weight = 0;
      for (let i = 0; i < count; i++) {
        for (const person of people[items[i]!]!) {
          seated[seats++] = person;
          weight += problem.waitingWeight[person]!;
        }
      }
      const missing = judge.missing(seated, seats);
      if (missing > 0) return Math.min(own, 0) - missing;
      if (own < 0) return own;
      const kept = stay.price * judge.staying(seated, seats) + pinnedSeat * judge.seated(seated, seats);
      return own + kept / weight;
    },
  };
}

/** The same, where allowed circles are worth what an aim says. */
function withAim(grouping: Grouping, problem: Problem, aim: Aim): Grouping {
  const { people, sizes, worth } = grouping;
  const aimed = createAimedWorth(problem, aim, sizes.max + 1);
  const seated = new Int32Array(sizes.max + 1);
  return {
    ...grouping,
    worth(items, count) {
      const own = worth(items, count);
      if (own < 0) return own;
      let seats = 0;
      for (let i = 0; i < count; i++) for (const person of people[items[i]!]!) seated[seats++] = person;
      return aimed(seated, seats, own);
    },
  };
}

/** People joined by whom they must stay with; those tied to somebody outside the problem are left out. */
function tiedSets(problem: Problem): number[][] {
  const parent = Array.from({ length: problem.people }, (_, person) => person);
  const root = (person: number): number => {
    let at = person;
    while (parent[at] !== at) at = parent[at]!;
    parent[person] = at;
    return at;
  };
  for (const { people } of problem.together) {
    for (const person of people) {
      const [a, b] = [root(people[0]!), root(person)];
      // The lower root stays, so that the order of the sets plays no part.
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const broken = new Set(
    problem.together.filter(({ people, size }) => people.length < size).map(({ people }) => root(people[0]!)),
  );
  const sets = new Map<number, number[]>();
  for (let person = 0; person < problem.people; person++) {
    if (broken.has(root(person))) continue;
    const set = sets.get(root(person));
    if (set === undefined) sets.set(root(person), [person]);
    else set.push(person);
  }
  return [...sets.values()];
}

/** Whether each of some people lives near enough to each of some others, and may meet them. */
function canShare(problem: Problem, some: readonly number[], others: readonly number[]): boolean {
  for (let one = 0; one < some.length; one++) {
    const row = some[one]! * problem.people;
    for (let other = 0; other < others.length; other++) {
      if (problem.tooFar[row + others[other]!] === 1) return false;
      if (problem.anyApart && mayNotMeet(problem, some[one]!, others[other]!)) return false;
    }
  }
  return true;
}

/** Neighbours of one item: in a dense region the nearest are enough to choose from, and all of them are many. */
const mostNeighbours = 500;

/** Who lives nearest is tried first for a place; beyond so many it is left to chance who else comes along. */
const likeliest = 100;

/** Items whose neighbours are listed without a pause. */
const itemsAtOnce = 32;

function* listNeighbours(
  problem: Problem,
  people: ReadonlyArray<readonly number[]>,
): Generator<undefined, Neighbours> {
  const items = people.length;
  const lists: Float64Array[] = [];
  // Millimetres and the item in one number: bare numbers are sorted much faster than by a comparison.
  const keys = new Float64Array(items);
  for (const [item, own] of people.entries()) {
    if (item % itemsAtOnce === 0) yield;
    const row = own[0]! * problem.people;
    let count = 0;
    for (let other = 0; other < items; other++) {
      const theirs = people[other]!;
      if (other === item || own.length + theirs.length > problem.policy.size.max) continue;
      if (!canShare(problem, own, theirs)) continue;
      keys[count++] = Math.round(problem.walking[row + theirs[0]!]! * 1000) * items + other;
    }
    lists.push(keys.slice(0, count).sort().subarray(0, mostNeighbours));
  }
  const start = new Int32Array(items + 1);
  for (const [item, list] of lists.entries()) start[item + 1] = start[item]! + list.length;
  const item = new Int32Array(start[items]!);
  for (const [one, list] of lists.entries())
    item.set(
      list.map((key) => key % items),
      start[one],
    );
  return { start, item };
}
