import { describe, expect, test } from 'vitest';
import { straightMetres } from '../../src/geography/distance.js';
import { buildNearbyIndex } from '../../src/geography/nearby.js';
import type { GeographicPoint } from '../../src/model/pool.js';
import { maassluis, metresEast, metresNorth } from '../support/builders.js';

describe('who lives within some metres', () => {
  const north = (metres: number) => metresNorth(maassluis, metres);

  test('is found from near to far, the one who asks left out, in order of index', () => {
    const street = buildNearbyIndex([north(300), north(0), north(100), north(-100), north(1000)]);
    expect(street.within(1, 50)).toEqual([]);
    expect(street.within(1, 150)).toEqual([2, 3]);
    expect(street.within(1, 400)).toEqual([0, 2, 3]);
    expect(street.within(4, 800)).toEqual([0]);
  });

  test('includes whoever lives at exactly that distance, and nobody a millimetre further', () => {
    const homes = [maassluis, metresEast(maassluis, 1234)] as const;
    const metres = straightMetres(...homes);
    expect(buildNearbyIndex(homes).within(0, metres)).toEqual([1]);
    expect(buildNearbyIndex(homes).within(0, metres - 0.001)).toEqual([]);
  });

  test('includes people at the same address at any distance, zero too', () => {
    const flat = buildNearbyIndex(Array.from({ length: 200 }, () => maassluis));
    expect(flat.within(77, 0)).toHaveLength(199);
    expect(flat.within(77, 0)).not.toContain(77);
  });

  test('is looked for on both sides of the date line', () => {
    const fiji = buildNearbyIndex([
      { lat: -17, lon: 179.999 },
      { lat: -17, lon: -179.999 },
      { lat: -17, lon: 180 },
      { lat: -17, lon: -180 },
      { lat: -17, lon: 0 },
    ]);
    expect(fiji.within(0, 250)).toEqual([1, 2, 3]);
    expect(fiji.within(1, 250)).toEqual([0, 2, 3]);
    expect(fiji.within(2, 0)).toEqual([3]);
  });

  test('is looked for over the pole', () => {
    const lon = [0, 90, 180, -90];
    const camp = buildNearbyIndex([
      ...lon.map((each) => ({ lat: 89.999, lon: each })),
      { lat: 90, lon: 17 },
      { lat: 89, lon: 0 },
    ]);
    expect(camp.within(0, 225)).toEqual([1, 2, 3, 4]);
    expect(camp.within(4, 112)).toEqual([0, 1, 2, 3]);
  });

  test('is everybody within half the way round the earth', () => {
    const far = [maassluis, { lat: -51.92, lon: -175.75 }, { lat: 0, lon: 100 }];
    expect(buildNearbyIndex(far).within(0, 20_100_000)).toEqual([1, 2]);
  });

  test('is nobody in an empty pool or a pool of one', () => {
    expect(() => buildNearbyIndex([])).not.toThrow();
    expect(buildNearbyIndex([maassluis]).within(0, 1000)).toEqual([]);
  });

  test('is found around any place, also where nobody lives', () => {
    const street = buildNearbyIndex([north(300), north(0), north(100), north(-100)]);
    expect(street.around(north(0), 150)).toEqual([1, 2, 3]);
    expect(street.around(north(201), 100)).toEqual([0]);
    expect(street.around(north(201), 102)).toEqual([0, 2]);
    expect(street.around(metresEast(maassluis, 5000), 1000)).toEqual([]);
  });

  test.each<readonly [string, GeographicPoint, GeographicPoint]>([
    ['east and west', maassluis, { ...maassluis, lon: maassluis.lon + 0.1 }],
    ['in the south', { lat: -51.9, lon: -70 }, { lat: -51.9, lon: -70.1 }],
    ['north', maassluis, { ...maassluis, lat: maassluis.lat + 0.1 }],
    ['beside the line of dates', { lat: -17, lon: 179 }, { lat: -17, lon: 179.9 }],
    ['across the line of dates', { lat: -17, lon: 179.999 }, { lat: -17, lon: -179.9 }],
    ['before the line of dates', { lat: -17, lon: -179.999 }, { lat: -17, lon: 179.9 }],
    ['beside the line of dates, on the other side', { lat: -17, lon: -179 }, { lat: -17, lon: -179.9 }],
  ])('is not asked of those who live far away, %s', (_where, home, far) => {
    const asked: number[] = [];
    const near = { lat: home.lat + 1e-4, lon: home.lon };
    const index = buildNearbyIndex([home, near, far]);
    const found = index.within(0, 1000, (other) => {
      asked.push(other);
      return true;
    });
    expect(found).toEqual([1]);
    expect(asked).toEqual([1]);
  });
});
