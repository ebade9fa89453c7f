/** Less than this is taken for nothing, since numbers are rounded: of sets that gain 1 at most. */
export const nothing = 1e-12;
/** Rows have a little more room than for one set, and no two the same, lest pivots go round in a circle. */
const unevenness = 1e-7;
/** What a basis is made of that is no set: room that is not used. */
export const noSet = -1;

/** What a vertex of a linear program is made of: a row for each item, one for the number of sets, and one for each cut. */
export interface Basis {
  readonly items: number;
  rows: number;
  /** Rows there may be. */
  readonly mostRows: number;
  /** `[mostRows]` the set that it is made of, or -1. */
  readonly made: Int32Array;
  /** `[mostRows × mostRows]` the inverse of the basis, column by column. */
  readonly inverse: Float64Array;
  /** `[mostRows]` how much there is of what the basis is made of. */
  readonly amount: Float64Array;
  /** `[mostRows]` what one more of each would earn. */
  readonly price: Float64Array;
  /** `[mostRows]` what enters uses of each. */
  readonly column: Float64Array;
}

/**
 * No sets yet.
 *
 * @param room sets there can be at once
 * @param mostCuts rows that can be added
 */
export function createBasis(items: number, room: number, mostCuts = 0): Basis {
  const mostRows = items + 1 + mostCuts;
  const basis = {
    items,
    rows: items + 1,
    mostRows,
    made: new Int32Array(mostRows).fill(noSet),
    inverse: new Float64Array(mostRows * mostRows),
    amount: new Float64Array(mostRows),
    price: new Float64Array(mostRows),
    column: new Float64Array(mostRows),
  };
  for (let row = 0; row <= items; row++) {
    basis.inverse[row * mostRows + row] = 1;
    basis.amount[row] = roomOf(row, row === items ? room : 1);
  }
  return basis;
}

function roomOf(row: number, room: number): number {
  return room + (row + 1) * unevenness;
}

/** The same with room for more rows. */
export function withRoom(basis: Basis, mostCuts: number): Basis {
  const wide = createBasis(basis.items, 0, mostCuts);
  wide.made.set(basis.made);
  wide.amount.set(basis.amount);
  wide.price.set(basis.price);
  for (let row = 0; row < basis.rows; row++) {
    const start = row * basis.mostRows;
    wide.inverse.set(basis.inverse.subarray(start, start + basis.rows), row * wide.mostRows);
  }
  return wide;
}

/** Numbers of 32 bits that hold a bit for each row and for so many more, as far as there is room. */
export function wordsFor({ rows, mostRows }: Basis, more: number): number {
  return (Math.min(rows + more, mostRows) + 31) >> 5;
}

/** Gives the sets that a basis is made of new numbers: where each is among those that are kept. */
export function rename({ made }: Basis, kept: Int32Array): void {
  const renamed = new Map(Array.from(kept, (set, at) => [set, at]));
  for (const [row, set] of made.entries()) if (set !== noSet) made[row] = renamed.get(set)!;
}

/** Adds a row of which each set that the basis is made of uses 0 or 1; there may be less than nothing left of it. */
export function addRow(basis: Basis, uses: (set: number) => boolean): void {
  const { made, inverse, amount, price, mostRows } = basis;
  const row = basis.rows++;
  inverse[row * mostRows + row] = 1;
  amount[row] = roomOf(row, 1);
  made[row] = noSet;
  price[row] = 0;
  for (let at = 0; at < row; at++) {
    if (made[at] === noSet || !uses(made[at]!)) continue;
    amount[row] = amount[row]! - amount[at]!;
    for (let each = 0; each < row; each++) {
      const to = each * mostRows + row;
      inverse[to] = inverse[to]! - inverse[each * mostRows + at]!;
    }
  }
}

/** Lets a set enter. */
export function enter(
  { items, rows, mostRows, inverse, column }: Basis,
  bits: Int32Array,
  start: number,
): void {
  column.fill(0);
  for (let row = 0; row < rows; row++) {
    const uses = row === items || ((bits[start + (row >> 5)]! >>> (row & 31)) & 1) === 1;
    for (let at = 0; uses && at < rows; at++) column[at] = column[at]! + inverse[row * mostRows + at]!;
  }
}

/** Lets less of a row be used. */
export function enterNone({ rows, mostRows, inverse, column }: Basis, row: number): void {
  column.set(inverse.subarray(row * mostRows, row * mostRows + rows));
}

/** Puts what enters, which earns so much, in the place of what leaves. */
export function replace(basis: Basis, leaving: number, entering: number, earned: number): void {
  const { rows, mostRows, made, inverse, amount, price } = basis;
  made[leaving] = entering;
  exchange(basis, amount, 0, leaving);
  for (let row = 0; row < rows; row++) {
    price[row] = price[row]! + earned * exchange(basis, inverse, row * mostRows, leaving);
  }
}

/** Writes a column in terms of what enters instead of what leaves; returns how much of it that is. */
function exchange({ rows, column }: Basis, values: Float64Array, start: number, leaving: number): number {
  const each = values[start + leaving]! / column[leaving]!;
  if (each === 0) return 0;
  for (let row = 0; row < rows; row++) {
    values[start + row] = values[start + row]! - each * column[row]!;
  }
  values[start + leaving] = each;
  return each;
}
