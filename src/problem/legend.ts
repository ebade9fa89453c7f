/** What the indices of a problem stand for, so that its answers can be said in the words of the pool again. */
export interface Legend {
  /** Ids. */
  readonly participants: readonly string[];
  /** Slugs. */
  readonly needs: readonly string[];
  readonly attributes: readonly string[];
  /** Labels per attribute. */
  readonly labels: ReadonlyArray<readonly string[]>;
}
