import { alone, type Quest, seek } from './alone.js';
import { stepsPerTurn } from './anneal.js';
import { type Best, keepIfBest } from './best.js';
import { addColumn, type Columns, createColumns, itemsOf, keepColumns, setsOf } from './columns.js';
import { chooseSets, mostAtOnce } from './packing.js';
import { type Basis, createBasis, noSet, priceItems } from './prices.js';
import type { Random } from './random.js';
import type { Space } from './space.js';
import { clearGroup, copyGroup, free, judge, type State, setGroup, type Verdict } from './state.js';

/** Most items: beyond, prices take too long. */
const mostItems = 150;
/** Fewest steps for each item; in less time nothing good is found. */
const leastSteps = 200;
/** Few are so many times as many neighbours as a group has places. */
const fewNeighbours = 4;
/** There are too many groups where fewer than one in so many that are judged was judged before. */
const knownAgain = 1 / 4;
/** Most groups to choose from; where more than three quarters of them are there, half are kept. */
const mostColumns = 3000;
const nearlyFull = 0.75;
/** Times that items are priced, and the share of the steps that go into groups that are found by prices. */
const pricings = 8;
const seeking = 0.55;
/** Prices are a mean of the old and the new ones, lest they go to and fro. */
const ofOldPrices = 0.25;
/** Groups are kept in mind that lose less than so many average places. */
const mostLoss = 1;
/** The best are chosen from some groups first, those that lose least, then from all; until so many were looked at. */
const choices = [
  { share: 0.25, looks: 10_000_000 },
  { share: 1, looks: 20_000_000 },
];

/** Whether groups can be found by prices: if all have the same bounds, and few items can share a group with few. */
export function canGenerate({ items, alike, placeAll, capacity, neighbours }: Space): boolean {
  const most = fewNeighbours * capacity * items;
  return alike && !placeAll && items <= mostItems && neighbours.item.length < most;
}

/**
 * Finds groups that go together by what their items cost, and chooses the best of them. Takes `length` steps, of which
 * pricing and choosing count for a fixed share, and yields every few. Gives it up soon where there are too many groups,
 * so that hardly any comes twice, and does not begin where there is nothing yet or not time enough; returns whether it
 * did it.
 *
 * Items get prices at which none of the groups found so far gains more than it costs; then groups are sought, one at a
 * time, that gain more than that, and so on: so groups are found that go together. Column generation: Gilmore and Gomory
 * (1961), doi:10.1287/opre.9.6.849; prices that change slowly, and much else, in Lübbecke and Desrosiers (2005),
 * doi:10.1287/opre.1050.0234; to choose among what it found, Joncour et al. (2010), Column generation based primal
 * heuristics, Electronic Notes in Discrete Mathematics 36.
 */
export function* generate(
  state: State,
  best: Best,
  length: number,
  random: Random,
): Generator<void, boolean> {
  if (best.groups === 0 || length < leastSteps * state.space.items) return false;
  const start = state.steps;
  const recalled = state.recalled;
  for (let group = 0; group < state.space.groups; group++) clearGroup(state, group);
  const market = createMarket(state, best, random);
  for (let pricing = 1; pricing <= pricings; pricing++) {
    yield* setPrices(market, pricing === 1 ? 1 : ofOldPrices);
    const end = start + (seeking * length * pricing) / pricings;
    while (state.steps < end) yield* seekFrom(market, random);
    if (pricing === 1 && state.recalled - recalled < knownAgain * (state.steps - start)) return false;
    if (market.columns.columns > nearlyFull * mostColumns) forget(market, best);
  }
  yield* choose(market, best);
  while (state.steps < start + length) {
    state.steps += stepsPerTurn;
    yield;
  }
  return true;
}

/** Groups found so far, and what their items cost. Mutable. */
interface Market {
  readonly state: State;
  readonly columns: Columns;
  readonly basis: Basis;
  /** The gain that counts as 1 where items are priced. */
  readonly unit: number;
  readonly quest: Quest;
  /** What every group costs beside its items. */
  each: number;
}

/** The best groups so far, and prices as if all items were alike. */
function createMarket(state: State, best: Best, random: Random): Market {
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

/** Prices items anew, and keeps a part of what they cost before. */
function* setPrices(market: Market, kept: number): Generator<void, void> {
  const { columns, basis, unit, quest } = market;
  yield* priceItems(setsOf(columns), basis);
  const mix = (old: number, row: number): number =>
    kept * old + (1 - kept) * Math.max(0, basis.price[row]!) * unit;
  for (const [item, old] of quest.price.entries()) quest.price[item] = mix(old, item);
  market.each = mix(market.each, quest.price.length);
}

/** Seeks a group around an item, or from one of those that together would gain most if parts of them could be had. */
function seekFrom({ state, columns, basis, quest }: Market, random: Random): Generator<void, void> {
  const { items } = state.space;
  const column = basis.made[random.below(items)]!;
  const isNew = column === noSet || random.below(2) === 0;
  return seek(quest, isNew ? Int32Array.of(random.below(items)) : itemsOf(columns, column));
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

/** Forgets the groups that lose most, but none that prices come from and none of the best. */
function forget(market: Market, best: Best): void {
  const { state, columns, basis } = market;
  const losses = lossesOf(market);
  // The best were there first.
  const rank = (column: number): number =>
    column < best.groups || basis.made.includes(column) ? Number.NEGATIVE_INFINITY : losses[column]!;
  const ranks = losses.map((_, column) => rank(column));
  const kept = Int32Array.from(losses.keys())
    .sort((a, b) => compare(ranks[a]!, ranks[b]!) || a - b)
    .subarray(0, mostColumns / 2)
    .sort();
  keepColumns(columns, state.memo, kept);
  const renamed = new Map(Array.from(kept, (column, at) => [column, at]));
  for (const [row, column] of basis.made.entries()) {
    if (column !== noSet) basis.made[row] = renamed.get(column)!;
  }
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Chooses the best groups that share nothing, and makes them the state's and the best. */
function* choose(market: Market, best: Best): Generator<void, void> {
  const { state, columns, basis, unit } = market;
  const { space } = state;
  const losses = lossesOf(market);
  const inOrder = Int32Array.from(losses.keys()).sort((a, b) => compare(losses[a]!, losses[b]!) || a - b);
  let chosen: readonly number[] = [];
  let least = best.gain / unit;
  // Prices go on from the last; what they are made of has other numbers from here on.
  for (const { share, looks } of choices) {
    const some = inOrder.subarray(0, Math.ceil(share * inOrder.length));
    const packing = yield* chooseSets(space, setsOf(columns, some), least, basis, looks);
    if (packing.chosen.length === 0) continue;
    chosen = packing.chosen.map((at) => some[at]!);
    least = chosen.reduce((sum, column) => sum + columns.gain[column]!, 0);
  }
  const verdict: Verdict = { gain: 0, shortfall: 0, share: 0 };
  for (const [group, column] of chosen.entries()) {
    const members = itemsOf(columns, column);
    judge(state, group, members, members.length, verdict);
    setGroup(state, group, members, members.length, verdict);
  }
  keepIfBest(state, best);
}
