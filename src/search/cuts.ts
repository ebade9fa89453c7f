import { addRow, type Basis, enter, enterNone, noSet, replace } from './basis.js';
import { costOf, createPrices, type Sets, sumUp } from './prices.js';

/** Cuts that are added at once at most. */
export const cutsAtOnce = 24;
/** Most of them that have one item. */
const cutsOfItem = 4;
/** Parts of sets are more than one set from here on. */
const tooMuch = 1.02;
/** Less of something than this is rounding. */
const little = 1e-9;
/** Less than this of something that leaves is not won by what enters: numbers would grow by rounding. */
const leastPivot = 1e-6;
/** Pivots for each row, after which prices are as good as they get. */
const pivotsPerRow = 10;
/** To change so many numbers of the inverse takes as long as to price 32 items of a set. */
const numbersPerWord = 4;
/** Cuts that are added, and items whose threes are looked at, between two yields. */
const cutsPerTurn = 6;
const itemsPerTurn = 8;
/** Sets that are priced between two yields, times the numbers that their items are. */
const wordsPerTurn = 600_000;

type Triple = readonly [number, number, number];

/** A set of which a vertex has more than nothing and less than all. */
interface Part {
  readonly set: number;
  readonly amount: number;
}

/**
 * Adds cuts that sets keep which share nothing, but not the parts of sets that a basis is made of; and goes on to prices
 * at which no set gains more than its items and its cuts cost. Returns what it took, in words of sets that were looked
 * at; 0 if there is nothing to cut, or no room.
 *
 * Of any three items, sets that share nothing have two in one set at most. So each three items are a bit that a set has
 * if it has two of them, and a bit is an item like any other. Subset row inequalities: Jepsen, Petersen, Spoorendonk and
 * Pisinger (2008), doi:10.1287/opre.1070.0449; clique inequalities of set packing: Padberg (1973),
 * doi:10.1007/BF01580121.
 *
 * @param sets with words for a bit for each row of the basis, and for as many cuts as are added; bits are added
 * @param basis made of these sets, with prices at which none gains more than it costs; it is changed
 */
export function* addCuts(sets: Sets, basis: Basis): Generator<void, number> {
  const room = basis.mostRows - basis.rows;
  const cuts = (yield* findCuts(sets, basis)).slice(0, room);
  if (cuts.length === 0) return 0;
  for (const [at, cut] of cuts.entries()) {
    const row = basis.rows;
    mark(sets, cut, row);
    addRow(basis, (set) => hasBit(sets, set, row));
    if (at % cutsPerTurn === cutsPerTurn - 1) yield;
  }
  return yield* restore(sets, basis);
}

function hasBit({ words, bits }: Sets, set: number, bit: number): boolean {
  return ((bits[set * words + (bit >> 5)]! >>> (bit & 31)) & 1) === 1;
}

/** Gives a bit to all sets with two or three of three items. */
function mark(sets: Sets, [a, b, c]: Triple, bit: number): void {
  const { words, bits, gain } = sets;
  for (let set = 0; set < gain.length; set++) {
    const has = Number(hasBit(sets, set, a)) + Number(hasBit(sets, set, b)) + Number(hasBit(sets, set, c));
    const word = set * words + (bit >> 5);
    if (has >= 2) bits[word] = bits[word]! | (1 << (bit & 31));
  }
}

/** Some of the three items of which parts of sets with two or three of them are more than one set, the most first. */
function* findCuts(sets: Sets, basis: Basis): Generator<void, Triple[]> {
  const { items, rows, made, amount } = basis;
  const parts: Part[] = [];
  for (let row = 0; row < rows; row++) {
    if (made[row] !== noSet && amount[row]! > little) parts.push({ set: made[row]!, amount: amount[row]! });
  }
  const shared = sharedParts(sets, items, parts);
  const found: Array<{ readonly triple: Triple; readonly amount: number }> = [];
  for (let a = 0; a < items; a++) {
    if (a % itemsPerTurn === 0) yield;
    for (let b = a + 1; b < items; b++) {
      const two = shared[a * items + b]!;
      for (let c = b + 1; two > 0 && c < items; c++) {
        const most = two + shared[a * items + c]! + shared[b * items + c]!;
        if (most <= tooMuch) continue;
        const triple: Triple = [a, b, c];
        const sum = most - 2 * partsWithAll(sets, triple, parts);
        if (sum > tooMuch) found.push({ triple, amount: sum });
      }
    }
  }
  found.sort((one, other) => other.amount - one.amount);
  return fewOfEach(
    found.map(({ triple }) => triple),
    items,
  );
}

/** `[items × items]` how much there is of sets that have both. */
function sharedParts(sets: Sets, items: number, parts: readonly Part[]): Float64Array {
  const shared = new Float64Array(items * items);
  for (const { set, amount } of parts) {
    const own: number[] = [];
    for (let item = 0; item < items; item++) if (hasBit(sets, set, item)) own.push(item);
    for (const a of own) for (const b of own) shared[a * items + b] = shared[a * items + b]! + amount;
  }
  return shared;
}

function partsWithAll(sets: Sets, [a, b, c]: Triple, parts: readonly Part[]): number {
  let all = 0;
  for (const { set, amount } of parts) {
    if (hasBit(sets, set, a) && hasBit(sets, set, b) && hasBit(sets, set, c)) all += amount;
  }
  return all;
}

/** The first of them, but not many with the same item. */
function fewOfEach(triples: readonly Triple[], items: number): Triple[] {
  const cuts = new Int32Array(items);
  const chosen: Triple[] = [];
  for (const triple of triples) {
    if (chosen.length === cutsAtOnce) break;
    if (triple.some((item) => cuts[item]! >= cutsOfItem)) continue;
    for (const item of triple) cuts[item] = cuts[item]! + 1;
    chosen.push(triple);
  }
  return chosen;
}

/**
 * Goes on until there is no less than nothing left of any row, while no set gains more than it costs: the dual simplex
 * method, Chvátal (1983), chapter 10. What there is least of leaves, measured by the length of its row: Forrest and
 * Goldfarb (1992), doi:10.1007/BF01581089. Returns what it took.
 */
function* restore(sets: Sets, basis: Basis): Generator<void, number> {
  const { words, bits, gain } = sets;
  const { rows, mostRows, inverse, price } = basis;
  const sums = createPrices(words);
  sumUp(basis, price, sums);
  const loss = gain.map((own, set) => Math.max(0, costOf(sums, bits, set * words) + sums.each - own));
  const row = new Float64Array(mostRows);
  const used = new Float64Array(gain.length);
  let looks = 0;
  let nextTurn = wordsPerTurn;
  for (let pivots = 0; pivots < pivotsPerRow * rows; pivots++) {
    const leaving = lackedMost(basis);
    if (leaving === noSet) break;
    for (let at = 0; at < rows; at++) row[at] = inverse[at * mostRows + leaving]!;
    // What enters has to use less than nothing of it, and of all that does it loses least for that.
    let least = Number.POSITIVE_INFINITY;
    let pivot = 0;
    let none = noSet;
    for (let at = 0; at < rows; at++) {
      const ratio = ratioOf(Math.max(0, price[at]!), row[at]!);
      if (ratio > least || (ratio === least && -row[at]! <= pivot)) continue;
      least = ratio;
      pivot = -row[at]!;
      none = at;
    }
    sumUp(basis, row, sums);
    let entering = noSet;
    for (let set = 0; set < gain.length; set++) {
      const own = costOf(sums, bits, set * words) + sums.each;
      used[set] = own;
      const ratio = ratioOf(loss[set]!, own);
      if (ratio > least || (ratio === least && -own <= pivot)) continue;
      least = ratio;
      pivot = -own;
      entering = set;
    }
    if (least === Number.POSITIVE_INFINITY) break;
    if (entering === noSet) enterNone(basis, none);
    else enter(basis, bits, entering * words);
    replace(basis, leaving, entering, entering === noSet ? -Math.max(0, price[none]!) : -loss[entering]!);
    for (let set = 0; set < gain.length; set++) loss[set] = Math.max(0, loss[set]! + least * used[set]!);
    looks += gain.length * words + (rows * rows) / numbersPerWord;
    if (looks < nextTurn) continue;
    nextTurn = looks + wordsPerTurn;
    yield;
  }
  return looks + 1;
}

/**
 * What is lost for each that is won of what there is less than nothing of; infinite where so little is won that rounding
 * would tell. What is next to nothing is nothing: then whatever wins most is taken.
 */
function ratioOf(loss: number, used: number): number {
  if (used > -leastPivot) return Number.POSITIVE_INFINITY;
  return loss < little ? 0 : loss / -used;
}

/** What there is less than nothing of, and least for the length of its row of the inverse; -1 if there is nothing. */
function lackedMost({ rows, mostRows, inverse, amount, column }: Basis): number {
  const squares = column.fill(0);
  for (let row = 0; row < rows; row++) {
    for (let at = 0; at < rows; at++) {
      const each = inverse[row * mostRows + at]!;
      squares[at] = squares[at]! + each * each;
    }
  }
  let leaving = noSet;
  let most = 0;
  for (let row = 0; row < rows; row++) {
    const lack = Math.min(0, amount[row]! + little);
    if (lack * lack <= most * squares[row]!) continue;
    most = (lack * lack) / squares[row]!;
    leaving = row;
  }
  return leaving;
}
