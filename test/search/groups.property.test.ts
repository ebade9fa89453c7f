import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchGroups } from '../../src/search/groups.js';
import type { GroupingProblem, Improvement } from '../../src/search/problem.js';
import { arbitraryGrouping } from './groupings.js';
import { arbitraryBounds, copy, expectAllowed, itemsOf, run, withSizes } from './problems.js';

type Problem = GroupingProblem & Required<Pick<GroupingProblem, 'worth'>>;

/** Problems of all kinds: one pair of bounds or a list, with and without places for all, weights, sizes, neighbours. */
const arbitraryProblem: fc.Arbitrary<Problem> = fc
  .record({
    grouping: arbitraryGrouping(24),
    list: fc.option(arbitraryBounds(6)),
    placeAll: fc.boolean(),
    drops: fc.subarray(['itemWeights', 'itemSizes', 'neighbours'] as const),
    shift: fc.constantFrom(0, 0, 0.5),
  })
  .map(({ grouping, list, placeAll, drops, shift }) => {
    const bounds = { min: grouping.minSize, max: grouping.maxSize };
    const { worth, ...rest } = withSizes(grouping, list ?? bounds);
    for (const drop of drops)
      delete (rest as { -readonly [Key in keyof GroupingProblem]: GroupingProblem[Key] })[drop];
    // Some have groups that are worth nothing, or are not allowed without saying by how much.
    const shifted = (members: Int32Array, count: number): number => worth(members, count) - shift;
    return { ...rest, placeAll, worth: shift === 0 ? worth : shifted };
  });

/** Everything a search says on the way. */
function course(problem: GroupingProblem, seed: number, effort: number): Improvement[] {
  const improvements = Array.from(searchGroups(problem, { seed, effort }), copy);
  return [...improvements, run(problem, { seed, effort })];
}

/** What counts first: places where all must be placed, and groups where all must have items. */
function placesOf({ placeAll = false, sizes }: GroupingProblem, { placed, groups }: Improvement): number {
  if (!placeAll) return 0;
  return Array.isArray(sizes) ? placed + groups : placed;
}

const seeds = fc.nat({ max: 2 ** 32 - 2 });

describe('a search', () => {
  test('never yields groups that are not allowed, or other than it says', () => {
    fc.assert(
      fc.property(arbitraryProblem, seeds, (problem, seed) => {
        let before = '';
        for (const found of course(problem, seed, 2500)) {
          const said = JSON.stringify({ ...found, steps: 0 });
          if (said !== before) expectAllowed(problem, found);
          before = said;
        }
      }),
      { numRuns: 60 },
    );
  });

  test('takes the same course for the same seed', () => {
    fc.assert(
      fc.property(arbitraryProblem, seeds, (problem, seed) => {
        expect(course(problem, seed, 1200)).toEqual(course(problem, seed, 1200));
      }),
      { numRuns: 20 },
    );
  });

  test('takes the same course whoever else searches at the same time', () => {
    fc.assert(
      fc.property(arbitraryProblem, seeds, (problem, seed) => {
        const alone = course(problem, seed, 1200);
        const other = searchGroups(problem, { seed: seed + 1 });
        const beside: Improvement[] = [];
        for (const found of searchGroups(problem, { seed, effort: 1200 })) {
          beside.push(copy(found));
          other.next();
        }
        expect(beside).toEqual(alone.slice(0, -1));
      }),
      { numRuns: 20 },
    );
  });

  test('with more effort takes the course of less, and ends no worse', () => {
    fc.assert(
      fc.property(arbitraryProblem, seeds, fc.nat(2000), fc.nat(2000), (problem, seed, effort, further) => {
        const short = course(problem, seed, effort);
        const long = course(problem, seed, effort + further);
        expect(long.slice(0, short.length - 1)).toEqual(short.slice(0, -1));
        const [less, more] = [short.at(-1)!, long.at(-1)!];
        const gained = placesOf(problem, more) - placesOf(problem, less);
        expect(gained).toBeGreaterThanOrEqual(0);
        if (gained === 0) expect(more.gain).toBeGreaterThanOrEqual(less.gain);
        if (less.optimal) expect(more).toEqual(less);
      }),
      { numRuns: 60 },
    );
  });

  test('counts steps that only go up, and says that it is optimal only at its end', () => {
    fc.assert(
      fc.property(arbitraryProblem, seeds, (problem, seed) => {
        let before = 0;
        for (const { steps, optimal } of searchGroups(problem, { seed, effort: 2000 })) {
          expect(steps).toBeGreaterThanOrEqual(before);
          expect(optimal).toBe(false);
          before = steps;
        }
      }),
      { numRuns: 40 },
    );
  });

  test('goes on from where another ended, and never falls behind', () => {
    fc.assert(
      fc.property(arbitraryProblem, seeds, (problem, seed) => {
        const first = run(problem, { seed, effort: 800 });
        const start: number[][] = [];
        for (const [group, items] of itemsOf(first)) start[group] = items;
        const again = { seed: seed + 1, start: Array.from(start, (items) => items ?? []) };
        const begun = run(problem, { ...again, effort: 0 });
        expect(begun.groupOf).toEqual(first.groupOf);
        expect(begun.gain).toBeCloseTo(first.gain, 9);
        const found = run(problem, { ...again, effort: 800 });
        expect(placesOf(problem, found)).toBeGreaterThanOrEqual(placesOf(problem, begun));
        if (!problem.placeAll) expect(found.gain).toBeGreaterThanOrEqual(begun.gain);
      }),
      { numRuns: 40 },
    );
  });

  test('survives any groups to begin with', () => {
    const start = fc.array(fc.array(fc.integer({ min: -2, max: 26 }), { maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(arbitraryProblem, start, (problem, groups) => {
        for (const effort of [0, 300]) expectAllowed(problem, run(problem, { start: groups, effort }));
      }),
      { numRuns: 60 },
    );
  });

  test('lets through whatever a worth returns, and never yields a group of negative worth', () => {
    const strange = fc.constantFrom(0, -0, 1, -1, 1e300, -1e300, Number.NaN, 1 / 0, -1 / 0, 1e-300, -1e-300);
    fc.assert(
      fc.property(fc.array(strange, { minLength: 5, maxLength: 12 }), fc.boolean(), (values, placeAll) => {
        const worth = (members: Int32Array, count: number): number => {
          let sum = 0;
          for (let i = 0; i < count; i++) sum += (members[i]! + 1) ** 2;
          return values[sum % values.length]!;
        };
        const found = run({ items: 20, sizes: { min: 2, max: 4 }, worth, placeAll }, { effort: 1500 });
        for (const items of itemsOf(found).values()) {
          const own = worth(Int32Array.from(items), items.length);
          expect(own >= 0 && own < 1 / 0).toBe(true);
        }
        expect(found.gain).not.toBeNaN();
      }),
      { numRuns: 60 },
    );
  });
});
