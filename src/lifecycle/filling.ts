import { worthOf } from '../explanation/value.js';
import { isOnlyTooSmall } from '../placement/refusal.js';
import { waitingWeight } from '../problem/waiting.js';
import { areStrange, isBeyondMending, mayJoin, roomIn, type Site } from './site.js';

/** Gains that differ by less are equal, and the shuffle decides. */
const steps = 1e9;

/**
 * Lists who could join a circle so that it keeps all rules: first those whom one seat after the other would be given
 * to, and then all others, few people first. Nobody, where it keeps all rules as it is.
 */
export function* fillings(
  site: Site,
  circle: string,
  members: readonly string[],
  free: readonly string[],
): Generator<readonly string[]> {
  if (site.breaks(members).length === 0) {
    yield [];
    return;
  }
  if (isBeyondMending(site, members)) return;
  const grown = grow(site, circle, members, free);
  if (site.breaks([...members, ...grown]).length === 0) yield grown;
  const able = free.filter((id) => mayJoin(site, circle, members, id));
  const fewest = Math.max(1, site.ground.policy.size.min - members.length);
  const most = Math.min(able.length, roomIn(site, circle, members));
  for (let count = fewest; count <= most; count++) {
    for (const joining of companies(site, able, count)) {
      if (site.looks-- <= 0) return;
      if (site.breaks([...members, ...joining]).length === 0) yield joining;
    }
  }
}

/** Gives one seat after the other to who would gain most by it, as it is counted for an open seat. */
export function grow(
  site: Site,
  circle: string,
  members: readonly string[],
  free: readonly string[],
): readonly string[] {
  let seated = members;
  while (site.breaks(seated).length > 0) {
    const next = bestNext(site, circle, seated, free);
    if (next === undefined) break;
    seated = [...seated, next];
  }
  return seated.slice(members.length);
}

function bestNext(
  site: Site,
  circle: string,
  seated: readonly string[],
  free: readonly string[],
): string | undefined {
  let best: { id: string; rank: number; gain: number } | undefined;
  for (const id of free) {
    if (seated.includes(id) || !mayJoin(site, circle, seated, id)) continue;
    const rank = rankOf(site, [...seated, id]);
    const gain = Math.round(seatGain(site, seated, id) * steps);
    if (best === undefined || rank < best.rank || (rank === best.rank && gain > best.gain)) {
      best = { id, rank, gain };
    }
  }
  return best?.id;
}

/** Circles that keep all rules come first, then those that only need more people. */
function rankOf(site: Site, ids: readonly string[]): number {
  const broken = site.breaks(ids);
  if (broken.length === 0) return 0;
  return isOnlyTooSmall(broken, ids.length, site.ground.policy) ? 1 : 2;
}

/** `omega * u(after) + n * (u(after) - u(before))` */
function seatGain({ ground, worth }: Site, seated: readonly string[], id: string): number {
  const { pool, policy, person } = ground;
  const after = worth([...seated, id]) / (seated.length + 1);
  const weight = waitingWeight(person(id).said.waitingSince, pool.date, policy.waiting);
  const before = seated.length === 0 ? 0 : worthOf(ground.evaluate(seated), policy);
  return weight * after + seated.length * (after - before);
}

/** All sets of so many people of whom any two may be in one circle. */
function* companies(site: Site, able: readonly string[], count: number): Generator<readonly string[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (const [place, first] of able.entries()) {
    if (able.length - place < count) return;
    const others = able.slice(place + 1).filter((id) => !areStrange(site, first, id));
    for (const rest of companies(site, others, count - 1)) yield [first, ...rest];
  }
}
