import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryGrouping, type PairwiseGrouping } from './groupings.js';
import { arbitraryBounds, bestPlacing, expectAllowed, run, withSizes } from './problems.js';

/** Whether a search where all must be placed finds the best there is. */
function compare(grouping: PairwiseGrouping, list: Parameters<typeof bestPlacing>[1] | undefined): boolean {
  const { items, minSize: min, maxSize: max } = grouping;
  const places = grouping.sizes.reduce((sum, size) => sum + size, 0);
  const bounds =
    list ?? Array.from({ length: Math.min(items, Math.floor(places / min)) }, () => ({ min, max }));
  const problem = { ...withSizes(grouping, list ?? { min, max }), placeAll: true };
  const found = run(problem, { effort: 12_000 });
  expectAllowed(problem, found);
  const best = bestPlacing(grouping, bounds, list !== undefined);
  const missing = best.placed - found.placed + (list === undefined ? 0 : best.groups - found.groups);
  // More than the best there is would be a fault of the search or of this test.
  expect(missing).toBeGreaterThanOrEqual(0);
  if (missing === 0) expect(found.gain).toBeLessThanOrEqual(best.gain + 1e-9);
  return missing === 0 && found.gain > best.gain - 1e-9;
}

test('a search that must place all nearly always finds the best of seven items', () => {
  const cases = fc.sample(arbitraryGrouping(7), { numRuns: 100, seed: 11 });
  const found = cases.filter((grouping) => compare(grouping, undefined));
  expect(found.length).toBeGreaterThanOrEqual(99);
});

test('a search that must fill a list of groups nearly always finds the best of six items', () => {
  const cases = fc.sample(fc.tuple(arbitraryGrouping(6), arbitraryBounds(3)), { numRuns: 100, seed: 12 });
  const found = cases.filter(([grouping, list]) => compare(grouping, list));
  expect(found.length).toBeGreaterThanOrEqual(99);
});
