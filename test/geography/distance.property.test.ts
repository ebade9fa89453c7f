import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reachFactor, straightMetres } from '../../src/geography/distance.js';
import { arbitraryPoint } from './points.js';

/** Each distance is rounded to whole millimetres. */
const halfMillimetre = 0.0005001;

describe('distance on the sphere', () => {
  test('is the same both ways, to the last digit', () => {
    fc.assert(
      fc.property(arbitraryPoint, arbitraryPoint, (a, b) => {
        expect(straightMetres(a, b)).toBe(straightMetres(b, a));
      }),
    );
  });

  test('is nothing from a place to itself, and nowhere more than half the way round', () => {
    fc.assert(
      fc.property(arbitraryPoint, arbitraryPoint, (a, b) => {
        expect(straightMetres(a, a)).toBe(0);
        expect(straightMetres(a, b)).toBeGreaterThanOrEqual(0);
        expect(straightMetres(a, b)).toBeLessThanOrEqual(20_015_114.443);
      }),
    );
  });

  test('is a whole number of millimetres', () => {
    fc.assert(
      fc.property(arbitraryPoint, arbitraryPoint, (a, b) => {
        const metres = straightMetres(a, b);
        expect(Number(metres.toFixed(3))).toBe(metres);
      }),
    );
  });

  test('is never shorter by way of a third place', () => {
    fc.assert(
      fc.property(arbitraryPoint, arbitraryPoint, arbitraryPoint, (a, b, c) => {
        const detour = straightMetres(a, c) + straightMetres(c, b);
        // Close to the other side of the earth the haversine itself is off by some decimetres.
        expect(straightMetres(a, b)).toBeLessThanOrEqual(detour + 0.5);
      }),
    );
  });

  test('does not change when everybody turns about the axis of the earth', () => {
    const near = fc.record({
      lat: fc.double({ min: -80, max: 80, noNaN: true }),
      lon: fc.double({ min: -90, max: 0, noNaN: true }),
    });
    const step = fc.double({ min: -0.05, max: 0.05, noNaN: true });
    fc.assert(
      fc.property(near, step, step, fc.integer({ min: 0, max: 90 }), (a, lat, lon, turn) => {
        const b = { lat: a.lat + lat, lon: a.lon + lon };
        const turned = straightMetres({ ...a, lon: a.lon + turn }, { ...b, lon: b.lon + turn });
        expect(Math.abs(turned - straightMetres(a, b))).toBeLessThan(2 * halfMillimetre);
      }),
    );
  });
});

describe('the reach factor', () => {
  const metres = fc.double({ min: 0, max: 20_000, noNaN: true });
  const reach = fc.double({ min: 1, max: 10_000, noNaN: true });

  test('is between 0 and 1', () => {
    fc.assert(
      fc.property(metres, reach, (walking, own) => {
        expect(reachFactor(walking, own)).toBeGreaterThanOrEqual(0);
        expect(reachFactor(walking, own)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('never grows with distance and never shrinks with reach', () => {
    fc.assert(
      fc.property(metres, metres, reach, reach, (walking, more, own, larger) => {
        expect(reachFactor(walking + more, own)).toBeLessThanOrEqual(reachFactor(walking, own));
        expect(reachFactor(walking, own + larger)).toBeGreaterThanOrEqual(reachFactor(walking, own));
      }),
    );
  });

  test('loses as much over every metre between own reach and twice that', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), reach, (percent, own) => {
        expect(reachFactor(own * (1 + percent / 100), own)).toBeCloseTo(1 - percent / 100, 10);
      }),
    );
  });
});
