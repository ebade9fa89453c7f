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

const bitsOf = (set: readonly number[], from: number): number =>
  set.filter((item) => item >> 5 === from).reduce((bits, item) => bits | (1 << item), 0);

const toSets = ({ sets, gains }: PricedSets): Sets => ({
  low: Int32Array.from(sets, (set) => bitsOf(set, 0)),
  high: Int32Array.from(sets, (set) => bitsOf(set, 1)),
  gain: Float64Array.from(sets, (_, at) => gains[at]!),
});

/** The prices, and how often there was a pause before. */
export function priceSets(
  some: PricedSets,
  mostPivots?: number,
): { readonly value: Prices; readonly pauses: number } {
  return runToEnd(priceItems(toSets(some), some.items, some.room, mostPivots));
}

/** What the items of a set cost. */
export function costOfSet(prices: Prices, set: readonly number[]): number {
  return costOf(prices, bitsOf(set, 0), bitsOf(set, 1));
}

/** All of so many items. */
export function everyItem(items: number): number[] {
  return Array.from({ length: items }, (_, item) => item);
}
