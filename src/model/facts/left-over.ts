import type { CriterionName, RuleCode } from '../evaluation.js';
import type { ReasonCode } from '../proposal.js';
import type { RemedyChange } from '../remedy.js';

/** Somebody and a circle of the proposal, both by id. */
interface InCircle {
  readonly participant: string;
  readonly circle: string;
}

/** Facts about somebody who is ready and has no place in a proposal. */
export interface LeftOverFacts {
  /** Somebody has no place, and why: a reason code. */
  readonly 'left-over': { readonly participant: string; readonly reason: ReasonCode };
  /** The circle has a seat, and all rules would be kept; its score would become another one. */
  readonly 'could-join': InCircle & { readonly from: number | null; readonly to: number | null };
  /** A running circle has a seat for them, and all rules would be kept. */
  readonly 'could-join-running': InCircle & { readonly from: number | null; readonly to: number | null };
  /** They would fit in this circle if all of this were different. */
  readonly 'would-fit': InCircle & { readonly changes: readonly RemedyChange[] };
  /** A new circle of so many people, all of them left over, would be possible with them if all of this were different. */
  readonly 'would-form': {
    readonly participant: string;
    readonly people: number;
    readonly changes: readonly RemedyChange[];
  };
  /** If so many more people near this person wait, a new circle could be formed of those left over. */
  readonly 'more-people': { readonly participant: string; readonly people: number };
  /** Nothing that was tried would place this person. */
  readonly 'no-remedy': { readonly participant: string };
}

/** Somebody who would come into a circle, and who would leave it for that. */
interface InOtherCircle extends InCircle {
  /** Id of a member who would take this person's place, or who would have none; `null` where nobody has to move. */
  readonly instead: string | null;
}

/** Facts about why one person is in one circle and not in another. */
export interface WhyFacts {
  /** Of this many other circles nearby none would do better for everybody together. */
  readonly 'best-place': InCircle & { readonly others: number };
  /** A circle that they cannot be in as things are, and the rule that most ways to be in it would break. */
  readonly 'not-allowed': InCircle & { readonly rule: RuleCode };
  /**
   * A circle that they could be in; what the proposal's value would lose, and the score that would lose most by it.
   * `null` where no score of a circle does: then it is who has which place, or a preferred rule.
   */
  readonly 'costs-value': InOtherCircle & {
    readonly from: number;
    readonly to: number;
    readonly criterion: CriterionName | null;
  };
  /** A circle in which the value would be as high, or higher: the search was too short to see it. */
  readonly 'as-good': InOtherCircle & { readonly from: number; readonly to: number };
}
