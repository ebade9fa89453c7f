import { daysBetween } from '../model/calendar.js';
import type { WaitingWeeks } from '../model/fairness.js';
import type { Participant } from '../model/pool.js';

const daysPerWeek = 7;

/** Weeks that somebody has waited; `null` where it is not known. */
export function weeksOf({ waitingSince }: Participant, date: string): number | null {
  return waitingSince === undefined ? null : daysBetween(waitingSince, date) / daysPerWeek;
}

/** How long people have waited of whom it is known; `null` where it is of nobody. */
export function summariseWeeks(weeks: ReadonlyArray<number | null>): WaitingWeeks | null {
  const known = weeks.filter((each) => each !== null).sort((a, b) => a - b);
  if (known.length === 0) return null;
  const middle = known.length / 2;
  const median = (known[Math.floor(middle)]! + known[Math.ceil(middle) - 1]!) / 2;
  return { people: known.length, median, longest: known.at(-1)! };
}
