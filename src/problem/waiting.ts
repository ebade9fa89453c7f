import { daysBetween } from '../model/calendar.js';
import type { Policy } from '../model/policy.js';

const daysPerWeek = 7;
const weeksPerHalfYear = 26;

/**
 * How much a person's place counts in the value of a proposal: 1, and more with every half year of waiting, up
 * to a number of half years.
 *
 * `1 + perHalfYear * min(weeks / 26, halfYears)`
 *
 * @param since ISO 8601 date, not after `date`; nothing is known to have been waited for without it
 */
export function waitingWeight(
  since: string | undefined,
  date: string,
  { perHalfYear, halfYears }: Policy['waiting'],
): number {
  return since === undefined ? 1 : weightOfDays(daysBetween(since, date), { perHalfYear, halfYears });
}

/** As {@link waitingWeight}, from the days that somebody has waited. */
export function weightOfDays(days: number, { perHalfYear, halfYears }: Policy['waiting']): number {
  return 1 + perHalfYear * Math.min(days / daysPerWeek / weeksPerHalfYear, halfYears);
}
