import type { Fact } from './facts/facts.js';
import type { AlternativeLabel } from './leaning.js';
import type { Proposal, StopReason } from './proposal.js';

/** A proposal to choose from. */
export interface Alternative extends Proposal {
  readonly label: AlternativeLabel;
  /** How different it is from the first, 0 to 1. */
  readonly differenceFromFirst: number;
  /** What is better and what is worse than in the first, each true in the numbers; empty for the first. */
  readonly tradeOffs: readonly Fact[];
}

/** Proposals that really differ and are about as good, for people to choose from. */
export interface Alternatives {
  /** What is measured, in words. */
  readonly difference: string;
  /** How different each two of them are at least. */
  readonly leastDifference: number;
  /** Each value is at least this share of the first one's. */
  readonly leastShareOfValue: number;
  /** The one with the highest value first. */
  readonly proposals: readonly Alternative[];
  /** About all of them together: that there are fewer than were asked for. */
  readonly facts: readonly Fact[];
  readonly stoppedBy: Exclude<StopReason, 'time'>;
}
