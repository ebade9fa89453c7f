/** What was lost by showing homes less exactly: about all people together. */
export interface CoarseningLoss {
  /** Metres that homes moved, whole. */
  readonly moved: { readonly median: number; readonly most: number };
  /** Pairs of people who live within `reach.between` of each other, in straight lines: how many did, do no longer, and do now. */
  readonly pairs: { readonly before: number; readonly lost: number; readonly gained: number };
  /** How many people are still the only one at their point. */
  readonly alone: number;
  /** Measured ways are left out, since homes could be found again by them. */
  readonly travel: 'none' | 'left-out';
}
