import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWithin } from '../../src/geography/area.js';
import type { GeographicPoint } from '../../src/model/pool.js';

/** Sixteenths of a degree, so that products and turns are exact and many points lie on an edge. */
const sixteenth = 1 / 16;
const gridPoint: fc.Arbitrary<GeographicPoint> = fc
  .record({ lat: fc.integer({ min: -8, max: 8 }), lon: fc.integer({ min: -8, max: 8 }) })
  .map(({ lat, lon }) => ({ lat: lat * sixteenth, lon: lon * sixteenth }));
const corners = fc.array(gridPoint, { minLength: 3, maxLength: 9 });
const anywhere: fc.Arbitrary<GeographicPoint> = fc.record({
  lat: fc.double({ min: -0.6, max: 0.6, noNaN: true }),
  lon: fc.double({ min: -0.6, max: 0.6, noNaN: true }),
});

/** How often the corners go round a point, by the angles that they turn through; NaN on an edge. */
function turnsAround(point: GeographicPoint, area: readonly GeographicPoint[]): number {
  let angle = 0;
  for (const [position, from] of area.entries()) {
    const to = area[(position + 1) % area.length]!;
    const [a, b] = [from, to].map(({ lat, lon }) => ({ x: lon - point.lon, y: lat - point.lat }));
    const cross = a!.x * b!.y - a!.y * b!.x;
    const dot = a!.x * b!.x + a!.y * b!.y;
    if (Math.abs(cross) < 1e-9 && dot <= 1e-12) return Number.NaN;
    angle += Math.atan2(cross, dot);
  }
  return Math.round(angle / (2 * Math.PI));
}

describe('whether a point lies within an area', () => {
  test('is whether the corners go round it an odd number of times, and the edge belongs to it', () => {
    const seen = { inside: 0, outside: 0, edge: 0 };
    fc.assert(
      fc.property(fc.oneof(gridPoint, anywhere), corners, (point, area) => {
        const turns = turnsAround(point, area);
        // What lies so near an edge that angles cannot tell is told on the grid, where all is exact.
        const isOnGrid = Number.isInteger(point.lat * 16) && Number.isInteger(point.lon * 16);
        if (Number.isNaN(turns) && !isOnGrid) return;
        seen[Number.isNaN(turns) ? 'edge' : turns % 2 === 0 ? 'outside' : 'inside']++;
        expect(isWithin(point, area)).toBe(Number.isNaN(turns) || turns % 2 !== 0);
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(seen.inside, seen.outside, seen.edge)).toBeGreaterThan(30);
  });

  test('does not depend on where the corners begin, on their direction, nor on what is said twice', () => {
    fc.assert(
      fc.property(gridPoint, corners, fc.nat(), (point, area, start) => {
        const expected = isWithin(point, area);
        const from = start % area.length;
        const begunElsewhere = [...area.slice(from), ...area.slice(0, from)];
        expect(isWithin(point, begunElsewhere)).toBe(expected);
        expect(isWithin(point, [...area].reverse())).toBe(expected);
        expect(isWithin(point, [...area, area[0]!])).toBe(expected);
        expect(
          isWithin(
            point,
            area.flatMap((corner) => [corner, corner]),
          ),
        ).toBe(expected);
      }),
    );
  });

  test('is the same anywhere round the earth, across the line of dates too', () => {
    const wrap = ({ lat, lon }: GeographicPoint, east: number): GeographicPoint => {
      const turned = lon + east;
      return { lat, lon: turned > 180 ? turned - 360 : turned < -180 ? turned + 360 : turned };
    };
    fc.assert(
      fc.property(
        gridPoint,
        corners,
        fc.constantFrom(-180, -179.75, 4, 179.875, 180),
        (point, area, east) => {
          const turned = area.map((corner) => wrap(corner, east));
          expect(isWithin(wrap(point, east), turned)).toBe(isWithin(point, area));
        },
      ),
    );
  });

  test('is told on either side of the line of dates, whichever side the corners begin on', () => {
    const corner = (lat: number, lon: number): GeographicPoint => ({ lat, lon });
    const area = [corner(-1, -179.5), corner(1, -179.5), corner(1, 179.5), corner(-1, 179.5)];
    for (const begun of [area, [...area.slice(2), ...area.slice(0, 2)]]) {
      const within = [-179.4, -179.6, -180, 180, 179.6, 179.4].map((lon) => isWithin(corner(0, lon), begun));
      expect(within).toEqual([false, true, true, true, true, false]);
    }
  });
});
