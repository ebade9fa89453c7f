/**
 * Items to put into groups, as many or as few as is best: what a search needs to know, and nothing more.
 *
 * The aim is the largest sum over groups of worth times the weight of the group's items.
 */
export interface GroupingProblem {
  readonly items: number;
  /** `[items]` places an item takes, 1 or more. */
  readonly itemSize: Int32Array;
  /** `[items]` how much an item's place counts, above 0. */
  readonly itemWeight: Float64Array;
  /** Fewest places of a group. */
  readonly minSize: number;
  /** Most places of a group. */
  readonly maxSize: number;
  /** `[items + 1]` where each item's neighbours start in `neighbour`. */
  readonly neighbourStart: Int32Array;
  /**
   * Items to try beside an item, the likeliest first. The search does not check every pair: whether a group is
   * allowed, `worth` alone says. But a proof of the optimum, for few items, counts on all being listed that may
   * share a group.
   */
  readonly neighbour: Int32Array;
  /**
   * What a group of allowed size is worth per weight, 0 or more; negative where it is not allowed.
   * Called with the first `count` of `items`; must depend on nothing else.
   */
  worth(items: Int32Array, count: number): number;
  /**
   * As `worth`, for groups that are still being built, of any size: the less negative, the nearer to being
   * allowed, and among equals the better.
   */
  promise(items: Int32Array, count: number): number;
}

/** The best groups so far. */
export interface Groups {
  /** `[items]` group of each item, -1 for those left out; groups are numbered from 0 without order or meaning. */
  readonly groupOf: Int32Array;
  /** Sum over groups of worth times weight. */
  readonly gain: number;
  /** How many groups there are. */
  readonly groups: number;
  /** Places that are taken. */
  readonly placed: number;
}

/** The best groups so far, and the effort they took. */
export interface Improvement extends Groups {
  /** Groups judged, and moves that came to nothing. */
  readonly steps: number;
}
