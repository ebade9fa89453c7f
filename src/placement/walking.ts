import { locate } from '../geography/distance.js';
import { middleOfPoints } from '../geography/middle.js';
import type { Stop } from '../geography/stop.js';
import type { Walk } from '../model/placement.js';
import type { GeographicPoint, Home } from '../model/pool.js';
import { type Person, stopOf } from '../problem/person.js';
import { tolerance } from '../problem/problem.js';
import type { Ground } from './ground.js';

/** Walking metres from one person's home to another's; infinite where there is no way. */
export function metresTo({ ways }: Ground, from: Person, to: Person): number {
  return ways.metres(stopOf(from), stopOf(to));
}

/** Walking metres between two people's homes: of the way there and the way back the longer one. */
export function metresBetween({ ways }: Ground, one: Person, other: Person): number {
  const [a, b] = [stopOf(one), stopOf(other)];
  const there = ways.metres(a, b);
  return ways.isSymmetric ? there : Math.max(there, ways.metres(b, a));
}

/** Whether somebody lives further from one of some people than two members may. */
export function livesTooFar(ground: Ground, person: Person, others: Iterable<string>): boolean {
  const limit = ground.policy.reach.between + tolerance;
  for (const other of others) {
    if (metresBetween(ground, person, ground.person(other)) > limit) return true;
  }
  return false;
}

/** The way of a person to a place, which may be a meeting place with an id; `null` where there is none. */
export function walkTo({ ways, policy }: Ground, person: Person, place: Home, meetingPlace = nowhere): Walk {
  const [from, to]: [Stop, Stop] = [
    stopOf(person),
    { point: locate(place), of: ['meetingPlace', meetingPlace] },
  ];
  const metres = ways.metres(from, to);
  if (metres === Number.POSITIVE_INFINITY) return { metres: null, minutes: null };
  const reach = person.said.reach ?? policy.reach.personal;
  return { metres, minutes: ways.minutes(from, to, reach) };
}

/** No meeting place has an empty id. */
const nowhere = '';

/** The mean of some people's homes, in degrees; `undefined` of nobody. */
export function middleOf(people: readonly Person[]): GeographicPoint | undefined {
  return middleOfPoints(people.map(({ home }) => home));
}
