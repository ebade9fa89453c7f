import { seek } from './alone.js';
import { stepsPerTurn } from './anneal.js';
import { noSet } from './basis.js';
import { type Best, keepIfBest } from './best.js';
import { itemsOf, setsOf } from './columns.js';
import { createMarket, forgetWorst, type Market, priceAnew } from './market.js';
import { chooseSets } from './packing.js';
import type { Random } from './random.js';
import type { Space } from './space.js';
import { clearGroup, judge, type State, setGroup, type Verdict } from './state.js';

/** Most items: beyond, prices take too long. */
const mostItems = 150;
/** Fewest steps for each item; in less time nothing good is found. */
const leastSteps = 200;
/** Few are so many times as many neighbours as a group has places. */
const fewNeighbours = 4;
/** There are too many groups where fewer than this part of those that are judged was judged before, after so many pricings. */
const knownAgain = 1 / 4;
const trial = 2;
/** Times that items are priced, and the share of the steps that go into groups that are found by prices. */
const pricings = 16;
const seeking = 0.7;
/** Groups that are looked at where the best are chosen, until that is given up. */
const mostLooks = 20_000_000;

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
    yield* priceAnew(market);
    const end = start + (seeking * length * pricing) / pricings;
    while (state.steps < end) {
      yield* seekFrom(market, random);
      forgetWorst(market);
    }
    if (pricing === trial && state.recalled - recalled < knownAgain * (state.steps - start)) return false;
  }
  yield* choose(market, best);
  while (state.steps < start + length) {
    state.steps += stepsPerTurn;
    yield;
  }
  return true;
}

/** Seeks a group around an item, or from one of those that together would gain most if parts of them could be had. */
function seekFrom({ state, columns, basis, quest }: Market, random: Random): Generator<void, void> {
  const { items } = state.space;
  const column = basis.made[random.below(items)]!;
  const isNew = column === noSet || random.below(2) === 0;
  return seek(quest, isNew ? Int32Array.of(random.below(items)) : itemsOf(columns, column));
}

/** Chooses the best groups that share nothing, and makes them the state's and the best. */
function* choose(market: Market, best: Best): Generator<void, void> {
  const { state, columns, basis, unit } = market;
  const { space } = state;
  const least = best.gain / unit;
  const { chosen } = yield* chooseSets(space, setsOf(columns), least, basis, mostLooks);
  const verdict: Verdict = { gain: 0, shortfall: 0, share: 0 };
  for (const [group, column] of chosen.entries()) {
    const members = itemsOf(columns, column);
    judge(state, group, members, members.length, verdict);
    setGroup(state, group, members, members.length, verdict);
  }
  keepIfBest(state, best);
}
