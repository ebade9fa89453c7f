import { isWithin } from '../geography/area.js';
import { locate, reachFactor } from '../geography/distance.js';
import type { Stop, Ways } from '../geography/ways.js';
import type { Coach, MeetingPlace, Volunteer } from '../model/neighbourhood.js';
import type { Policy } from '../model/policy.js';
import type { GeographicPoint, Pool } from '../model/pool.js';
import { tolerance } from '../problem/problem.js';
import { shuffleIds } from '../record/shuffle.js';
import { bitsOf } from './circle.js';

/** What of a pool settings are chosen from. */
export type Surrounded = Pick<Pool, 'circles' | 'meetingPlaces' | 'coaches' | 'volunteers'>;

/** A meeting place, and when. */
export interface PlaceAround {
  readonly said: MeetingPlace;
  readonly stop: Stop;
  /** Dayparts on which it is there, one bit each, and those of them on which no running circle uses it. */
  readonly dayparts: number;
  readonly free: number;
}

/** A coach, when, and how many circles they can start. */
export interface CoachAround {
  readonly said: Coach;
  readonly stop: Stop | undefined;
  readonly area: readonly GeographicPoint[] | undefined;
  readonly dayparts: number;
  readonly free: number;
  readonly capacity: number;
}

/** A volunteer, and when; on no daypart where they are with a running circle. */
export interface VolunteerAround {
  readonly said: Volunteer;
  readonly stop: Stop;
  readonly reach: number;
  readonly dayparts: number;
  readonly free: number;
}

/** Places, coaches and volunteers, each in the order of a shuffle of seed and id. */
export interface Surroundings {
  readonly places: readonly PlaceAround[];
  readonly coaches: readonly CoachAround[];
  readonly volunteers: readonly VolunteerAround[];
}

/** More circles than any coach could be with: one on every daypart. */
const anyNumber = 21;

/** Lays out what surrounds the circles, less what the running ones use. */
export function survey(pool: Surrounded, policy: Policy, seed: number): Surroundings {
  const { circles } = pool;
  const usedBy = (key: 'place' | 'coach'): ReadonlyMap<string, number> => {
    const used = new Map<string, number>();
    for (const { daypart, [key]: id } of circles) {
      if (id !== undefined && daypart !== undefined) used.set(id, (used.get(id) ?? 0) | bitsOf([daypart]));
    }
    return used;
  };
  const [usedPlaces, busyCoaches] = [usedBy('place'), usedBy('coach')];
  const supported = new Set(circles.map(({ volunteer }) => volunteer));
  const running = new Map<string, number>();
  for (const { coach } of circles) if (coach !== undefined) running.set(coach, (running.get(coach) ?? 0) + 1);
  return {
    places: shuffled(pool.meetingPlaces, seed).map((said) => {
      const open = bitsOf(said.dayparts);
      return {
        said,
        stop: { point: locate(said.point), of: ['meetingPlace', said.id] },
        dayparts: open,
        free: open & ~(usedPlaces.get(said.id) ?? 0),
      };
    }),
    coaches: shuffled(pool.coaches, seed).map((said) => {
      const { id, point, area, starts = anyNumber, circles: most = Number.POSITIVE_INFINITY } = said;
      const suits = bitsOf(said.dayparts);
      return {
        said,
        stop: point && { point: locate(point), of: ['coach', id] },
        area: area?.map(locate),
        dayparts: suits,
        free: suits & ~(busyCoaches.get(id) ?? 0),
        capacity: Math.max(0, Math.min(starts, most - (running.get(id) ?? 0), anyNumber)),
      };
    }),
    volunteers: shuffled(pool.volunteers, seed).map((said) => {
      const suits = bitsOf(said.dayparts);
      return {
        said,
        stop: { point: locate(said.home), of: ['volunteer', said.id] },
        reach: said.reach ?? policy.reach.personal,
        dayparts: suits,
        free: supported.has(said.id) ? 0 : suits,
      };
    }),
  };
}

/** Whether a coach goes there. */
export function comesTo({ area, stop, said }: CoachAround, to: Stop, ways: Ways): boolean {
  if (area !== undefined && !isWithin(to.point, area)) return false;
  return stop === undefined || said.reach === undefined || ways.metres(stop, to) <= said.reach + tolerance;
}

/** How easily a volunteer gets there, 0 to 1. */
export function reachOf({ stop, reach }: VolunteerAround, to: Stop, ways: Ways): number {
  return reachFactor(ways.metres(stop, to), reach);
}

/** With how many of those who say what they speak somebody shares no language. */
export function countUnspoken(own: readonly string[], others: ReadonlyArray<readonly string[]>): number {
  if (own.length === 0) return 0;
  return others.filter((languages) => !languages.some((each) => own.includes(each))).length;
}

function shuffled<Item extends { readonly id: string }>(
  items: readonly Item[] | undefined,
  seed: number,
): Item[] {
  const byId = new Map(items?.map((item) => [item.id, item]));
  return shuffleIds([...byId.keys()], seed).map((id) => byId.get(id)!);
}
