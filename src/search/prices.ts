/** Pivots for each item, after which prices are as good as they get. */
const pivotsPerItem = 40;
/** Sets that are priced before the one that earns most among them is taken. */
const pricedPerPivot = 1000;
/** A pivot takes as long as to price so many sets. */
const setsPerPivot = 500;
/** Sets that are priced between two yields. */
const pricedPerTurn = 500_000;
/** Less than this is taken for nothing, since numbers are rounded: of sets that gain 1 at most. */
const nothing = 1e-12;
/** Items have a little more room than for one set, and no two the same, lest pivots go round in a circle. */
const unevenness = 1e-7;

/** Sets of up to 64 items. */
export interface Sets {
  /** `[sets]` the items of each as bits of two numbers. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** `[sets]` what each gains, 1 at most. */
  readonly gain: Float64Array;
}

/** Prices at which no set gains more than its items cost and what every set costs. */
export interface Prices {
  /** `[8 × 256]` what all sets of items 0 to 7 cost, then those of items 8 to 15, and so on. */
  readonly sums: Float64Array;
  /** What every set costs beside its items. */
  readonly each: number;
}

/** What items cost together, named by bits of two numbers. */
export function costOf({ sums }: Prices, low: number, high: number): number {
  return (
    sums[low & 255]! +
    sums[256 + ((low >>> 8) & 255)]! +
    sums[512 + ((low >>> 16) & 255)]! +
    sums[768 + (low >>> 24)]! +
    sums[1024 + (high & 255)]! +
    sums[1280 + ((high >>> 8) & 255)]! +
    sums[1536 + ((high >>> 16) & 255)]! +
    sums[1792 + (high >>> 24)]!
  );
}

/**
 * Finds prices at which no set gains more than it costs. Then sets that share nothing gain no more together than all
 * their items cost and that many sets, whichever they are.
 *
 * All items and as many sets as there is room for are to cost as little as possible: these are the dual values of the
 * linear relaxation, by the revised simplex method with an explicit inverse and partial pricing. Chvátal (1983), Linear
 * Programming, chapters 7 and 8. Wherever that ends, what every set costs is raised until the prices are right.
 *
 * @param room sets there can be at once
 */
export function* priceItems(
  sets: Sets,
  items: number,
  room: number,
  mostPivots = pivotsPerItem * (items + 1),
): Generator<void, Prices> {
  const { low, high, gain } = sets;
  const basis = createBasis(items, room);
  const { rows, price } = basis;
  const prices = { sums: new Float64Array(8 * 256), each: 0 };
  let from = 0;
  let looks = 0;
  for (let pivots = 0; pivots < mostPivots; pivots++) {
    let earned = enterNone(basis);
    if (earned === 0) {
      sumUp(price, prices);
      let best = -1;
      for (let seen = 0; seen < gain.length && best === -1; seen += pricedPerPivot) {
        const to = Math.min(from + pricedPerPivot, gain.length);
        for (let set = from; set < to; set++) {
          const own = gain[set]! - costOf(prices, low[set]!, high[set]!) - prices.each;
          if (own <= Math.max(earned, nothing)) continue;
          earned = own;
          best = set;
        }
        from = to % gain.length;
        looks += pricedPerPivot;
      }
      if (best === -1) break;
      enter(basis, low[best]!, high[best]!);
    }
    if (!pivot(basis, earned)) break;
    looks += setsPerPivot;
    if (looks < pricedPerTurn) continue;
    looks = 0;
    yield;
  }
  for (let row = 0; row < rows; row++) price[row] = Math.max(0, price[row]!);
  sumUp(price, prices);
  let missing = 0;
  for (let set = 0; set < gain.length; set++) {
    missing = Math.max(missing, gain[set]! - costOf(prices, low[set]!, high[set]!) - prices.each);
  }
  prices.each += missing;
  return prices;
}

/** What a vertex of the linear relaxation is made of: a row for each item, and one for the number of sets. */
interface Basis {
  readonly rows: number;
  /** `[rows × rows]` the inverse of the basis, column by column. */
  readonly inverse: Float64Array;
  /** `[rows]` how much there is of what the basis is made of. */
  readonly amount: Float64Array;
  /** `[rows]` what one more of each would earn. */
  readonly price: Float64Array;
  /** `[rows]` what enters uses of each. */
  readonly column: Float64Array;
}

/** No sets yet. */
function createBasis(items: number, room: number): Basis {
  const rows = items + 1;
  const inverse = new Float64Array(rows * rows);
  const amount = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    inverse[row * rows + row] = 1;
    amount[row] = (row === items ? room : 1) + (row + 1) * unevenness;
  }
  return { rows, inverse, amount, price: new Float64Array(rows), column: new Float64Array(rows) };
}

/** Lets a set enter. */
function enter({ rows, inverse, column }: Basis, low: number, high: number): void {
  column.fill(0);
  for (let row = 0; row < rows; row++) {
    const uses = row === rows - 1 || (((row < 32 ? low : high) >>> row) & 1) === 1;
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
function pivot({ rows, inverse, amount, price, column }: Basis, earned: number): boolean {
  let leaving = -1;
  for (let row = 0; row < rows; row++) {
    if (column[row]! <= nothing) continue;
    if (leaving === -1 || amount[row]! * column[leaving]! < amount[leaving]! * column[row]!) leaving = row;
  }
  if (leaving === -1) return false;
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
