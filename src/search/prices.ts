import { type Basis, enter, enterNone, noSet, nothing, replace } from './basis.js';

/** Pivots for each item, after which prices are as good as they get. */
const pivotsPerItem = 40;
/** Sets that are priced at once; those among them that earn something enter one after the other while they do. */
const pricedAtOnce = 1000;
/** To change so many numbers of the inverse takes as long as to price 32 items of a set. */
const numbersPerWord = 4;
/** Sets that are priced between two yields, times the numbers that their items are. */
const wordsPerTurn = 800_000;

/** Sets of items. */
export interface Sets {
  /** Numbers of 32 bits that the items of a set are. */
  readonly words: number;
  /** `[sets × words]` the items of each. */
  readonly bits: Int32Array;
  /** `[sets]` what each gains, about 1 at most. */
  readonly gain: Float64Array;
}

/** Prices at which no set gains more than its items cost and what every set costs. */
export interface Prices {
  readonly words: number;
  /** `[4 × words × 256]` what all sets of items 0 to 7 cost, then those of items 8 to 15, and so on. */
  readonly sums: Float64Array;
  /** What every set costs beside its items. */
  readonly each: number;
}

/** What items cost together, named by bits from a place on. */
export function costOf({ words, sums }: Prices, bits: Int32Array, start: number): number {
  let cost = 0;
  for (let word = 0; word < words; word++) {
    const own = bits[start + word]!;
    const table = word << 10;
    cost +=
      sums[table + (own & 255)]! +
      sums[table + 256 + ((own >>> 8) & 255)]! +
      sums[table + 512 + ((own >>> 16) & 255)]! +
      sums[table + 768 + (own >>> 24)]!;
  }
  return cost;
}

/**
 * Finds prices at which no set gains more than it costs. Then sets that share nothing gain no more together than all
 * their items cost and that many sets, whichever they are.
 *
 * All items and as many sets as there is room for are to cost as little as possible: these are the dual values of the
 * linear relaxation, by the revised simplex method with an explicit inverse and partial pricing. Chvátal (1983), Linear
 * Programming, chapters 7 and 8. Wherever that ends, what every set costs is raised until the prices are right.
 *
 * @param basis where to begin; it is changed
 */
export function* priceItems(
  sets: Sets,
  basis: Basis,
  mostPivots = pivotsPerItem * basis.rows,
): Generator<void, Prices> {
  const { words, bits, gain } = sets;
  const { price } = basis;
  const prices = createPrices(words);
  // Sets that gained more than they cost when they were priced last.
  const likely = new Int32Array(pricedAtOnce);
  let known = 0;
  let from = 0;
  let looks = 0;
  for (let pivots = 0; pivots < mostPivots; pivots++) {
    let earned = earnedByNone(basis);
    let best = noSet;
    if (earned === 0) {
      sumUp(basis, price, prices);
      let seen = 0;
      for (let count = known, isKnown = true; best === noSet; isKnown = false) {
        if (!isKnown) {
          if (seen >= gain.length) break;
          count = Math.min(pricedAtOnce, gain.length - from);
        }
        known = 0;
        for (let at = 0; at < count; at++) {
          const set = isKnown ? likely[at]! : from + at;
          const own = gain[set]! - costOf(prices, bits, set * words) - prices.each;
          if (own <= nothing) continue;
          likely[known++] = set;
          if (own <= earned) continue;
          earned = own;
          best = set;
        }
        looks += count * words;
        if (isKnown) continue;
        seen += pricedAtOnce;
        from = (from + count) % gain.length;
      }
      if (best === noSet) break;
      enter(basis, bits, best * words);
    }
    const leaving = usedUpFirst(basis);
    if (leaving === noSet) break;
    replace(basis, leaving, best, earned);
    looks += (basis.rows * basis.rows) / numbersPerWord;
    if (looks < wordsPerTurn) continue;
    looks = 0;
    yield;
  }
  return rightPrices(sets, basis);
}

/** The prices of a basis; what every set costs is raised until no set gains more than it costs. */
export function rightPrices({ words, bits, gain }: Sets, basis: Basis): Prices {
  const prices = createPrices(words);
  // Whatever rounding made of them.
  const usable = basis.price.map((each) => (each > 0 && each < Number.POSITIVE_INFINITY ? each : 0));
  sumUp(basis, usable, prices);
  let missing = 0;
  for (let set = 0; set < gain.length; set++) {
    missing = Math.max(missing, gain[set]! - costOf(prices, bits, set * words) - prices.each);
  }
  prices.each += missing;
  return prices;
}

/** Room for what sets of so many words cost. */
export function createPrices(words: number): {
  readonly words: number;
  readonly sums: Float64Array;
  each: number;
} {
  return { words, sums: new Float64Array(4 * words * 256), each: 0 };
}

/** Where something costs less than nothing, lets less of it be used; returns what that earns. */
function earnedByNone(basis: Basis): number {
  const { rows, price } = basis;
  let cheapest = 0;
  for (let row = 1; row < rows; row++) if (price[row]! < price[cheapest]!) cheapest = row;
  if (price[cheapest]! > -nothing) return 0;
  enterNone(basis, cheapest);
  return -price[cheapest]!;
}

/** What there is least of for what enters; -1 if there is enough of everything. */
function usedUpFirst({ rows, amount, column }: Basis): number {
  let leaving = -1;
  for (let row = 0; row < rows; row++) {
    if (column[row]! <= nothing) continue;
    if (leaving === -1 || amount[row]! * column[leaving]! < amount[leaving]! * column[row]!) leaving = row;
  }
  return leaving;
}

/** Sums up what eight rows cost, for all sets of them. */
export function sumUp(
  { items, rows }: Basis,
  price: Float64Array,
  prices: { readonly sums: Float64Array; each: number },
): void {
  for (let row = 0; row < rows; row++) {
    if (row === items) continue;
    const own = 1 << (row & 7);
    const start = (row >> 3) << 8;
    for (let others = 0; others < own; others++) {
      prices.sums[start + own + others] = prices.sums[start + others]! + price[row]!;
    }
  }
  prices.each = price[items]!;
}
