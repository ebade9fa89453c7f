import { createBasis } from '../../src/search/basis.js';
import { costOf, type Prices, priceItems, type Sets } from '../../src/search/prices.js';
import { runToEnd } from '../support/run-to-end.js';

/** Sets of items to be priced. */
export interface PricedSets {
  readonly items: number;
  /** Sets there can be at once. */
  readonly room: number;
  readonly sets: ReadonlyArray<readonly number[]>;
  /** What each set gains; those after the last set are of no use. */
  readonly gains: readonly number[];
}

function bitsOf(words: number, sets: ReadonlyArray<readonly number[]>): Int32Array {
  const bits = new Int32Array(sets.length * words);
  for (const [at, set] of sets.entries())
    for (const item of set) bits[at * words + (item >> 5)]! |= 1 << (item & 31);
  return bits;
}

export function toSets({ items, sets, gains }: PricedSets): Sets {
  const words = (items + 31) >> 5;
  return { words, bits: bitsOf(words, sets), gain: Float64Array.from(sets, (_, at) => gains[at]!) };
}

/** The prices, and how often there was a pause before. */
export function priceSets(
  some: PricedSets,
  mostPivots?: number,
): { readonly value: Prices; readonly pauses: number } {
  return runToEnd(priceItems(toSets(some), createBasis(some.items, some.room), mostPivots));
}

/** What the items of a set cost. */
export function costOfSet(prices: Prices, set: readonly number[]): number {
  return costOf(prices, bitsOf(prices.words, [set]), 0);
}

/** All of so many items. */
export function everyItem(items: number): number[] {
  return Array.from({ length: items }, (_, item) => item);
}
