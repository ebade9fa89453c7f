import { bitsOf, type Memo } from './memo.js';
import type { Sets } from './prices.js';
import type { Space } from './space.js';

/**
 * Groups to choose from, each a column of a linear program of which items are the rows. Mutable; owned by one search.
 */
export interface Columns {
  readonly words: number;
  /** Most items of a group. */
  readonly capacity: number;
  /** How many there are. */
  columns: number;
  /** `[most × capacity]` items of each. */
  readonly item: Int32Array;
  /** `[most]` how many items it has. */
  readonly count: Int32Array;
  /** `[most × words]` its items as bits. */
  readonly bits: Int32Array;
  /** `[most]` what it gains. */
  readonly gain: Float64Array;
  /** Those there are, by random bits of their items. */
  readonly known: Set<number>;
}

/** None yet, and room for so many. */
export function createColumns({ words, capacity }: Space, most: number): Columns {
  return {
    words,
    capacity,
    columns: 0,
    item: new Int32Array(most * capacity),
    count: new Int32Array(most),
    bits: new Int32Array(most * words),
    gain: new Float64Array(most),
    known: new Set(),
  };
}

/** Adds a group, unless it is there already or there is no room. */
export function addColumn(columns: Columns, memo: Memo, items: Int32Array, gain: number): void {
  const { words, capacity, known, count } = columns;
  // As many random bits as a number holds: others may have the same, though hardly ever.
  const low = bitsOf(memo.low, items, items.length) >>> 0;
  const key = low * 2 ** 21 + (bitsOf(memo.high, items, items.length) >>> 11);
  if (known.has(key) || columns.columns === count.length) return;
  known.add(key);
  const column = columns.columns++;
  count[column] = items.length;
  columns.gain[column] = gain;
  columns.item.set(items, column * capacity);
  columns.bits.fill(0, column * words, (column + 1) * words);
  for (const item of items) {
    const word = column * words + (item >> 5);
    columns.bits[word] = columns.bits[word]! | (1 << (item & 31));
  }
}

/** The items of a column; the same numbers, not a copy. */
export function itemsOf({ item, count, capacity }: Columns, column: number): Int32Array {
  return item.subarray(column * capacity, column * capacity + count[column]!);
}

/** All columns, to be priced and chosen from; the same numbers, not a copy. */
export function setsOf({ words, bits, gain, columns }: Columns): Sets {
  return { words, bits: bits.subarray(0, columns * words), gain: gain.subarray(0, columns) };
}

/** Forgets all columns but some, in ascending order, which get new numbers in that order. */
export function keepColumns(columns: Columns, memo: Memo, kept: Int32Array): void {
  columns.known.clear();
  columns.columns = 0;
  for (const column of kept) {
    addColumn(columns, memo, itemsOf(columns, column).slice(), columns.gain[column]!);
  }
}
