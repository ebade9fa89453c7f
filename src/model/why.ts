import type { CriterionName, RuleCode } from './evaluation.js';
import type { Fact } from './facts/facts.js';
import type { ReasonCode } from './proposal.js';
import type { Remedy } from './remedy.js';
import type { Words } from './vocabulary.js';

/** What it would mean that somebody is in another circle of a proposal. */
export type OtherPlace =
  | {
      readonly circle: string;
      readonly isAllowed: false;
      /** The rule that most ways to be in it would break, in either circle. */
      readonly rule: RuleCode;
    }
  | {
      readonly circle: string;
      readonly isAllowed: true;
      /** Id of the member who would take their place, or lose their own; `null` where nobody has to move. */
      readonly instead: string | null;
      /** The proposal's value as it is, and as it would be. */
      readonly value: { readonly from: number; readonly to: number };
      /** The score of the circles concerned that would lose most; `null` where none does. */
      readonly criterion: CriterionName | null;
    };

/** Why one person is where they are in a proposal. For the coach. */
export interface ParticipantStory {
  readonly participant: string;
  /** Id of their circle; `null` for somebody without a place. */
  readonly circle: string | null;
  /** What keeps them from a place; `null` for those who have one. */
  readonly reason: ReasonCode | null;
  /** The nearest circles of the proposal but their own that some member lives near enough of, the nearest first, each by the best way to be in it. */
  readonly others: readonly OtherPlace[];
  /** What would give them a place, the smallest change first. */
  readonly remedies: readonly Remedy[];
  readonly facts: readonly Fact[];
  /** What the talents and needs in it are called. */
  readonly words: Words;
}
