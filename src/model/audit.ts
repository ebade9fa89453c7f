import type { MovePrice, Pins } from './keeping.js';
import type { AlternativeLabel, Leaning } from './leaning.js';
import type { Proposal } from './proposal.js';

/** Which talents, needs and meetings of both a pool spoke of. */
export interface VocabularyStamp {
  /** The shipped vocabulary, one that came with the pool, or that on top of the shipped one. */
  readonly source: 'buurtcirkel' | 'own' | 'buurtcirkel+own';
  /** Of the shipped one; `null` where it played no part. */
  readonly version: string | null;
  /** `sha256-<hex>` of all talents, needs and meetings in canonical form. */
  readonly hash: string;
}

/** By which call a proposal was made, and all that it takes to make it again besides pool, policy, seed and effort. */
export interface AuditedRequest {
  readonly call: 'proposeCircles' | 'proposeAlternatives';
  /** Members of each circle of the previous proposal, in its order; only where one was given. */
  readonly previous?: ReadonlyArray<readonly string[]>;
  /** Only where some were given. */
  readonly pins?: Pins;
  /** Only with a previous proposal or pins. */
  readonly movePrice?: MovePrice;
  /** Only where time was limited. */
  readonly maxSeconds?: number;
  /** How many alternatives were asked for; only of one of several. */
  readonly count?: number;
  /** What they could lean to; only of one of several. */
  readonly leanings?: readonly Leaning[];
}

/** Codes of what there is to say, without what it is about. Sorted, each once. */
export interface AuditedExplanations {
  /** Of the proposal as a whole, for its coach. */
  readonly proposal: readonly string[];
  /** Of each circle and its members, for its coach, in the order of the circles. */
  readonly circles: ReadonlyArray<{ readonly circle: string; readonly codes: readonly string[] }>;
  /** What is better or worse than in the first of several; only of one of several. */
  readonly tradeOffs?: readonly string[];
}

/** SHA-256 of canonical JSON (RFC 8785, lists in their order), each `sha256-<hex>`. */
export interface AuditHashes {
  /** Of the proposal alone. */
  readonly proposal: string;
  /** Of all of the record but its hashes and decisions. */
  readonly record: string;
  /** Of each key by itself, so that a change can be found. Sorted by key. */
  readonly parts: ReadonlyArray<{ readonly key: string; readonly hash: string }>;
}

/** What people did with a proposal or with one circle of it. */
export const decisionCodes = ['chosen', 'changed', 'rejected'] as const;

export type DecisionCode = (typeof decisionCodes)[number];

/** A decision of people, as the host tells it. */
export interface HumanDecision {
  readonly decision: DecisionCode;
  /** Who decided, by role and not by name, such as `coach`. Small letters, digits and dashes, 40 at most. */
  readonly role: string;
  /** A code of the host's own, such as `known-conflict`. Likewise. */
  readonly reason: string;
  /** ISO 8601 date. */
  readonly date: string;
  /** The circle it is about, by id; without it, the proposal as a whole. */
  readonly circle?: string;
  /** With `changed`: the members of each circle as it became. */
  readonly circles?: ReadonlyArray<readonly string[]>;
}

/** A decision in a record, tied to the record and to the decisions before it. */
export interface RecordedDecision extends HumanDecision {
  /** `sha256-<hex>`; not there once somebody was forgotten. */
  readonly hash?: string;
}

/**
 * What a host keeps to account for a proposal: the proposal itself, and what it takes to check it and to make it again. It
 * has ids and no homes, talents, needs, labels or sentences. Plain JSON, frozen; it can be read as the proposal that it is about.
 */
export interface AuditRecord extends Proposal {
  readonly kind: 'audit-record';
  readonly vocabulary: VocabularyStamp;
  readonly request: AuditedRequest;
  /** What the proposal is among several; only of one of several. */
  readonly alternative?: { readonly label: AlternativeLabel; readonly differenceFromFirst: number };
  readonly explanations: AuditedExplanations;
  /** Not there once somebody was forgotten: who was could be found out by trying. */
  readonly hashes?: AuditHashes;
  /** How many people were forgotten; not there for none. */
  readonly forgotten?: number;
  /** In the order in which they were recorded. */
  readonly decisions: readonly RecordedDecision[];
}

/**
 * How a proposal or a record disagrees with the pool or with itself.
 *
 * - `other-pool`: it was made for another pool: other people, or the same on another day or with something else said;
 * - `other-library`: it was made by another version; numbers may differ for that reason alone;
 * - `other-vocabulary`: the pool speaks of other talents and needs than it did;
 * - `unknown-participant`: nobody in the pool has this id;
 * - `repeated-participant`: this id is there before;
 * - `not-a-candidate`: the person is not ready, or in a running circle;
 * - `out-of-order`: this should stand before what it follows;
 * - `rule-broken`: a rule that is required is broken;
 * - `not-listed`: so many people who are ready are neither in a circle nor among those without a place;
 * - `missing`: this should be there;
 * - `not-the-same`: what is found again is something else;
 * - `setting-impossible`: the circle cannot have this;
 * - `unknown-circle`: the proposal has no such circle;
 * - `altered`: this is not what it was when it was recorded.
 */
export type DifferenceCode =
  | 'other-pool'
  | 'other-library'
  | 'other-vocabulary'
  | 'unknown-participant'
  | 'repeated-participant'
  | 'not-a-candidate'
  | 'out-of-order'
  | 'rule-broken'
  | 'not-listed'
  | 'missing'
  | 'not-the-same'
  | 'setting-impossible'
  | 'unknown-circle'
  | 'altered';

/** Something that is shown of a difference: never an id or a label. */
export type ShownValue = number | boolean | string | null;

/** One place where they disagree. */
export interface Difference {
  readonly code: DifferenceCode;
  /** `circles[2].scores.mix` */
  readonly path: string;
  /** What is found again, where it is a number, a code or a hash; of lists, how long they are. */
  readonly expected?: ShownValue;
  /** What stands there, likewise. */
  readonly found?: ShownValue;
}

/** Where a proposal or a record disagrees with a pool. */
export interface Verification {
  /** Whether there is no difference. */
  readonly agrees: boolean;
  readonly differences: readonly Difference[];
  /** Keys that could not be found again without a replay, and were taken as they are. */
  readonly unverified: readonly string[];
  /** How many people were forgotten in a record: then hashes are gone, and scores and sums were made with them. */
  readonly forgotten: number;
}

/**
 * What came of doing a run again.
 *
 * - `same`: the same bytes;
 * - `same-circles`: of a run that was stopped by time or by somebody, after as many steps the same circles with the same
 *   value; what was looked into after that took another amount of time;
 * - `different`: something else came out;
 * - `stopped`: a run that was stopped did not come past these steps: nothing can be promised of it;
 * - `other-pool`: the pool is another one, so nothing was done;
 * - `forgotten`: somebody was forgotten in the record, so nothing was done.
 */
export type ReplayCode = 'same' | 'same-circles' | 'different' | 'stopped' | 'other-pool' | 'forgotten';

/** A run that was done again. */
export interface Replay {
  readonly code: ReplayCode;
  /** Whether the record was made by this version of the library; another version promises nothing. */
  readonly isSameLibrary: boolean;
  /** Where what came out is not what was recorded. */
  readonly differences: readonly Difference[];
  /** What came out; `null` where nothing was done. */
  readonly proposal: Proposal | null;
}
