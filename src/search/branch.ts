import { costOf, type Prices, type Sets } from './prices.js';

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

/** Sets to choose from, and what bounds a choice. */
export interface Choice {
  readonly sets: Sets;
  readonly prices: Prices;
  /** `[bits]` places that each item takes; 0 for other bits. */
  readonly size: Int32Array;
  /** Fewest places of a set. */
  readonly minSize: number;
  /** Most sets at once. */
  readonly most: number;
}

/** What was chosen. */
export interface Chosen {
  /** The best sets that were found, unless they gain no more than what was known. */
  readonly chosen: readonly number[];
  /** What they gain, or what was known. */
  readonly gain: number;
  /** False if the search was given up: then there may be better ones. */
  readonly proven: boolean;
  /** Sets that were looked at. */
  readonly looks: number;
}

/** Sets that may be chosen, those that lose least first. */
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

/** The most that sets can gain together that share nothing. */
export function mostGain(choice: Choice): number {
  return boundOf(choice, bitsOfAll(choice.sets), choice.most);
}

/** `[sets]` how much less each gains than it costs. */
export function lossesOf({ words, bits, gain }: Sets, prices: Prices): Float64Array {
  return gain.map((own, set) => costOf(prices, bits, set * words) + prices.each - own);
}

/**
 * Chooses sets that share nothing and gain most together, by branch and bound: branches on the item that the fewest
 * sets have.
 *
 * What is left can gain no more than it costs, and a choice with a set in it that gains less than it costs loses that
 * much: sets that lose all that lies between the best choice so far and the bound, alone or two together, are left
 * out. Reduced costs fix variables: Nemhauser and Wolsey (1988), Integer and Combinatorial Optimization, II.5.2.
 *
 * @param least only what gains more than this is looked for
 * @param mostLooks sets that are looked at in all parts of the search together, until it is given up
 */
export function* branchAndBound(choice: Choice, least: number, mostLooks: number): Generator<void, Chosen> {
  const { words } = choice.sets;
  const all = mostGain(choice);
  const offer = order(choice, all - least);
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
      const item = rarestItem(offer, rest, gained + bound - most);
      if (item === -1) return;
      const own = bitOf(item, words);
      keepApart(offer, rest, own, 0, gained + bound - most, open);
      const without = open.sets.slice(0, open.count);
      const boundWithout = boundOf(choice, open.bits, choice.most - chosen.length);
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
        const beside = boundOf(choice, open.bits, choice.most - chosen.length);
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
  // near the bound. Where that was given up, one way down is still gone each time.
  const everything = Int32Array.from(offer.gain.keys());
  for (let reach = firstReach; best.length === 0; reach *= 2) {
    most = all - Math.min(reach, 1) * (all - least) + tolerance;
    yield* branch(everything, 0, all);
    if (reach >= 1) break;
  }
  const gain = best.length === 0 ? least : best.reduce((sum, set) => sum + choice.sets.gain[set]!, 0);
  return { chosen: best, gain, proven: looks <= mostLooks, looks };
}

/** The most that so many sets can gain that share nothing and have only such items. */
function boundOf({ size, minSize, prices }: Choice, bits: Int32Array, most: number): number {
  let places = 0;
  for (let word = 0; word < bits.length; word++) {
    for (let left = bits[word]!; left !== 0; left &= left - 1) {
      places += size[32 * word + 31 - Math.clz32(left & -left)]!;
    }
  }
  const room = Math.min(most, Math.floor(places / minSize));
  return room === 0 ? 0 : costOf(prices, bits, 0) + room * prices.each;
}

/** The bit of one item. */
function bitOf(item: number, words: number): Int32Array {
  const bits = new Int32Array(words);
  bits[item >> 5] = 1 << (item & 31);
  return bits;
}

/** What any set has. */
function bitsOfAll({ words, bits }: Sets): Int32Array {
  const all = new Int32Array(words);
  for (let at = 0; at < bits.length; at++) all[at % words] = all[at % words]! | bits[at]!;
  return all;
}

/** Those that lose less than so much, in order. Losses are rounded down, so that plain numbers can be sorted. */
function order({ sets, prices }: Choice, mostLoss: number): Offer {
  const { words, bits, gain } = sets;
  const losses = lossesOf(sets, prices);
  const step = mostLoss / lossSteps;
  const keys = new Float64Array(gain.length);
  let count = 0;
  for (let set = 0; set < gain.length; set++) {
    const loss = losses[set]!;
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
function rarestItem({ words, bits, loss }: Offer, sets: Int32Array, mostLoss: number): number {
  const having = new Int32Array(32 * words);
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
  for (let item = 0; item < having.length; item++) {
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
