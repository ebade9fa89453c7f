import { expect, test } from 'vitest';
import { costOfSet, everyItem, priceSets } from './priced-sets.js';

test('where any two of three sets share an item, half of each fits', () => {
  const sets = [
    [0, 1],
    [1, 63],
    [0, 63],
  ];
  const { value: prices } = priceSets({ items: 64, room: 9, sets, gains: [2, 2, 2] });
  expect([0, 1, 63].map((item) => costOfSet(prices, [item]))).toEqual(
    [1, 1, 1].map((each) => expect.closeTo(each, 9)),
  );
  expect(costOfSet(prices, [31, 32])).toBe(0);
  expect(prices.each).toBeCloseTo(0, 9);
});

test('where there is room for one set only, it is sets that cost something, not items', () => {
  const { value: prices } = priceSets({ items: 4, room: 1, sets: [[0], [1, 2], [3]], gains: [5, 5, 5] });
  expect(prices.each + costOfSet(prices, [0, 1, 2, 3])).toBeCloseTo(5, 9);
  expect(prices.each).toBeCloseTo(5, 9);
});

/** The seven lines of the plane of seven points; any two of them meet. */
const lines = [0, 1, 2, 3, 4, 5, 6].map((point) => [point, (point + 1) % 7, (point + 3) % 7]);

/** The same among the last items of 64, some of them known by the other number of bits. */
const moved = lines.map((line) => line.map((point) => 29 + point));

test.each([
  { room: 7, all: 7 / 3 },
  { room: 2, all: 2 },
  { room: 1, all: 1 },
])('of seven lines of which any two meet, $all fit where there is room for $room', ({ room, all }) => {
  for (const sets of [lines, moved]) {
    const { value: prices } = priceSets({ items: 64, room, sets, gains: Array(7).fill(1) });
    expect(costOfSet(prices, everyItem(64)) + room * prices.each).toBeCloseTo(all, 9);
    for (const set of sets) expect(costOfSet(prices, set) + prices.each).toBeGreaterThanOrEqual(1 - 1e-9);
  }
});

test('what an item costs follows from the sets that lack it', () => {
  // Half of each of the first three, and the fourth: they gain 12, as much as all items cost.
  const sets = [[0, 1], [1, 2], [0, 2], [3], [2, 3, 4]];
  const { value: prices } = priceSets({ items: 5, room: 5, sets, gains: [4, 4, 6, 5, 1] });
  const costs = everyItem(5).map((item) => costOfSet(prices, [item]));
  expect(costs).toEqual([3, 1, 3, 5, 0].map((each) => expect.closeTo(each, 9)));
});

test('wherever that ends, no set gains more than it costs', () => {
  const sets = [[0, 1], [1, 2], [0, 2], [3], [2, 3, 4]];
  const gains = [4, 4, 6, 5, 1];
  const costs = [0, 1, 2, 3, 4, 5, 6].map((mostPivots) => {
    const { value: prices } = priceSets({ items: 5, room: 5, sets, gains }, mostPivots);
    for (const item of everyItem(5)) expect(costOfSet(prices, [item])).toBeGreaterThanOrEqual(0);
    for (const [at, set] of sets.entries())
      expect(costOfSet(prices, set) + prices.each).toBeGreaterThanOrEqual(gains[at]! - 1e-9);
    return costOfSet(prices, everyItem(5)) + 5 * prices.each;
  });
  // At first only sets cost something, as much as gains the one that gains most.
  expect(costs[0]).toBe(30);
  expect(costs.at(-1)).toBeCloseTo(12, 9);
  expect(new Set(costs).size).toBeGreaterThan(3);
});

test('without sets nothing costs anything', () => {
  const { value: prices } = priceSets({ items: 3, room: 1, sets: [], gains: [] });
  expect(prices.each).toBe(0);
  expect(costOfSet(prices, [0, 1, 2])).toBe(0);
});

test('very many sets are priced in many turns', () => {
  const sets: number[][] = [];
  for (let a = 0; a < 64; a++)
    for (let b = a + 1; b < 64; b++) for (let c = b + 1; c < 64; c++) sets.push([a, b, c]);
  const gains = sets.map((_, at) => 1 + ((at * 7919) % 1000) / 1000);
  const { pauses, value } = priceSets({ items: 64, room: 21, sets, gains });
  expect(pauses).toBeGreaterThan(1);
  const missing = sets.map((set, at) => gains[at]! - costOfSet(value, set) - value.each);
  expect(missing.reduce((most, each) => Math.max(most, each))).toBeLessThanOrEqual(1e-9);
  // Twenty-one sets can gain twice what the least gain is, and not more.
  expect(costOfSet(value, everyItem(64)) + 21 * value.each).toBeLessThanOrEqual(21 * 2 + 1e-6);
});
