import { alone, type Quest } from './alone.js';
import { type Basis, createBasis, rename } from './basis.js';
import type { Best } from './best.js';
import { addColumn, type Columns, createColumns, itemsOf, keepColumns, setsOf } from './columns.js';
import { mostAtOnce } from './packing.js';
import { priceItems } from './prices.js';
import type { Random } from './random.js';
import type { Space } from './space.js';
import { copyGroup, free, type State } from './state.js';

/** Most groups that are known at once; where more than three quarters of them are there, half are kept. */
const mostColumns = 3000;
const nearlyFull = 0.75;
/** Groups become known that lose less than so many average places. */
const mostLoss = 1;
/** Prices are a mean of the old and the new ones, lest they go to and fro. */
const ofOldPrices = 0.8;

/** Groups that were found, and what their items cost. Mutable; owned by one search. */
export interface Market {
  readonly state: State;
  readonly columns: Columns;
  readonly basis: Basis;
  /** How many of the columns, the first, are the best groups when it began. */
  readonly first: number;
  /** The gain that counts as 1 where items are priced. */
  readonly unit: number;
  readonly quest: Quest;
  /** What every group costs beside its items. */
  each: number;
}

/** The best groups so far, and prices as if all items were alike. */
export function createMarket(state: State, best: Best, random: Random): Market {
  const { space, memo } = state;
  const { items, itemShare, capacity } = space;
  const used = Array.from(best.counts.keys()).filter((group) => best.counts[group]! > 0);
  const verdicts = used.map((group) => best.verdicts[group]!);
  const unit = verdicts.reduce((top, { gain }) => Math.max(top, gain), 0) || 1;
  const usual = best.gain / verdicts.reduce((sum, { share }) => sum + share, 0);
  const place = (usual * itemShare.reduce((sum, share) => sum + share, 0)) / items;
  const columns = createColumns(space, mostColumns);
  for (const [at, group] of used.entries()) {
    addColumn(columns, memo, membersOf(best, space, group), verdicts[at]!.gain / unit);
  }
  const room = new Int32Array(capacity + 1);
  const price = itemShare.map((share) => usual * share);
  const market: Market = {
    state,
    columns,
    basis: createBasis(items, mostAtOnce(space)),
    first: columns.columns,
    unit,
    each: 0,
    quest: {
      state,
      random,
      price,
      usual,
      place,
      verdict: { gain: 0, shortfall: 0, share: 0 },
      misses: 0,
      onAllowed(leaving, joining, { gain }) {
        let count = copyGroup(state, alone, leaving, room);
        if (joining !== free) room[count++] = joining;
        let loss = market.each - gain;
        for (let at = 0; at < count; at++) loss += price[room[at]!]!;
        if (loss < mostLoss * place) addColumn(columns, memo, room.subarray(0, count), gain / unit);
      },
    },
  };
  return market;
}

function membersOf({ members, counts }: Best, { capacity }: Space, group: number): Int32Array {
  return members.subarray(group * capacity, group * capacity + counts[group]!);
}

/** Prices items anew, from what they cost before. */
export function* priceAnew(market: Market): Generator<void, void> {
  const { columns, basis, unit, quest } = market;
  yield* priceItems(setsOf(columns), basis);
  const mix = (old: number, row: number): number =>
    ofOldPrices * old + (1 - ofOldPrices) * Math.max(0, basis.price[row]!) * unit;
  for (const [item, old] of quest.price.entries()) quest.price[item] = mix(old, item);
  market.each = mix(market.each, quest.price.length);
}

/** `[columns]` how much less each gains than it costs. */
function lossesOf({ columns, quest, each, unit }: Market): Float64Array {
  return Float64Array.from({ length: columns.columns }, (_, column) =>
    itemsOf(columns, column).reduce(
      (sum, item) => sum + quest.price[item]!,
      each - columns.gain[column]! * unit,
    ),
  );
}

/**
 * Where there is hardly room for more, forgets the groups that lose most, but none that prices come from and none of the
 * best.
 */
export function forgetWorst(market: Market): void {
  const { state, columns, basis, first } = market;
  if (columns.columns <= nearlyFull * mostColumns) return;
  const isMade = new Set(basis.made);
  const rank = lossesOf(market).map((loss, column) =>
    column < first || isMade.has(column) ? Number.NEGATIVE_INFINITY : loss,
  );
  const kept = Int32Array.from(rank.keys())
    .sort((a, b) => compare(rank[a]!, rank[b]!) || a - b)
    .subarray(0, mostColumns / 2)
    .sort();
  keepColumns(columns, state.memo, kept);
  rename(basis, kept);
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
