import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coarsen, coarseRadius } from '../../src/geography/coarse.js';
import { maassluis, metresEast, metresNorth } from '../support/builders.js';
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

test('cells are as wide and as high as asked, and their radius is half a diagonal', () => {
  expect(coarseRadius(200)).toBeCloseTo(141.42, 2);
  const steps = Array.from({ length: 2000 }, (_, metres) => metres);
  const columns = new Set(steps.map((metres) => coarsen(metresEast(maassluis, metres), 200).lon));
  const rows = new Set(steps.map((metres) => coarsen(metresNorth(maassluis, metres), 200).lat));
  for (const { size } of [columns, rows]) expect(Math.abs(size - 10.5)).toBeLessThan(1);
});
