import type { Improvement } from './problem.js';
import { clearGroup, free, type State, setGroup, type Verdict } from './state.js';

/** A new best must be better by more than rounding can make it, which is a part of the whole. */
const margin = 1e-12;

/** The best groups so far, all of them allowed. Mutable; owned by one search. */
export interface Best extends Improvement {
  readonly members: Int32Array;
  readonly counts: Int32Array;
  readonly verdicts: Verdict[];
  gain: number;
  groups: number;
  placed: number;
  steps: number;
  optimal: boolean;
}

/** Nothing in a group yet. */
export function createBest({ groupOf, members, count }: State): Best {
  return {
    groupOf: groupOf.slice(),
    members: members.slice(),
    counts: count.slice(),
    verdicts: Array.from(count, () => ({ gain: 0, shortfall: 0, share: 0 })),
    gain: 0,
    groups: 0,
    placed: 0,
    steps: 0,
    optimal: false,
  };
}

/**
 * Remembers the groups that are allowed, if they are better than the best: what is kept is added up afresh, without
 * drift. Where all must be placed, more places come first, and more groups where all must have items.
 */
export function keepIfBest(state: State, best: Best): void {
  best.steps = state.steps;
  const { space, count, shortfall, gain, size, share } = state;
  let total = 0;
  let placed = 0;
  let groups = 0;
  for (let group = 0; group < space.groups; group++) {
    total += gain[group]!;
    if (shortfall[group]! > 0 || count[group] === 0) continue;
    placed += size[group]!;
    groups++;
  }
  state.total = total;
  let more = space.placeAll ? placed - best.placed : 0;
  if (space.fillAll) more += groups - best.groups;
  if (more < 0 || (more === 0 && !isMore(total, best.gain))) return;
  best.gain = total;
  best.placed = placed;
  best.groups = 0;
  best.groupOf.fill(free);
  for (let group = 0; group < space.groups; group++) {
    const kept = shortfall[group] === 0 ? count[group]! : 0;
    best.counts[group] = kept;
    if (kept === 0) continue;
    best.groups++;
    const start = group * space.capacity;
    for (let at = start; at < start + kept; at++) {
      best.members[at] = state.members[at]!;
      best.groupOf[state.members[at]!] = group;
    }
    best.verdicts[group]!.gain = gain[group]!;
    best.verdicts[group]!.share = share[group]!;
  }
}

/** Whether a total is more than another, beyond rounding. */
export function isMore(total: number, than: number): boolean {
  return total > than * (1 + margin);
}

/** Makes the state what the best was. */
export function restore(state: State, best: Best): void {
  const { groups, capacity } = state.space;
  for (let group = 0; group < groups; group++) clearGroup(state, group);
  state.total = 0;
  for (let group = 0; group < groups; group++) {
    const start = group * capacity;
    const items = best.members.subarray(start, start + best.counts[group]!);
    if (items.length > 0) setGroup(state, group, items, items.length, best.verdicts[group]!);
  }
}
