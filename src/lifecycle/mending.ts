import { endings } from './ending.js';
import { fillings } from './filling.js';
import { closedFor, isBeyondMending, type Rooms, type Site } from './site.js';

/** Looks that are taken at one way to decide what is done with which circle. */
const mostLooks = 2000;
/** Ways to seat members elsewhere of which the best is taken, where the first would do. */
const mostCompared = 60;
/** Gains that differ by less are equal, and what was found first stays. */
const steps = 1e9;

/** Circles after some were mended. */
export interface Mended {
  readonly rooms: Rooms;
  /** Whether nothing mends as many and moves fewer people. */
  readonly fewest: boolean;
}

/** What is done with each broken circle. */
interface Decisions {
  readonly filled: readonly string[];
  readonly ended: readonly string[];
  readonly left: readonly string[];
  readonly moved: number;
}

/**
 * Mends broken circles together: as many of them as can be, by moving as few people as can be, and of such ways by
 * the one that gains most among those that were compared. Members move only where their circle ends, so how many
 * move follows from which circles end, and every choice of these is tried, those that move fewer first.
 */
export function mend(site: Site, rooms: Rooms, broken: readonly string[]): Mended {
  const ranked = decide(site, broken).sort((a, b) => a.left.length - b.left.length || a.moved - b.moved);
  const cut: Decisions[] = [];
  let best: { rooms: Rooms; gain: number; decisions: Decisions } | undefined;
  for (const decisions of ranked) {
    if (best !== undefined && !costSame(best.decisions, decisions)) break;
    const tried = carryOut(site, rooms, decisions);
    if (tried === undefined) {
      if (site.looks <= 0) cut.push(decisions);
      continue;
    }
    if (best === undefined || tried.gain > best.gain) best = { ...tried, decisions };
  }
  // To leave all as they are is always possible.
  const { rooms: mended, decisions } = best!;
  return { rooms: mended, fewest: cut.every((each) => costSame(each, decisions)) };
}

function costSame(one: Decisions, other: Decisions): boolean {
  return one.left.length === other.left.length && one.moved === other.moved;
}

function decide({ standings }: Site, broken: readonly string[]): Decisions[] {
  let all: Decisions[] = [{ filled: [], ended: [], left: [], moved: 0 }];
  for (const id of broken) {
    all = all.flatMap((each) => [
      { ...each, filled: [...each.filled, id] },
      { ...each, ended: [...each.ended, id], moved: each.moved + standings.get(id)!.members.length },
      { ...each, left: [...each.left, id] },
    ]);
  }
  return all;
}

function carryOut(
  site: Site,
  rooms: Rooms,
  { filled, ended, left }: Decisions,
): { rooms: Rooms; gain: number } | undefined {
  site.looks = mostLooks;
  const targets = targetsOf(site, rooms).filter((id) => !ended.includes(id) && !left.includes(id));
  if (!ended.every((id) => couldEnd(site, rooms, id, targets))) return undefined;
  let best: { rooms: Rooms; gain: number } | undefined;
  let compared = 0;
  for (const seated of endings(site, rooms, ended, targets)) {
    if (best !== undefined && ++compared > mostCompared) break;
    const isAllowed = targets.every(
      (id) => filled.includes(id) || seated.get(id) === rooms.get(id) || keeps(site, seated.get(id)!),
    );
    if (!isAllowed) continue;
    for (const order of orders(filled)) {
      const after = fillAll(site, seated, order);
      if (after === undefined) continue;
      const gain = Math.round(gainBetween(site, rooms, after) * steps);
      if (best === undefined || gain > best.gain) best = { rooms: after, gain };
    }
  }
  return best;
}

/** Circles that people can join: not locked, somebody is in them, and they can keep the rules at all. */
export function targetsOf(site: Site, rooms: Rooms): string[] {
  return [...site.standings].flatMap(([id, { circle }]) => {
    const members = rooms.get(id) ?? [];
    return circle.locked || members.length === 0 || isBeyondMending(site, members) ? [] : id;
  });
}

/** How much the worth of all members together grows. */
export function gainBetween({ worth }: Site, before: Rooms, after: Rooms): number {
  const total = (rooms: Rooms, other: Rooms): number =>
    [...rooms].reduce((sum, [id, members]) => (other.get(id) === members ? sum : sum + worth(members)), 0);
  return total(after, before) - total(before, after);
}

function keeps({ breaks }: Site, members: readonly string[]): boolean {
  return breaks(members).length === 0;
}

/** Whether each member could go somewhere, the others aside. */
function couldEnd(site: Site, rooms: Rooms, id: string, targets: readonly string[]): boolean {
  return site.standings
    .get(id)!
    .members.every((member) =>
      targets.some((target) => closedFor(site, target, rooms.get(target)!, [member]) === undefined),
    );
}

/** Fills circles one after the other; where one cannot be, others are given to those before it. */
function fillAll(site: Site, rooms: Rooms, [first, ...rest]: readonly string[]): Rooms | undefined {
  if (first === undefined) return rooms;
  const members = rooms.get(first)!;
  const seated = new Set([...rooms.values()].flat());
  const free = site.waiting.filter((id) => !seated.has(id));
  for (const joining of fillings(site, first, members, free)) {
    const filled = joining.length === 0 ? rooms : new Map(rooms).set(first, [...members, ...joining]);
    const after = fillAll(site, filled, rest);
    if (after !== undefined) return after;
  }
  return undefined;
}

function orders(ids: readonly string[]): string[][] {
  if (ids.length === 0) return [[]];
  return ids.flatMap((first) => orders(ids.filter((id) => id !== first)).map((rest) => [first, ...rest]));
}
