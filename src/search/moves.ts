import type { Random } from './random.js';
import { copyGroup, free, judge, type State, setGroup } from './state.js';

/** Room for the two groups that a small move changes. Mutable; used again for the next move. */
export interface Trial {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/** Reserves room for trying small moves one after the other. */
export function createTrial({ capacity }: State): Trial {
  return { a: new Int32Array(capacity + 1), b: new Int32Array(capacity + 1) };
}

/** Whether a change of the total gain is taken, for better or for worse. */
export type Accept = (change: number) => boolean;

/**
 * Tries one small move around an item and a neighbour of it that is in another group or free: adding, removing,
 * replacing, moving or swapping, whichever applies. Makes it if `accept` takes what it changes.
 */
export function tryMove(state: State, trial: Trial, item: number, random: Random, accept: Accept): void {
  const other = pickNeighbour(state, item, random);
  if (other === free) return;
  const from = state.groupOf[item]!;
  const to = state.groupOf[other]!;
  if (from === to) {
    if (from !== free) tryRemove(state, trial, item, accept);
  } else if (from === free) {
    tryEnter(state, trial, item, to, random, accept);
  } else if (to === free) {
    tryEnter(state, trial, other, from, random, accept);
  } else if (random.below(3) === 0) {
    tryTransfer(state, trial, item, to, accept);
  } else {
    trySwap(state, trial, item, randomMember(state, to, random), accept);
  }
}

/** A neighbour by chance, near ones more often than far ones. */
function pickNeighbour({ problem }: State, item: number, random: Random): number {
  const start = problem.neighbourStart[item]!;
  const count = problem.neighbourStart[item + 1]! - start;
  if (count === 0) return free;
  return problem.neighbour[start + random.below(1 + random.below(count))]!;
}

function tryRemove(state: State, trial: Trial, item: number, accept: Accept): void {
  const group = state.groupOf[item]!;
  const count = copyGroup(state, group, item, trial.a);
  const gain = judge(state, trial.a, count);
  if (gain >= 0 && accept(gain - state.gain[group]!)) setGroup(state, group, trial.a, count, gain);
}

/** Puts a free item into a group: beside its members if there is room, in one's place, or in one's who moves on. */
function tryEnter(
  state: State,
  trial: Trial,
  item: number,
  group: number,
  random: Random,
  accept: Accept,
): void {
  const way = random.below(3);
  if (way === 0 && state.size[group]! + state.problem.itemSize[item]! <= state.problem.maxSize) {
    const count = copyGroup(state, group, free, trial.a);
    trial.a[count] = item;
    const gain = judge(state, trial.a, count + 1);
    if (gain >= 0 && accept(gain - state.gain[group]!)) setGroup(state, group, trial.a, count + 1, gain);
    return;
  }
  const leaving = randomMember(state, group, random);
  const count = copyGroup(state, group, leaving, trial.a);
  trial.a[count] = item;
  const gain = judge(state, trial.a, count + 1);
  if (gain < 0) return;
  const change = gain - state.gain[group]!;
  if (way === 2 && tryMoveOn(state, trial, leaving, group, gain, count + 1, random, accept)) return;
  if (accept(change)) setGroup(state, group, trial.a, count + 1, gain);
}

/** The second half of a chain: whoever left for a newcomer goes to another group, together worth it or not. */
function tryMoveOn(
  state: State,
  trial: Trial,
  leaving: number,
  from: number,
  gainFrom: number,
  countFrom: number,
  random: Random,
  accept: Accept,
): boolean {
  const neighbour = pickNeighbour(state, leaving, random);
  const to = neighbour === free ? free : state.groupOf[neighbour]!;
  if (to === free || to === from) return false;
  if (state.size[to]! + state.problem.itemSize[leaving]! > state.problem.maxSize) return false;
  const countTo = copyGroup(state, to, free, trial.b);
  trial.b[countTo] = leaving;
  const gainTo = judge(state, trial.b, countTo + 1);
  if (gainTo < 0 || !accept(gainFrom - state.gain[from]! + gainTo - state.gain[to]!)) return false;
  setGroup(state, from, trial.a, countFrom, gainFrom);
  setGroup(state, to, trial.b, countTo + 1, gainTo);
  return true;
}

function tryTransfer(state: State, trial: Trial, item: number, to: number, accept: Accept): void {
  if (state.size[to]! + state.problem.itemSize[item]! > state.problem.maxSize) return;
  const from = state.groupOf[item]!;
  const countFrom = copyGroup(state, from, item, trial.a);
  const countTo = copyGroup(state, to, free, trial.b);
  trial.b[countTo] = item;
  tryPair(state, trial, from, countFrom, to, countTo + 1, accept);
}

function trySwap(state: State, trial: Trial, a: number, b: number, accept: Accept): void {
  const groupA = state.groupOf[a]!;
  const groupB = state.groupOf[b]!;
  const countA = copyGroup(state, groupA, a, trial.a);
  const countB = copyGroup(state, groupB, b, trial.b);
  trial.a[countA] = b;
  trial.b[countB] = a;
  tryPair(state, trial, groupA, countA + 1, groupB, countB + 1, accept);
}

/** Replaces two groups at once by what stands in `trial`. */
function tryPair(
  state: State,
  trial: Trial,
  groupA: number,
  countA: number,
  groupB: number,
  countB: number,
  accept: Accept,
): void {
  const gainA = judge(state, trial.a, countA);
  if (gainA < 0) return;
  const gainB = judge(state, trial.b, countB);
  if (gainB < 0 || !accept(gainA + gainB - state.gain[groupA]! - state.gain[groupB]!)) return;
  setGroup(state, groupA, trial.a, countA, gainA);
  setGroup(state, groupB, trial.b, countB, gainB);
}

function randomMember({ members, count, capacity }: State, group: number, random: Random): number {
  return members[group * capacity + random.below(count[group]!)]!;
}
