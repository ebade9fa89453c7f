import { locate, straightMetres } from '../geography/distance.js';
import { walkingMinutes } from '../geography/pace.js';
import type { Walk } from '../model/placement.js';
import type { GeographicPoint, Home } from '../model/pool.js';
import type { Person } from '../problem/person.js';
import { tolerance } from '../problem/problem.js';
import type { Ground } from './ground.js';

/** Walking metres between two people's homes. */
export function metresBetween({ policy }: Ground, one: Person, other: Person): number {
  return policy.reach.detour * straightMetres(one.home, other.home);
}

/** Whether somebody lives further from one of some people than two members may. */
export function livesTooFar(ground: Ground, person: Person, others: Iterable<string>): boolean {
  const limit = ground.policy.reach.between + tolerance;
  for (const other of others) {
    if (metresBetween(ground, person, ground.person(other)) > limit) return true;
  }
  return false;
}

/** The way of a person to a place. */
export function walkTo({ policy }: Ground, person: Person, place: Home): Walk {
  const metres = policy.reach.detour * straightMetres(person.home, locate(place));
  const reach = person.said.reach ?? policy.reach.personal;
  return { metres, minutes: walkingMinutes(metres, reach) };
}

/** The mean of some people's homes, in degrees; `undefined` of nobody. */
export function middleOf(people: readonly Person[]): GeographicPoint | undefined {
  const [first] = people;
  if (first === undefined) return undefined;
  const { lat, lon } = first.home;
  let north = 0;
  let east = 0;
  for (const { home } of people) {
    north += home.lat - lat;
    // The shorter way round, also where the line of dates lies between.
    east += ((home.lon - lon + 540) % 360) - 180;
  }
  const middle = lon + east / people.length;
  return { lat: lat + north / people.length, lon: ((middle + 540) % 360) - 180 };
}
