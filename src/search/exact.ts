import { type Best, keepIfBest } from './best.js';
import type { Listing } from './listing.js';
import { mostAtOnce, pack } from './packing.js';
import type { Space } from './space.js';
import { clearGroup, judge, type State, setGroup, type Verdict } from './state.js';

/** Up to so many items every way to divide every set in two is gone through. */
const mostItemsDivided = 15;
/** Up to so many items a table has room for all sets. */
const mostItemsPaired = 22;
/** Sets that are looked at between two yields. */
const setsPerTurn = 2 ** 15;

/**
 * Judges every group there can be and finds the best set of them that share nothing: the optimum, and says so; unless
 * that takes too long, when it has tried what it could.
 */
export function* solve(state: State, best: Best, listing: Listing): Generator<void, void> {
  const { space } = state;
  const gains = new Float64Array(listing.groups);
  const group = new Int32Array(space.capacity);
  const verdict: Verdict = { gain: 0, shortfall: 0, share: 0 };
  for (const number of gains.keys()) {
    judge(state, 0, group, copyListed(space, listing, number, group), verdict);
    // A group that gains nothing is as good as none.
    gains[number] = verdict.shortfall === 0 ? verdict.gain : 0;
    if (state.steps % 8 === 0) yield;
  }
  const { chosen, proven } = yield* choose(space, listing, gains, best.gain);
  best.optimal = proven;
  // There is nothing better than what was found before.
  if (chosen.length === 0) return;
  for (let used = 0; used < space.groups; used++) clearGroup(state, used);
  const steps = state.steps;
  for (const [at, number] of chosen.entries()) {
    const count = copyListed(space, listing, number, group);
    judge(state, at, group, count, verdict);
    setGroup(state, at, group, count, verdict);
  }
  state.steps = steps;
  keepIfBest(state, best);
}

type Choice = { readonly chosen: readonly number[]; readonly proven: boolean };

function* choose(
  space: Space,
  listing: Listing,
  gains: Float64Array,
  least: number,
): Generator<void, Choice> {
  if (!(canDivide(space) || canPair(space, listing))) return yield* pack(space, listing, gains, least);
  const sets = maskOf(space, listing);
  const numberOf = new Map(Array.from(sets, (mask, number) => [mask, number]));
  const gainOf = new Float64Array(2 ** space.items);
  for (const [number, mask] of sets.entries()) gainOf[mask] = gains[number]!;
  const chosen = canDivide(space) ? yield* divide(gainOf) : yield* pair(gainOf, sets, mostAtOnce(space));
  return { chosen: chosen.map((mask) => numberOf.get(mask)!), proven: true };
}

/** A division has as many groups as it likes, so there must be no other limit than room. */
function canDivide(space: Space): boolean {
  return (
    space.items <= mostItemsDivided && mostAtOnce(space) === mostAtOnce({ ...space, groups: space.items })
  );
}

/** Whether no more than two groups fit, and a table of all sets takes less time than to compare all groups. */
function canPair(space: Space, { groups }: Listing): boolean {
  const { items } = space;
  return mostAtOnce(space) <= 2 && items <= mostItemsPaired && items * 2 ** items < groups * groups;
}

/** `[groups]` the items of each group as bits of a number. */
function maskOf({ capacity }: Space, { groups, item, count }: Listing): Int32Array {
  return Int32Array.from({ length: groups }, (_, group) => {
    let mask = 0;
    for (let at = 0; at < count[group]!; at++) mask |= 1 << item[group * capacity + at]!;
    return mask;
  });
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

/** Copies the items of a listed group, and says how many there are. */
function copyListed({ capacity }: Space, { item, count }: Listing, number: number, into: Int32Array): number {
  const start = number * capacity;
  for (let at = 0; at < count[number]!; at++) into[at] = item[start + at]!;
  return count[number]!;
}
