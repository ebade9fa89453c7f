import { type Best, isMore } from './best.js';
import type { Space } from './space.js';
import { free, type State } from './state.js';

/** How a group was reached in looking for a way: not yet, or as one that the way begins with; else over an item. */
const unreached = -2;
const first = -1;

/** Room for recombining. Used again; owned by one search. */
export interface Mixer {
  /** `[groups]` what of the gain of each group of the best, and of the state, has not been paid yet. */
  readonly restOfBest: Float64Array;
  readonly restOfState: Float64Array;
  /** `[items]` what its group of the best pays to its group of the state, since they share the item. */
  readonly paid: Float64Array;
  /** `[groups]` the item over which each was reached. */
  readonly intoBest: Int32Array;
  readonly intoState: Int32Array;
  /** `[2 × groups]` groups of the best, and after them those of the state, as they were reached. */
  readonly reached: Int32Array;
}

/**
 * Reserves room for recombining; `undefined` where groups cannot be had one by one: if all must be placed, if bounds
 * differ, or if there may be fewer groups than there is room for.
 */
export function createMixer(space: Space): Mixer | undefined {
  const { items, groups, alike, placeAll, itemSize, minSize } = space;
  const places = itemSize.reduce((sum, size) => sum + size, 0);
  const isLimited = groups < Math.min(items, Math.floor(places / minSize[0]!));
  if (placeAll || !alike || isLimited) return undefined;
  return {
    restOfBest: new Float64Array(groups),
    restOfState: new Float64Array(groups),
    paid: new Float64Array(items),
    intoBest: new Int32Array(groups),
    intoState: new Int32Array(groups),
    reached: new Int32Array(2 * groups),
  };
}

/**
 * Of the groups of the best and those of the state, makes the best those that share nothing and gain most together.
 *
 * Neither side shares anything within itself, so this is a heaviest independent set in a graph with two sides, and what
 * a smallest cut leaves: optimized crossover, Aggarwal, Orlin and Tai (1997), doi:10.1287/opre.45.2.226. Each group of
 * the best pays those of the state that are in its way, as long as there is a way to do so (Edmonds and Karp 1972,
 * doi:10.1145/321694.321699); what is not reached in the end by any that has something left is worth more than what is
 * in its way.
 */
export function recombine(mixer: Mixer, state: State, best: Best): void {
  const { restOfBest, restOfState, paid, intoState } = mixer;
  const { groups } = state.space;
  for (let group = 0; group < groups; group++) {
    restOfBest[group] = best.counts[group] === 0 ? 0 : best.verdicts[group]!.gain;
    restOfState[group] = isAllowed(state, group) ? state.gain[group]! : 0;
  }
  paid.fill(0);
  for (let end = findWay(mixer, state, best); end !== free; end = findWay(mixer, state, best)) {
    payAlong(mixer, end, state, best);
  }
  let total = best.gain;
  for (let group = 0; group < groups; group++) {
    if (intoState[group] === unreached && isAllowed(state, group)) total += state.gain[group]!;
    if (isInTheWay(mixer, state, best, group)) total -= best.verdicts[group]!.gain;
  }
  if (isMore(total, best.gain)) adopt(mixer, state, best);
}

function isAllowed({ shortfall, count }: State, group: number): boolean {
  return shortfall[group] === 0 && count[group]! > 0;
}

/** Looks for a shortest way from a group of the best that can pay to one of the state that can be paid, and says which. */
function findWay(
  { restOfBest, restOfState, paid, intoBest, intoState, reached }: Mixer,
  state: State,
  best: Best,
): number {
  const { groups, capacity } = state.space;
  intoBest.fill(unreached);
  intoState.fill(unreached);
  let known = 0;
  for (let group = 0; group < groups; group++) {
    if (restOfBest[group]! <= 0) continue;
    intoBest[group] = first;
    reached[known++] = group;
  }
  for (let at = 0; at < known; at++) {
    const isBest = reached[at]! < groups;
    const group = isBest ? reached[at]! : reached[at]! - groups;
    const { members } = isBest ? best : state;
    const count = isBest ? best.counts[group]! : state.count[group]!;
    for (let place = group * capacity; place < group * capacity + count; place++) {
      const item = members[place]!;
      if (isBest) {
        const next = state.groupOf[item]!;
        if (next === free || !isAllowed(state, next) || intoState[next] !== unreached) continue;
        intoState[next] = item;
        if (restOfState[next]! > 0) return next;
        reached[known++] = groups + next;
      } else {
        const next = best.groupOf[item]!;
        // What was paid over an item can be taken back, to be paid elsewhere.
        if (next === free || intoBest[next] !== unreached || paid[item]! <= 0) continue;
        intoBest[next] = item;
        reached[known++] = next;
      }
    }
  }
  return free;
}

/** Pays as much as can be along the way that was found to a group of the state. */
function payAlong(
  { restOfBest, restOfState, paid, intoBest, intoState }: Mixer,
  end: number,
  state: State,
  best: Best,
): void {
  let amount = restOfState[end]!;
  let payer = best.groupOf[intoState[end]!]!;
  for (; intoBest[payer] !== first; payer = best.groupOf[intoState[state.groupOf[intoBest[payer]!]!]!]!) {
    amount = Math.min(amount, paid[intoBest[payer]!]!);
  }
  amount = Math.min(amount, restOfBest[payer]!);
  restOfBest[payer]! -= amount;
  restOfState[end]! -= amount;
  let item = intoState[end]!;
  for (;;) {
    paid[item]! += amount;
    const back = intoBest[best.groupOf[item]!]!;
    if (back === first) return;
    paid[back]! -= amount;
    item = intoState[state.groupOf[back]!]!;
  }
}

/** Whether a group of the best shares an item with one of the state that is to be had. */
function isInTheWay({ intoState }: Mixer, state: State, best: Best, group: number): boolean {
  const start = group * state.space.capacity;
  for (let at = start; at < start + best.counts[group]!; at++) {
    const other = state.groupOf[best.members[at]!]!;
    if (other !== free && intoState[other] === unreached && isAllowed(state, other)) return true;
  }
  return false;
}

/** Puts the groups of the state that are to be had into the best, in the place of those that are in their way. */
function adopt(mixer: Mixer, state: State, best: Best): void {
  const { groups, capacity, itemSize } = state.space;
  const { members, counts, groupOf, verdicts } = best;
  for (let group = 0; group < groups; group++) {
    if (!isInTheWay(mixer, state, best, group)) continue;
    const start = group * capacity;
    for (let at = start; at < start + counts[group]!; at++) groupOf[members[at]!] = free;
    counts[group] = 0;
  }
  let number = 0;
  for (let group = 0; group < groups; group++) {
    if (mixer.intoState[group] !== unreached || !isAllowed(state, group)) continue;
    while (counts[number] !== 0) number++;
    const count = state.count[group]!;
    for (let place = 0; place < count; place++) {
      const item = state.members[group * capacity + place]!;
      members[number * capacity + place] = item;
      groupOf[item] = number;
    }
    counts[number] = count;
    verdicts[number]!.gain = state.gain[group]!;
    verdicts[number]!.share = state.share[group]!;
  }
  best.gain = 0;
  best.groups = 0;
  best.placed = 0;
  for (let group = 0; group < groups; group++) {
    if (counts[group] === 0) continue;
    best.gain += verdicts[group]!.gain;
    best.groups++;
    for (let place = 0; place < counts[group]!; place++) {
      best.placed += itemSize[members[group * capacity + place]!]!;
    }
  }
}
