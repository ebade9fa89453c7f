/** Help of one member for another. */
export interface HelpRelation {
  /** Id. */
  readonly giver: string;
  /** Id. */
  readonly receiver: string;
  /** Slug of the receiver's need. */
  readonly need: string;
  /** Slug of the giver's talent; `null` where both have the need and meet it for each other. */
  readonly talent: string | null;
}

/** Facts about one circle. */
export interface CircleFacts {
  /** Somebody could help somebody else. */
  readonly helps: HelpRelation;
  /** Help that comes round: each helps the next, and the last the first. Two or three people. */
  readonly 'help-loop': { readonly steps: readonly HelpRelation[] };
}
