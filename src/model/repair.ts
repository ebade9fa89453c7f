import type { Change, CircleChange, PlainCircle } from './change.js';
import type { Evaluation, RuleCode, Violation } from './evaluation.js';
import type { RefusalCode } from './placement.js';

/**
 * A way to mend a circle that is too small.
 *
 * - `fill`: people who are ready and wait join it;
 * - `merge`: its members join one other running circle, and it ends;
 * - `dissolve`: its members join several other running circles, and it ends.
 */
export type RepairKind = 'fill' | 'merge' | 'dissolve';

/** One way to mend one circle, as if it were the only one. */
export interface RepairOption {
  readonly kind: RepairKind;
  /** The circles that its members join, sorted; none where it is filled. */
  readonly into: readonly string[];
  /** Who wait and join it, sorted. */
  readonly joining: readonly string[];
  /** Its members who go to another circle, sorted. */
  readonly moved: readonly string[];
  /** Its members who find no other seat, sorted. */
  readonly unseated: readonly string[];
  /** How much the worth of all members together grows. */
  readonly gain: number;
  /** Violations in the circles that change. */
  readonly violations: ReadonlyArray<Violation & { readonly circle: string }>;
  /** Required rules that these circles would break; a way mends where there are none, and nobody is unseated. */
  readonly breaks: readonly RuleCode[];
  readonly mends: boolean;
  readonly changes: readonly Change[];
}

/** A running circle with fewer members than a circle must have, and all ways that were tried with it alone. */
export interface BrokenCircle {
  readonly circle: string;
  /** How many members it has too few. */
  readonly short: number;
  readonly before: Evaluation;
  /** Those that mend it first, and then those that move the fewest people and gain the most. */
  readonly options: readonly RepairOption[];
  /** Circles that it was not tried to merge with, sorted by id. */
  readonly refused: ReadonlyArray<{ readonly circle: string; readonly code: RefusalCode }>;
  /** What the plan does with it; `null` where it stays as it is, and `joined` where others join it and that is enough. */
  readonly plan: RepairKind | 'joined' | null;
}

/**
 * Why the plan leaves a circle too small.
 *
 * - `locked`: it is not to be changed;
 * - `no-way`: whatever could be done breaks a rule, or leaves somebody without a seat;
 * - `not-together`: it could be mended, but not beside the others that the plan mends.
 */
export const unmendedCodes = ['locked', 'no-way', 'not-together'] as const;

export type UnmendedCode = (typeof unmendedCodes)[number];

/** Changes that mend circles, in the order in which they can be made. */
export interface RepairPlan {
  readonly changes: readonly Change[];
  /** Members of running circles who go to another one, sorted. */
  readonly moved: readonly string[];
  /** People who wait and get a seat, sorted. */
  readonly joining: readonly string[];
  /** How much the worth of all members together grows. */
  readonly gain: number;
  /** All circles after it, in the same order as before. */
  readonly circles: readonly PlainCircle[];
  /** The circles that it changes. */
  readonly changed: readonly CircleChange[];
  /** Whether it is certain that nothing mends as many circles and moves fewer people. */
  readonly fewest: boolean;
}

/** How to mend running circles that are too small. It only proposes; people decide. */
export interface Repair {
  /** ISO 8601 date of the day that was looked at; `null` where circles were taken as they are now. */
  readonly date: string | null;
  /** All circles on that day, before the plan. */
  readonly start: readonly PlainCircle[];
  /** Sorted by id. */
  readonly broken: readonly BrokenCircle[];
  readonly plan: RepairPlan;
  /** Circles that the plan leaves too small, sorted by id. */
  readonly unmended: ReadonlyArray<{ readonly circle: string; readonly code: UnmendedCode }>;
}
