import { reachFactor } from '../geography/distance.js';
import { buildNearbyIndex, type NearbyIndex } from '../geography/nearby.js';
import type { Stop, Ways } from '../geography/ways.js';
import type { Gathering, Meeting } from './circle.js';
import { openPeople } from './people.js';
import { daypartsOfWeek, type Site, type StagingProblem, wholeComfort } from './problem.js';
import { remembering } from './remembering.js';
import { comesTo, type PlaceAround, reachOf, type Surroundings } from './surroundings.js';

/** All that settings are compiled from. */
export interface Ground {
  readonly gatherings: readonly Gathering[];
  readonly surroundings: Surroundings;
  readonly ways: Ways;
  readonly meeting: Meeting;
  readonly near: Nearness;
}

/** Who and what is near enough to a circle or a place, of the surroundings by index. What was asked is remembered. */
export interface Nearness {
  /** Places within twice the own reach of every member. */
  places(circle: number): readonly number[];
  /** Places that are so for all but a few members, and for one at least. Not remembered. */
  almost(circle: number, few: number): readonly number[];
  /** Coaches who go to a place, or, where there is none, to the middle of a circle. */
  coaches(site: Spot): readonly number[];
  /** Volunteers within twice their own reach. */
  volunteers(site: Spot): readonly number[];
}

/** A place, or the middle of a circle. */
export type Spot = { readonly place: number } | { readonly middle: number };

/** A coach may go that much further than their reach, for rounding. */
const roundingMetres = 1;
/** The heaviest circle weighs so much. */
const weightUnit = 2 ** 24;

/** Opens what is near, for circles and surroundings. */
export function openNearness(
  gatherings: readonly Gathering[],
  { places, coaches, volunteers }: Surroundings,
  ways: Ways,
  detour: number,
): Nearness {
  // With a matrix, somebody near may live anywhere.
  const isNeverShorter = ways.isSymmetric;
  const stopOf = (spot: Spot): Stop =>
    'place' in spot ? places[spot.place]!.stop : gatherings[spot.middle]!.middle;
  // Whom a walk is hardest for: no place further from them will do.
  const shortest = gatherings.map(({ reaches }) => reaches.indexOf(Math.min(...reaches)));
  const placeIndex = indexOf(places.map(({ stop }) => stop));
  const longestReach = volunteers.reduce((longest, { reach }) => Math.max(longest, reach), 0);
  const volunteerIndex = indexOf(volunteers.map(({ stop }) => stop));
  const all = (items: readonly unknown[]): number[] => [...items.keys()];
  const bound = all(coaches).filter(
    (coach) => coaches[coach]!.stop && coaches[coach]!.said.reach !== undefined,
  );
  const isBound = new Set(bound);
  const unbound = all(coaches).filter((coach) => !isBound.has(coach));
  const farthest = bound.reduce((most, coach) => Math.max(most, coaches[coach]!.said.reach!), 0);
  const coachIndex = indexOf(bound.map((coach) => coaches[coach]!.stop!));
  const numberOf = (spot: Spot): number => ('place' in spot ? spot.place : places.length + spot.middle);
  return {
    places: remembering((circle) => {
      const { stops, reaches } = gatherings[circle]!;
      const metres = (2 * reaches[shortest[circle]!]!) / detour;
      const around = isNeverShorter
        ? placeIndex.around(stops[shortest[circle]!]!.point, metres)
        : all(places);
      return around.filter((place) =>
        stops.every((stop, seat) => reachFactor(ways.metres(stop, places[place]!.stop), reaches[seat]!) > 0),
      );
    }),
    almost: (circle, few) => {
      const { stops, reaches } = gatherings[circle]!;
      const most = Math.min(few, stops.length - 1);
      // It is near enough for one of any so many members.
      const some = [...stops.keys()].slice(0, most + 1);
      const around = isNeverShorter
        ? new Set(
            some.flatMap((seat) => placeIndex.around(stops[seat]!.point, (2 * reaches[seat]!) / detour)),
          )
        : all(places);
      const tooFar = (place: number): number =>
        stops.filter((stop, seat) => reachFactor(ways.metres(stop, places[place]!.stop), reaches[seat]!) <= 0)
          .length;
      return [...around]
        .sort((a, b) => a - b)
        .filter((place) => {
          const number = tooFar(place);
          return number > 0 && number <= most;
        });
    },
    coaches: bySpot(numberOf, (spot) => {
      const stop = stopOf(spot);
      const around = isNeverShorter
        ? coachIndex.around(stop.point, farthest / detour + roundingMetres).map((each) => bound[each]!)
        : bound;
      return [...around, ...unbound]
        .sort((a, b) => a - b)
        .filter((coach) => comesTo(coaches[coach]!, stop, ways));
    }),
    volunteers: bySpot(numberOf, (spot) => {
      const stop = stopOf(spot);
      const around = isNeverShorter
        ? volunteerIndex.around(stop.point, (2 * longestReach) / detour)
        : all(volunteers);
      return around.filter((volunteer) => reachOf(volunteers[volunteer]!, stop, ways) > 0);
    }),
  };
}

/** Compiles circles one after the other. Yields after each. */
export function* compileStaging(ground: Ground): Generator<void, StagingProblem> {
  const { gatherings, surroundings, ways, near } = ground;
  const { places, coaches, volunteers } = surroundings;
  const peopleFor = openPeople(ground);
  const sites: Site[][] = [];
  for (const [circle, gathering] of gatherings.entries()) {
    const peopleAt = peopleFor(gathering);
    const own: Site[] = [];
    for (const place of near.places(circle)) {
      const around = places[place]!;
      if (!hasSeats(around, gathering) || !hasFacilities(around, gathering)) continue;
      if ((around.free & gathering.dayparts) === 0) continue;
      own.push({
        place,
        dayparts: gathering.dayparts & around.free,
        comfort: wholeComfort(meanReach(gathering, around, ways)),
        ...peopleAt({ place }),
      });
    }
    own.push({ place: -1, dayparts: gathering.dayparts, comfort: 0, ...peopleAt({ middle: circle }) });
    sites.push(own);
    yield;
  }
  const heaviest = gatherings.reduce((most, { weight }) => Math.max(most, weight), 1);
  return {
    circles: gatherings.length,
    places: places.length,
    coaches: coaches.length,
    volunteers: volunteers.length,
    weight: Float64Array.from(gatherings, ({ weight }) => Math.round((weight / heaviest) * weightUnit)),
    attendance: Int32Array.from(gatherings.flatMap(({ attendance }) => attendance.slice(0, daypartsOfWeek))),
    sites,
    coachDayparts: Int32Array.from(coaches, ({ free }) => free),
    coachCapacity: Int32Array.from(coaches, ({ capacity }) => capacity),
    volunteerDayparts: Int32Array.from(volunteers, ({ free }) => free),
  };
}

/** Whether all members can sit. */
export function hasSeats({ said: { seats } }: PlaceAround, { members }: Gathering): boolean {
  return seats === undefined || seats >= members.length;
}

/** Whether a place has all that any member requires. */
export function hasFacilities({ said: { facilities } }: PlaceAround, { requires }: Gathering): boolean {
  return requires.every((each) => facilities.includes(each));
}

/** Seats of members for whom a place is too far, or has not what they require. */
export function blockersOf(
  { stop: to, said: { facilities } }: PlaceAround,
  { members, stops, reaches }: Gathering,
  ways: Ways,
): number[] {
  return [...members.keys()].filter(
    (seat) =>
      reachFactor(ways.metres(stops[seat]!, to), reaches[seat]!) <= 0 ||
      members[seat]!.requires?.some((each) => !facilities.includes(each)),
  );
}

function meanReach({ stops, reaches }: Gathering, { stop }: PlaceAround, ways: Ways): number {
  const factors = stops.map((from, seat) => reachFactor(ways.metres(from, stop), reaches[seat]!));
  // In ascending order, so that the sum is the same whatever people are called.
  return factors.sort((a, b) => a - b).reduce((sum, factor) => sum + factor, 0) / factors.length;
}

function indexOf(stops: readonly Stop[]): NearbyIndex {
  return buildNearbyIndex(stops.map(({ point }) => point));
}

/** Equal lists are the same list, so that they take no room twice. */
function bySpot(
  numberOf: (spot: Spot) => number,
  make: (spot: Spot) => readonly number[],
): (spot: Spot) => readonly number[] {
  const lists = new Map<string, readonly number[]>();
  const known = new Map<number, readonly number[]>();
  return (spot) => {
    const number = numberOf(spot);
    let list = known.get(number);
    if (list === undefined) {
      const made = make(spot);
      const name = made.join();
      list = lists.get(name) ?? made;
      lists.set(name, list);
      known.set(number, list);
    }
    return list;
  };
}
