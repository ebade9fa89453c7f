import { type Listing, lowestBits } from './listing.js';
import { costOf, type Prices, priceItems, type Sets } from './prices.js';
import type { Space } from './space.js';

/** Groups that are looked at in all parts of the search together, until it is given up. */
const mostLooks = 50_000_000;
/** To count the items of a group takes as long as so many looks, and to begin a part of the search as so many. */
const looksPerCount = 4;
const looksPerPart = 50;
/** Groups that are looked at between two yields. */
const looksPerTurn = 300_000;
/** No better choice is looked for that would gain only so much more, beside the group that gains most: rounding errors. */
const tolerance = 1e-10;
/** So many losses are told apart. */
const lossSteps = 2 ** 20;
/** The best choice is looked for in this part below the bound first; in twice as much until there is one. */
const firstReach = 1 / 4;

/** The best groups among those listed that share nothing. */
export interface Packing {
  /** Positions in the listing. */
  readonly chosen: readonly number[];
  /** False if the search was given up: then there may be better ones. */
  readonly proven: boolean;
}

/** Groups that gain something. */
interface Known extends Sets {
  /** `[sets]` where each is in the listing. */
  readonly position: Int32Array;
}

/** Groups to choose from, those that lose least first. */
interface Offer extends Known {
  /** `[sets]` how much less each gains than it costs. */
  readonly loss: Float64Array;
}

/** Groups that share nothing with those chosen, in the order of the offer. Mutable; owned by one search. */
interface Open {
  readonly groups: Int32Array;
  count: number;
  /** Items that they have, as bits of two numbers. */
  low: number;
  high: number;
}

/** As many groups as there is room for, or fewer: how many there can be at once. */
export function mostAtOnce({ groups, items, itemSize, minSize }: Space): number {
  const places = itemSize.reduce((sum, size) => sum + size, 0);
  return Math.min(groups, items, Math.floor(places / minSize[0]!));
}

/**
 * Chooses listed groups that share nothing and gain most together: weighted set packing, by branch and bound.
 *
 * Items get prices at which no group gains more than it costs. So what is left can gain no more than it costs, and a
 * choice with a group in it that gains less than it costs loses that much: groups that lose all that lies between the
 * best choice so far and the bound, alone or two together, are left out. Branches on the item that the fewest groups
 * have. Reduced costs fix variables: Nemhauser and Wolsey (1988), Integer and Combinatorial Optimization, II.5.2.
 *
 * @param gains `[groups]` what each listed group gains; those of 0 are left out
 * @param least only what gains more than this is looked for
 */
export function* pack(
  space: Space,
  listing: Listing,
  gains: Float64Array,
  least: number,
): Generator<void, Packing> {
  const { items, groups: mostGroups } = space;
  // The group that gains most gains 1, so that the scale of a problem makes no difference.
  const unit = gains.reduce((top, gain) => Math.max(top, gain), 0) || 1;
  const known = least / unit;
  const sets = toSets(listing, gains, unit, space.capacity);
  yield;
  const prices = yield* priceItems(sets, items, mostAtOnce(space));
  const all = boundOf(space, prices, lowestBits(items), lowestBits(items - 32), mostGroups);
  const offer = order(sets, prices, all - known);
  yield;
  const open: Open = { groups: new Int32Array(offer.gain.length), count: 0, low: 0, high: 0 };
  const chosen: number[] = [];
  let best: readonly number[] = [];
  let most = known + tolerance;
  let looks = 0;
  let nextTurn = looksPerTurn;

  /** Chooses from groups that share nothing with those chosen and can gain no more than so much. */
  function* branch(groups: Int32Array, gained: number, bound: number): Generator<void, void> {
    while (gained + bound > most) {
      const item = rarestItem(offer, groups, gained + bound - most, items);
      if (item === -1) return;
      const ownLow = item < 32 ? 1 << item : 0;
      const ownHigh = item < 32 ? 0 : 1 << item;
      keepApart(offer, groups, ownLow, ownHigh, gained + bound - most, open);
      const without = open.groups.slice(0, open.count);
      const boundWithout = boundOf(space, prices, open.low, open.high, mostGroups - chosen.length);
      looks += groups.length * looksPerCount + looksPerPart;
      for (const group of groups) {
        if (gained + bound - offer.loss[group]! <= most) break;
        if (((offer.low[group]! & ownLow) | (offer.high[group]! & ownHigh)) === 0) continue;
        const now = gained + offer.gain[group]!;
        chosen.push(group);
        if (now > most) {
          most = now + tolerance;
          best = chosen.map((each) => offer.position[each]!);
        }
        const mostLoss = gained + bound - offer.loss[group]! - most;
        looks +=
          looksPerPart + keepApart(offer, without, offer.low[group]!, offer.high[group]!, mostLoss, open);
        const rest = boundOf(space, prices, open.low, open.high, mostGroups - chosen.length);
        if (now + rest > most) yield* branch(open.groups.slice(0, open.count), now, rest);
        chosen.pop();
        if (looks >= nextTurn) {
          nextTurn = looks + looksPerTurn;
          yield;
        }
        if (looks > mostLooks) return;
      }
      groups = without;
      bound = boundWithout;
    }
  }

  // The narrower what is looked in, the more groups are left out: until there is one, the best choice is said to be
  // near the bound.
  const everything = Int32Array.from(offer.gain.keys());
  for (let reach = firstReach; best.length === 0 && looks <= mostLooks; reach *= 2) {
    most = all - Math.min(reach, 1) * (all - known) + tolerance;
    yield* branch(everything, 0, all);
    if (reach >= 1) break;
  }
  return { chosen: best, proven: looks <= mostLooks };
}

/** The most that so many groups can gain that share nothing and have no other items. */
function boundOf(
  { itemSize, minSize }: Space,
  prices: Prices,
  low: number,
  high: number,
  most: number,
): number {
  let places = 0;
  for (let bits = low; bits !== 0; bits &= bits - 1) places += itemSize[31 - Math.clz32(bits & -bits)]!;
  for (let bits = high; bits !== 0; bits &= bits - 1) places += itemSize[63 - Math.clz32(bits & -bits)]!;
  const room = Math.min(most, Math.floor(places / minSize[0]!));
  return room === 0 ? 0 : costOf(prices, low, high) + room * prices.each;
}

/** Groups that gain something. */
function toSets(
  { groups, item, count }: Listing,
  gains: Float64Array,
  unit: number,
  capacity: number,
): Known {
  const gain = gains.filter((each) => each > 0);
  const low = new Int32Array(gain.length);
  const high = new Int32Array(gain.length);
  const position = new Int32Array(gain.length);
  for (let group = 0, set = 0; group < groups; group++) {
    if (gains[group]! <= 0) continue;
    for (let at = group * capacity; at < group * capacity + count[group]!; at++) {
      if (item[at]! < 32) low[set] = low[set]! | (1 << item[at]!);
      else high[set] = high[set]! | (1 << item[at]!);
    }
    gain[set] = gain[set]! / unit;
    position[set++] = group;
  }
  return { low, high, gain, position };
}

/** Those that lose less than so much, in order. Losses are rounded down, so that plain numbers can be sorted. */
function order({ low, high, gain, position }: Known, prices: Prices, mostLoss: number): Offer {
  const step = mostLoss / lossSteps;
  const keys = new Float64Array(gain.length);
  let count = 0;
  for (let set = 0; set < gain.length; set++) {
    const loss = costOf(prices, low[set]!, high[set]!) + prices.each - gain[set]!;
    if (loss < mostLoss) keys[count++] = Math.max(0, Math.floor(loss / step)) * gain.length + set;
  }
  const sorted = keys.subarray(0, count).sort();
  const offer = {
    low: new Int32Array(count),
    high: new Int32Array(count),
    gain: new Float64Array(count),
    loss: new Float64Array(count),
    position: new Int32Array(count),
  };
  for (let at = 0; at < count; at++) {
    const set = sorted[at]! % gain.length;
    offer.low[at] = low[set]!;
    offer.high[at] = high[set]!;
    offer.gain[at] = gain[set]!;
    offer.loss[at] = Math.floor(sorted[at]! / gain.length) * step;
    offer.position[at] = position[set]!;
  }
  return offer;
}

/** The item that the fewest groups have, but at least one, of those that lose less than so much. */
function rarestItem({ low, high, loss }: Offer, groups: Int32Array, mostLoss: number, items: number): number {
  const having = new Int32Array(items);
  for (let at = 0; at < groups.length; at++) {
    const group = groups[at]!;
    if (loss[group]! >= mostLoss) break;
    for (let bits = low[group]!; bits !== 0; bits &= bits - 1) having[31 - Math.clz32(bits & -bits)]!++;
    for (let bits = high[group]!; bits !== 0; bits &= bits - 1) having[63 - Math.clz32(bits & -bits)]!++;
  }
  let rarest = -1;
  for (let item = 0; item < items; item++) {
    if (having[item]! > 0 && (rarest === -1 || having[item]! < having[rarest]!)) rarest = item;
  }
  return rarest;
}

/** Keeps groups that have none of some items and lose less than so much; returns how many were looked at. */
function keepApart(
  { low, high, loss }: Offer,
  groups: Int32Array,
  ownLow: number,
  ownHigh: number,
  mostLoss: number,
  open: Open,
): number {
  let [count, keptLow, keptHigh, at] = [0, 0, 0, 0];
  for (; at < groups.length; at++) {
    const group = groups[at]!;
    if (loss[group]! >= mostLoss) break;
    if (((low[group]! & ownLow) | (high[group]! & ownHigh)) !== 0) continue;
    open.groups[count++] = group;
    keptLow |= low[group]!;
    keptHigh |= high[group]!;
  }
  open.count = count;
  open.low = keptLow;
  open.high = keptHigh;
  return at;
}
