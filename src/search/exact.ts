import { type Best, keepIfBest } from './best.js';
import type { Space } from './space.js';
import { clearGroup, judge, type State, setGroup, type Verdict } from './state.js';

/** Up to so many items sets of them are bits of one number, and a table has room for all sets. */
const mostItems = 20;
/** Up to so many items every way to divide every set in two is gone through. */
const mostItemsDivided = 15;
/** Most groups that are judged: some more than there are of 9 to 12 among 18. */
const mostGroups = 160_000;
/** So few groups are compared one by one. */
const fewGroups = 1000;
/** Table entries that are filled in between two yields. */
const entriesPerTurn = 2048;

/** Whether all groups there can be are few enough to judge each, and to find the best set of them. */
export function canSolve(space: Space): boolean {
  const { items, placeAll, minSize, maxSize, itemSize } = space;
  if (items > mostItems || placeAll || space.groups === 0) return false;
  if (minSize.some((size) => size !== minSize[0]) || maxSize.some((size) => size !== maxSize[0]))
    return false;
  const places = itemSize.reduce((sum, size) => sum + size, 0);
  if (items > mostItemsDivided && Math.min(space.groups, Math.floor(places / minSize[0]!)) > 2) return false;
  let groups = 0;
  for (const _ of listGroups(space)) if (++groups > mostGroups) return false;
  return true;
}

/**
 * Judges every group there can be and finds the best set of them that share nothing: the optimum.
 *
 * Sets of items are bit masks. `gainOf` says what a set gains as one group.
 */
export function* solve(state: State, best: Best): Generator<void, void> {
  const { space } = state;
  const gainOf = new Float64Array(2 ** space.items).fill(-1);
  const group = new Int32Array(space.capacity);
  const verdict: Verdict = { gain: 0, shortfall: 0, share: 0 };
  for (const mask of listGroups(space)) {
    judge(state, 0, group, unpack(mask, group), verdict);
    if (verdict.shortfall === 0) gainOf[mask] = verdict.gain;
    best.steps = state.steps;
    if (state.steps % 8 === 0) yield;
  }
  const chosen = space.items <= mostItemsDivided ? yield* divide(gainOf, space.groups) : yield* pair(gainOf);
  for (let used = 0; used < space.groups; used++) clearGroup(state, used);
  const steps = state.steps;
  for (const [number, mask] of chosen.entries()) {
    const count = unpack(mask, group);
    judge(state, number, group, count, verdict);
    setGroup(state, number, group, count, verdict);
  }
  state.steps = steps;
  keepIfBest(state, best);
  best.optimal = true;
}

/** Sets of items that all may share a group and take no more and no fewer places than allowed. */
function* listGroups({ items, mayShare, words, itemSize, minSize, maxSize }: Space): Generator<number, void> {
  const [least, most] = [minSize[0]!, maxSize[0]!];
  function* extend(mask: number, size: number, open: number): Generator<number, void> {
    if (size >= least) yield mask;
    for (let rest = open; rest !== 0; rest &= rest - 1) {
      const item = 31 - Math.clz32(rest & -rest);
      if (size + itemSize[item]! > most) continue;
      // Only later items may follow, so that every set comes once.
      const later = rest & ~(rest & -rest);
      yield* extend(mask | (1 << item), size + itemSize[item]!, later & mayShare[item * words]!);
    }
  }
  yield* extend(0, 0, 2 ** items - 1);
}

/** The best two sets that share nothing: the best subset of every set, one item at a time, and its complement. */
function* pair(gainOf: Float64Array): Generator<void, number[]> {
  const all = gainOf.length - 1;
  const allowed = gainOf.reduce((count, gain) => (gain < 0 ? count : count + 1), 0);
  if (allowed <= fewGroups) return bestPair(gainOf);
  const within = gainOf.slice();
  const which = Int32Array.from(gainOf, (_, mask) => mask);
  for (let bit = 1; bit <= all; bit *= 2) {
    for (let mask = 0; mask <= all; mask++) {
      if ((mask & bit) !== 0 && within[mask ^ bit]! > within[mask]!) {
        within[mask] = within[mask ^ bit]!;
        which[mask] = which[mask ^ bit]!;
      }
      if (mask % (16 * entriesPerTurn) === 0) yield;
    }
  }
  let chosen: number[] = [];
  let most = 0;
  for (let mask = 1; mask <= all; mask++) {
    if (gainOf[mask]! < 0) continue;
    const beside = Math.max(0, within[all ^ mask]!);
    if (gainOf[mask]! + beside <= most) continue;
    most = gainOf[mask]! + beside;
    chosen = within[all ^ mask]! < 0 ? [mask] : [mask, which[all ^ mask]!];
  }
  return chosen;
}

/** The best two of few sets, each beside every other. */
function bestPair(gainOf: Float64Array): number[] {
  const masks: number[] = [];
  for (let mask = 1; mask < gainOf.length; mask++) if (gainOf[mask]! >= 0) masks.push(mask);
  let chosen: number[] = [];
  let most = 0;
  for (const [position, one] of masks.entries()) {
    if (gainOf[one]! > most) {
      most = gainOf[one]!;
      chosen = [one];
    }
    for (let at = 0; at < position; at++) {
      const other = masks[at]!;
      if ((one & other) !== 0 || gainOf[one]! + gainOf[other]! <= most) continue;
      most = gainOf[one]! + gainOf[other]!;
      chosen = [one, other];
    }
  }
  return chosen;
}

/** The best sets that share nothing, by dynamic programming: the group of the lowest item, if any, and the rest. */
function* divide(gainOf: Float64Array, mostSets: number): Generator<void, number[]> {
  const best = new Float64Array(gainOf.length);
  const first = new Int32Array(gainOf.length);
  for (let mask = 1; mask < gainOf.length; mask++) {
    const lowest = mask & -mask;
    const others = mask ^ lowest;
    best[mask] = best[others]!;
    for (let sub = others; ; sub = (sub - 1) & others) {
      const gain = gainOf[lowest | sub]!;
      const total = gain + best[others ^ sub]!;
      if (gain >= 0 && total > best[mask]!) {
        best[mask] = total;
        first[mask] = lowest | sub;
      }
      if (sub === 0) break;
    }
    if (mask % 64 === 0) yield;
  }
  const chosen: number[] = [];
  for (let mask = gainOf.length - 1; mask !== 0 && chosen.length < mostSets; ) {
    const group = first[mask]!;
    if (group !== 0) chosen.push(group);
    mask ^= group === 0 ? mask & -mask : group;
  }
  return chosen;
}

/** Writes the items of a mask, ascending, and says how many. */
function unpack(mask: number, into: Int32Array): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) into[count++] = 31 - Math.clz32(rest & -rest);
  return count;
}
