import fc from 'fast-check';
import type { Barrier, Crossing } from '../../src/model/neighbourhood.js';
import type { GeographicPoint } from '../../src/model/pool.js';
import { oracleLegMetres } from '../support/oracle/banks.js';
import { oracleMetresFrom } from '../support/oracle/ways.js';

/** Whole numbers of steps from the south-west corner of a field. */
export type Spot = readonly [east: number, north: number];

/** Some hundred metres, and exact in binary, so that nothing is rounded before it is looked at. */
const step = 1 / 1024;

/** Where a spot of the field lies, which may begin at any longitude. */
export function pointAt([east, north]: Spot, west = 4): GeographicPoint {
  const lon = west + east * step;
  return { lat: 52 + north * step, lon: lon > 180 ? lon - 360 : lon };
}

/** A barrier on the field: corners, and crossings that lie exactly on it. */
export interface Wall {
  readonly line: readonly Spot[];
  readonly crossings: ReadonlyArray<{ readonly at: Spot; readonly metres: number }>;
}

export function toBarrier({ line, crossings }: Wall, west?: number): Barrier {
  return {
    line: line.map((spot) => pointAt(spot, west)),
    crossings: crossings.map(({ at, metres }): Crossing => ({ at: pointAt(at, west), metres })),
  };
}

export const arbitrarySpot: fc.Arbitrary<Spot> = fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 }));

/** Walls of even corners, some closed, with crossings at corners and half-way; corners may be repeated. */
export const arbitraryWall: fc.Arbitrary<Wall> = fc
  .record({
    corners: fc.array(
      fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 })).map(([east, north]): Spot => [2 * east, 2 * north]),
      { minLength: 2, maxLength: 5 },
    ),
    closed: fc.boolean(),
    places: fc.array(fc.record({ at: fc.nat(), metres: fc.constantFrom(0, 0, 25, 400) }), { maxLength: 3 }),
  })
  .map(({ corners, closed, places }) => {
    const line = closed ? [...corners, corners[0]!] : corners;
    const spots = line.flatMap((corner, place): Spot[] => {
      const next = line[place + 1];
      if (next === undefined) return [corner];
      return [corner, [(corner[0] + next[0]) / 2, (corner[1] + next[1]) / 2]];
    });
    return { line, crossings: places.map(({ at, metres }) => ({ at: spots[at % spots.length]!, metres })) };
  });

/** On which side of the line through two spots a third lies, exactly. */
function side([ax, ay]: Spot, [bx, by]: Spot, [x, y]: Spot): number {
  return Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
}

const isSame = (one: Spot, other: Spot): boolean => one[0] === other[0] && one[1] === other[1];

function lies(spot: Spot, [a, b]: readonly [Spot, Spot]): boolean {
  return (
    side(a, b, spot) === 0 &&
    spot[0] >= Math.min(a[0], b[0]) &&
    spot[0] <= Math.max(a[0], b[0]) &&
    spot[1] >= Math.min(a[1], b[1]) &&
    spot[1] <= Math.max(a[1], b[1])
  );
}

interface Node {
  readonly spot: Spot;
  readonly metres: number;
  readonly opens: ReadonlySet<number>;
}

/** How far it is over walls, the slow and obvious way: whole numbers, every node, every piece, until nothing changes. */
export function slowMetres(walls: readonly Wall[], detour: number, from: Spot, to: Spot): number {
  const pieces = walls.flatMap(({ line }, wall) =>
    line
      .slice(1)
      .flatMap((b, place) => (isSame(line[place]!, b) ? [] : [{ wall, ends: [line[place]!, b] as const }])),
  );
  const gates: Node[] = walls.flatMap(({ crossings, line }, wall) =>
    line.every((spot) => isSame(spot, line[0]!))
      ? []
      : crossings.map(({ at, metres }) => ({ spot: at, metres, opens: new Set([wall]) })),
  );
  // Every choice of walls that have a crossing at a spot is a gate of its own.
  const nodes: Node[] = [
    { spot: from, metres: 0, opens: new Set<number>() },
    { spot: to, metres: 0, opens: new Set<number>() },
    ...gates,
    ...gates.flatMap(({ spot }): Node[] => {
      const here = gates.filter((gate) => isSame(gate.spot, spot));
      const least = new Map<number, number>();
      for (const { opens, metres } of here) {
        const [wall] = opens;
        least.set(wall!, Math.min(metres, least.get(wall!) ?? Number.POSITIVE_INFINITY));
      }
      return [
        {
          spot,
          metres: [...least.values()].reduce((sum, each) => sum + each, 0),
          opens: new Set(least.keys()),
        },
      ];
    }),
  ].filter(
    ({ spot, opens }, place) =>
      place < 2 || pieces.every(({ wall, ends }) => opens.has(wall) || !lies(spot, ends)),
  );
  const lines = walls.map(({ line }) => line.map((spot) => pointAt(spot)));
  const leg = (one: Node, other: Node): number =>
    detour *
    oracleLegMetres(lines, pointAt(one.spot), pointAt(other.spot), (wall, a, b) =>
      [one, other].some(({ spot, opens }) => opens.has(wall) && oracleMetresFrom(pointAt(spot), a, b) <= 25),
    );
  // A leg is as long every time it is walked.
  const legs = nodes.map((one, a) => nodes.map((other, b) => (a <= b ? leg(one, other) : 0)));
  for (const [a, row] of legs.entries()) for (const b of row.keys()) if (a > b) row[b] = legs[b]![a]!;
  const best = nodes.map((_, node) => (node === 0 ? 0 : Number.POSITIVE_INFINITY));
  for (let changed = true; changed; ) {
    changed = false;
    for (const a of nodes.keys()) {
      for (const [b, other] of nodes.entries()) {
        const metres = best[a]! + legs[a]![b]! + other.metres;
        if (metres < best[b]! - 1e-9) {
          best[b] = metres;
          changed = true;
        }
      }
    }
  }
  return best[1]!;
}
