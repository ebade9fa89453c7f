import { worthOf } from '../explanation/value.js';
import type { RuleCode } from '../model/evaluation.js';
import type { RefusalCode } from '../model/placement.js';
import type { Ground } from '../placement/ground.js';
import { brokenRules, hasDeclined, requiredAmong } from '../placement/refusal.js';
import { livesTooFar } from '../placement/walking.js';
import { compileForRules } from '../problem/compile.js';
import { shuffleIds } from '../record/shuffle.js';
import { type Standing, standOn } from './standing.js';

/** Who is in which circle, by id of the circle; members in no order. */
export type Rooms = ReadonlyMap<string, readonly string[]>;

/** Running circles on some day, and all that decides what may be done with them. */
export interface Site {
  readonly ground: Ground;
  /** In the order of the shuffle. */
  readonly standings: ReadonlyMap<string, Standing>;
  /** Who is ready and waits, in the order of the shuffle. */
  readonly waiting: readonly string[];
  /** Required rules that a circle of these people breaks. */
  breaks(ids: readonly string[]): readonly RuleCode[];
  /** Worth of these people together, in one circle. */
  worth(ids: readonly string[]): number;
  /** Looks that may still be taken; who searches counts them down. */
  looks: number;
}

export function openSite(ground: Ground, date: string | undefined, seed: number): Site {
  const standings = new Map(standOn(ground, date).map((standing) => [standing.circle.id, standing]));
  const breaks = new Map<string, readonly RuleCode[]>();
  const worth = new Map<string, number>();
  return {
    ground,
    standings: new Map(shuffleIds([...standings.keys()], seed).map((id) => [id, standings.get(id)!])),
    waiting: shuffleIds(ground.waiting, seed),
    breaks: remembering(breaks, (ids) => requiredBroken(ground, ids)),
    worth: remembering(worth, (ids) => ids.length * worthOf(ground.evaluate(ids), ground.policy)),
    looks: 0,
  };
}

/** The circles on that day, before anything is done. */
export function roomsOf({ standings }: Site): Rooms {
  return new Map([...standings].map(([id, { members }]) => [id, members]));
}

/** How many people a circle with these members still takes. */
export function roomIn({ ground, standings }: Site, circle: string, members: readonly string[]): number {
  const { openSeats, members: before } = standings.get(circle)!;
  const joined = members.length - before.length;
  return Math.max(0, Math.min(openSeats - joined, ground.policy.size.max - members.length));
}

/** Why some people cannot join a circle with these members, whatever rules it would keep. */
export function closedFor(
  site: Site,
  circle: string,
  members: readonly string[],
  joining: readonly string[],
): RefusalCode | undefined {
  const { ground, standings } = site;
  const { circle: running } = standings.get(circle)!;
  if (joining.some((id) => hasDeclined(running, id))) return 'declined';
  if (running.locked) return 'locked';
  if (roomIn(site, circle, members) < joining.length) return 'full';
  return joining.some((id) => livesTooFar(ground, ground.person(id), members)) ? 'too-far' : undefined;
}

/** Whether two people may not be in one circle, whoever else is in it. */
export function areStrange({ ground }: Site, one: string, other: string): boolean {
  const [person, neighbour] = [ground.person(one), ground.person(other)];
  const apart = neighbour.bonds.flatMap(({ kind, position }) => (kind === 'apart' ? position : []));
  return (
    person.bonds.some(({ kind, position }) => kind === 'apart' && apart.includes(position)) ||
    livesTooFar(ground, person, [other])
  );
}

/** Whether somebody may join a circle, as far as this can be said without the others who will. */
export function mayJoin(site: Site, circle: string, members: readonly string[], id: string): boolean {
  return (
    closedFor(site, circle, members, [id]) === undefined &&
    !members.some((member) => areStrange(site, id, member))
  );
}

/** Whether a circle of these people breaks a rule that it would break with anybody more as well. */
export function isBeyondMending({ breaks }: Site, members: readonly string[]): boolean {
  return breaks(members).some((code) => lasting.has(code));
}

const lasting: ReadonlySet<RuleCode> = new Set(['distance', 'apart', 'ready']);

function requiredBroken(ground: Ground, ids: readonly string[]): readonly RuleCode[] {
  const broken = brokenRules(
    compileForRules(ids.map(ground.person), ground.pool, ground.policy, ground.ways),
  );
  return broken.length > 0 ? broken : requiredAmong(ground.evaluate(ids).violations, ground.policy);
}

function remembering<Value>(
  memory: Map<string, Value>,
  make: (ids: readonly string[]) => Value,
): (ids: readonly string[]) => Value {
  return (ids) => {
    const sorted = [...ids].sort();
    const name = JSON.stringify(sorted);
    const known = memory.get(name);
    if (known !== undefined) return known;
    const value = make(sorted);
    memory.set(name, value);
    return value;
  };
}
