import type { Listing } from './listing.js';
import type { Space } from './space.js';

/** Groups that are looked at in all parts of the search together, until it is given up. */
const mostLooks = 5_000_000;
/** So many comparisons of two groups take as long as a look. */
const quickLooks = 8;
/** Groups that are looked at between two yields. */
const looksPerTurn = 20_000;

/** The best groups among those listed that share nothing. */
export interface Packing {
  /** Positions in the listing. */
  readonly chosen: readonly number[];
  /** False if the search was given up: then there may be better ones. */
  readonly proven: boolean;
}

/**
 * Chooses listed groups that share nothing and gain most together: weighted set packing, by branch and bound.
 *
 * Branches on the item that the fewest groups have. No more can be gained than if every item were in the group that
 * gains most for each of its shares.
 *
 * @param gains `[groups]` what each listed group gains; those of 0 are left out
 * @param least only what gains more than this is looked for
 */
export function* pack(
  { items, groups: mostGroups, itemShare, capacity }: Space,
  listing: Listing,
  gains: Float64Array,
  least: number,
): Generator<void, Packing> {
  const { item, count } = listing;
  const { low, high } = bitsOf(listing, capacity);
  const density = Float64Array.from(gains, (gain, group) => {
    let share = 0;
    for (let at = 0; at < count[group]!; at++) share += itemShare[item[group * capacity + at]!]!;
    return gain / share;
  });
  const all = Int32Array.from(gains.keys())
    .filter((group) => gains[group]! > 0)
    .sort((a, b) => density[b]! - density[a]! || a - b);
  const chosen: number[] = [];
  let best: readonly number[] = [];
  let most = least;
  let looks = 0;
  let nextTurn = looksPerTurn;

  /** Chooses from groups that share nothing with those chosen, the best for each share first. */
  function* branch(open: Int32Array, gained: number): Generator<void, void> {
    if (gained > most) {
      most = gained;
      best = [...chosen];
    }
    looks += open.length;
    if (looks >= nextTurn) {
      nextTurn = looks + looksPerTurn;
      yield;
    }
    if (open.length === 0 || chosen.length === mostGroups || looks > mostLooks) return;
    const having = new Int32Array(items);
    let bound = gained;
    for (const group of open) {
      for (let at = group * capacity; at < group * capacity + count[group]!; at++) {
        // The first group of an item is its best.
        if (having[item[at]!] === 0) bound += density[group]! * itemShare[item[at]!]!;
        having[item[at]!] = having[item[at]!]! + 1;
      }
    }
    if (bound <= most) return;
    let rarest = -1;
    for (let each = 0; each < items; each++) {
      if (having[each]! > 0 && (rarest === -1 || having[each]! < having[rarest]!)) rarest = each;
    }
    const bits = rarest < 32 ? low : high;
    const without = open.filter((group) => (bits[group]! & (1 << rarest)) === 0);
    for (const group of open) {
      if ((bits[group]! & (1 << rarest)) === 0) continue;
      if (looks > mostLooks) return;
      const [ownLow, ownHigh] = [low[group]!, high[group]!];
      looks += without.length / quickLooks;
      chosen.push(group);
      yield* branch(
        without.filter((other) => (low[other]! & ownLow) === 0 && (high[other]! & ownHigh) === 0),
        gained + gains[group]!,
      );
      chosen.pop();
    }
    yield* branch(without, gained);
  }

  yield* branch(all, 0);
  return { chosen: best, proven: looks <= mostLooks };
}

/** `[groups]` the items of each group as bits of two numbers. */
function bitsOf({ groups, item, count }: Listing, capacity: number): { low: Int32Array; high: Int32Array } {
  const low = new Int32Array(groups);
  const high = new Int32Array(groups);
  for (let group = 0; group < groups; group++) {
    for (let at = group * capacity; at < group * capacity + count[group]!; at++) {
      if (item[at]! < 32) low[group] = low[group]! | (1 << item[at]!);
      else high[group] = high[group]! | (1 << item[at]!);
    }
  }
  return { low, high };
}
