import type { Scores, Violation } from './evaluation.js';
import type { Changes } from './keeping.js';
import type { Policy } from './policy.js';
import type { Setting } from './setting.js';

/** How much work a search may do: a name, or a number of steps. */
export type Effort = 'quick' | 'standard' | 'thorough' | number;

/** What ended a search: all the work was done, the time was up, or somebody aborted it. */
export type StopReason = 'effort' | 'time' | 'abort';

/** A circle that could be formed. */
export interface ProposedCircle {
  /** `k-1`, `k-2`, … in order of the first members' ids. */
  readonly id: string;
  /** Ids, sorted. */
  readonly members: readonly string[];
  readonly score: number | null;
  readonly scores: Scores;
  /** Preferred rules that this circle breaks; required ones it never breaks. */
  readonly violations: readonly Violation[];
  /** Where and when it meets; only where the pool keeps meeting places, coaches or volunteers, and the run was not aborted. */
  readonly setting?: Setting;
}

/**
 * Why somebody has no place.
 *
 * - `too-few-nearby`: too few people to make a circle with live near enough to them and to each other;
 * - `apart`: there would be enough, were it not for people who may not meet;
 * - `together`: the people they must be with cannot share one circle;
 * - `stranded`, `dominance`, `daypart`, `language`, `place`, `score`: without this one rule a place was found;
 * - `no-circle`: no circle around them was found, whichever one of these rules was left out;
 * - `no-seat`: circles with them are possible, but this proposal does not use them: a short search may have missed a
 *   better one, unless the proposal is optimal;
 * - `left-out`: somebody decided so, with a pin;
 * - `not-examined`: somebody ended the run before this was looked into.
 */
export const reasonCodes = [
  'too-few-nearby',
  'apart',
  'together',
  'stranded',
  'dominance',
  'daypart',
  'language',
  'place',
  'score',
  'no-circle',
  'no-seat',
  'left-out',
  'not-examined',
] as const;

export type ReasonCode = (typeof reasonCodes)[number];

/** Somebody ready who has no place in the proposal, and why. */
export interface UnplacedParticipant {
  readonly participant: string;
  readonly reason: { readonly code: ReasonCode };
}

/**
 * A looser rule that was seen to place people whom the rule as it is keeps out. Somebody who is named by several needs
 * all of them. For people to weigh.
 */
export interface Relaxation {
  readonly rule: 'dominance';
  /** The background attribute whose largest share would have to grow. */
  readonly attribute: string;
  /** The largest share as it is. */
  readonly from: number;
  /** The largest share that would do. */
  readonly to: number;
  /** Ids of the people it would place, sorted. */
  readonly participants: readonly string[];
}

/** A set of circles that could be formed, with who is left over. It only proposes; people decide. */
export interface Proposal {
  readonly version: 1;
  /** `kringmaker@<version>`. */
  readonly library: string;
  readonly seed: number;
  readonly effort: Effort;
  /** Circles that were judged, and a part of those remembered and of the changes that came to nothing before that. */
  readonly steps: number;
  readonly stoppedBy: StopReason;
  /** Whether it is proven that no other circles have a higher value. */
  readonly optimal: boolean;
  /** `sha256-<hex>` of the pool in canonical form. */
  readonly inputHash: string;
  readonly policy: Policy;
  /** How good the proposal is for everybody who is ready, 0 to 1. */
  readonly value: number;
  /** In order of the first members' ids. */
  readonly circles: readonly ProposedCircle[];
  /** Ready people only, sorted by id. */
  readonly unplaced: readonly UnplacedParticipant[];
  /** Looser composition rules that would place more people; empty when none would. */
  readonly relaxations: readonly Relaxation[];
  /** What is different from the previous proposal; only where one or pins were given. */
  readonly changes?: Changes;
}

/** What a run is at: looking for circles, then looking for reasons why people are left over. */
export type Phase = 'search' | 'reasons';

/** Where a run is. While it looks for reasons all numbers stay as they are. */
export interface Progress {
  readonly phase: Phase;
  /** Value of the best proposal so far, 0 to 1. */
  readonly value: number;
  readonly circles: number;
  readonly placed: number;
  readonly steps: number;
  /** Share of the effort that is spent, 0 to 1; 1 as well where the search ended sooner by itself. */
  readonly fraction: number;
}
