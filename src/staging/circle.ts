import { locate } from '../geography/distance.js';
import { middleOfPoints } from '../geography/middle.js';
import type { Stop } from '../geography/ways.js';
import type { Policy } from '../model/policy.js';
import type { Daypart, Participant } from '../model/pool.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { dayparts } from '../problem/availability.js';
import { tolerance } from '../problem/problem.js';
import { waitingWeight } from '../problem/waiting.js';

/** A circle as its setting needs it. */
export interface Gathering {
  /** In order of id. */
  readonly members: readonly Participant[];
  readonly stops: readonly Stop[];
  /** `[members]` Metres they comfortably walk. */
  readonly reaches: readonly number[];
  /** The middle of their homes, where nobody lives or works. */
  readonly middle: Stop;
  /** Sum of the waiting weights. */
  readonly weight: number;
  /** `[dayparts]` Members who can come. */
  readonly attendance: readonly number[];
  /** Dayparts on which enough members can come, or, where there is none, as many as can be. One bit each. */
  readonly dayparts: number;
  /** Whether enough members can come on one of them. */
  readonly isEnough: boolean;
  /** What any of them requires of a place. */
  readonly requires: readonly string[];
  /** Languages of each member who says so. */
  readonly languages: ReadonlyArray<readonly string[]>;
  /** Members whom a coach need not speak with, at most. */
  readonly spared: number;
  /** Needs that nobody else in the circle has a talent for. */
  readonly unmet: readonly string[];
}

/** Lays out a circle; `undefined` of nobody. */
export function gather(
  people: readonly Participant[],
  { policy, date, meetsOf }: { readonly policy: Policy; readonly date: string; readonly meetsOf: Meeting },
): Gathering | undefined {
  const members = [...people].sort((a, b) => (a.id < b.id ? -1 : 1));
  const points = members.map(({ home }) => locate(home));
  const middle = middleOfPoints(points);
  if (middle === undefined) return undefined;
  const sets = members.map((member) => bitsOf(member.dayparts));
  const attendance = dayparts.map((_, daypart) => sets.filter((set) => set & (1 << daypart)).length);
  const enough = Math.ceil(policy.dayparts.share * members.length - tolerance);
  const isEnough = attendance.some((count) => count >= enough);
  const least = isEnough ? enough : Math.max(...attendance);
  const weights = members.map(({ waitingSince }) => waitingWeight(waitingSince, date, policy.waiting));
  return {
    members,
    stops: members.map(({ id }, seat) => ({ point: points[seat]!, of: ['participant', id] })),
    reaches: members.map(({ reach }) => reach ?? policy.reach.personal),
    // No meeting place has an empty id.
    middle: { point: middle, of: ['meetingPlace', ''] },
    // In ascending order, so that the sum is the same whatever people are called.
    weight: weights.sort((a, b) => a - b).reduce((sum, each) => sum + each, 0),
    attendance,
    dayparts: attendance.reduce((bits, count, daypart) => (count >= least ? bits | (1 << daypart) : bits), 0),
    isEnough,
    requires: [...new Set(members.flatMap(({ requires = [] }) => requires))],
    languages: members.map(({ languages }) => languages).filter(({ length }) => length > 0),
    spared: members.length - Math.ceil(policy.languages.share * members.length - tolerance),
    unmet: unmetNeeds(members, meetsOf),
  };
}

/** A set of dayparts as bits; nothing said is all. */
export function bitsOf(said: readonly Daypart[]): number {
  if (said.length === 0) return 2 ** dayparts.length - 1;
  return said.reduce((bits, daypart) => bits | (1 << dayparts.indexOf(daypart)), 0);
}

/** Ids of those whom a daypart does not suit, sorted. */
export function cannotCome(members: readonly Participant[], daypart: Daypart): string[] {
  return members
    .filter((member) => (bitsOf(member.dayparts) & bitsOf([daypart])) === 0)
    .map(({ id }) => id)
    .sort();
}

/** Which needs a talent meets, and which people meet for each other who both have them. */
export interface Meeting {
  readonly needsOf: ReadonlyMap<string, readonly string[]>;
  readonly mutual: ReadonlySet<string>;
}

/** What meets what, for many circles. */
export function meetingsOf({ meets, needs }: Pick<Vocabulary, 'meets' | 'needs'>): Meeting {
  const needsOf = new Map<string, string[]>();
  for (const { talent, need } of meets) {
    const known = needsOf.get(talent);
    if (known === undefined) needsOf.set(talent, [need]);
    else known.push(need);
  }
  return { needsOf, mutual: new Set(needs.filter(({ mutual }) => mutual > 0).map(({ slug }) => slug)) };
}

function unmetNeeds(members: readonly Participant[], { needsOf, mutual }: Meeting): string[] {
  const helpers = new Map<string, Set<string>>();
  for (const { id, talents, needs } of members) {
    const met = [
      ...talents.flatMap(({ talent }) => needsOf.get(talent) ?? []),
      ...needs.map(({ need }) => need).filter((need) => mutual.has(need)),
    ];
    for (const need of met) {
      const known = helpers.get(need);
      if (known === undefined) helpers.set(need, new Set([id]));
      else known.add(id);
    }
  }
  const unmet = members.flatMap(({ id, needs }) =>
    needs
      .map(({ need }) => need)
      .filter((need) => {
        const able = helpers.get(need);
        return able === undefined || (able.size === 1 && able.has(id));
      }),
  );
  return [...new Set(unmet)];
}
