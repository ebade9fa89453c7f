import { daysBetween } from '../model/calendar.js';
import type { LedgerEntry } from '../model/ledger.js';

/** Hours of one act that count at most: a day of help should not outweigh a year of small things. */
const mostHours = 4;

/** Help among the members of one circle, with people as positions in the list of its members. */
export interface Act {
  readonly date: string;
  readonly giver: number;
  /** Members among those who were helped. */
  readonly receivers: readonly number[];
  /** What each of them got. */
  readonly amount: number;
  readonly need: string | undefined;
  readonly talent: string | undefined;
}

/** Help by somebody who is no part of the circle. */
export interface OutsideAct {
  readonly by: 'coach' | 'volunteer';
  /** What all members got. */
  readonly amount: number;
}

/** Which days count, and how much. */
export interface Window {
  readonly from: string;
  readonly to: string;
  /** Days after which help counts half. */
  readonly halfLife: number | undefined;
}

/**
 * Reads what a ledger says of help among members, in the order of days; of one day, in an order that depends on what is
 * written and not on where.
 *
 * An act counts 1, or its hours up to 4; those who were helped together share it equally.
 */
export function readActs(
  entries: readonly LedgerEntry[],
  members: readonly string[],
  window: Window,
): { readonly acts: readonly Act[]; readonly outside: readonly OutsideAct[] } {
  const positions = new Map(members.map((id, position) => [id, position]));
  const acts: Array<Act & { readonly key: string }> = [];
  const outside: OutsideAct[] = [];
  for (const entry of entries) {
    const { date, need, talent, hours = 1 } = entry;
    if (date < window.from || date > window.to) continue;
    const receivers = entry.receivers.flatMap((id) => positions.get(id) ?? []).sort((a, b) => a - b);
    if (receivers.length === 0) continue;
    const whole = Math.min(hours, mostHours) * remaining(daysBetween(date, window.to), window.halfLife);
    const amount = whole / entry.receivers.length;
    if (entry.outside !== undefined) outside.push({ by: entry.outside, amount: amount * receivers.length });
    const giver = entry.giver === undefined ? undefined : positions.get(entry.giver);
    if (giver === undefined) continue;
    const key = JSON.stringify([date, giver, receivers, amount, need ?? '', talent ?? '']);
    acts.push({ date, giver, receivers, amount, need, talent, key });
  }
  return { acts: acts.sort((a, b) => (a.key < b.key ? -1 : 1)), outside };
}

/**
 * What is left of help after so many days: `2^(-days / halfLife)`, by a series, since powers differ between engines in the last
 * digit.
 */
export function remaining(days: number, halfLife: number | undefined): number {
  if (halfLife === undefined) return 1;
  const halvings = days / halfLife;
  const whole = Math.floor(halvings);
  const exponent = -(halvings - whole) * Math.LN2;
  let term = 1;
  let sum = 1;
  for (let power = 1; power <= 20; power++) {
    term *= exponent / power;
    sum += term;
  }
  return whole > 1000 ? 0 : sum / 2 ** whole;
}
