import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coarsen, coarseRadius } from '../../src/geography/coarse.js';
import { oracleDistanceMetres } from '../support/oracle/index.js';

const place = fc.record({
  lat: fc.double({ min: -84, max: 84, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});
const cell = fc.integer({ min: 50, max: 2000 });
/** Shown points are rounded to five digits. */
const rounding = 1;

test('a place is shown within the radius of its cell', () => {
  fc.assert(
    fc.property(place, cell, (home, metres) => {
      const shown = coarsen(home, metres);
      expect(oracleDistanceMetres(home, shown)).toBeLessThanOrEqual(coarseRadius(metres) + rounding);
    }),
  );
});

test('everybody in a cell is shown at one point, and a shown point is its own', () => {
  fc.assert(
    fc.property(place, cell, (home, metres) => {
      const shown = coarsen(home, metres);
      expect(coarsen(shown, metres)).toEqual(shown);
    }),
  );
});
