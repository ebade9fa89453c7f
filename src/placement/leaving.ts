import { daysBetween } from '../model/calendar.js';
import type { Leaving } from '../model/placement.js';
import type { Pool, RunningCircle } from '../model/pool.js';
import { isSeated } from '../model/seated.js';

/** Seats of a running circle of which it is known when they fall free, the first ones first. */
export function leavingFrom({ members }: RunningCircle): Leaving[] {
  return members
    .filter(isSeated)
    .flatMap(({ participant, leavesOn }) => (leavesOn === undefined ? [] : [{ participant, leavesOn }]))
    .sort((a, b) => compare(a.leavesOn, b.leavesOn) || compare(a.participant, b.participant));
}

/** Of these, the ones within so many days from the date of the pool; a day that has passed is within. */
export function leavingSoon(circle: RunningCircle, { date }: Pool, days: number): Leaving[] {
  return leavingFrom(circle).filter(({ leavesOn }) => daysBetween(date, leavesOn) <= days);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
