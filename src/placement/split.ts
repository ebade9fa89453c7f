import type { Problem } from '../problem/problem.js';
import { createJudge } from '../scoring/worth.js';
import { compileMembers, type Ground } from './ground.js';

/** Ways to split a circle that are all tried; of more ways the best are looked for. */
const mostTried = 30_000;

/** Beyond this it would take seconds, and no circle is so large. */
const mostMembers = 100;

/** How good two circles are together: how far from being allowed, and what they are worth if they are. */
interface Merit {
  readonly shortfall: number;
  readonly gain: number;
}

/**
 * Who of a circle's members should begin a new one, so that the two are worth most together. Both have a size that is
 * allowed where there are enough people for that, or else half of them.
 *
 * Tries every way up to 30,000; beyond, exchanges people as long as that makes the two better, from several starts.
 */
export function chooseSplit(ground: Ground, ids: readonly string[]): string[] {
  if (ids.length < 2) throw new RangeError('a circle that is split must have two members or more');
  if (ids.length > mostMembers) {
    throw new RangeError(
      `a circle that is split must have ${mostMembers} members at most, or a list of who begins the new one`,
    );
  }
  const { problem, legend } = compileMembers(ground, ids);
  const sizes = sizesOf(problem);
  const search: Search = { people: problem.people, sizes, merit: meritOf(problem) };
  const best = countWays(problem.people, sizes) <= mostTried ? tryAll(search) : exchange(search);
  return legend.participants.filter((_, person) => best[person] === 1);
}

interface Search {
  readonly people: number;
  /** How many may begin a new circle. */
  readonly sizes: readonly number[];
  /** Of the people marked 1 apart from the others. */
  readonly merit: (side: Uint8Array) => Merit;
}

/** Sizes of the new circle, which is the smaller one, or one of two that are alike. */
function sizesOf({ people, policy: { size } }: Problem): number[] {
  const half = Math.floor(people / 2);
  const allowed = Array.from({ length: half }, (_, position) => position + 1).filter(
    (least) => least >= size.min && people - least <= size.max,
  );
  return allowed.length > 0 ? allowed : [half];
}

function meritOf(problem: Problem): Search['merit'] {
  const judge = createJudge(problem, problem.people);
  const room = new Int32Array(problem.people);
  return (side) => {
    let [shortfall, gain] = [0, 0];
    for (const mark of [0, 1]) {
      let count = 0;
      for (let person = 0; person < problem.people; person++)
        if (side[person] === mark) room[count++] = person;
      const worth = judge.promise(room, count);
      if (worth < 0) shortfall -= worth;
      else gain += worth * count;
    }
    return { shortfall, gain };
  };
}

function isBetter(one: Merit, other: Merit | undefined): boolean {
  if (other === undefined || one.shortfall < other.shortfall) return true;
  return one.shortfall === other.shortfall && one.gain > other.gain;
}

function countWays(people: number, sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => {
    let ways = 1;
    for (let chosen = 0; chosen < size; chosen++) ways = (ways * (people - chosen)) / (chosen + 1);
    return sum + ways;
  }, 0);
}

function tryAll({ people, sizes, merit }: Search): Uint8Array {
  let best: { side: Uint8Array; merit: Merit } | undefined;
  const side = new Uint8Array(people);
  const mark = (from: number, left: number): void => {
    if (left === 0) {
      const found = merit(side);
      if (isBetter(found, best?.merit)) best = { side: side.slice(), merit: found };
      return;
    }
    for (let person = from; person <= people - left; person++) {
      side[person] = 1;
      mark(person + 1, left - 1);
      side[person] = 0;
    }
  };
  for (const size of sizes) mark(0, size);
  return best!.side;
}

/** Starts with people in a row beside each other, at places that are spread over the circle. */
const starts = 6;

function exchange(search: Search): Uint8Array {
  const { people, sizes, merit } = search;
  let best: { side: Uint8Array; merit: Merit } | undefined;
  for (let start = 0; start < starts; start++) {
    const size = sizes[Math.floor((start * sizes.length) / starts)]!;
    const side = new Uint8Array(people);
    const first = Math.floor((start * people) / starts);
    for (let place = 0; place < size; place++) side[(first + place) % people] = 1;
    const found = descend(search, side, merit(side));
    if (isBetter(found, best?.merit)) best = { side, merit: found };
  }
  return best!.side;
}

/** Makes every exchange of two people, and every move that sizes allow, that is for the better. */
function descend({ people, sizes, merit }: Search, side: Uint8Array, start: Merit): Merit {
  let current = start;
  const attempt = (change: () => void): boolean => {
    change();
    const changed = merit(side);
    if (isBetter(changed, current)) {
      current = changed;
      return true;
    }
    change();
    return false;
  };
  const flip = (person: number): void => {
    side[person] = side[person] === 1 ? 0 : 1;
  };
  for (let improved = true; improved; ) {
    improved = false;
    for (let one = 0; one < people; one++) {
      const size = side.reduce((sum, mark) => sum + mark, 0) + (side[one] === 1 ? -1 : 1);
      if (sizes.includes(size) && attempt(() => flip(one))) improved = true;
      for (let other = one + 1; other < people; other++) {
        if (side[one] === side[other]) continue;
        const swap = (): void => {
          flip(one);
          flip(other);
        };
        if (attempt(swap)) improved = true;
      }
    }
  }
  return current;
}
