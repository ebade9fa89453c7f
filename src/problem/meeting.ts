import type { Stop, Ways } from '../geography/ways.js';
import type { MeetingPlace } from '../model/neighbourhood.js';
import type { Policy } from '../model/policy.js';
import type { Pool } from '../model/pool.js';
import { seatedIn } from '../model/seated.js';
import { bitsOf } from './availability.js';
import { type Person, stopOf } from './person.js';
import { freePlaces, hasFacilities, isInReach, type PlaceAround, surveyPlaces } from './places.js';
import type { Meeting } from './problem.js';

/** What of a pool decides where circles can meet. */
export type Meetable = Pick<Pool, 'circles' | 'meetingPlaces'>;

/** More seats than any circle takes. */
const anyNumber = 2 ** 31 - 1;

/**
 * Where people can meet, as numbers; nothing where the rule on places is not looked at, or the pool keeps no places. A running
 * circle that meets somewhere takes that from everybody but its members.
 *
 * @param astray straight metres that somebody may live further than where they are said to live
 */
export function compileMeeting(
  people: readonly Person[],
  pool: Meetable,
  { rules, reach: { personal, detour } }: Policy,
  ways: Ways,
  astray: (person: Person) => number = () => 0,
): Meeting | undefined {
  if (!isAsked(pool, rules)) return undefined;
  const goers = people.map((person): Goer => {
    const more = detour * astray(person);
    return {
      stop: stopOf(person),
      reach: person.said.reach ?? personal,
      requires: person.said.requires,
      ways: more === 0 ? ways : { ...ways, metres: (from, to) => ways.metres(from, to) + more },
    };
  });
  // Where nobody can go is no place for them.
  const around = surveyPlaces(pool).flatMap((place) => {
    const who = [...goers.keys()].filter((person) => canGo(goers[person]!, place));
    return who.length === 0 ? [] : [{ place, who }];
  });
  const words = Math.ceil(around.length / 32);
  const can = new Int32Array(people.length * words);
  for (const [at, { who }] of around.entries()) {
    for (const person of who) {
      const word = person * words + (at >>> 5);
      can[word] = can[word]! | (1 << (at & 31));
    }
  }
  const places = around.map(({ place }) => place);
  return {
    places: places.length,
    words,
    can,
    seats: Int32Array.from(places, ({ said: { seats = anyNumber } }) => seats),
    free: Int32Array.from(places, ({ free }) => free),
    own: listOwn(people, pool.circles, places),
  };
}

/** Somebody, and how they get about. */
interface Goer {
  readonly stop: Stop;
  readonly reach: number;
  readonly requires: readonly string[] | undefined;
  readonly ways: Ways;
}

/** So many metres at least are a degree of latitude. */
const metresPerDegree = 110_000;

function canGo({ stop, reach, requires, ways }: Goer, place: PlaceAround): boolean {
  // Most places of a country are far away, and that is soon seen.
  const north = metresPerDegree * Math.abs(stop.point.lat - place.stop.point.lat);
  if (ways.isSymmetric && north > 2 * reach) return false;
  return hasFacilities(place, requires) && isInReach(stop, reach, place, ways);
}

/** The places to which the rule on places holds people who are in no running circle; nothing where it does not count. */
export function placesToMeet(pool: Meetable, { rules }: Policy): MeetingPlace[] | undefined {
  return isAsked(pool, rules) ? freePlaces(pool) : undefined;
}

function isAsked({ meetingPlaces }: Meetable, { place = 'off' }: Policy['rules']): boolean {
  return meetingPlaces !== undefined && place !== 'off';
}

/** What running circles have that somebody among the people is in. */
function listOwn(
  people: readonly Person[],
  circles: Meetable['circles'],
  places: readonly PlaceAround[],
): Meeting['own'] {
  const placeOf = new Map(places.map(({ said: { id } }, place) => [id, place]));
  const personOf = new Map(people.map(({ said: { id } }, person) => [id, person]));
  return circles.flatMap((circle) => {
    const place = circle.place === undefined ? undefined : placeOf.get(circle.place);
    if (place === undefined || circle.daypart === undefined) return [];
    const members = seatedIn(circle).flatMap((id) => personOf.get(id) ?? []);
    if (members.length === 0) return [];
    const dayparts = bitsOf([circle.daypart]) & places[place]!.dayparts;
    return dayparts === 0 ? [] : [{ people: Int32Array.from(members), place, dayparts }];
  });
}
