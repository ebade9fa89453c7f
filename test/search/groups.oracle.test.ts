import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchGroups } from '../../src/search/groups.js';
import type { Improvement } from '../../src/search/problem.js';
import {
  arbitraryGrouping,
  bestGain,
  mayShare,
  type PairwiseGrouping,
  toProblem,
  worthOf,
} from './groupings.js';

/** Moves until so many steps are taken, or until the optimum is proven. */
function search(
  grouping: PairwiseGrouping,
  seed: number,
  steps: number,
): { best: Improvement; proven: boolean } {
  const improvements = searchGroups(toProblem(grouping), { seed, effort: steps });
  let step = improvements.next();
  while (!step.done) step = improvements.next();
  return { best: step.value, proven: step.value.optimal };
}

function groupsOf({ groupOf }: Improvement): number[][] {
  const groups = new Map<number, number[]>();
  for (const [item, group] of groupOf.entries()) {
    if (group !== -1) groups.set(group, [...(groups.get(group) ?? []), item]);
  }
  return [...groups.values()];
}

test('a search that ends has found the best there is', () => {
  fc.assert(
    fc.property(arbitraryGrouping(10), fc.nat(), (grouping, seed) => {
      const { best, proven } = search(grouping, seed, Number.POSITIVE_INFINITY);
      expect(proven).toBe(true);
      expect(best.gain).toBeCloseTo(bestGain(grouping), 9);
    }),
    { numRuns: 100 },
  );
});

test('a search by chance alone finds the best of ten items nearly always', () => {
  const cases = fc.sample(arbitraryGrouping(10), { numRuns: 100, seed: 7 });
  const found = cases.filter((grouping) => {
    const { items, minSize: min, maxSize: max } = grouping;
    // Groups that are not all alike are not listed; one that nobody can fill changes nothing else.
    const sizes = [...Array(Math.ceil(items / min)).fill({ min, max }), { min: 3 * items, max: 3 * items }];
    const steps = [...searchGroups({ ...toProblem(grouping), sizes }, { effort: 990 * items })];
    return Math.abs(steps.at(-1)!.gain - bestGain(grouping)) < 1e-9;
  });
  expect(found.length).toBeGreaterThanOrEqual(97);
});

test('the groups are what they are said to be, whenever the search is stopped', () => {
  fc.assert(
    fc.property(arbitraryGrouping(40), fc.nat(), fc.nat({ max: 3000 }), (grouping, seed, steps) => {
      const { best } = search(grouping, seed, steps);
      const groups = groupsOf(best);
      let gain = 0;
      for (const group of groups) {
        const places = group.reduce((sum, item) => sum + grouping.sizes[item]!, 0);
        expect(places).toBeGreaterThanOrEqual(grouping.minSize);
        expect(places).toBeLessThanOrEqual(grouping.maxSize);
        for (const [position, a] of group.entries()) {
          for (const b of group.slice(position + 1)) expect(mayShare(grouping, a, b)).toBe(true);
        }
        const worth = worthOf(grouping, group);
        expect(worth).toBeGreaterThanOrEqual(0);
        gain += worth * group.reduce((sum, item) => sum + grouping.weights[item]!, 0);
      }
      expect(best.gain).toBeCloseTo(gain, 9);
      expect(best.groups).toBe(groups.length);
      expect(best.placed).toBe(groups.flat().reduce((sum, item) => sum + grouping.sizes[item]!, 0));
    }),
    { numRuns: 200 },
  );
});

test('the best so far never gets worse', () => {
  fc.assert(
    fc.property(arbitraryGrouping(25), fc.nat(), (grouping, seed) => {
      let before = 0;
      for (const { gain, steps } of searchGroups(toProblem(grouping), { seed })) {
        expect(gain).toBeGreaterThanOrEqual(before);
        before = gain;
        if (steps > 2000) break;
      }
    }),
    { numRuns: 100 },
  );
});

test('a search goes on from the groups it is given', () => {
  const grouping: PairwiseGrouping = {
    items: 4,
    minSize: 2,
    maxSize: 2,
    sizes: [1, 1, 1, 1],
    weights: [1, 1, 1, 1],
    gains: Array.from({ length: 16 }, () => 0.5),
    apart: Array.from({ length: 16 }, () => false),
    least: 0,
  };
  const start = [Int32Array.of(0, 3), Int32Array.of(1, 2)];
  const first = searchGroups(toProblem(grouping), { start }).next().value;
  expect(groupsOf(first)).toEqual([
    [0, 3],
    [1, 2],
  ]);
  expect(first.gain).toBe(2);
});
