import { isWithin } from '../geography/area.js';
import { locate } from '../geography/distance.js';
import type { Stop } from '../geography/ways.js';
import type { UnheardReason } from '../model/address.js';
import type { Coach, ReferralRoute } from '../model/neighbourhood.js';
import type { Ground } from '../placement/ground.js';
import { tolerance } from '../problem/problem.js';

/** Which coaches get to hear of what is at a place and concerns some people. */
export interface Hearing {
  readonly coaches: ReadonlyArray<{
    readonly coach: Coach;
    /** Ids of those whose route they do not take. */
    readonly otherRoutes: readonly string[];
  }>;
  /** `null` where somebody does. */
  readonly reason: UnheardReason | null;
}

/**
 * Finds who hears of something at a place: those who work there and take the routes of everybody whom it is about, or where
 * nobody does, those who take the route of some.
 */
export function openHearing({
  pool,
  ways,
  participant,
}: Ground): (at: Stop, ids: readonly string[]) => Hearing {
  const { coaches = [] } = pool;
  const areas = new Map(coaches.map((coach) => [coach, coach.area?.map(locate)]));

  const worksAt = (coach: Coach, at: Stop): boolean => {
    const area = areas.get(coach);
    if (area !== undefined && !isWithin(at.point, area)) return false;
    if (coach.point === undefined || coach.reach === undefined) return true;
    const from: Stop = { point: locate(coach.point), of: ['coach', coach.id] };
    return ways.metres(from, at) <= coach.reach + tolerance;
  };

  return (at, ids) => {
    if (coaches.length === 0) return { coaches: [], reason: 'none' };
    const near = coaches
      .filter((coach) => worksAt(coach, at))
      .map((coach) => ({ coach, otherRoutes: otherRoutesOf(coach, ids, participant) }));
    if (near.length === 0) return { coaches: [], reason: 'area' };
    const takingAll = near.filter(({ otherRoutes }) => otherRoutes.length === 0);
    const taking =
      takingAll.length > 0 ? takingAll : near.filter(({ otherRoutes }) => otherRoutes.length < ids.length);
    return { coaches: taking, reason: taking.length > 0 ? null : 'routes' };
  };
}

/** Ids of those who came by a route that a coach does not take. */
export function otherRoutesOf(
  coach: Coach,
  ids: readonly string[],
  participant: Ground['participant'],
): string[] {
  return ids.filter((id) => !takes(coach, participant(id)!.route));
}

/** A route of which nothing is known keeps nobody out. */
function takes({ routes }: Coach, route: ReferralRoute | undefined): boolean {
  return route === undefined || routes.length === 0 || routes.includes(route);
}
