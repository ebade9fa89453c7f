import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GroupingProblem, type Improvement, searchGroups } from '../../src/index.js';

/** Gains of pairs by chance, symmetric, some of them negative. */
function arbitraryGains(items: number): fc.Arbitrary<Float64Array> {
  return fc
    .array(fc.integer({ min: -20, max: 100 }), { minLength: items * items, maxLength: items * items })
    .map((gains) =>
      Float64Array.from(gains, (_, cell) => {
        const [row, column] = [Math.floor(cell / items), cell % items];
        return gains[Math.min(row, column) * items + Math.max(row, column)]!;
      }),
    );
}

function gainOf(gains: Float64Array, items: number, groups: ReadonlyArray<readonly number[]>): number {
  let sum = 0;
  for (const group of groups) {
    for (const [at, a] of group.entries()) for (const b of group.slice(at + 1)) sum += gains[a * items + b]!;
  }
  return sum;
}

/** The best gain over all ways to put every item into a group of an allowed size, however many groups that takes. */
function bestGain(gains: Float64Array, items: number, min: number, max: number): number {
  let best = Number.NEGATIVE_INFINITY;
  const place = (item: number, groups: number[][]): void => {
    if (item === items) {
      if (groups.every(({ length }) => length >= min)) best = Math.max(best, gainOf(gains, items, groups));
      return;
    }
    for (const group of groups) {
      if (group.length === max) continue;
      group.push(item);
      place(item + 1, groups);
      group.pop();
    }
    place(item + 1, [...groups, [item]]);
  };
  place(0, []);
  return best;
}

function searched(problem: GroupingProblem, effort: number, seed = 1): Improvement {
  const search = searchGroups(problem, { effort, seed });
  let step = search.next();
  while (!step.done) step = search.next();
  return step.value;
}

function groupsOf({ groupOf }: Improvement): number[][] {
  return [...new Set(groupOf)].map((group) => [...groupOf.keys()].filter((item) => groupOf[item] === group));
}

describe('a search that knows pairs', () => {
  test('finds the best number of groups and the best groups of eight items', () => {
    const sizes = { min: 2, max: 4 };
    fc.assert(
      fc.property(arbitraryGains(8), fc.nat(), (pairGains, seed) => {
        const found = searched({ items: 8, sizes, placeAll: true, pairGains }, 60_000, seed);
        expect(found.gain).toBeCloseTo(bestGain(pairGains, 8, 2, 4), 6);
        const groups = groupsOf(found);
        expect(gainOf(pairGains, 8, groups)).toBeCloseTo(found.gain, 6);
        expect(found).toMatchObject({ placed: 8, groups: groups.length });
        for (const { length } of groups) expect(length >= 2 && length <= 4).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('agrees with a search that is told by a worth function what pairs gain', () => {
    const [gains] = fc.sample(arbitraryGains(30), { numRuns: 1, seed: 3 });
    const positive = gains!.map((gain) => Math.abs(gain));
    const sizes = [
      { min: 9, max: 12 },
      { min: 9, max: 12 },
      { min: 9, max: 12 },
    ];
    const worth = (members: Int32Array, count: number): number =>
      gainOf(positive, 30, [[...members.subarray(0, count)]]);
    const byPairs = searched({ items: 30, sizes, placeAll: true, pairGains: positive }, 300_000);
    const byWorth = searched({ items: 30, sizes, placeAll: true, worth }, 30_000);
    expect(byWorth.placed).toBe(30);
    expect(byWorth.gain).toBeLessThanOrEqual(byPairs.gain + 1e-9);
    expect(byWorth.gain).toBeGreaterThan(0.97 * byPairs.gain);
  });

  test('never has a lower gain with more effort, and the same with the same', () => {
    const [pairGains] = fc.sample(arbitraryGains(25), { numRuns: 1, seed: 5 });
    const problem = { items: 25, sizes: { min: 4, max: 7 }, placeAll: true, pairGains: pairGains! };
    let before = Number.NEGATIVE_INFINITY;
    for (const effort of [0, 100, 3000, 30_000, 100_000, 300_000]) {
      const { gain, steps } = searched(problem, effort);
      expect(gain).toBeGreaterThanOrEqual(before);
      expect(steps).toBeGreaterThanOrEqual(effort);
      expect(searched(problem, effort).gain).toBe(gain);
      before = gain;
    }
  });

  test('goes on from groups that hold everybody', () => {
    const pairGains = new Float64Array(16).fill(1);
    const start = [
      [0, 3],
      [1, 2],
    ];
    const problem = { items: 4, sizes: [1, 2].map(() => ({ min: 2, max: 2 })), placeAll: true, pairGains };
    const { value } = searchGroups(problem, { start }).next();
    expect([...value.groupOf]).toEqual([0, 1, 1, 0]);
    expect(value.gain).toBe(2);
  });
});
