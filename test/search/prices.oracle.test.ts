import fc from 'fast-check';
import { expect, test } from 'vitest';
import { costOf, type Prices, priceItems, type Sets } from '../../src/search/prices.js';
import { highs } from '../support/highs.js';
import { runToEnd } from '../support/run-to-end.js';

interface Case {
  readonly items: number;
  /** Sets there can be at once. */
  readonly room: number;
  readonly sets: ReadonlyArray<readonly number[]>;
  readonly gains: readonly number[];
}

const bitsOf = (set: readonly number[], from: number): number =>
  set.filter((item) => item >> 5 === from).reduce((bits, item) => bits | (1 << item), 0);

function toSets({ sets, gains }: Pick<Case, 'sets' | 'gains'>): Sets {
  return {
    low: Int32Array.from(sets, (set) => bitsOf(set, 0)),
    high: Int32Array.from(sets, (set) => bitsOf(set, 1)),
    gain: Float64Array.from(sets, (_, at) => gains[at]!),
  };
}

const priced = (some: Case): Prices => runToEnd(priceItems(toSets(some), some.items, some.room)).value;

const costOfSet = (prices: Prices, set: readonly number[]): number =>
  costOf(prices, bitsOf(set, 0), bitsOf(set, 1));

const everyItem = (items: number): number[] => Array.from({ length: items }, (_, item) => item);

/** The most that parts of sets gain of which no item has more than one, and there are no more than there is room for. */
function mostInParts({ items, room, sets, gains }: Case): number {
  const having = everyItem(items).map((item) => sets.flatMap((set, at) => (set.includes(item) ? [at] : [])));
  const sum = (all: readonly number[]): string => all.map((at) => `+ x${at}`).join(' ');
  const { ObjectiveValue, Status } = highs.solve(
    [
      'Maximize',
      gains
        .slice(0, sets.length)
        .map((gain, at) => `+ ${gain} x${at}`)
        .join(' '),
      'Subject To',
      ...having.filter((all) => all.length > 0).map((all) => `${sum(all)} <= 1`),
      `${sum([...sets.keys()])} <= ${room}`,
      'End',
    ].join('\n'),
  );
  expect(Status).toBe('Optimal');
  return ObjectiveValue;
}

const cases: fc.Arbitrary<Case> = fc
  .record({ items: fc.integer({ min: 2, max: 64 }), groups: fc.integer({ min: 1, max: 60 }) })
  .chain(({ items, groups }) =>
    fc.record({
      items: fc.constant(items),
      room: fc.integer({ min: 1, max: items }),
      sets: fc.uniqueArray(
        fc
          .uniqueArray(fc.nat(items - 1), { minLength: 1, maxLength: 6 })
          .map((set) => set.sort((a, b) => a - b)),
        { selector: String, minLength: 1, maxLength: groups },
      ),
      gains: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: groups, maxLength: groups }),
    }),
  );

test('no set gains more than it costs, and all items and as many sets as there is room for cost the least there is', () => {
  fc.assert(
    fc.property(cases, (some) => {
      const prices = priced(some);
      expect(prices.each).toBeGreaterThanOrEqual(0);
      for (const item of everyItem(some.items)) expect(costOfSet(prices, [item])).toBeGreaterThanOrEqual(0);
      for (const [at, set] of some.sets.entries())
        expect(costOfSet(prices, set) + prices.each).toBeGreaterThanOrEqual(some.gains[at]! - 1e-9);
      const all = costOfSet(prices, everyItem(some.items)) + some.room * prices.each;
      expect(all / mostInParts(some)).toBeCloseTo(1, 6);
    }),
    { numRuns: 500 },
  );
});

test('where any two of three sets share an item, half of each fits', () => {
  const sets = [
    [0, 1],
    [1, 63],
    [0, 63],
  ];
  const prices = priced({ items: 64, room: 9, sets, gains: [2, 2, 2] });
  expect([0, 1, 63].map((item) => costOfSet(prices, [item]))).toEqual(
    [1, 1, 1].map((each) => expect.closeTo(each, 9)),
  );
  expect(costOfSet(prices, [31, 32])).toBe(0);
  expect(prices.each).toBeCloseTo(0, 9);
});

test('where there is room for one set only, it is sets that cost something, not items', () => {
  const prices = priced({ items: 4, room: 1, sets: [[0], [1, 2], [3]], gains: [5, 5, 5] });
  expect(prices.each + costOfSet(prices, [0, 1, 2, 3])).toBeCloseTo(5, 9);
  expect(prices.each).toBeCloseTo(5, 9);
});

test('without sets nothing costs anything', () => {
  const prices = priced({ items: 3, room: 1, sets: [], gains: [] });
  expect(prices.each).toBe(0);
  expect(costOfSet(prices, [0, 1, 2])).toBe(0);
});

test('very many sets are priced in many turns', () => {
  const sets: number[][] = [];
  for (let a = 0; a < 64; a++)
    for (let b = a + 1; b < 64; b++) for (let c = b + 1; c < 64; c++) sets.push([a, b, c]);
  const gains = sets.map((_, at) => 1 + ((at * 7919) % 1000) / 1000);
  const { pauses, value } = runToEnd(priceItems(toSets({ sets, gains }), 64, 21));
  expect(pauses).toBeGreaterThan(1);
  for (const [at, set] of sets.entries())
    expect(costOfSet(value, set) + value.each).toBeGreaterThanOrEqual(gains[at]! - 1e-9);
  // Twenty-one sets can gain twice what the least gain is, and not more.
  expect(costOfSet(value, everyItem(64)) + 21 * value.each).toBeLessThanOrEqual(21 * 2 + 1e-6);
});
