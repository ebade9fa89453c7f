import fc from 'fast-check';
import { expect, test } from 'vitest';
import { straightMetres } from '../../src/geography/distance.js';
import { openRoundBarriers } from '../../src/geography/round-barriers.js';
import { arbitrarySpot, pointAt, type Spot } from './barriers.js';

/** How far from a corner somebody walks round it, in steps. */
const beside = 1e-7;

const arbitraryCorner = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .map(([east, north]): Spot => [2 * east, 2 * north]);

/** A line with bends that touches itself nowhere. */
const arbitraryBends = fc
  .uniqueArray(arbitraryCorner, { minLength: 2, maxLength: 7, selector: String })
  .filter((line) => isSimple(line));

/** Round and round, with one piece less each time. */
const arbitrarySpiral = fc
  .integer({ min: 4, max: 9 })
  .map((corners): Spot[] => spiral.slice(0, corners).map(([x, y]) => [x, y]));
const spiral: readonly Spot[] = [
  [6, 6],
  [8, 6],
  [8, 8],
  [4, 8],
  [4, 4],
  [10, 4],
  [10, 10],
  [2, 10],
  [2, 2],
];

test('a way along banks never crosses a line, and is never shorter than the shortest there is', () => {
  const seen = { along: 0, none: 0 };
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          arbitraryBends,
          arbitrarySpiral,
          arbitraryBends.filter(isRing).map((ring) => [...ring, ring[0]!]),
        ),
        { minLength: 1, maxLength: 3 },
      ),
      fc.array(arbitrarySpot, { minLength: 3, maxLength: 3 }),
      (lines, spots) => {
        const ways = openWith(lines);
        const shortest = shortestPaths(lines, spots);
        for (const [a, from] of spots.entries()) {
          for (const [b, to] of spots.entries()) {
            // Who lives on a line is on neither side of it.
            if (a >= b || lines.some((line) => isOn(line, from) || isOn(line, to))) continue;
            const metres = ways.metres(pointAt(from), pointAt(to));
            // Legs are rounded to millimetres, and the shortest way keeps beside the corners.
            expect(metres).toBeGreaterThanOrEqual(shortest[a]![b]! - 0.01);
            if (metres === Number.POSITIVE_INFINITY) seen.none++;
            else if (metres > straightMetres(pointAt(from), pointAt(to))) seen.along++;
          }
        }
      },
    ),
    { numRuns: 200 },
  );
  expect(Math.min(seen.along, seen.none)).toBeGreaterThan(30);
});

test('on one bank of a line with bends there is a way, and from one bank to the other there is none', () => {
  const seen = { same: 0, other: 0 };
  fc.assert(
    fc.property(
      arbitraryBends,
      fc.constantFrom('ring', 'river'),
      fc.array(arbitrarySpot, { minLength: 4, maxLength: 4 }),
      (bends, kind, spots) => {
        // A river runs on to either side, and for the slow way is closed far from here.
        const [from, to]: Spot[] = [
          [-20, bends[0]![1]],
          [40, bends.at(-1)![1]],
        ];
        const line = kind === 'ring' ? [...bends, bends[0]!] : [from!, ...bends, to!];
        const closed = kind === 'ring' ? line : [...line, [40, -30] as Spot, [-20, -30] as Spot, from!];
        fc.pre(isSimple(closed.slice(0, -1)) && isRing(closed.slice(0, -1)));
        const ways = openWith([line]);
        const isWithin = (spot: Spot) => isInside(closed, spot);
        for (const one of spots) {
          for (const other of spots) {
            if (isOn(line, one) || isOn(line, other)) continue;
            const isSame = isWithin(one) === isWithin(other);
            expect(ways.metres(pointAt(one), pointAt(other)) < Number.POSITIVE_INFINITY).toBe(isSame);
            seen[isSame ? 'same' : 'other']++;
          }
        }
      },
    ),
    { numRuns: 200 },
  );
  expect(Math.min(seen.same, seen.other)).toBeGreaterThan(150);
});

function openWith(lines: ReadonlyArray<readonly Spot[]>) {
  return openRoundBarriers(
    lines.map((line) => ({ line: line.map((spot) => pointAt(spot)), crossings: [] })),
    1,
  );
}

type Segment = readonly [Spot, Spot];

function segmentsOf(line: readonly Spot[]): Segment[] {
  return line.slice(1).map((to, place) => [line[place]!, to]);
}

function area([ax, ay]: Spot, [bx, by]: Spot, [x, y]: Spot): number {
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
}

function isBeside([a, b]: Segment, spot: Spot): boolean {
  return (
    area(a, b, spot) === 0 &&
    spot[0] >= Math.min(a[0], b[0]) &&
    spot[0] <= Math.max(a[0], b[0]) &&
    spot[1] >= Math.min(a[1], b[1]) &&
    spot[1] <= Math.max(a[1], b[1])
  );
}

function isOn(line: readonly Spot[], spot: Spot): boolean {
  return segmentsOf(line).some((segment) => isBeside(segment, spot));
}

function crosses([a, b]: Segment, [c, d]: Segment): boolean {
  return area(a, b, c) * area(a, b, d) < 0 && area(c, d, a) * area(c, d, b) < 0;
}

function touches(one: Segment, other: Segment): boolean {
  return (
    crosses(one, other) ||
    one.some((spot) => isBeside(other, spot)) ||
    other.some((spot) => isBeside(one, spot))
  );
}

/** Whether a line touches itself nowhere but where a piece goes on with the next. */
function isSimple(line: readonly Spot[]): boolean {
  const segments = segmentsOf(line);
  return segments.every((one, place) =>
    segments.slice(place + 1).every((other, further) => {
      if (further > 0) return !touches(one, other);
      return !isBeside(one, other[1]) && !isBeside(other, one[0]);
    }),
  );
}

/** Whether a line that is closed with one more piece touches itself nowhere. */
function isRing(line: readonly Spot[]): boolean {
  return line.length > 2 && isSimple([...line, line[0]!].slice(1)) && isSimpleWith(line);
}

function isSimpleWith(line: readonly Spot[]): boolean {
  const last: Segment = [line.at(-1)!, line[0]!];
  return segmentsOf(line).every((segment, place, all) => {
    if (place === 0) return !isBeside(segment, last[0]) && !isBeside(last, segment[1]);
    if (place === all.length - 1) return !isBeside(segment, last[1]) && !isBeside(last, segment[0]);
    return !touches(segment, last);
  });
}

function isInside(closed: readonly Spot[], [x, y]: Spot): boolean {
  let isIn = false;
  for (const [[ax, ay], [bx, by]] of segmentsOf(closed)) {
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) isIn = !isIn;
  }
  return isIn;
}

/** The shortest ways between spots: over whatever can be seen from beside each corner, in each gap between pieces there. */
function shortestPaths(lines: ReadonlyArray<readonly Spot[]>, spots: readonly Spot[]): number[][] {
  const segments = lines.flatMap(segmentsOf);
  const corners = new Map(lines.flat().map((spot) => [String(spot), spot]));
  const nodes = [
    ...spots,
    ...[...corners.values()].flatMap((corner): Spot[] => {
      const angles = segments
        .filter((segment) => isBeside(segment, corner))
        .flatMap((segment) => segment.filter(([x, y]) => x !== corner[0] || y !== corner[1]))
        .map(([x, y]) => Math.atan2(y - corner[1], x - corner[0]))
        .sort((a, b) => a - b);
      const apart = angles.filter((angle, place) => place === 0 || angle - angles[place - 1]! > 1e-9);
      return apart.flatMap((angle, place): Spot[] => {
        const gap = (apart[place + 1] ?? apart[0]! + 2 * Math.PI) - angle;
        // Round an end one walks in three parts.
        return [0.25, 0.5, 0.75].map((part) => [
          corner[0] + beside * Math.cos(angle + part * gap),
          corner[1] + beside * Math.sin(angle + part * gap),
        ]);
      });
    }),
  ];
  const metres = nodes.map((one) =>
    nodes.map((other) =>
      segments.some((segment) => crosses([one, other], segment))
        ? Number.POSITIVE_INFINITY
        : straightMetres(pointAt(one), pointAt(other)),
    ),
  );
  for (const via of nodes.keys()) {
    for (const row of metres) {
      for (const to of nodes.keys()) row[to] = Math.min(row[to]!, row[via]! + metres[via]![to]!);
    }
  }
  return metres;
}
