import { type Best, keepIfBest } from './best.js';
import type { Space } from './space.js';
import { clearGroup, judge, type State, setGroup, type Verdict } from './state.js';

/** Up to so many items sets of them are bits of one number, and a table has room for all sets. */
const mostItems = 20;
/** Up to so many items every way to divide every set in two is gone through. */
const mostItemsDivided = 15;
/** Most groups that are judged: some more than there are of 9 to 12 among 18. */
const mostGroups = 160_000;
/** Sets that are looked at between two yields. */
const setsPerTurn = 2 ** 15;

/** Whether every set of items can be looked at, and the best disjoint ones be found among those that are groups. */
export function canSolve(space: Space): boolean {
  if (space.items > mostItems || space.placeAll || space.groups === 0 || !space.alike) return false;
  return canDivide(space) || mostAtOnce(space) <= 2;
}

/** As many groups as there is room for, or fewer: how many there can be at once. */
function mostAtOnce({ groups, items, itemSize, minSize }: Space): number {
  const places = itemSize.reduce((sum, size) => sum + size, 0);
  return Math.min(groups, items, Math.floor(places / minSize[0]!));
}

/** A division has as many groups as it likes, so there must be no other limit than room. */
function canDivide(space: Space): boolean {
  return (
    space.items <= mostItemsDivided && mostAtOnce(space) === mostAtOnce({ ...space, groups: space.items })
  );
}

/** Lists all groups there can be, each as a mask with a bit for every item; `undefined` if they are too many to judge. */
export function* listGroups(space: Space): Generator<void, Int32Array | undefined> {
  const { items, mayShare, words, itemSize } = space;
  const [least, most] = [space.minSize[0]!, space.maxSize[0]!];
  const groups = new Int32Array(mostGroups);
  // Places that every set takes: too many where some may not share a group.
  const size = new Int32Array(2 ** items);
  let count = 0;
  for (let mask = 1; mask < size.length; mask++) {
    if (mask % setsPerTurn === 0) yield;
    const others = mask & (mask - 1);
    const lowest = 31 - Math.clz32(mask ^ others);
    const isApart = (others & ~mayShare[lowest * words]!) !== 0;
    size[mask] = isApart ? most + 1 : Math.min(size[others]! + itemSize[lowest]!, most + 1);
    if (size[mask]! < least || size[mask]! > most) continue;
    if (count === mostGroups) return undefined;
    groups[count++] = mask;
  }
  return groups.subarray(0, count);
}

/**
 * Judges every group there can be and finds the best set of them that share nothing: the optimum.
 *
 * `gainOf` says what a set gains as one group: 0 if it may not be one, which is as good as leaving it out.
 */
export function* solve(state: State, best: Best, groups: Int32Array): Generator<void, void> {
  const { space } = state;
  const gainOf = new Float64Array(2 ** space.items);
  const group = new Int32Array(space.capacity);
  const verdict: Verdict = { gain: 0, shortfall: 0, share: 0 };
  for (const mask of groups) {
    judge(state, 0, group, unpack(mask, group), verdict);
    if (verdict.shortfall === 0) gainOf[mask] = verdict.gain;
    if (state.steps % 8 === 0) yield;
  }
  const chosen = canDivide(space) ? yield* divide(gainOf) : yield* pair(gainOf, groups, mostAtOnce(space));
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

/** The best one or two sets that share nothing: a group, and the best subset of its complement. Changes `gainOf`. */
function* pair(gainOf: Float64Array, groups: Int32Array, mostSets: number): Generator<void, number[]> {
  const all = gainOf.length - 1;
  const gains = new Float64Array(groups.length);
  for (let at = 0; at < groups.length; at++) gains[at] = gainOf[groups[at]!]!;
  // What the best subset of each set gains, one item at a time, and which it is; 0 for the set itself.
  const within = gainOf;
  const which = new Int32Array(gainOf.length);
  for (let bit = 1; bit <= all; bit *= 2) {
    for (let mask = 0; mask <= all; mask++) {
      if ((mask & bit) !== 0 && within[mask ^ bit]! > within[mask]!) {
        within[mask] = within[mask ^ bit]!;
        which[mask] = which[mask ^ bit]! || mask ^ bit;
      }
      if (mask % setsPerTurn === 0) yield;
    }
  }
  let chosen: number[] = [];
  let most = 0;
  for (let at = 0; at < groups.length; at++) {
    const rest = all ^ groups[at]!;
    const beside = mostSets < 2 ? 0 : within[rest]!;
    if (gains[at] === 0 || gains[at]! + beside <= most) continue;
    most = gains[at]! + beside;
    chosen = beside === 0 ? [groups[at]!] : [groups[at]!, which[rest]! || rest];
  }
  return chosen;
}

/** The best sets that share nothing, by dynamic programming: the group of the lowest item, if any, and the rest. */
function* divide(gainOf: Float64Array): Generator<void, number[]> {
  const best = new Float64Array(gainOf.length);
  const first = new Int32Array(gainOf.length);
  for (let mask = 1; mask < gainOf.length; mask++) {
    const lowest = mask & -mask;
    const others = mask ^ lowest;
    best[mask] = best[others]!;
    for (let sub = others; ; sub = (sub - 1) & others) {
      const gain = gainOf[lowest | sub]!;
      const total = gain + best[others ^ sub]!;
      if (total > best[mask]!) {
        best[mask] = total;
        first[mask] = lowest | sub;
      }
      if (sub === 0) break;
    }
    if (mask % 64 === 0) yield;
  }
  const chosen: number[] = [];
  for (let mask = gainOf.length - 1; mask !== 0; ) {
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
