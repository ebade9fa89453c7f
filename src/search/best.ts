import type { Improvement } from './problem.js';
import { free, type State, setGroup, totalGain } from './state.js';

/** A new best must be better by more than rounding can make it. */
export const margin = 1e-9;

/** The best groups so far. Mutable; owned by one search. */
export interface Best extends Improvement {
  readonly members: Int32Array;
  readonly counts: Int32Array;
  readonly gains: Float64Array;
  gain: number;
  groups: number;
  placed: number;
  steps: number;
}

/** Nothing in a group yet. */
export function createBest({ groupOf, members, count, gain }: State): Best {
  return {
    groupOf: groupOf.slice(),
    members: members.slice(),
    counts: count.slice(),
    gains: gain.slice(),
    gain: 0,
    groups: 0,
    placed: 0,
    steps: 0,
  };
}

/** Remembers the state if it is better than the best: what is kept is added up afresh, without drift. */
export function keepIfBest(state: State, best: Best): Best {
  best.steps = state.steps;
  const gain = totalGain(state);
  if (gain <= best.gain + margin) return best;
  best.gain = gain;
  best.groupOf.set(state.groupOf);
  best.members.set(state.members);
  best.counts.set(state.count);
  best.gains.set(state.gain);
  best.groups = 0;
  best.placed = 0;
  for (const size of state.size) {
    if (size > 0) best.groups++;
    best.placed += size;
  }
  return best;
}

/** Counts the effort of a move that brought nothing better. */
export function passed(state: State, best: Best): Best {
  best.steps = state.steps;
  return best;
}

/** Makes the state what the best was. */
export function restore(state: State, best: Best): void {
  for (let group = 0; group < state.groups; group++) state.count[group] = 0;
  state.groupOf.fill(free);
  state.size.fill(0);
  state.gain.fill(0);
  for (let group = 0; group < state.groups; group++) {
    const start = group * state.capacity;
    const items = best.members.subarray(start, start + best.counts[group]!);
    if (items.length > 0) setGroup(state, group, items, items.length, best.gains[group]!);
  }
}
