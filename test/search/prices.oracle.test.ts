import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highs } from '../support/highs.js';
import { costOfSet, everyItem, type PricedSets, priceSets } from './priced-sets.js';

/** The most that parts of sets gain of which no item has more than one, and there are no more than there is room for. */
function mostInParts({ items, room, sets, gains }: PricedSets): number {
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

const cases: fc.Arbitrary<PricedSets> = fc
  .record({ items: fc.integer({ min: 2, max: 150 }), groups: fc.integer({ min: 1, max: 60 }) })
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
      const { value: prices } = priceSets(some);
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
