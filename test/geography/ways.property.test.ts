import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { straightMetres } from '../../src/geography/distance.js';
import { openRoundBarriers } from '../../src/geography/round-barriers.js';
import { openWays, type Stop } from '../../src/geography/ways.js';
import type { Barrier, Travel } from '../../src/model/neighbourhood.js';
import type { GeographicPoint } from '../../src/model/pool.js';
import { arbitrarySpot, arbitraryWall, pointAt, toBarrier } from './barriers.js';
import { arbitraryPoint } from './points.js';

const walls = fc.array(arbitraryWall, { minLength: 1, maxLength: 4 });
const spots = fc.tuple(arbitrarySpot, arbitrarySpot);

const stop = (point: GeographicPoint, id: string): Stop => ({ point, of: ['participant', id] });

describe('a way round barriers', () => {
  test('is as far as the way back, and never shorter than a straight line', () => {
    fc.assert(
      fc.property(walls, spots, (all, [from, to]) => {
        const ways = openRoundBarriers(
          all.map((wall) => toBarrier(wall)),
          1.3,
        );
        const [a, b] = [pointAt(from), pointAt(to)];
        expect(ways.metres(a, b)).toBe(ways.metres(b, a));
        expect(ways.metres(a, b)).toBeGreaterThanOrEqual(1.3 * straightMetres(a, b) - 0.1);
        expect(ways.metres(a, a)).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  test('does not depend on how lines are written: from which end, in which order, with points twice', () => {
    fc.assert(
      fc.property(walls, spots, (all, [from, to]) => {
        const barriers = all.map((wall) => toBarrier(wall));
        const rewritten = [...barriers].reverse().map(({ line, crossings }) => ({
          line: [...line].reverse().flatMap((point) => [point, { ...point }]),
          crossings: [...crossings].reverse(),
        }));
        const [a, b] = [pointAt(from), pointAt(to)];
        expect(openRoundBarriers(rewritten, 1.3).metres(a, b)).toBe(
          openRoundBarriers(barriers, 1.3).metres(a, b),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('is the same elsewhere on the same parallel, the line of dates included', () => {
    fc.assert(
      fc.property(
        walls,
        spots,
        fc.constantFrom(-180, 100, 179.9921875, 179.998046875),
        (all, [from, to], west) => {
          const here = openRoundBarriers(
            all.map((wall) => toBarrier(wall)),
            1,
          ).metres(pointAt(from), pointAt(to));
          const there = openRoundBarriers(
            all.map((wall) => toBarrier(wall, west)),
            1,
          ).metres(pointAt(from, west), pointAt(to, west));
          if (here === Number.POSITIVE_INFINITY) expect(there).toBe(here);
          else expect(Math.abs(there - here)).toBeLessThanOrEqual(0.02);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('is never longer with one more crossing on a line that has some', () => {
    fc.assert(
      fc.property(walls, spots, fc.nat(), fc.nat(), (all, [from, to], which, where) => {
        const barriers = all.map((wall) => toBarrier(wall));
        const more = barriers.map((barrier, number): Barrier => {
          const { line, crossings } = barrier;
          if (number !== which % barriers.length) return barrier;
          return { line, crossings: [...crossings, { at: line[where % line.length]!, metres: 0 }] };
        });
        const [a, b] = [pointAt(from), pointAt(to)];
        const before = openRoundBarriers(barriers, 1).metres(a, b);
        expect(openRoundBarriers(more, 1).metres(a, b)).toBeLessThanOrEqual(before + 1e-6);
      }),
      { numRuns: 300 },
    );
  });

  test('can be asked for between any points on earth, with lines anywhere', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(arbitraryPoint, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
        fc.array(arbitraryPoint, { maxLength: 3 }),
        fc.tuple(arbitraryPoint, arbitraryPoint),
        (lines, at, [a, b]) => {
          const barriers = lines.map((line) => ({
            line,
            crossings: at.map((each) => ({ at: each, metres: 1 })),
          }));
          const metres = openRoundBarriers(barriers, 1).metres(a, b);
          expect(metres).toBe(openRoundBarriers(barriers, 1).metres(b, a));
          expect(metres).toBeGreaterThanOrEqual(straightMetres(a, b) - 0.1);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('on a slanting line with needless points runs along the line from crossing to crossing', () => {
    fc.assert(
      fc.property(
        fc.tuple(arbitraryPoint, arbitraryPoint).map(([a, b]): [GeographicPoint, GeographicPoint] => [
          { lat: 52 + a.lat / 9000, lon: 5 + a.lon / 9000 },
          { lat: 52 + b.lat / 9000, lon: 5 + b.lon / 9000 },
        ]),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 12 }),
        ([first, last], shares) => {
          fc.pre(straightMetres(first, last) > 500);
          const line = [0, ...[...shares].sort((a, b) => a - b), 1].map((share) => ({
            lat: first.lat + share * (last.lat - first.lat),
            lon: first.lon + share * (last.lon - first.lon),
          }));
          const ways = openRoundBarriers(
            [{ line, crossings: [first, last].map((at) => ({ at, metres: 0 })) }],
            1,
          );
          // Two who stand at the two ends touch the line, and nothing lies between them.
          expect(ways.metres(first, last)).toBe(straightMetres(first, last));
        },
      ),
      { numRuns: 200 },
    );
  });
});

test('without barriers and matrix a way is a straight line times the detour, to the last digit', () => {
  fc.assert(
    fc.property(
      arbitraryPoint,
      arbitraryPoint,
      fc.double({ min: 1, max: 3, noNaN: true }),
      (a, b, detour) => {
        for (const around of [{}, { barriers: [] }]) {
          const ways = openWays(around, detour);
          expect(ways.metres(stop(a, 'a'), stop(b, 'b'))).toBe(detour * straightMetres(a, b));
        }
      },
    ),
  );
});

describe('a way that was measured', () => {
  const here = pointAt([0, 0]);
  const there = pointAt([3, 4]);
  const travel: Travel = {
    unit: 'metres',
    stops: ['a', there, { meetingPlace: 'a' }],
    ways: [
      [7, 100, 5],
      [250, 0, null],
      [6, 40, 0],
    ],
  };

  test('counts from the first to the second stop, by id or by being at the very same point', () => {
    const ways = openWays({ travel }, 1.3);
    expect(ways.metres(stop(here, 'a'), stop(there, 'b'))).toBe(100);
    expect(ways.metres(stop(there, 'b'), stop(here, 'a'))).toBe(250);
    expect(ways.metres({ point: here, of: ['meetingPlace', 'a'] }, stop(there, 'b'))).toBe(40);
    expect(ways.metres(stop(there, 'b'), { point: here, of: ['meetingPlace', 'a'] })).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  test('is nothing between two at the same stop, and 80 metres a minute', () => {
    const ways = openWays({ travel: { ...travel, unit: 'minutes' } }, 1.3);
    expect(ways.metres(stop(here, 'a'), stop(here, 'a'))).toBe(0);
    expect(ways.metres(stop(there, 'b'), stop(there, 'c'))).toBe(0);
    expect(ways.metres(stop(here, 'a'), stop(there, 'b'))).toBe(8000);
  });

  test('goes before any barrier, which counts for everybody who is not in the matrix', () => {
    const barriers: Barrier[] = [{ line: [pointAt([1, -9]), pointAt([1, 20])], crossings: [] }];
    const ways = openWays({ travel, barriers }, 1.3);
    expect(ways.metres(stop(here, 'a'), stop(there, 'b'))).toBe(100);
    expect(ways.metres(stop(here, 'z'), stop(there, 'b'))).toBe(Number.POSITIVE_INFINITY);
    expect(ways.metres(stop(pointAt([0, 4]), 'z'), stop(here, 'a'))).toBe(
      1.3 * straightMetres(pointAt([0, 4]), here),
    );
  });
});
