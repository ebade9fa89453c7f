import { daysBetween } from '../model/calendar.js';
import type { LedgerEntry } from '../model/ledger.js';

/** Hours of one act that count at most: a day of help should not outweigh a year of small things. */
const mostHours = 4;

/** Halvings after which help counts no more: a thousandth of a millionth is left. */
const mostHalvings = 30;

/** Help among the members of one circle, with people as positions in the list of its members. */
export interface Act {
  readonly date: string;
  readonly giver: number;
  /** Members among those who were helped. */
  readonly receivers: readonly number[];
  /** What each of them got. */
  readonly amount: number;
  /** What is left of one act after so many days, above 0 to 1. */
  readonly left: number;
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

/** When somebody was in the circle. */
export interface Seat {
  readonly participant: string;
  /** The first day; without it, always before. */
  readonly since: string | undefined;
  /** The first day on which they are no member any more. */
  readonly leavesOn: string | undefined;
}

export function isSeatedOn({ since, leavesOn }: Seat, date: string): boolean {
  return (since === undefined || since <= date) && (leavesOn === undefined || date < leavesOn);
}

/**
 * Reads what a ledger says of help among members, in the order of days; of one day, in an order that depends on what is
 * written and not on where.
 *
 * Help by or to somebody before they joined, or after they left, is not help among members. An act counts 1, or its hours up to 4; those who were helped together share it equally.
 */
export function readActs(
  entries: readonly LedgerEntry[],
  seats: readonly Seat[],
  window: Window,
): { readonly acts: readonly Act[]; readonly outside: readonly OutsideAct[] } {
  const positions = new Map(seats.map(({ participant }, position) => [participant, position]));
  const acts: Array<Act & { readonly key: string }> = [];
  const outside: OutsideAct[] = [];
  for (const entry of entries) {
    const { date, need, talent, hours = 1 } = entry;
    if (date < window.from || date > window.to) continue;
    const seatedOn = (id: string): number | undefined => {
      const position = positions.get(id);
      return position !== undefined && isSeatedOn(seats[position]!, date) ? position : undefined;
    };
    const receivers = entry.receivers.flatMap((id) => seatedOn(id) ?? []).sort((a, b) => a - b);
    const left = remaining(daysBetween(date, window.to), window.halfLife);
    if (receivers.length === 0 || left === 0) continue;
    const whole = Math.min(hours, mostHours) * left;
    const amount = whole / entry.receivers.length;
    if (entry.outside !== undefined) outside.push({ by: entry.outside, amount: amount * receivers.length });
    const giver = entry.giver === undefined ? undefined : seatedOn(entry.giver);
    if (giver === undefined) continue;
    const key = JSON.stringify([date, giver, receivers, amount, need ?? '', talent ?? '']);
    acts.push({ date, giver, receivers, amount, left, need, talent, key });
  }
  return { acts: acts.sort((a, b) => (a.key < b.key ? -1 : 1)), outside };
}

/**
 * What is left of help after so many days: `2^(-days / halfLife)`, by a series, since powers differ between engines in the last
 * digit; nothing after 30 halvings.
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
  return whole >= mostHalvings ? 0 : sum / 2 ** whole;
}
