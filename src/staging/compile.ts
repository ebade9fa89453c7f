import { reachFactor } from '../geography/distance.js';
import { buildNearbyIndex } from '../geography/nearby.js';
import type { Stop, Ways } from '../geography/ways.js';
import type { Gathering, Meeting } from './circle.js';
import { daypartsOfWeek, type Site, type StagingProblem } from './problem.js';
import {
  type CoachAround,
  comesTo,
  type PlaceAround,
  reachOf,
  type Surroundings,
  speaksWithAll,
  type VolunteerAround,
} from './surroundings.js';

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
  /** Coaches who go to a place, or, where there is none, to the middle of a circle. */
  coaches(site: Spot): readonly number[];
  /** Volunteers within twice their own reach. */
  volunteers(site: Spot): readonly number[];
}

/** A place, or the middle of a circle. */
export type Spot = { readonly place: number } | { readonly middle: number };

/** Whole numbers that a comfort of 1 is worth. */
const comfortUnit = 2 ** 20;
/** The heaviest circle weighs so much. */
const weightUnit = 2 ** 24;
/** What it is worth that a volunteer can do what nobody in the circle can: less than a tenth of a walk. */
const talentWorth = 0.1;

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
  const placesAround = indexAround(
    places.map(({ stop }) => stop),
    gatherings.map(({ stops }, circle) => stops[shortest[circle]!]!),
  );
  const longestReach = volunteers.reduce((longest, { reach }) => Math.max(longest, reach), 0);
  const spots: Stop[] = [...places.map(({ stop }) => stop), ...gatherings.map(({ middle }) => middle)];
  const volunteersAround = indexAround(
    volunteers.map(({ stop }) => stop),
    spots,
  );
  const all = (items: readonly unknown[]): number[] => [...items.keys()];
  const numberOf = (spot: Spot): number => ('place' in spot ? spot.place : places.length + spot.middle);
  return {
    places: remembering((circle) => {
      const { stops, reaches } = gatherings[circle]!;
      const metres = (2 * reaches[shortest[circle]!]!) / detour;
      const around = isNeverShorter ? placesAround(circle, metres) : all(places);
      return around.filter((place) =>
        stops.every((stop, seat) => reachFactor(ways.metres(stop, places[place]!.stop), reaches[seat]!) > 0),
      );
    }),
    coaches: bySpot(numberOf, (spot) => {
      const stop = stopOf(spot);
      return all(coaches).filter((coach) => comesTo(coaches[coach]!, stop, ways));
    }),
    volunteers: bySpot(numberOf, (spot) => {
      const stop = stopOf(spot);
      const around = isNeverShorter
        ? volunteersAround(numberOf(spot), (2 * longestReach) / detour)
        : all(volunteers);
      return around.filter((volunteer) => reachOf(volunteers[volunteer]!, stop, ways) > 0);
    }),
  };
}

/** Compiles circles one after the other. Yields after each. */
export function* compileStaging({
  gatherings,
  surroundings,
  ways,
  meeting,
  near,
}: Ground): Generator<void, StagingProblem> {
  const { places, coaches, volunteers } = surroundings;
  const sites: Site[][] = [];
  for (const [circle, gathering] of gatherings.entries()) {
    const can = openCircle(gathering, surroundings, meeting);
    const siteAt = (spot: Spot, place: number, free: number, comfort: number): Site => {
      const stop = place === -1 ? gathering.middle : places[place]!.stop;
      const supporters = can
        .support(near.volunteers(spot))
        .map(({ volunteer, talents }) => ({
          volunteer,
          comfort: whole(reachOf(volunteers[volunteer]!, stop, ways) + (talents ? talentWorth : 0)),
        }))
        // Sorting is stable: of equals the first of the shuffle.
        .sort((a, b) => b.comfort - a.comfort);
      return {
        place,
        dayparts: gathering.dayparts & free,
        comfort,
        coaches: can.coach(near.coaches(spot)),
        volunteers: Int32Array.from(supporters, ({ volunteer }) => volunteer),
        volunteerComfort: Float64Array.from(supporters, ({ comfort: each }) => each),
      };
    };
    const own: Site[] = [];
    for (const place of near.places(circle)) {
      const around = places[place]!;
      if (!hasSeats(around, gathering) || !hasFacilities(around, gathering)) continue;
      if ((around.free & gathering.dayparts) === 0) continue;
      own.push(siteAt({ place }, place, around.free, whole(meanReach(gathering, around, ways))));
    }
    own.push(siteAt({ middle: circle }, -1, gathering.dayparts, 0));
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

function meanReach({ stops, reaches }: Gathering, { stop }: PlaceAround, ways: Ways): number {
  const factors = stops.map((from, seat) => reachFactor(ways.metres(from, stop), reaches[seat]!));
  // In ascending order, so that the sum is the same whatever people are called.
  return factors.sort((a, b) => a - b).reduce((sum, factor) => sum + factor, 0) / factors.length;
}

function whole(comfort: number): number {
  return Math.round(comfort * comfortUnit);
}

/** Whom of those who are near a circle can have. */
function openCircle(
  { languages, unmet }: Gathering,
  { coaches, volunteers }: Surroundings,
  meeting: Meeting,
) {
  const wanted = new Set(unmet);
  const known = new Map<string, boolean>();
  const speaks = ({ said }: CoachAround | VolunteerAround): boolean => {
    if (said.languages.length === 0) return true;
    const key = JSON.stringify(said.languages);
    const answer = known.get(key) ?? speaksWithAll(said.languages, languages);
    known.set(key, answer);
    return answer;
  };
  // Most places share their coaches, and so do the lists.
  const lists = new Map<readonly number[], Int32Array>();
  return {
    coach(around: readonly number[]): Int32Array {
      const list = lists.get(around) ?? Int32Array.from(around.filter((coach) => speaks(coaches[coach]!)));
      lists.set(around, list);
      return list;
    },
    support: (around: readonly number[]) =>
      around
        .filter((volunteer) => speaks(volunteers[volunteer]!))
        .map((volunteer) => ({
          volunteer,
          talents: volunteers[volunteer]!.said.talents.some((talent) =>
            meeting.needsOf.get(talent)?.some((need) => wanted.has(need)),
          ),
        })),
  };
}

/** Answers which of some targets lie within straight metres of one of some centres. */
function indexAround(
  targets: readonly Stop[],
  centres: readonly Stop[],
): (centre: number, metres: number) => number[] {
  const index = buildNearbyIndex([...targets, ...centres].map(({ point }) => point));
  return (centre, metres) => index.within(targets.length + centre, metres, (other) => other < targets.length);
}

function remembering<Answer>(make: (key: number) => Answer): (key: number) => Answer {
  const known = new Map<number, Answer>();
  return (key) => {
    const answer = known.get(key) ?? make(key);
    known.set(key, answer);
    return answer;
  };
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
