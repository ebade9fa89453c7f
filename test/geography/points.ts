import fc from 'fast-check';
import type { GeographicPoint } from '../../src/model/pool.js';
import { maassluis, metresEast, metresNorth } from '../support/builders.js';

/** Any place on earth, both poles and both sides of the date line included. */
export const arbitraryPoint: fc.Arbitrary<GeographicPoint> = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});

/** Many points, spread in ways that an index may stumble over, and distances that matter there. */
export const distributions: Readonly<
  Record<string, { readonly points: fc.Arbitrary<GeographicPoint[]>; readonly metres: fc.Arbitrary<number> }>
> = {
  'evenly over a town': { points: many(around(maassluis, 3000)), metres: upTo(3000) },
  'in clusters': {
    points: many(fc.constantFrom(0, 900, 2500).chain((east) => around(metresEast(maassluis, east), 40))),
    metres: upTo(2500),
  },
  'in one flat': { points: many(fc.constant(maassluis)), metres: fc.constantFrom(0, 0.001, 10) },
  'on a street grid': {
    points: many(
      fc
        .record({ north: fc.nat({ max: 6 }), east: fc.nat({ max: 6 }) })
        .map(({ north, east }) => metresEast(metresNorth(maassluis, north * 100), east * 100)),
    ),
    metres: fc.constantFrom(99.999, 100, 100.001, 200, 300),
  },
  'around the north pole': { points: many(nearPole(1)), metres: upTo(20_000) },
  'around the south pole': { points: many(nearPole(-1)), metres: upTo(20_000) },
  'across the date line': { points: many(around({ lat: -17, lon: 180 }, 3000)), metres: upTo(3000) },
  'across the date line in the far north': {
    points: many(around({ lat: 85, lon: -180 }, 60_000)),
    metres: upTo(60_000),
  },
  'all over the earth': { points: many(arbitraryPoint), metres: upTo(21_000_000) },
};

function many(point: fc.Arbitrary<GeographicPoint>): fc.Arbitrary<GeographicPoint[]> {
  return fc.array(point, { maxLength: 60, size: 'max' });
}

function upTo(metres: number): fc.Arbitrary<number> {
  return fc.oneof(fc.constant(0), fc.double({ min: 0, max: metres, noNaN: true }));
}

function around(middle: GeographicPoint, metres: number): fc.Arbitrary<GeographicPoint> {
  const offset = fc.integer({ min: -metres, max: metres });
  return fc.record({ north: offset, east: offset }).map(({ north, east }) => {
    const { lat, lon } = metresEast(metresNorth(middle, north), east);
    return { lat, lon: lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon };
  });
}

function nearPole(hemisphere: 1 | -1): fc.Arbitrary<GeographicPoint> {
  return fc.record({
    lat: fc.double({ min: 89.9, max: 90, noNaN: true }).map((lat) => hemisphere * lat),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
  });
}
