import { describe, expect, test } from 'vitest';
import { noSet } from '../../src/search/basis.js';
import { createBest, keepIfBest } from '../../src/search/best.js';
import { addColumn, itemsOf } from '../../src/search/columns.js';
import { createMarket, forgetWorst, type Market, priceAnew } from '../../src/search/market.js';
import { createRandom } from '../../src/search/random.js';
import { layOut } from '../../src/search/space.js';
import { createState, judge, setGroup } from '../../src/search/state.js';
import { runToEnd } from '../support/run-to-end.js';

const items = 60;
const first = [
  [0, 1, 2],
  [10, 11, 12],
];

/** Of threes of items that gain as much as their lowest item says, the best are two that gain little. */
function marketOf(): Market {
  const space = layOut({ items, sizes: { min: 3, max: 3 }, worth: () => 1 });
  const state = createState(space);
  for (const [group, members] of first.entries()) {
    const verdict = { gain: 0, shortfall: 0, share: 0 };
    judge(state, group, Int32Array.from(members), 3, verdict);
    setGroup(state, group, Int32Array.from(members), 3, verdict);
  }
  const best = createBest(state);
  keepIfBest(state, best);
  return createMarket(state, best, createRandom(1));
}

/** Adds so many other threes, each of which gains less than the one before it. */
function addThrees({ columns, state }: Market, many: number, most: number): void {
  let added = 0;
  for (let a = 0; a < items; a++)
    for (let b = a + 1; b < items; b++)
      for (let c = b + 1; c < items && added < many; c++, added++)
        addColumn(columns, state.memo, Int32Array.of(a, b, c), most - added * 1e-5);
}

const listed = ({ columns }: Market): string[] =>
  Array.from({ length: columns.columns }, (_, column) => String(itemsOf(columns, column)));

const gainsOf = ({ columns }: Market): number[] => [...columns.gain.subarray(0, columns.columns)];

describe('a market', () => {
  test('begins with the best groups, and everybody costs what a place gains', () => {
    const market = marketOf();
    expect(listed(market)).toEqual(['0,1,2', '10,11,12']);
    expect(market.each).toBe(0);
    expect(new Set(market.quest.price).size).toBe(1);
    expect(market.quest.price[0]! * 3).toBeCloseTo(market.unit * market.columns.gain[0]!, 9);
  });

  test('forgets nothing while there is room', () => {
    const market = marketOf();
    addThrees(market, 2249, 1);
    const before = listed(market);
    expect(before).toHaveLength(2250);
    forgetWorst(market);
    expect(listed(market)).toEqual(before);
  });

  test('forgets the groups that lose most where there is hardly room for more, and keeps the order of the others', () => {
    const market = marketOf();
    addThrees(market, 2252, 0.9);
    const before = listed(market);
    expect(before).toHaveLength(2253);
    forgetWorst(market);
    expect(listed(market)).toEqual(before.slice(0, 1500));
  });

  test('keeps the best groups, whatever they lose', () => {
    const market = marketOf();
    // Others gain up to twenty times as much.
    addThrees(market, 2800, 20);
    forgetWorst(market);
    expect(listed(market).slice(0, 2)).toEqual(['0,1,2', '10,11,12']);
    expect(gainsOf(market)).toHaveLength(1500);
    expect(market.first).toBe(2);
    addThrees(market, 2800, 20);
    forgetWorst(market);
    expect(listed(market).slice(0, 2)).toEqual(['0,1,2', '10,11,12']);
  });

  test('keeps the groups that prices come from, under their new numbers', () => {
    const market = marketOf();
    addThrees(market, 2800, 1);
    // A group that nobody else meets, and that gains little: prices come from it all the same.
    addColumn(market.columns, market.state.memo, Int32Array.of(57, 58, 59), 0.01);
    runToEnd(priceAnew(market));
    const made = (): string[] =>
      [...market.basis.made].map((column) =>
        column === noSet ? '' : String(itemsOf(market.columns, column)),
      );
    const before = made();
    expect(before).toContain('57,58,59');
    expect(before.filter((each) => each !== '').length).toBeGreaterThan(2);
    forgetWorst(market);
    expect(market.columns.columns).toBe(1500);
    expect(made()).toEqual(before);
  });

  test('prices items anew, for the most part as they were', () => {
    const market = marketOf();
    const [usual] = market.quest.price;
    for (let a = 30; a < 57; a += 3)
      addColumn(market.columns, market.state.memo, Int32Array.of(a, a + 1, a + 2), 4);
    runToEnd(priceAnew(market));
    // Three items cost together, a fifth of the way, what the group gains that they are in; others nothing.
    const of = (group: readonly number[]): number =>
      group.reduce((sum, item) => sum + market.quest.price[item]!, market.each);
    expect(of([30, 31, 32])).toBeCloseTo(0.8 * 3 * usual! + 0.2 * 4 * market.unit, 9);
    expect(of([0, 1, 2])).toBeCloseTo(0.8 * 3 * usual! + 0.2 * market.unit, 9);
    expect(of([25])).toBeCloseTo(0.8 * usual!, 9);
  });
});
