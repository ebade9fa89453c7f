import { graphOf } from '../graph/arcs.js';
import { daysBetween } from '../model/calendar.js';
import type { HelpRelation } from '../model/facts/circle.js';
import type { Ledger } from '../model/ledger.js';
import type { Observation, Observed } from '../model/observation.js';
import type { BackgroundRule, Participant } from '../model/pool.js';
import type { Meeting } from '../model/vocabulary.js';
import { measure, measurePersons } from '../network/measures.js';
import { layOut } from '../network/network.js';
import { type Act, isSeatedOn, type OutsideAct, readActs, type Seat, type Window } from './acts.js';
import { findOneWay, findUntried, findUnusedTalents } from './compare.js';
import { tellObserved, tellTooEarly } from './facts.js';
import { estimateBalancedShare, level } from './habit.js';
import { nameExchanges } from './people.js';
import { backgroundsOf, describeShape } from './shape.js';
import { findTrend } from './trend.js';

/** Days of which something must be known before numbers are given: eight weeks. */
const leastDays = 56;
/** Acts for every member. */
const leastActs = 2;

/** A circle as it is observed. */
export interface ObservedCircle {
  readonly id: string;
  /** The day it began, if that is known. */
  readonly since: string | undefined;
  /** Confirmed members who joined and have not left by the last day, sorted by id. */
  readonly members: readonly Participant[];
  /** When each of them is in the circle, in the same order. */
  readonly seats: readonly Seat[];
  /** Who could help whom with what, the most first. */
  readonly possible: readonly HelpRelation[];
}

/** Says how help went in one circle. */
export function observe(
  { id, since, members, seats, possible }: ObservedCircle,
  { help, meetings }: Ledger,
  window: Window,
  { meets, rules }: { readonly meets: readonly Meeting[]; readonly rules: readonly BackgroundRule[] },
): Observation {
  const { from, to } = window;
  const ids = members.map((member) => member.id);
  const { acts, outside } = readActs(help, seats, window);
  const held = meetings.filter(
    ({ circle, date }) =>
      circle === id && date >= from && date <= to && !(since !== undefined && date < since),
  );
  const joined = seats.flatMap(({ since }) => since ?? []);
  const start = firstOf([...joined, ...[...acts, ...held].map(({ date }) => date)]);
  const counted = acts.reduce((sum, { left }) => sum + left, 0);
  const days = knownDays(from, to, start);
  const head = {
    circle: id,
    from,
    to,
    members: ids,
    acts: acts.length,
    counted,
    days,
    needed: { acts: leastActs * ids.length, days: leastDays },
  };
  if (acts.length === 0 || counted < head.needed.acts || days < leastDays) {
    const early = { ...head, status: 'too-early' } as const;
    return { ...early, facts: tellTooEarly(early) };
  }
  const network = layOut(arcsOf(acts, ids.length));
  const people = nameExchanges(
    ids,
    measurePersons(network),
    held.length === 0 ? undefined : presenceAt(held, seats),
  );
  const observed: Omit<Observed, 'facts'> = {
    ...head,
    status: 'observed',
    measures: measure(network),
    shape: describeShape(network, graphOf(network), backgroundsOf(members, rules)),
    habit: { level, balancedShare: estimateBalancedShare(acts, ids.length) },
    outside: addOutside(outside, acts),
    people,
    onlyGives: idsOf(people, ({ give, get }) => give > 0 && get === 0),
    onlyGets: idsOf(people, ({ give, get }) => give === 0 && get > 0),
    noExchange: idsOf(people, ({ give, get }) => give === 0 && get === 0),
    oneWay: findOneWay(acts, ids),
    unusedTalents: findUnusedTalents(acts, members, meets),
    unspecified: acts.filter(({ need, talent }) => need === undefined && talent === undefined).length,
    untried: findUntried(possible, acts, people),
    trend: findTrend(acts, ids.length, { from: laterDay(from, start), to }),
    meetings: { count: held.length, attendance: attendanceAt(held, seats) },
  };
  return { ...observed, facts: tellObserved(observed) };
}

function arcsOf(acts: readonly Act[], people: number) {
  const arcs = acts.flatMap(({ giver, receivers, amount }) =>
    receivers.map((receiver) => ({ giver, receiver, amount })),
  );
  return {
    people,
    source: arcs.map(({ giver }) => giver),
    target: arcs.map(({ receiver }) => receiver),
    weight: arcs.map(({ amount }) => amount),
  };
}

function addOutside(outside: readonly OutsideAct[], acts: readonly Act[]): Observed['outside'] {
  const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);
  const by = (kind: OutsideAct['by']): number =>
    sum(outside.filter((act) => act.by === kind).map(({ amount }) => amount));
  const [coach, volunteer] = [by('coach'), by('volunteer')];
  const inside = sum(acts.map(({ receivers, amount }) => receivers.length * amount));
  return {
    coach,
    volunteer,
    share: outside.length === 0 ? null : (coach + volunteer) / (coach + volunteer + inside),
  };
}

function knownDays(from: string, to: string, start: string | undefined): number {
  return start === undefined ? 0 : Math.max(0, daysBetween(laterDay(from, start), to) + 1);
}

/** ISO dates sort as texts. */
function laterDay(day: string, other: string | undefined): string {
  return other !== undefined && other > day ? other : day;
}

function firstOf(days: readonly string[]): string | undefined {
  return days.reduce<string | undefined>(
    (first, day) => (first === undefined || day < first ? day : first),
    undefined,
  );
}

type Held = Ledger['meetings'];

/** At how many meetings each member was while they were one. */
function presenceAt(held: Held, seats: readonly Seat[]): ReadonlyMap<string, number> {
  return new Map(
    seats.map((seat) => {
      const own = held.filter(
        ({ date, present }) => isSeatedOn(seat, date) && present.includes(seat.participant),
      );
      return [seat.participant, own.length];
    }),
  );
}

/** Of all times that a member could have been at a meeting, the share at which they were. */
function attendanceAt(held: Held, seats: readonly Seat[]): number | null {
  const possible = seats.flatMap((seat) => held.filter(({ date }) => isSeatedOn(seat, date))).length;
  if (possible === 0) return null;
  const there = [...presenceAt(held, seats).values()].reduce((sum, each) => sum + each, 0);
  return there / possible;
}

function idsOf(
  people: Observed['people'],
  chosen: (person: Observed['people'][number]) => boolean,
): string[] {
  return people.filter(chosen).map(({ participant }) => participant);
}
