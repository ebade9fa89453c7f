import { describe, expect, test } from 'vitest';
import { openRoundBarriers } from '../../src/geography/round-barriers.js';
import type { Barrier } from '../../src/model/neighbourhood.js';
import { type Place, placed } from './field.js';

const none = Number.POSITIVE_INFINITY;

/** A barrier through places, with crossings at some, each with the metres that it takes besides. */
function barrier(
  line: readonly Place[],
  ...crossings: ReadonlyArray<readonly [...at: Place, metres?: number]>
): Barrier {
  return {
    line: line.map((place) => placed(place)),
    crossings: crossings.map(([east, north, metres = 0]) => ({ at: placed([east, north]), metres })),
  };
}

/** From south to north, so many hundreds of metres east, with bridges so far north. */
function river(east: number, ...bridges: ReadonlyArray<readonly [north: number, metres?: number]>): Barrier {
  return barrier(
    [
      [east, -50],
      [east, 50],
    ],
    ...bridges.map(([north, metres = 0]) => [east, north, metres] as const),
  );
}

/** From west to east, so many hundreds of metres north. */
function canal(north: number, ...bridges: ReadonlyArray<readonly [east: number, metres?: number]>): Barrier {
  return barrier(
    [
      [-50, north],
      [50, north],
    ],
    ...bridges.map(([east, metres = 0]) => [east, north, metres] as const),
  );
}

/** Hundreds of metres, which must be as many the way back, and whichever barrier and crossing is listed first. */
function hundreds(barriers: readonly Barrier[], from: Place, to: Place, detour = 1): number {
  const turned = [...barriers]
    .reverse()
    .map(({ line, crossings }) => ({ line, crossings: [...crossings].reverse() }));
  const [there, ...others] = [barriers, turned].flatMap((each) => {
    const { metres } = openRoundBarriers(each, detour);
    return [metres(placed(from), placed(to)), metres(placed(to), placed(from))];
  });
  expect(others).toEqual([there, there, there]);
  return there! / 100;
}

describe('a way', () => {
  test('goes straight where nothing lies between, times the detour', () => {
    expect(hundreds([river(5, [0])], [0, 0], [3, 4])).toBe(5);
    expect(hundreds([river(5, [0])], [0, 0], [3, 4], 1.5)).toBe(7.5);
    expect(hundreds([], [0, 0], [3, 4], 1.5)).toBe(7.5);
  });

  test('goes over the bridge, and takes what that takes, which no detour makes longer', () => {
    expect(hundreds([river(3, [4])], [0, 0], [6, 0])).toBeCloseTo(10, 4);
    expect(hundreds([river(3, [4])], [0, 0], [6, 0], 1.5)).toBeCloseTo(15, 4);
    expect(hundreds([river(3, [4, 250])], [0, 0], [6, 0], 1.5)).toBeCloseTo(17.5, 4);
    expect(hundreds([river(3)], [0, 0], [6, 0])).toBe(none);
  });

  test('goes over the bridge by which it is shortest', () => {
    expect(hundreds([river(3, [4], [-4, 100])], [0, 0], [6, 0])).toBeCloseTo(10, 4);
    expect(hundreds([river(3, [4, 100], [-4])], [0, 0], [6, 0])).toBeCloseTo(10, 4);
    expect(hundreds([river(3, [0, 500], [4])], [0, 0], [6, 0])).toBeCloseTo(10, 4);
    expect(hundreds([river(3, [0, 300], [4])], [0, 0], [6, 0])).toBeCloseTo(9, 4);
  });

  test('goes over several waters one after the other, from bridge to bridge', () => {
    // Straight to the first, then along the diagonals of three by four.
    const waters = [river(3, [0]), river(6, [4]), river(9, [8]), river(12, [4])];
    expect(hundreds(waters, [0, 0], [15, 0])).toBeCloseTo(3 + 5 + 5 + 5 + 5, 4);
    expect(hundreds(waters, [4, 0], [15, 0])).toBeCloseTo(Math.sqrt(20) + 15, 4);
    expect(hundreds([...waters, river(14)], [0, 0], [15, 0])).toBe(none);
    // The furthest north first, then one that lies further south than the third.
    const up = [river(3, [8]), river(6, [2]), river(9, [4]), river(12, [0])];
    expect(hundreds(up, [0, 4], [15, 4])).toBeCloseTo(5 + Math.sqrt(45) + Math.sqrt(13) + 5 + 5, 4);
    expect(hundreds(up, [0, 4], [15, 5])).toBeCloseTo(
      5 + Math.sqrt(45) + Math.sqrt(13) + 5 + Math.sqrt(34),
      4,
    );
  });

  test('goes over the bridges by which all of it is shortest, not those that are nearest', () => {
    // Over the nearer bridge one would have to walk back to the only one of the second river.
    const waters = [river(3, [1, 30], [4, 20]), river(6, [8, 10], [-8, 400]), river(9, [12], [-1, 1500])];
    expect(hundreds(waters, [0, 0], [12, 16])).toBeCloseTo(0.2 + 0.1 + 20, 4);
    expect(hundreds(waters, [0, 0], [12, 12])).toBeCloseTo(0.2 + 0.1 + 5 + 5 + 5 + 3, 4);
  });

  test('may go over the same river twice', () => {
    // A dyke leads to a bend of the river, so that on this side nobody comes past.
    const bend = (...bridges: ReadonlyArray<readonly [...at: Place, metres?: number]>): Barrier =>
      barrier(
        [
          [3, -50],
          [3, 0],
          [1, 2],
          [3, 4],
          [3, 50],
        ],
        ...bridges,
      );
    const dyke = barrier([
      [-50, 2],
      [1, 2],
    ]);
    const bridges = [
      [3, 0, 10],
      [3, 4, 20],
    ] as const;
    expect(hundreds([bend(...bridges), dyke], [0, 0], [0, 4])).toBeCloseTo(3 + 0.1 + 4 + 0.2 + 3, 4);
    for (const bridge of bridges) expect(hundreds([bend(bridge), dyke], [0, 0], [0, 4])).toBe(none);
  });

  test('goes along the bank to the bridge, where the river bends', () => {
    // The bend of the river lies between the house and the bridge.
    const bend = barrier(
      [
        [-50, 9],
        [4, 9],
        [4, -3],
        [6, -3],
        [6, 9],
        [50, 9],
      ],
      [9, 9],
    );
    // Straight to the bend, round its foot, and from its other side to the bridge: three for every four.
    expect(hundreds([bend], [-3, 0], [9, 12])).toBeCloseTo(
      Math.hypot(7, (7 * 9) / 12) + 5.25 + 3 + 2 + 3 + 6.75 + Math.hypot(3, 2.25) + 3,
      3,
    );
  });
});

describe('where crossings lie at the same place', () => {
  test('all these lines are crossed there at once, and each takes what it takes', () => {
    const cross = [river(3, [4, 50]), canal(4, [3, 70])];
    expect(hundreds(cross, [0, 0], [6, 8])).toBeCloseTo(10 + 1.2, 4);
    expect(hundreds([...cross, canal(4, [3, 20])], [0, 0], [6, 8])).toBeCloseTo(10 + 1.4, 4);
    // Of one line the crossing counts that takes least.
    expect(hundreds([river(3, [4, 60], [4, 50], [4, 80]), cross[1]!], [0, 0], [6, 8])).toBeCloseTo(11.2, 4);
    // Whoever needs but one of them crosses both, and none is crossed alone: one would stand on the other.
    expect(hundreds(cross, [0, 0], [6, 0])).toBeCloseTo(11.2, 4);
    expect(hundreds([river(3, [4, 50]), canal(4)], [0, 0], [6, 0])).toBe(none);
    expect(hundreds([river(3, [4, 50]), canal(4, [40])], [0, 0], [6, 0])).toBe(none);
  });

  test('that is within a metre, and where the first of them from the south and the west lies', () => {
    const quay = (
      north: number,
      ...bridges: ReadonlyArray<readonly [east: number, metres: number]>
    ): Barrier =>
      barrier(
        [
          [-50, north],
          [50, north],
        ],
        ...bridges.map(([east, metres]) => [east, north, metres] as const),
      );
    /** With a second quay behind the first, so many metres further east and north. */
    const quays = (east: number, north: number): Barrier[] => [
      quay(0, [4, 30]),
      quay(north / 100, [4 + east / 100, 10]),
    ];
    for (const [east, north] of [
      [0, 0.4],
      [0.6, 0.4],
      [0.6, 0.8],
    ] as const) {
      for (const from of [0, 8])
        expect(hundreds(quays(east, north), [from, -3], [from, 3])).toBeCloseTo(10 + 0.4, 5);
    }
    // A little further apart it is from one to the other between the quays.
    expect(hundreds(quays(0.72, 0.96), [0, -3], [0, 3])).toBeCloseTo(
      5 + 0.012 + Math.hypot(4.0072, 2.9904) + 0.4,
      4,
    );
    // A second bridge of the first quay, too far from that of the second quay, keeps no two apart.
    expect(hundreds([quay(0, [4, 10], [4.009, 10]), quay(0.006, [4.009, 30])], [8, -3], [8, 3])).toBeCloseTo(
      2 * Math.hypot(3.991, 3) + 0.4,
      4,
    );
  });

  test('adds up to the same in any order, to the last digit', () => {
    // Three lines with a corner at the very place.
    const star = (
      [
        [[3, -50], [3, 50], 0.1],
        [[-50, 4], [50, 4], 0.2],
        [[-1, 0], [7, 8], 0.3],
      ] as const
    ).map(([from, to, metres]) => barrier([from, [3, 4], to], [3, 4, metres]));
    const orders = ['012', '021', '102', '120', '201', '210'].map((order) => [...order].map(Number));
    const sums = orders.map((order) =>
      openRoundBarriers(
        order.map((each) => star[each]!),
        1,
      ).metres(placed([2.999, 4.0005]), placed([3.001, 3.9995])),
    );
    expect(new Set(sums).size).toBe(1);
    expect(sums[0]).toBeCloseTo(0.6 + 0.2236, 2);
  });
});

describe('beside a bridge', () => {
  /** Ten metres north of its bridge the river turns, and runs back so many metres east of it. */
  const meander = (metres: number): Barrier =>
    barrier(
      [
        [0, -50],
        [0, 5],
        [metres / 100, 5],
        [metres / 100, -50],
      ],
      [0, 4.9],
    );

  test('a bend of the river within 25 metres is in nobody’s way', () => {
    expect(hundreds([meander(24.9)], [-3, 4.9], [3, 4.9])).toBeCloseTo(6, 4);
    // Ten metres up, and ten down again.
    expect(hundreds([meander(25.1)], [-3, 4.9], [3, 4.9])).toBeCloseTo(6.2, 4);
  });

  test('nor is it from bridge to bridge', () => {
    // Back and forth within twenty metres, and on to the north.
    const winding: readonly Place[] = [
      [0, -50],
      [0, 5],
      [0.1, 5],
      [0.1, 4.8],
      [0.2, 4.8],
      [0.2, 50],
    ];
    const before = barrier(winding, [0, 4.9]);
    const behind = barrier(
      winding.map(([x, y]): Place => [-x, 9.8 - y]),
      [0, 4.9],
    );
    expect(hundreds([before, river(3, [8.9])], [-3, 4.9], [6, 4.9])).toBeCloseTo(3 + 5 + 5, 4);
    expect(hundreds([behind, river(-3, [0.9])], [-6, 4.9], [3, 4.9])).toBeCloseTo(5 + 5 + 3, 4);
  });

  test('another line as near is', () => {
    const wall = barrier([
      [0.1, -50],
      [0.1, 50],
    ]);
    expect(hundreds([river(0, [0]), wall], [-3, 0], [3, 0])).toBe(none);
    expect(hundreds([river(0, [0]), river(0.1, [0])], [-3, 0], [3, 0])).toBeCloseTo(6, 4);
  });

  test('a crossing that lies off its line counts where the line is nearest', () => {
    const off = barrier(
      [
        [3, -50],
        [3, 50],
      ],
      [3.2, 4],
    );
    expect(hundreds([off], [0, 0], [6, 0])).toBeCloseTo(10, 4);
    const nowhere = barrier(
      [
        [3, 4],
        [3, 4],
      ],
      [3, 4],
    );
    expect(hundreds([nowhere, river(3)], [0, 0], [6, 0])).toBe(none);
  });
});

test('barriers are kept away from by as many metres as asked', () => {
  const { keepAway } = openRoundBarriers([river(3)], 1);
  const [from, to] = [placed([0, 0]), placed([1, 5])];
  expect([keepAway(from, to, 199), keepAway(from, to, 201)]).toEqual([true, false]);
});
