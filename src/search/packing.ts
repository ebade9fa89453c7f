import type { Listing } from './listing.js';
import { type Basis, costOf, createBasis, type Prices, priceItems, type Sets } from './prices.js';
import type { Space } from './space.js';

/** Listed groups that are looked at, until the search is given up: see {@link chooseSets}. */
const mostLooks = 50_000_000;
/** To count the items of a group takes as long as so many looks, and to begin a part of the search as so many. */
const looksPerCount = 4;
const looksPerPart = 50;
/** Groups that are looked at between two yields, where they have up to 64 items to choose from; fewer where more. */
const looksPerTurn = 300_000;
/** No better choice is looked for that would gain only so much more, beside the group that gains most: rounding errors. */
const tolerance = 1e-10;
/** So many losses are told apart. */
const lossSteps = 2 ** 20;
/** The best choice is looked for in this part below the bound first; in twice as much until there is one. */
const firstReach = 1 / 4;

/** The best groups among those given that share nothing. */
export interface Packing {
  /** Their positions. */
  readonly chosen: readonly number[];
  /** False if the search was given up: then there may be better ones. */
  readonly proven: boolean;
}

/** Sets to choose from, those that lose least first. */
interface Offer extends Sets {
  /** `[sets]` how much less each gains than it costs. */
  readonly loss: Float64Array;
  /** `[sets]` which each was. */
  readonly origin: Int32Array;
}

/** Sets that share nothing with those chosen, in the order of the offer. Mutable; owned by one search. */
interface Open {
  readonly sets: Int32Array;
  count: number;
  /** `[words]` items that they have. */
  readonly bits: Int32Array;
}

/** As many groups as there is room for, or fewer: how many there can be at once. */
export function mostAtOnce({ groups, items, itemSize, minSize }: Space): number {
  const places = itemSize.reduce((sum, size) => sum + size, 0);
  return Math.min(groups, items, Math.floor(places / minSize[0]!));
}

/**
 * Chooses listed groups that share nothing and gain most together.
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
  // The group that gains most gains 1, so that the scale of a problem makes no difference.
  const unit = gains.reduce((top, gain) => Math.max(top, gain), 0) || 1;
  const gaining = Int32Array.from(gains.keys()).filter((group) => gains[group]! > 0);
  const sets = toSets(space, listing, gaining);
  for (const [set, group] of gaining.entries()) sets.gain[set] = gains[group]! / unit;
  yield;
  const basis = createBasis(space.items, mostAtOnce(space));
  const { chosen, proven } = yield* chooseSets(space, sets, least / unit, basis, mostLooks);
  return { chosen: chosen.map((set) => gaining[set]!), proven };
}

/**
 * Chooses sets that share nothing and gain most together: weighted set packing, by branch and bound.
 *
 * Items get prices at which no set gains more than it costs. So what is left can gain no more than it costs, and a
 * choice with a set in it that gains less than it costs loses that much: sets that lose all that lies between the
 * best choice so far and the bound, alone or two together, are left out. Branches on the item that the fewest sets
 * have. Reduced costs fix variables: Nemhauser and Wolsey (1988), Integer and Combinatorial Optimization, II.5.2.
 *
 * @param least only what gains more than this is looked for
 * @param basis where prices begin; it is changed
 * @param mostLooks sets that are looked at in all parts of the search together, until it is given up
 */
export function* chooseSets(
  space: Space,
  sets: Sets,
  least: number,
  basis: Basis,
  mostLooks: number,
): Generator<void, Packing> {
  const { items, groups: mostGroups } = space;
  const { words } = sets;
  const prices = yield* priceItems(sets, basis);
  const all = boundOf(space, prices, everyBit(items, words), mostGroups);
  const offer = order(sets, prices, all - least);
  yield;
  const open: Open = { sets: new Int32Array(offer.gain.length), count: 0, bits: new Int32Array(words) };
  const chosen: number[] = [];
  let best: readonly number[] = [];
  let most = least + tolerance;
  let looks = 0;
  const turn = (2 * looksPerTurn) / Math.max(2, words);
  let nextTurn = turn;

  /** Chooses from sets that share nothing with those chosen and can gain no more than so much. */
  function* branch(rest: Int32Array, gained: number, bound: number): Generator<void, void> {
    while (gained + bound > most) {
      const item = rarestItem(offer, rest, gained + bound - most, items);
      if (item === -1) return;
      const own = bitOf(item, words);
      keepApart(offer, rest, own, 0, gained + bound - most, open);
      const without = open.sets.slice(0, open.count);
      const boundWithout = boundOf(space, prices, open.bits, mostGroups - chosen.length);
      looks += rest.length * looksPerCount + looksPerPart;
      for (const set of rest) {
        if (gained + bound - offer.loss[set]! <= most) break;
        if ((offer.bits[set * words + (item >> 5)]! & own[item >> 5]!) === 0) continue;
        const now = gained + offer.gain[set]!;
        chosen.push(set);
        if (now > most) {
          most = now + tolerance;
          best = chosen.map((each) => offer.origin[each]!);
        }
        const mostLoss = gained + bound - offer.loss[set]! - most;
        looks += looksPerPart + keepApart(offer, without, offer.bits, set * words, mostLoss, open);
        const beside = boundOf(space, prices, open.bits, mostGroups - chosen.length);
        if (now + beside > most) yield* branch(open.sets.slice(0, open.count), now, beside);
        chosen.pop();
        if (looks >= nextTurn) {
          nextTurn = looks + turn;
          yield;
        }
        if (looks > mostLooks) return;
      }
      rest = without;
      bound = boundWithout;
    }
  }

  // The narrower what is looked in, the more sets are left out: until there is one, the best choice is said to be
  // near the bound.
  const everything = Int32Array.from(offer.gain.keys());
  for (let reach = firstReach; best.length === 0 && looks <= mostLooks; reach *= 2) {
    most = all - Math.min(reach, 1) * (all - least) + tolerance;
    yield* branch(everything, 0, all);
    if (reach >= 1) break;
  }
  return { chosen: best, proven: looks <= mostLooks };
}

/** The most that so many sets can gain that share nothing and have no other items. */
function boundOf({ itemSize, minSize }: Space, prices: Prices, bits: Int32Array, most: number): number {
  let places = 0;
  for (let word = 0; word < bits.length; word++) {
    for (let left = bits[word]!; left !== 0; left &= left - 1) {
      places += itemSize[32 * word + 31 - Math.clz32(left & -left)]!;
    }
  }
  const room = Math.min(most, Math.floor(places / minSize[0]!));
  return room === 0 ? 0 : costOf(prices, bits, 0) + room * prices.each;
}

/** The bit of one item. */
function bitOf(item: number, words: number): Int32Array {
  const bits = new Int32Array(words);
  bits[item >> 5] = 1 << (item & 31);
  return bits;
}

function everyBit(items: number, words: number): Int32Array {
  const bits = new Int32Array(words);
  for (let item = 0; item < items; item++) bits[item >> 5] = bits[item >> 5]! | (1 << (item & 31));
  return bits;
}

/** Some listed groups as sets that gain nothing yet. */
function toSets({ words, capacity }: Space, { item, count }: Listing, groups: Int32Array): Sets {
  const bits = new Int32Array(groups.length * words);
  for (const [set, group] of groups.entries()) {
    for (let at = group * capacity; at < group * capacity + count[group]!; at++) {
      const word = set * words + (item[at]! >> 5);
      bits[word] = bits[word]! | (1 << (item[at]! & 31));
    }
  }
  return { words, bits, gain: new Float64Array(groups.length) };
}

/** Those that lose less than so much, in order. Losses are rounded down, so that plain numbers can be sorted. */
function order({ words, bits, gain }: Sets, prices: Prices, mostLoss: number): Offer {
  const step = mostLoss / lossSteps;
  const keys = new Float64Array(gain.length);
  let count = 0;
  for (let set = 0; set < gain.length; set++) {
    const loss = costOf(prices, bits, set * words) + prices.each - gain[set]!;
    if (loss < mostLoss) keys[count++] = Math.max(0, Math.floor(loss / step)) * gain.length + set;
  }
  const sorted = keys.subarray(0, count).sort();
  const offer = {
    words,
    bits: new Int32Array(count * words),
    gain: new Float64Array(count),
    loss: new Float64Array(count),
    origin: new Int32Array(count),
  };
  for (let at = 0; at < count; at++) {
    const set = sorted[at]! % gain.length;
    offer.bits.set(bits.subarray(set * words, (set + 1) * words), at * words);
    offer.gain[at] = gain[set]!;
    offer.loss[at] = Math.floor(sorted[at]! / gain.length) * step;
    offer.origin[at] = set;
  }
  return offer;
}

/** The item that the fewest sets have, but at least one, of those that lose less than so much. */
function rarestItem({ words, bits, loss }: Offer, sets: Int32Array, mostLoss: number, items: number): number {
  const having = new Int32Array(items);
  for (let at = 0; at < sets.length; at++) {
    const set = sets[at]!;
    if (loss[set]! >= mostLoss) break;
    for (let word = 0; word < words; word++) {
      for (let left = bits[set * words + word]!; left !== 0; left &= left - 1) {
        having[32 * word + 31 - Math.clz32(left & -left)]!++;
      }
    }
  }
  let rarest = -1;
  for (let item = 0; item < items; item++) {
    if (having[item]! > 0 && (rarest === -1 || having[item]! < having[rarest]!)) rarest = item;
  }
  return rarest;
}

/** Keeps sets that have none of some items and lose less than so much; returns how many were looked at. */
function keepApart(
  { words, bits, loss }: Offer,
  sets: Int32Array,
  own: Int32Array,
  start: number,
  mostLoss: number,
  open: Open,
): number {
  let [count, at] = [0, 0];
  open.bits.fill(0);
  for (; at < sets.length; at++) {
    const set = sets[at]!;
    if (loss[set]! >= mostLoss) break;
    let shared = 0;
    for (let word = 0; word < words; word++) shared |= bits[set * words + word]! & own[start + word]!;
    if (shared !== 0) continue;
    open.sets[count++] = set;
    for (let word = 0; word < words; word++) open.bits[word] = open.bits[word]! | bits[set * words + word]!;
  }
  open.count = count;
  return at;
}
