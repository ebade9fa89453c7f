import type { CriterionName, Evaluation, MemberHelp, RuleCode, Violation } from './evaluation.js';
import { ruleCodes } from './evaluation.js';

/** What one member gives and gets. */
export type Help = Omit<MemberHelp, 'participant'>;

/** What a change does to one person; `null` where they are not in the circle. */
export interface MemberChange {
  readonly participant: string;
  readonly before: Help | null;
  readonly after: Help | null;
}

/** After minus before; `null` where one of the two could not be measured. */
export type ScoreDifferences = Readonly<Record<CriterionName | 'score', number | null>>;

/** What a change does to one circle. */
export interface CircleDifference {
  readonly differences: ScoreDifferences;
  /** Everybody who is in it before or after, sorted by id. */
  readonly people: readonly MemberChange[];
  /** Violations of rules that were kept before. */
  readonly appeared: readonly Violation[];
  /** Violations of rules that are kept after. */
  readonly disappeared: readonly Violation[];
}

/** A way on foot; `null` where there is none. */
export type Walk =
  | { readonly metres: number; readonly minutes: number }
  | { readonly metres: null; readonly minutes: null };

/** What it would mean that one person joins one running circle. */
export interface Placement extends CircleDifference {
  /** The circle as it is. */
  readonly before: Evaluation;
  /** The circle with the person. */
  readonly after: Evaluation;
  /** Of the circle with the person. */
  readonly violations: readonly Violation[];
  /** Required rules that the circle with the person breaks; empty where all is well. */
  readonly breaks: readonly RuleCode[];
  /** What the person would bring: needs that nobody could help with before, and talents that nobody has. */
  readonly brings: {
    readonly needs: ReadonlyArray<{ readonly participant: string; readonly need: string }>;
    readonly talents: readonly string[];
  };
  /** Which of the person's needs somebody in the circle can help with, and which not. */
  readonly gets: { readonly needs: readonly string[]; readonly unmet: readonly string[] };
  readonly walk: {
    /** To the mean of the members' homes; `null` where there are no members. */
    readonly toMiddle: Walk | null;
    /** `null` where it is not known. */
    readonly toMeetingPlace: Walk | null;
  };
}

/** A running circle that could take the person. */
export interface Suggestion extends Placement {
  /** Id of the running circle. */
  readonly circle: string;
  /** Ids of those who have a seat now, sorted. */
  readonly members: readonly string[];
  /** What it adds to the worth of all members together. */
  readonly gain: number;
  readonly openSeats: number;
  /** Seats that fall free soon, the first ones first. */
  readonly leaving: readonly Leaving[];
}

/** A seat that falls free. */
export interface Leaving {
  readonly participant: string;
  readonly leavesOn: string;
}

/** A circle that could be formed around the person out of people who wait. */
export interface Formation {
  /** Ids, sorted. */
  readonly members: readonly string[];
  /** The worth of all members together: they have no circle now. */
  readonly gain: number;
  readonly after: Evaluation;
  /** Preferred rules that it breaks; required ones it never breaks. */
  readonly violations: readonly Violation[];
  readonly walk: { readonly toMiddle: Walk };
}

/**
 * Why a person and a circle are not proposed together, the first that holds.
 *
 * - `declined`: one of the two said no;
 * - `locked`: the circle takes nobody;
 * - `full`: it has no open seat;
 * - `too-far`: the person lives further from a member than two members may;
 * - any other code: the rule that the circle would break.
 */
export const refusalCodes = [
  'declined',
  'locked',
  'full',
  'too-far',
  ...ruleCodes.filter((code) => code !== 'distance'),
] as const satisfies readonly string[];

export type RefusalCode = 'declined' | 'locked' | 'full' | 'too-far' | Exclude<RuleCode, 'distance'>;

/**
 * Why nothing is proposed at all.
 *
 * - `seated`: the person has a seat already;
 * - `not-ready`: nobody has found the person ready;
 * - `locked`, `full`: the circle takes nobody, or has no open seat;
 * - `nobody-waits`: there is nobody who is ready and waits;
 * - `too-far`: everything and everybody is too far away, or there is nothing at all;
 * - `no-seat`: what is near enough is full or locked, or was declined;
 * - `rules`: there are seats, or people, near enough, but what could be made of them would break a rule.
 */
export const noneCodes = [
  'seated',
  'not-ready',
  'locked',
  'full',
  'nobody-waits',
  'too-far',
  'no-seat',
  'rules',
] as const;

export type NoneCode = (typeof noneCodes)[number];

/**
 * What would help, found by trying it.
 *
 * - `longer-walk`: with this person walking `reach` metres, and members living up to `between` metres apart, they fit;
 * - `seat`: when this seat falls free, they fit;
 * - `more-people`: with so many more people around here, a circle could be formed.
 */
export type WayOut =
  | {
      readonly kind: 'longer-walk';
      readonly circle: string;
      readonly participant: string;
      readonly reach: number;
      readonly between: number;
    }
  | {
      readonly kind: 'seat';
      readonly circle: string;
      readonly participant: string;
      readonly leaves: string;
      readonly on: string;
    }
  | { readonly kind: 'more-people'; readonly people: number };

/** Nothing to propose, what stands in the way, and what would help. */
export interface None {
  readonly code: NoneCode;
  /** How many circles, or people, were refused for what; the commonest first. */
  readonly obstacles: ReadonlyArray<{ readonly code: RefusalCode; readonly count: number }>;
  /** At most one of each kind; empty where nothing was found that would help. */
  readonly waysOut: readonly WayOut[];
}

/** Where one person could go. It only proposes; people decide. */
export interface Suggestions {
  readonly participant: string;
  /** Running circles, best first. */
  readonly suggestions: readonly Suggestion[];
  /** Circles that could be formed, best first; any two are really different. */
  readonly formations: readonly Formation[];
  /** Where both lists are empty, why. */
  readonly none: None | null;
  /** Running circles that are not suggested, sorted by id. */
  readonly refused: ReadonlyArray<{ readonly circle: string; readonly code: RefusalCode }>;
}

/** Somebody who waits and could take an open seat. */
export interface Candidate extends Placement {
  readonly participant: string;
  /** The person's own benefit, weighted by how long they wait, and what it does to the others. */
  readonly gain: number;
}

/** Who could take a seat of one running circle. It only proposes; people decide. */
export interface Vacancy {
  readonly circle: string;
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** Where nobody is listed, why. */
  readonly none: None | null;
  /** People who are ready and wait but are not listed, sorted by id. */
  readonly refused: ReadonlyArray<{ readonly participant: string; readonly code: RefusalCode }>;
}

/** Whether places that break a required rule are listed too, marked by what they break. */
export type PlacementMode = 'strict' | 'warn';
