import type { HelpRelation } from './facts/circle.js';
import type { Fact } from './facts/facts.js';
import type { NetworkShape } from './network.js';
import type { Reciprocity } from './reciprocity.js';

/** What may be chosen about the help that is looked at. */
export interface ObservationOptions {
  /** The first day; default 13 weeks before `to`. */
  readonly from?: string;
  /** The last day; default the date of the pool. */
  readonly to?: string;
  /** Days after which help counts half; default all help counts in full. */
  readonly halfLife?: number;
}

/** Which circle, when, and how much is known about it. */
interface ObservationHead {
  readonly circle: string;
  readonly from: string;
  readonly to: string;
  /** Ids of the confirmed members who joined and have not left by the last day, sorted. */
  readonly members: readonly string[];
  /** Times that a member helped one or more others. */
  readonly acts: number;
  /** What is left of them by the half-life; without one, as many. This is held against what is needed. */
  readonly counted: number;
  /** Days of which something could be known: since the first member joined, or else since the first that was written down. */
  readonly days: number;
  /** The least that numbers are given for. */
  readonly needed: { readonly acts: number; readonly days: number };
  readonly facts: readonly Fact[];
}

/** Too little is known for a number to mean anything. */
export interface TooEarly extends ObservationHead {
  readonly status: 'too-early';
}

/** A number that is not known exactly: the true one lies within about as often as `level` says. */
export interface Estimate {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** Where help of a member mostly goes: give and get are about even when the balance is 0.8 or more. */
export type ExchangeDirection = 'gives-more' | 'gets-more' | 'even' | 'none';

/** What one member gave and got. For the conversation; never a score of the person. */
export interface MemberExchange {
  readonly participant: string;
  readonly give: number;
  readonly get: number;
  /** 1 when they gave as much as they got, 0 when they did one of the two or nothing. */
  readonly balance: number;
  readonly direction: ExchangeDirection;
  /** At how many of the circle's meetings they were; `null` where none is recorded. */
  readonly present: number | null;
}

/** One half of the days that were looked at. */
export interface ObservedHalf {
  readonly from: string;
  readonly to: string;
  readonly acts: number;
  /** Share of help that goes to people who give as much; `null` with fewer acts than members. */
  readonly balancedShare: Estimate | null;
}

/** Whether something changed from the first half to the second, beyond what chance does. */
export type TrendChange = 'more' | 'less' | 'unclear';

export interface ObservedTrend {
  readonly halves: readonly [ObservedHalf, ObservedHalf];
  /** Acts a day in the second half, times those in the first. */
  readonly acts: Estimate & { readonly change: TrendChange };
  /** Balanced share of the second half, less that of the first; `null` where a half has too few acts. */
  readonly balancedShare: (Estimate & { readonly change: TrendChange }) | null;
}

/** How help went in a running circle. */
export interface Observed extends ObservationHead {
  readonly status: 'observed';
  /** Of the help between members; amounts are acts, or hours where they are known. */
  readonly measures: Reciprocity;
  /** The same as a network, with people in the order of `members`. */
  readonly shape: NetworkShape;
  /** What the habits behind it may be: the acts that were seen are some of many that could have been. */
  readonly habit: { readonly level: number; readonly balancedShare: Estimate };
  /** Help by coach and volunteers: amounts, and the share of all help that members got; `null` without any. */
  readonly outside: { readonly coach: number; readonly volunteer: number; readonly share: number | null };
  /** Sorted by id. */
  readonly people: readonly MemberExchange[];
  readonly onlyGives: readonly string[];
  readonly onlyGets: readonly string[];
  readonly noExchange: readonly string[];
  /** Pairs of whom one helped the other three times or more, and never the other way. */
  readonly oneWay: ReadonlyArray<{
    readonly giver: string;
    readonly receiver: string;
    readonly acts: number;
  }>;
  /** Talents of members of which no act tells; `members` have a need that it meets. */
  readonly unusedTalents: ReadonlyArray<{
    readonly participant: string;
    readonly talent: string;
    readonly members: number;
  }>;
  /** Acts of which neither need nor talent is written down. */
  readonly unspecified: number;
  /** Possible help that was not given yet, from who got more than they gave to who gave more: how much it could even out, the most first. */
  readonly untried: ReadonlyArray<HelpRelation & { readonly evens: number }>;
  readonly trend: ObservedTrend;
  /** Meetings in these days, and the mean share of members who were there; `null` where none is recorded. */
  readonly meetings: { readonly count: number; readonly attendance: number | null };
}

/** A running circle as it was seen, and what could be expected of it. */
export interface ObservedCircle {
  readonly observation: Observation;
  /** Of the help that is possible between its members: the `now` of `achievableHelp`. */
  readonly expected: Pick<Reciprocity, 'balancedShare' | 'circulation'>;
}

/** What a ledger says of one running circle. */
export type Observation = TooEarly | Observed;
