import { describe, expect, test } from 'vitest';
import { earthRadius, radiansPerDegree } from '../../src/geography/distance.js';
import { partRegions, splitRegions } from '../../src/geography/regions.js';
import type { GeographicPoint } from '../../src/model/pool.js';
import { finish } from '../../src/runtime/pace.js';
import { maassluis, metresEast, metresNorth } from '../support/builders.js';

const metres = 1000;

/** More points than are looked up beside each other, far from everybody else. */
const crowd = Array<GeographicPoint>(3001).fill({ lat: 45, lon: 45 });

const regionsOf = (points: readonly GeographicPoint[]): number[][] => finish(partRegions(points, metres));

/** The regions of some points among a crowd that is elsewhere. */
function regionsBeside(points: readonly GeographicPoint[]): number[][] {
  const [first, ...others] = regionsOf([...crowd, ...points]);
  expect(first).toEqual([...crowd.keys()]);
  return others.map((region) => region.map((point) => point - crowd.length));
}

describe('a few points among many', () => {
  test('are parted as if they were alone', () => {
    const points = [5000, 0, 12_000, 900, 5700, -9000, 1800].map((east) => metresEast(maassluis, east));
    expect(regionsBeside(points)).toEqual([[0, 4], [1, 3, 6], [2], [5]]);
    expect(regionsBeside(points)).toEqual(finish(splitRegions(points, metres)));
  });

  test.each([
    ['across the line of dates', { lat: -17, lon: 179.9999 }, { lat: -17, lon: -179.9999 }],
    ['across the line of dates in the far north', { lat: 80, lon: -179.99 }, { lat: 80, lon: 179.99 }],
    ['round the north pole', { lat: 89.999, lon: 0 }, { lat: 89.999, lon: 120 }],
    ['over the south pole', { lat: -89.997, lon: -90 }, { lat: -89.997, lon: 90 }],
    ['along a slant', maassluis, metresEast(metresNorth(maassluis, 690), 690)],
    ['along the other slant', maassluis, metresEast(metresNorth(maassluis, -690), 690)],
    ['along a parallel', maassluis, metresEast(maassluis, 999)],
    ['along a meridian', maassluis, metresNorth(maassluis, 999)],
    ['along a meridian, southward', maassluis, metresNorth(maassluis, -999)],
    [
      'on a slant from the line of dates',
      { lat: -17, lon: 179.9999 },
      metresNorth({ lat: -17, lon: 180 }, 990),
    ],
    ['across the equator and Greenwich', { lat: -0.003, lon: -0.003 }, { lat: 0.003, lon: 0.003 }],
  ])('are not parted where a link is short enough, %s', (_where, one, other) => {
    expect(regionsBeside([one, other])).toEqual([[0, 1]]);
  });
});

describe('links as long as a country', () => {
  // As long as some degrees of latitude.
  const partedBy = (degrees: number, ...points: readonly GeographicPoint[]): number[][] =>
    finish(partRegions([...crowd, ...points], degrees * earthRadius * radiansPerDegree));

  test('are kept where degrees of longitude are shorter', () => {
    const [west, east] = [
      { lat: 60, lon: -4.1 },
      { lat: 60, lon: 4.3 },
    ];
    expect(partedBy(4.5, west, east)).toHaveLength(2);
    expect(partedBy(4.1, west, east)).toHaveLength(3);
  });

  test('are kept where they are as long as may be, but for the rounding', () => {
    const south = -90 + 135 * (1 - 1e-6) - 2.5e-7;
    expect(partedBy(1, { lat: south, lon: 4 }, { lat: south + 0.9999995, lon: 4 })).toHaveLength(2);
  });
});

describe('many points', () => {
  test('are parted from others as far north', () => {
    expect(regionsBeside([{ lat: 45, lon: 46 }])).toEqual([[0]]);
  });

  test('stay together as far as squares touch, where these hold too many', () => {
    // Each in the square beside the one before, and too far from it for a link.
    const row = [0, 1001, 2002].map((north) => metresNorth(maassluis, north));
    const far = metresNorth(maassluis, 30_000);
    expect(regionsOf([...row, far])).toEqual([[0], [1], [2], [3]]);
    const points = [far, ...Array.from({ length: 3001 }, (_, point) => row[point % 3]!)];
    expect(regionsOf(points)).toEqual([[0], Array.from(crowd, (_, point) => point + 1)]);
    // One less, and they are looked up beside each other.
    expect(regionsOf(points.slice(0, -1)).map((region) => region.length)).toEqual([1, 1000, 1000, 1000]);
  });

  test('are all in one region where a link may go round the earth', () => {
    const points = [maassluis, ...crowd];
    expect(finish(partRegions(points, 3e7))).toEqual([[...points.keys()]]);
  });

  test('are in regions that come by their first point', () => {
    const points = [30_000, 0, 15_000].map((east) => metresEast(maassluis, east));
    expect(regionsOf([points[0]!, ...crowd, points[1]!, points[2]!]).map((region) => region[0])).toEqual([
      0, 1, 3002, 3003,
    ]);
    // The last touches the square of the first, and is too far from it for a link.
    const last = metresEast(points[0]!, 1001);
    expect(regionsOf([points[0]!, points[1]!, last, ...crowd]).map((region) => region[0])).toEqual([
      0, 1, 2, 3,
    ]);
  });
});
