/** Items that must all be in one of so many groups, where every pair in one group gains something. */
export interface PairwiseProblem {
  readonly items: number;
  /** `[items × items]` row-major, symmetric: what two items gain in one group. The diagonal is not looked at. */
  readonly pairGains: Float64Array;
  /** Fewest and most items of each group: every group exists and every item is in one. */
  readonly groupSizes: ReadonlyArray<{ readonly min: number; readonly max: number }>;
}

/**
 * The groups as they stand, and the sums that make judging a move a matter of four additions. Mutable; owned by
 * one search.
 */
export interface PairwiseState {
  readonly items: number;
  readonly groups: number;
  /** Most items any group may have. */
  readonly capacity: number;
  /** `[items × items]` what pairs gain, with zeros on the diagonal. */
  readonly pairGains: Float64Array;
  /** `[items]` the least an item gains with any other. */
  readonly leastGain: Float64Array;
  /** `[groups]` */
  readonly minSize: Int32Array;
  /** `[groups]` */
  readonly maxSize: Int32Array;
  /** `[items]` */
  readonly groupOf: Int32Array;
  /** `[groups]` */
  readonly size: Int32Array;
  /** `[groups × capacity]` items of each group, in no order. */
  readonly members: Int32Array;
  /** `[items]` where an item stands among its group's members. */
  readonly place: Int32Array;
  /**
   * `[groups × items]` what an item gains with all of a group: the kept table of Lai and Hao (2016),
   * doi:10.1016/j.ejor.2016.05.018. Group by group, so that judging and updating both walk along memory.
   */
  readonly affinity: Float64Array;
  /** `[items]` what an item gains with its own group. */
  readonly ownAffinity: Float64Array;
  /** Sum of pair gains within groups, with the rounding of all changes since the last `load`. */
  total: number;
  /** Moves judged. */
  steps: number;
  /** What those and the accepted ones cost, in about the time of one judgement. */
  work: number;
}

/** A state in which no item is in a group yet; to be loaded. */
export function createPairwiseState({ items, pairGains, groupSizes }: PairwiseProblem): PairwiseState {
  const groups = groupSizes.length;
  const capacity = groupSizes.reduce((most, { max }) => Math.max(most, Math.min(max, items)), 0);
  const gains = pairGains.slice();
  const leastGain = new Float64Array(items).fill(Number.POSITIVE_INFINITY);
  for (let item = 0; item < items; item++) {
    const row = item * items;
    gains[row + item] = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let other = 0; other < items; other++) {
      if (other !== item && gains[row + other]! < least) least = gains[row + other]!;
    }
    leastGain[item] = least;
  }
  return {
    items,
    groups,
    capacity,
    pairGains: gains,
    leastGain,
    minSize: Int32Array.from(groupSizes, ({ min }) => min),
    maxSize: Int32Array.from(groupSizes, ({ max }) => Math.min(max, items)),
    groupOf: new Int32Array(items),
    size: new Int32Array(groups),
    members: new Int32Array(groups * capacity),
    place: new Int32Array(items),
    affinity: new Float64Array(groups * items),
    ownAffinity: new Float64Array(items),
    total: 0,
    steps: 0,
    work: 0,
  };
}

/** Makes the groups exactly these, with all sums added up afresh. */
export function load(state: PairwiseState, groupOf: Int32Array): void {
  const { items, pairGains, size, members, place, affinity, ownAffinity, capacity } = state;
  state.groupOf.set(groupOf);
  size.fill(0);
  affinity.fill(0);
  for (let item = 0; item < items; item++) {
    const group = groupOf[item]!;
    place[item] = size[group]!;
    members[group * capacity + size[group]!++] = item;
    const sums = group * items;
    const row = item * items;
    for (let other = 0; other < items; other++) affinity[sums + other]! += pairGains[row + other]!;
  }
  let total = 0;
  for (let item = 0; item < items; item++) {
    ownAffinity[item] = affinity[groupOf[item]! * items + item]!;
    total += ownAffinity[item]!;
  }
  state.total = total / 2;
  state.work += items * items;
}

/** Sum of pair gains within groups, added up afresh in one fixed order. */
export function gainOf({ groups, items, capacity, members, size, pairGains }: PairwiseState): number {
  let gain = 0;
  for (let group = 0; group < groups; group++) {
    const from = group * capacity;
    const to = from + size[group]!;
    for (let first = from; first < to; first++) {
      const row = members[first]! * items;
      for (let second = first + 1; second < to; second++) gain += pairGains[row + members[second]!]!;
    }
  }
  return gain;
}

/** Puts two items of different groups in each other's place. The caller adds the change to `total`. */
export function swap(state: PairwiseState, first: number, second: number): void {
  const { items, capacity, pairGains, groupOf, members, place, affinity } = state;
  const from = groupOf[first]!;
  const to = groupOf[second]!;
  const fromSums = from * items;
  const toSums = to * items;
  const firstRow = first * items;
  const secondRow = second * items;
  for (let other = 0; other < items; other++) {
    const change = pairGains[secondRow + other]! - pairGains[firstRow + other]!;
    affinity[fromSums + other]! += change;
    affinity[toSums + other]! -= change;
  }
  const firstPlace = place[first]!;
  const secondPlace = place[second]!;
  members[from * capacity + firstPlace] = second;
  members[to * capacity + secondPlace] = first;
  place[first] = secondPlace;
  place[second] = firstPlace;
  groupOf[first] = to;
  groupOf[second] = from;
  renewOwn(state, from);
  renewOwn(state, to);
}

/** Puts an item in another group. The caller adds the change to `total`, and has looked at the sizes. */
export function transfer(state: PairwiseState, item: number, to: number): void {
  const { items, capacity, pairGains, groupOf, size, members, place, affinity } = state;
  const from = groupOf[item]!;
  const fromSums = from * items;
  const toSums = to * items;
  const row = item * items;
  for (let other = 0; other < items; other++) {
    const gain = pairGains[row + other]!;
    affinity[fromSums + other]! -= gain;
    affinity[toSums + other]! += gain;
  }
  const last = members[from * capacity + --size[from]!]!;
  members[from * capacity + place[item]!] = last;
  place[last] = place[item]!;
  place[item] = size[to]!;
  members[to * capacity + size[to]!++] = item;
  groupOf[item] = to;
  renewOwn(state, from);
  renewOwn(state, to);
}

function renewOwn(state: PairwiseState, group: number): void {
  const { items, capacity, size, members, affinity, ownAffinity } = state;
  const from = group * capacity;
  const to = from + size[group]!;
  const sums = group * items;
  for (let position = from; position < to; position++) {
    const item = members[position]!;
    ownAffinity[item] = affinity[sums + item]!;
  }
}
