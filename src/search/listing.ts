import { createRandom } from './random.js';
import type { Space } from './space.js';

/** Up to so many items, a set of them is the bits of two numbers. */
const mostItems = 64;
/** Sets that are looked at, for each group that may be listed: those that grow into none count too. */
const setsPerGroup = 6;
/** Sets that are looked at between two yields. */
const setsPerTurn = 2 ** 12;
/** Groups that are grown at random to guess how many there are. */
const probes = 1000;
/** A guess may be so much too high. */
const mostOver = 1.2;

/** Every group there can be. */
export interface Listing {
  readonly groups: number;
  /** `[groups × capacity]` items of each. */
  readonly item: Uint8Array;
  /** `[groups]` how many items it has. */
  readonly count: Uint8Array;
}

/** Who may share a group with whom: bits of two numbers for each item. Items stand in an order of their own. */
interface Ordered {
  readonly items: Int32Array;
  /** `[items]` */
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** Whether groups can be listed at all: if all have the same bounds, and the items are few. */
export function canList({ items, groups, alike, placeAll }: Space): boolean {
  return items <= mostItems && groups > 0 && alike && !placeAll;
}

/**
 * Lists all groups there can be; `undefined` if they seem more than so many, or are.
 *
 * Grows sets item by item, and gives up those that no group can have grown from.
 */
export function* listGroups(space: Space, mostGroups: number): Generator<void, Listing | undefined> {
  const ordered = order(space);
  if (guessGroups(space, ordered) > mostOver * mostGroups) return undefined;
  const { itemSize, capacity, mayGrow } = space;
  const { items, low, high } = ordered;
  const [min, max] = [space.minSize[0]!, space.maxSize[0]!];
  const largest = itemSize.reduce((most, size) => Math.max(most, size), 1);
  const listing = { item: new Uint8Array(mostGroups * capacity), count: new Uint8Array(mostGroups) };
  let groups = 0;
  const members = new Int32Array(capacity + 1);
  const places = new Int32Array(capacity + 2);
  // Items that may still be tried at each depth, after those that have been.
  const openLow = new Int32Array(capacity + 2);
  const openHigh = new Int32Array(capacity + 2);
  openLow[0] = lowestBits(items.length);
  openHigh[0] = lowestBits(items.length - 32);
  let depth = 0;
  for (let sets = 1; depth >= 0; sets++) {
    if (sets % setsPerTurn === 0) yield;
    if (sets > setsPerGroup * mostGroups) return undefined;
    const open = bitCount(openLow[depth]!) + bitCount(openHigh[depth]!);
    if (open === 0 || places[depth]! + open * largest < min) {
      depth--;
      continue;
    }
    const first = lowestBit(openLow[depth]!, openHigh[depth]!);
    if (first < 32) openLow[depth] = openLow[depth]! & (openLow[depth]! - 1);
    else openHigh[depth] = openHigh[depth]! & (openHigh[depth]! - 1);
    const item = items[first]!;
    const taken = places[depth]! + itemSize[item]!;
    if (taken > max) continue;
    members[depth] = item;
    if (!mayGrow(members, depth + 1)) continue;
    if (taken >= min) {
      if (groups === mostGroups) return undefined;
      listing.item.set(members.subarray(0, depth + 1), groups * capacity);
      listing.count[groups++] = depth + 1;
    }
    if (taken === max) continue;
    depth++;
    places[depth] = taken;
    openLow[depth] = openLow[depth - 1]! & low[first]!;
    openHigh[depth] = openHigh[depth - 1]! & high[first]!;
  }
  return {
    groups,
    item: listing.item.slice(0, groups * capacity),
    count: listing.count.slice(0, groups),
  };
}

/** Items that have the fewest others first, so that most sets are given up early. */
function order({ items, mayShare, words }: Space): Ordered {
  const shares = (one: number, other: number): boolean =>
    ((mayShare[one * words + (other >> 5)]! >>> (other & 31)) & 1) === 1;
  const all = Array.from({ length: items }, (_, item) => item);
  const others = all.map((one) => all.reduce((count, other) => count + (shares(one, other) ? 1 : 0), 0));
  const sorted = Int32Array.from(all).sort((a, b) => others[a]! - others[b]! || a - b);
  const bits = (from: number): Int32Array =>
    sorted.map((one) =>
      sorted
        .subarray(from, from + 32)
        .reduce((mask, other, at) => (shares(one, other) ? mask | (1 << at) : mask), 0),
    );
  return { items: sorted, low: bits(0), high: bits(32) };
}

/**
 * About how many groups there are: a set that is grown at random says how many ways there were to grow it.
 *
 * The mean over such sets is right on average: Knuth (1975), Estimating the efficiency of backtrack programs,
 * doi:10.1090/S0025-5718-1975-0373371-6.
 */
function guessGroups(space: Space, { items, low, high }: Ordered): number {
  const { itemSize, mayGrow } = space;
  const [min, max] = [space.minSize[0]!, space.maxSize[0]!];
  const random = createRandom(0);
  const members = new Int32Array(items.length);
  let sum = 0;
  for (let probe = 0; probe < probes; probe++) {
    let openLow = lowestBits(items.length);
    let openHigh = lowestBits(items.length - 32);
    let places = 0;
    // Ways to grow the set, over the orders in which it could have been grown.
    let sets = 1;
    for (let count = 1; ; count++) {
      const open = bitCount(openLow) + bitCount(openHigh);
      if (open === 0) break;
      sets *= open / count;
      const chosen = nthBit(openLow, openHigh, random.below(open));
      members[count - 1] = items[chosen]!;
      places += itemSize[items[chosen]!]!;
      if (places > max || !mayGrow(members, count)) break;
      if (places >= min) sum += sets;
      openLow &= low[chosen]!;
      openHigh &= high[chosen]!;
    }
  }
  return sum / probes;
}

/** All bits of the first so many items of 32. */
export function lowestBits(items: number): number {
  if (items <= 0) return 0;
  return items >= 32 ? -1 : (1 << items) - 1;
}

function lowestBit(low: number, high: number): number {
  return low === 0 ? 63 - Math.clz32(high & -high) : 31 - Math.clz32(low & -low);
}

/** The n-th bit from below that is set, from 0. */
function nthBit(low: number, high: number, n: number): number {
  let [restLow, restHigh] = [low, high];
  for (let skipped = 0; skipped < n; skipped++) {
    if (restLow === 0) restHigh &= restHigh - 1;
    else restLow &= restLow - 1;
  }
  return lowestBit(restLow, restHigh);
}

/** How many bits are set: Warren (2012), Hacker's Delight, figure 5-2. */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
