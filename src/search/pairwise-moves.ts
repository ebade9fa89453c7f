import { type PairwiseState, swap, transfer } from './pairwise-state.js';
import type { Random } from './random.js';

/** Where the walk along all items is, and what it has worked out for the group it is in. Mutable; owned by one search. */
export interface Walk {
  group: number;
  /** Among the group's members. */
  position: number;
  /** How often it has been through all groups. */
  rounds: number;
  /** `[items]` what the total would change if an item moved to the walk's group. */
  readonly arrival: Float64Array;
  /** `[groups]` the best arrival from each other group. */
  readonly bestArrival: Float64Array;
}

/** A walk that still has to begin. */
export function createWalk({ items, groups }: PairwiseState): Walk {
  return {
    group: 0,
    position: 0,
    rounds: 0,
    arrival: new Float64Array(items),
    bestArrival: new Float64Array(groups),
  };
}

/** Begins again at the first group: what the walk had worked out does not hold for groups that were loaded. */
export function begin(state: PairwiseState, walk: Walk): void {
  walk.group = 0;
  walk.position = 0;
  walk.rounds = 0;
  renewArrivals(state, walk);
}

/**
 * Takes the walk on until so much work is done, or it has been through all groups once more.
 *
 * An item of the walk's group is moved to or swapped with the first that changes the total for the worse by less
 * than a part by chance of the threshold. Most groups need but one comparison: where not even the best arrival,
 * without what the two would have gained together, makes a swap good enough, no item of that group can.
 */
export function walkOn(
  state: PairwiseState,
  walk: Walk,
  threshold: number,
  work: number,
  random: Random,
): void {
  const { items, groups, capacity, size, minSize, maxSize, members, affinity, ownAffinity } = state;
  const { pairGains, leastGain } = state;
  const { arrival, bestArrival } = walk;
  const end = state.work + work;
  while (state.work < end) {
    const { group } = walk;
    if (!(walk.position < size[group]!)) {
      walk.position = 0;
      walk.group = group + 1 < groups ? group + 1 : 0;
      renewArrivals(state, walk);
      if (walk.group > 0) continue;
      walk.rounds++;
      // So that the effort grows also where there is nothing to move.
      state.steps++;
      return;
    }
    const item = members[group * capacity + walk.position++]!;
    const own = ownAffinity[item]!;
    const enough = own - threshold * (random.below(2 ** 32) / 2 ** 32);
    const enoughForAll = enough + 2 * leastGain[item]!;
    const mayLeave = size[group]! > minSize[group]!;
    const row = item * items;
    let steps = groups;
    search: for (let other = 0; other < groups; other++) {
      const joined = affinity[other * items + item]!;
      if (mayLeave && joined > enough && size[other]! < maxSize[other]! && other !== group) {
        state.total += joined - own;
        transfer(state, item, other);
        // Another item stands in its place now.
        walk.position--;
        accepted(state, walk);
        break;
      }
      if (joined + bestArrival[other]! <= enoughForAll) continue;
      const from = other * capacity;
      const to = from + size[other]!;
      const missing = enough - joined;
      for (let position = from; position < to; position++) {
        const partner = members[position]!;
        const change = arrival[partner]! - 2 * pairGains[row + partner]!;
        if (change > missing) {
          steps += position - from + 1;
          state.total += joined - own + change;
          swap(state, item, partner);
          accepted(state, walk);
          break search;
        }
      }
      steps += size[other]!;
    }
    state.steps += steps;
    state.work += steps;
  }
}

function accepted(state: PairwiseState, walk: Walk): void {
  state.work += state.items;
  renewArrivals(state, walk);
}

function renewArrivals(state: PairwiseState, { group, arrival, bestArrival }: Walk): void {
  const { items, groupOf, affinity, ownAffinity } = state;
  const sums = group * items;
  bestArrival.fill(Number.NEGATIVE_INFINITY);
  for (let item = 0; item < items; item++) {
    const change = affinity[sums + item]! - ownAffinity[item]!;
    arrival[item] = change;
    if (change > bestArrival[groupOf[item]!]!) bestArrival[groupOf[item]!] = change;
  }
  // A swap within the group is none.
  bestArrival[group] = Number.NEGATIVE_INFINITY;
  state.work += items + 1;
}

/** The usual size of a swap's change where the groups stand now, from so many pairs by chance; 0 if none differ. */
export function usualChange(state: PairwiseState, samples: number, random: Random): number {
  const { items, groupOf, affinity, ownAffinity, pairGains } = state;
  let sum = 0;
  let count = 0;
  for (let sample = 0; sample < samples; sample++) {
    const first = random.below(items);
    const second = random.below(items);
    const from = groupOf[first]!;
    const to = groupOf[second]!;
    if (from === to) continue;
    const leaves = affinity[to * items + first]! - ownAffinity[first]!;
    const comes = affinity[from * items + second]! - ownAffinity[second]!;
    sum += Math.abs(leaves + comes - 2 * pairGains[first * items + second]!);
    count++;
  }
  state.steps += count;
  return count === 0 ? 0 : sum / count;
}
