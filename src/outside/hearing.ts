import { isWithin } from '../geography/area.js';
import { locate } from '../geography/distance.js';
import { openWays, type Stop } from '../geography/ways.js';
import type { UnheardReason } from '../model/address.js';
import type { Coach, ReferralRoute } from '../model/neighbourhood.js';
import type { Ground } from '../placement/ground.js';
import { tolerance } from '../problem/problem.js';

/** Which coaches get to hear of what is at a place and concerns people who came by some routes. */
export interface Hearing {
  readonly coaches: readonly Coach[];
  /** `null` where somebody does. */
  readonly reason: UnheardReason | null;
}

/** Finds who hears of something at a place: who works there, and takes the route of everybody who came by a known one. */
export function openHearing({
  pool,
  policy,
}: Ground): (at: Stop, routes: ReadonlyArray<ReferralRoute | undefined>) => Hearing {
  const { coaches = [] } = pool;
  const ways = openWays(pool, policy.reach.detour);
  const areas = new Map(coaches.map((coach) => [coach, coach.area?.map(locate)]));

  const worksAt = (coach: Coach, at: Stop): boolean => {
    const area = areas.get(coach);
    if (area !== undefined && !isWithin(at.point, area)) return false;
    if (coach.point === undefined || coach.reach === undefined) return true;
    const from: Stop = { point: locate(coach.point), of: ['coach', coach.id] };
    return ways.metres(from, at) <= coach.reach + tolerance;
  };

  return (at, routes) => {
    if (coaches.length === 0) return { coaches: [], reason: 'none' };
    const near = coaches.filter((coach) => worksAt(coach, at));
    const taking = near.filter((coach) => routes.every((route) => takes(coach, route)));
    const reason = taking.length > 0 ? null : near.length > 0 ? 'routes' : 'area';
    return { coaches: taking, reason };
  };
}

/** A route of which nothing is known keeps nobody out. */
function takes({ routes }: Coach, route: ReferralRoute | undefined): boolean {
  return route === undefined || routes.length === 0 || routes.includes(route);
}
