import { describe, expect, test } from 'vitest';
import { improvePairwise, type PairwiseProblem } from '../../src/search/pairwise.js';
import type { Improvement } from '../../src/search/problem.js';
import { createRandom } from '../../src/search/random.js';

type Bounds = ReadonlyArray<readonly [min: number, max: number]>;

function pairwise(
  items: number,
  bounds: Bounds,
  gain: (low: number, high: number) => number,
): PairwiseProblem {
  const pairGains = Float64Array.from({ length: items * items }, (_, cell) => {
    const [row, column] = [Math.floor(cell / items), cell % items];
    return row === column ? 1e6 : gain(Math.min(row, column), Math.max(row, column));
  });
  return { items, pairGains, groupSizes: bounds.map(([min, max]) => ({ min, max })) };
}

/** Two gain 5 where they are of one kind, of as many kinds as told; what else they gain tells nothing. */
const kinds =
  (many: number) =>
  (low: number, high: number): number =>
    (low % many === high % many ? 5 : 0) + ((low * 7 + high * 3) % 4) / 10;

function gainOf({ items, pairGains }: PairwiseProblem, groupOf: ArrayLike<number>): number {
  let gain = 0;
  for (let one = 0; one < items; one++)
    for (let other = 0; other < one; other++)
      if (groupOf[one] === groupOf[other]) gain += pairGains[one * items + other]!;
  return gain;
}

const copy = (found: Improvement): Improvement => ({ ...found, groupOf: found.groupOf.slice() });

/** What is yielded until so many steps are done. */
function searched(problem: PairwiseProblem, steps: number, seed = 1, start?: Int32Array): Improvement[] {
  const all: Improvement[] = [];
  for (const found of improvePairwise(problem, createRandom(seed), start)) {
    all.push(copy(found));
    if (found.steps >= steps) break;
  }
  return all;
}

describe('a search for gains of pairs', () => {
  test('begins with what it is given, and tells its gain', () => {
    const problem = pairwise(
      4,
      [
        [2, 2],
        [2, 2],
      ],
      kinds(2),
    );
    const start = Int32Array.of(0, 0, 1, 1);
    const [first] = searched(problem, 0, 1, start);
    expect(first).toEqual({
      groupOf: start,
      gain: gainOf(problem, start),
      groups: 2,
      placed: 4,
      steps: 0,
      optimal: false,
    });
    expect(improvePairwise(problem, createRandom(1), start).next().value!.groupOf).not.toBe(start);
  });

  test('begins with groups of allowed sizes, if it is given none', () => {
    const problem = pairwise(
      9,
      [
        [2, 3],
        [4, 6],
      ],
      kinds(2),
    );
    const [first] = searched(problem, 0);
    expect(first!.gain).toBeCloseTo(gainOf(problem, first!.groupOf), 9);
    expect([3, 6]).toEqual([0, 1].map((group) => first!.groupOf.filter((each) => each === group).length));
  });

  test('finds those who belong together, tells the gain there is, never less, and goes on', () => {
    const problem = pairwise(
      20,
      Array.from({ length: 4 }, () => [4, 6] as const),
      kinds(4),
    );
    const all = searched(problem, 60_000);
    let before = { gain: Number.NEGATIVE_INFINITY, steps: -1 };
    for (const { groupOf, gain, steps } of all) {
      expect(gain).toBeCloseTo(gainOf(problem, groupOf), 9);
      expect(gain).toBeGreaterThanOrEqual(before.gain);
      expect(steps).toBeGreaterThanOrEqual(before.steps);
      // A few thousand changes are looked at between two yields.
      expect(steps - before.steps).toBeLessThan(10_000);
      before = { gain, steps };
    }
    const last = all.at(-1)!;
    for (let item = 4; item < 20; item++) expect(last.groupOf[item]).toBe(last.groupOf[item % 4]);
    expect(all.length).toBeGreaterThan(10);
  });

  test('finds no way to change places that is better than what it found', () => {
    const random = createRandom(9);
    const gains = Array.from({ length: 24 * 24 }, () => random.below(1000) / 10);
    const problem = pairwise(
      24,
      Array.from({ length: 4 }, () => [6, 6] as const),
      (low, high) => gains[low * 24 + high]!,
    );
    const { gain, groupOf } = searched(problem, 100_000).at(-1)!;
    for (let one = 0; one < 24; one++) {
      for (let other = 0; other < one; other++) {
        const changed = groupOf.with(one, groupOf[other]!).with(other, groupOf[one]!);
        expect(gainOf(problem, changed)).toBeLessThanOrEqual(gain + 1e-9);
      }
    }
  });

  test('yields the same object, and the same for the same stream of chance', () => {
    const problem = pairwise(
      12,
      [
        [3, 6],
        [3, 6],
        [3, 6],
      ],
      kinds(3),
    );
    expect(searched(problem, 5000, 3)).toEqual(searched(problem, 5000, 3));
    const search = improvePairwise(problem, createRandom(3));
    expect(search.next().value).toBe(search.next().value);
  });

  test('works where there is nothing to gain, or nothing to change', () => {
    for (const problem of [
      pairwise(
        6,
        [
          [3, 3],
          [3, 3],
        ],
        () => 0,
      ),
      pairwise(6, [[6, 6]], kinds(2)),
      pairwise(1, [[1, 1]], kinds(2)),
      pairwise(0, [], kinds(2)),
    ]) {
      const found = searched(problem, 500).at(-1)!;
      expect(found.gain).toBeCloseTo(gainOf(problem, found.groupOf), 9);
    }
  });

  test('refuses sizes that no groups of all items have, and says which', () => {
    const refused =
      (items: number, bounds: Bounds): unknown =>
      () =>
        improvePairwise(pairwise(items, bounds, kinds(2)), createRandom(1)).next();
    expect(
      refused(5, [
        [3, 4],
        [3, 9],
      ]),
    ).toThrow(new RangeError('groups hold 6 to 13 items, not 5'));
    expect(
      refused(5, [
        [1, 2],
        [0, 2],
      ]),
    ).toThrow(new RangeError('groups hold 1 to 4 items, not 5'));
    for (const bounds of [
      [
        [2, 4],
        [3, 9],
      ],
      [
        [1, 2],
        [0, 3],
      ],
    ] as const)
      expect(refused(5, bounds)).not.toThrow();
  });

  test('refuses to begin with anything but all items in groups of allowed sizes', () => {
    const problem = pairwise(
      5,
      [
        [2, 3],
        [2, 3],
      ],
      kinds(2),
    );
    const begun =
      (...start: readonly number[]): unknown =>
      () =>
        improvePairwise(problem, createRandom(1), Int32Array.from(start)).next();
    for (const start of [
      [0, 0, 1, 1, 1],
      [0, 1, 0, 1, 0],
    ])
      expect(begun(...start)).not.toThrow();
    const unlike =
      (...start: readonly number[]): unknown =>
      () =>
        improvePairwise(
          pairwise(
            5,
            [
              [3, 3],
              [1, 3],
            ],
            kinds(2),
          ),
          createRandom(1),
          Int32Array.from(start),
        ).next();
    expect(unlike(0, 0, 0, 1, 1)).not.toThrow();
    for (const start of [
      [0, 0, 1, 1, 1],
      [0, 0, 0, 0, 1],
    ])
      expect(unlike(...start)).toThrow(RangeError);
    for (const start of [
      [0, 0, 1, 1],
      [0, 0, 1, 1, 1, 1],
      [0, 0, 1, 1, 2],
      [0, 0, 1, 1, -1],
      [0, 0, 0, 0, 1],
      [0, 1, 1, 1, 1],
    ])
      expect(begun(...start)).toThrow(
        new RangeError('start must have every item in a group, and groups of allowed sizes'),
      );
  });
});
