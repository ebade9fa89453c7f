import type { UnmetNeed } from './missing.js';
import type { Policy } from './policy.js';
import type { Effort, ReasonCode } from './proposal.js';

/** For whom a report is: the coach, who knows everybody, or the team, who gets nothing about any single person. */
export type ReportAudience = 'coach' | 'team';

/** How long some people have waited. */
export interface WaitingWeeks {
  /** How many of them it is known of. */
  readonly people: number;
  readonly median: number;
  readonly longest: number;
}

/** In how many equally good proposals people have a place. It says something of the run, and nothing of a person. */
export interface Chances {
  /** Proposals that were made, each with a seed of its own. */
  readonly drawn: number;
  /** How many of them are about as good as the best, and count. */
  readonly counted: number;
  /** How many of those that count are not the same circles. */
  readonly different: number;
  /** The highest value of those that were made and the one that is reported on. */
  readonly best: number;
  /** What a value may be less than the best and still count. */
  readonly tolerance: number;
  /** The lowest chance of anybody, 0 to 1; `null` where none counts, and for the team. */
  readonly lowest: number | null;
  /** How unequal the chances are, 0 to 1; 0 is all the same. `null` where nobody has any, and for the team. */
  readonly gini: number | null;
  /** How many people have a place in none of those that count. */
  readonly never: number | null;
}

/** How many people with one background label have a place. */
export interface LabelPlacement {
  /** `null` stands for people of whom it is not known. */
  readonly label: string | null;
  readonly people: number;
  readonly placed: number;
  /** 0 to 1. */
  readonly share: number;
}

/** Who has a place, by one background attribute. */
export interface BackgroundPlacement {
  readonly attribute: string;
  /** Labels that enough people have, those of most people first. */
  readonly labels: readonly LabelPlacement[];
  /** Everybody else, of labels that are not told; `null` where there is nobody else. */
  readonly others: { readonly people: number; readonly placed: number } | null;
}

/** What the run means for one person. Never a score of the person. */
export interface PersonPlacement {
  readonly participant: string;
  /** `null` where they are left over. */
  readonly circle: string | null;
  /** Why they are left over, where they are. */
  readonly reason: ReasonCode | null;
  readonly weeks: number | null;
  /** Share of the equally good proposals in which they have a place; `null` where none counts. */
  readonly chance: number | null;
}

/**
 * What there is to say about whether a run is fair. Numbers that would be about fewer than five people are `null`, or
 * left out: for the coach those by background alone, for the team all of them.
 */
export interface FairnessReport {
  readonly audience: ReportAudience;
  /** What wrote this report: `kringmaker@<version>`. */
  readonly library: string;
  /** What the proposal says of itself; `null` where it does not. */
  readonly run: {
    readonly library: string | null;
    readonly seed: number | null;
    readonly effort: Effort | null;
    /** Whether it was made for this very pool. */
    readonly samePool: boolean | null;
    readonly value: number;
  };
  /** How chances were drawn. */
  readonly sampling: { readonly seed: number; readonly effort: Effort; readonly samples: number };
  readonly policy: Policy;
  /** People who are ready and in no running circle. */
  readonly considered: number | null;
  readonly placed: number | null;
  readonly leftOver: number | null;
  /** Why people are left over, the commonest first. */
  readonly reasons: ReadonlyArray<{ readonly code: ReasonCode; readonly people: number }>;
  readonly waiting: { readonly placed: WaitingWeeks | null; readonly leftOver: WaitingWeeks | null };
  readonly chances: Chances;
  /** Sorted by attribute. */
  readonly backgrounds: readonly BackgroundPlacement[];
  /** What is missing in the pool. */
  readonly unmetNeeds: readonly UnmetNeed[];
  /** Everybody considered, sorted by id. For the coach alone. */
  readonly people?: readonly PersonPlacement[];
}
