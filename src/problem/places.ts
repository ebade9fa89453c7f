import { locate, reachFactor } from '../geography/distance.js';
import type { Stop, Ways } from '../geography/ways.js';
import type { MeetingPlace } from '../model/neighbourhood.js';
import type { Pool, RunningCircle } from '../model/pool.js';
import { bitsOf, daypartsIn } from './availability.js';

/** A meeting place, and when. */
export interface PlaceAround {
  readonly said: MeetingPlace;
  readonly stop: Stop;
  /** Dayparts on which it is there, one bit each, and those of them on which no running circle uses it. */
  readonly dayparts: number;
  readonly free: number;
}

/** Lays out where circles can meet, in the order of the pool. */
export function surveyPlaces({
  circles,
  meetingPlaces = [],
}: Pick<Pool, 'circles' | 'meetingPlaces'>): PlaceAround[] {
  const used = usedBy(circles, 'place');
  return meetingPlaces.map((said) => {
    const dayparts = bitsOf(said.dayparts);
    return {
      said,
      stop: stopOfPlace(said),
      dayparts,
      free: dayparts & ~(used.get(said.id) ?? 0),
    };
  });
}

/** The dayparts on which running circles have a place or a coach, as bits, by id. */
export function usedBy(
  circles: readonly RunningCircle[],
  key: 'place' | 'coach',
): ReadonlyMap<string, number> {
  const used = new Map<string, number>();
  for (const { daypart, [key]: id } of circles) {
    if (id !== undefined && daypart !== undefined) used.set(id, (used.get(id) ?? 0) | bitsOf([daypart]));
  }
  return used;
}

/** Where the ways to a place end. */
export function stopOfPlace({ id, point }: MeetingPlace): Stop {
  return { point: locate(point), of: ['meetingPlace', id] };
}

/** The places that are free at some time, as if no other circles were there. */
export function freePlaces(pool: Pick<Pool, 'circles' | 'meetingPlaces'>): MeetingPlace[] {
  return surveyPlaces(pool)
    .filter(({ free }) => free !== 0)
    .map(({ said, free, dayparts }) => (free === dayparts ? said : { ...said, dayparts: daypartsIn(free) }));
}

/** Whether a place is within twice somebody's own reach. */
export function isInReach(from: Stop, reach: number, { stop }: PlaceAround, ways: Ways): boolean {
  return reachFactor(ways.metres(from, stop), reach) > 0;
}

/** Whether so many can sit. */
export function hasSeats({ said: { seats } }: PlaceAround, members: number): boolean {
  return seats === undefined || seats >= members;
}

/** Whether a place has all that is required of it. */
export function hasFacilities(
  { said: { facilities } }: PlaceAround,
  requires: readonly string[] = [],
): boolean {
  return requires.every((each) => facilities.includes(each));
}
