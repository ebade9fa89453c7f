/** Fewest and most places of a group. */
export interface SizeBounds {
  readonly min: number;
  readonly max: number;
}

/**
 * Which items may share a group with which: for item i those at `start[i]` to `start[i + 1] - 1` of `item`. One of two
 * that lists the other is enough.
 */
export interface Neighbours {
  /** `[items + 1]` ascending. */
  readonly start: Int32Array;
  /** The likeliest first. */
  readonly item: Int32Array;
}

/**
 * Items to put into groups so that the groups are worth most together: all that a search needs to know.
 *
 * What a group is worth is said by `worth`, by `pairGains`, or by both: then `worth` decides.
 */
export interface GroupingProblem {
  readonly items: number;
  /** One pair of bounds for as many groups as is best, or a pair for each group there can be. */
  readonly sizes: SizeBounds | readonly SizeBounds[];
  /** Whether every item must have a group, and every group that `sizes` lists its items. Default: as is best. */
  readonly placeAll?: boolean;
  /**
   * What the first `count` of `members` are worth as a group: 0 or more, or a negative number if they may not be one.
   * The more negative, the further they are from being allowed, best counted in members or pairs that stand in the
   * way. Also asked of groups that are still too small. Must depend on nothing else, and neither change nor keep
   * `members`.
   */
  readonly worth?: (members: Int32Array, count: number) => number;
  /** `[items × items]` symmetric: a group is worth the sum over its pairs. Without `worth` much faster than it. */
  readonly pairGains?: Float64Array;
  /** `[items]` if given, a group counts its worth times the sum of its items' weights, all above 0. */
  readonly itemWeights?: ArrayLike<number>;
  /** `[items]` places that each item takes, whole numbers of 1 or more; default 1. */
  readonly itemSizes?: ArrayLike<number>;
  /** Items that are not neighbours are never put into one group; default: everybody is everybody's. */
  readonly neighbours?: Neighbours;
  /** So many of the likeliest neighbours are looked at for a move; default: all, the likelier more often. */
  readonly likeliest?: number;
  /** As `worth`, but among groups that are equally far from being allowed the better one is closer to 0. */
  readonly promise?: (members: Int32Array, count: number) => number;
  /**
   * Whether any group that is allowed has the first `count` of `members` among its own; default: always. Asked where
   * all groups are listed, so that what can come to nothing need not be judged.
   */
  readonly mayGrow?: (members: Int32Array, count: number) => boolean;
}

/** The best groups so far. */
export interface Groups {
  /** `[items]` group of each item, -1 for those left out; numbered from 0 as `sizes` lists them, perhaps with gaps. */
  readonly groupOf: Int32Array;
  /** Sum over groups of worth, times weight if there are weights. */
  readonly gain: number;
  /** How many groups there are. */
  readonly groups: number;
  /** Places that are taken. */
  readonly placed: number;
}

/** The best groups so far, and the effort they took. */
export interface Improvement extends Groups {
  /** Groups judged, those remembered for less; or changes looked at where those are known from pairs. */
  readonly steps: number;
  /** Whether it is proven that there are no better ones. */
  readonly optimal: boolean;
}
