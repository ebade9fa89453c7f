import type { CriterionName, Scores, Violation } from './evaluation.js';
import type { OwnNeed } from './facts/circle.js';
import type { Fact } from './facts/facts.js';
import type { Help } from './placement.js';
import type { Policy } from './policy.js';

/** What can be measured of a proposal, whoever made it. */
export interface ProposalMeasures {
  /** 0 to 1, of the circles as they are. */
  readonly value: number;
  readonly circles: number;
  /** People who can be placed and have a place. */
  readonly placed: number;
  /** People who can be placed and have none. */
  readonly leftOver: number;
  /** Mean over people with a place of their circle's score; `null` where none could be measured. */
  readonly score: number | null;
  /** The same by criterion. */
  readonly scores: Scores;
  /** Walking metres between two people of one circle: the middle one of all pairs, and the longest; `null` without pairs. */
  readonly walking: { readonly median: number | null; readonly longest: number | null };
  /** Mean days since people began to wait, of those who say so; `null` where nobody does. */
  readonly waiting: { readonly placed: number | null; readonly leftOver: number | null };
  /** Rules that circles break, by id of the circle. */
  readonly violations: ReadonlyArray<{ readonly circle: string } & Violation>;
}

/** After minus before; `null` where one of the two could not be measured. */
export type MeasureDifferences = Readonly<
  Record<
    'value' | 'placed' | 'score' | CriterionName | 'medianMetres' | 'longestMetres' | 'leftOverDays',
    number | null
  >
>;

/** What a place means to somebody. */
export interface Situation extends Help {
  /** The circle they are in. */
  readonly circle: string;
  /** Mean walking metres to their three nearest companions, or to all where there are fewer; `null` without any. */
  readonly nearestMetres: number | null;
}

/** One person in two proposals; `null` where they have no place. */
export interface PersonComparison {
  readonly participant: string;
  readonly before: Situation | null;
  readonly after: Situation | null;
}

/** Two proposals for the same people, measured by one policy. Circles go by their own ids, or by `k-1`, `k-2`, … in
 * the order of a proposal where not all have one. */
export interface ProposalComparison {
  /** By which both are measured. */
  readonly policy: Policy;
  /** 0 to 1: how many of the pairs who share a circle in either do not in both. */
  readonly difference: number;
  readonly before: ProposalMeasures;
  readonly after: ProposalMeasures;
  readonly differences: MeasureDifferences;
  /** Which circles are the same one, because each has more than half of the other's people; `null` where none is. */
  readonly circles: ReadonlyArray<{ readonly from: string | null; readonly to: string | null }>;
  /** Who is in another circle or has a place in one of the two only; `null` is no place. Sorted by id. */
  readonly moved: ReadonlyArray<{
    readonly participant: string;
    readonly from: string | null;
    readonly to: string | null;
  }>;
  /** Everybody for whom something differs but the name of a circle, sorted by id. */
  readonly people: readonly PersonComparison[];
  /** Needs that somebody can help with in one of the two only, sorted by person and need. */
  readonly needs: {
    readonly onlyBefore: readonly OwnNeed[];
    readonly onlyAfter: readonly OwnNeed[];
  };
  /** What is better and what is worse, without naming anybody. */
  readonly facts: readonly Fact[];
  /** What is different for single people, in order of id. */
  readonly personal: readonly Fact[];
}
