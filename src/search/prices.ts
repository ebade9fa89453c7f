/** Pivots for each item, after which prices are as good as they get. */
const pivotsPerItem = 40;
/** Sets that are priced at once; those among them that earn something enter one after the other while they do. */
const pricedAtOnce = 1000;
/** To change so many numbers of the inverse takes as long as to price 32 items of a set. */
const numbersPerWord = 4;
/** Sets that are priced between two yields, times the numbers that their items are. */
const wordsPerTurn = 800_000;
/** Less than this is taken for nothing, since numbers are rounded: of sets that gain 1 at most. */
const nothing = 1e-12;
/** Items have a little more room than for one set, and no two the same, lest pivots go round in a circle. */
const unevenness = 1e-7;
/** What a basis is made of that is no set: room that is not used. */
export const noSet = -1;

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
  const prices = { words, sums: new Float64Array(4 * words * 256), each: 0 };
  // Sets that gained more than they cost when they were priced last.
  const likely = new Int32Array(pricedAtOnce);
  let known = 0;
  let from = 0;
  let looks = 0;
  for (let pivots = 0; pivots < mostPivots; pivots++) {
    let earned = enterNone(basis);
    let best = noSet;
    if (earned === 0) {
      sumUp(price, prices);
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
    if (!pivot(basis, best, earned)) break;
    looks += (basis.rows * basis.rows) / numbersPerWord;
    if (looks < wordsPerTurn) continue;
    looks = 0;
    yield;
  }
  sumUp(
    price.map((each) => Math.max(0, each)),
    prices,
  );
  let missing = 0;
  for (let set = 0; set < gain.length; set++) {
    missing = Math.max(missing, gain[set]! - costOf(prices, bits, set * words) - prices.each);
  }
  prices.each += missing;
  return prices;
}

/** What a vertex of the linear relaxation is made of: a row for each item, and one for the number of sets. */
export interface Basis {
  readonly rows: number;
  /** `[rows]` the set that it is made of, or -1. */
  readonly made: Int32Array;
  /** `[rows × rows]` the inverse of the basis, column by column. */
  readonly inverse: Float64Array;
  /** `[rows]` how much there is of what the basis is made of. */
  readonly amount: Float64Array;
  /** `[rows]` what one more of each would earn. */
  readonly price: Float64Array;
  /** `[rows]` what enters uses of each. */
  readonly column: Float64Array;
}

/**
 * No sets yet.
 *
 * @param room sets there can be at once
 */
export function createBasis(items: number, room: number): Basis {
  const rows = items + 1;
  const inverse = new Float64Array(rows * rows);
  const amount = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    inverse[row * rows + row] = 1;
    amount[row] = (row === items ? room : 1) + (row + 1) * unevenness;
  }
  const made = new Int32Array(rows).fill(noSet);
  return { rows, made, inverse, amount, price: new Float64Array(rows), column: new Float64Array(rows) };
}

/** Lets a set enter. */
function enter({ rows, inverse, column }: Basis, bits: Int32Array, start: number): void {
  column.fill(0);
  for (let row = 0; row < rows; row++) {
    const uses = row === rows - 1 || ((bits[start + (row >> 5)]! >>> (row & 31)) & 1) === 1;
    for (let at = 0; uses && at < rows; at++) column[at] = column[at]! + inverse[row * rows + at]!;
  }
}

/** Where something costs less than nothing, lets less of it be used; returns what that earns. */
function enterNone({ rows, inverse, price, column }: Basis): number {
  let cheapest = 0;
  for (let row = 1; row < rows; row++) if (price[row]! < price[cheapest]!) cheapest = row;
  if (price[cheapest]! > -nothing) return 0;
  column.set(inverse.subarray(cheapest * rows, (cheapest + 1) * rows));
  return -price[cheapest]!;
}

/** Puts what enters in the place of what is used up first; false if nothing is. */
function pivot(
  { rows, made, inverse, amount, price, column }: Basis,
  entering: number,
  earned: number,
): boolean {
  let leaving = -1;
  for (let row = 0; row < rows; row++) {
    if (column[row]! <= nothing) continue;
    if (leaving === -1 || amount[row]! * column[leaving]! < amount[leaving]! * column[row]!) leaving = row;
  }
  if (leaving === -1) return false;
  made[leaving] = entering;
  exchange(amount, 0, column, leaving);
  for (let row = 0; row < rows; row++) {
    price[row] = price[row]! + earned * exchange(inverse, row * rows, column, leaving);
  }
  return true;
}

/** Writes a column in terms of what enters instead of what leaves; returns how much of it that is. */
function exchange(values: Float64Array, start: number, column: Float64Array, leaving: number): number {
  const each = values[start + leaving]! / column[leaving]!;
  if (each === 0) return 0;
  for (let row = 0; row < column.length; row++) {
    values[start + row] = values[start + row]! - each * column[row]!;
  }
  values[start + leaving] = each;
  return each;
}

function sumUp(price: Float64Array, prices: { readonly sums: Float64Array; each: number }): void {
  const items = price.length - 1;
  for (let item = 0; item < items; item++) {
    const own = 1 << (item & 7);
    const start = (item >> 3) << 8;
    for (let others = 0; others < own; others++) {
      prices.sums[start + own + others] = prices.sums[start + others]! + price[item]!;
    }
  }
  prices.each = price[items]!;
}
