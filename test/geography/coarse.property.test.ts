import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coarsen, coarseRadius } from '../../src/geography/coarse.js';
import { maassluis, metresEast, metresNorth } from '../support/builders.js';
import { oracleDistanceMetres } from '../support/oracle/index.js';

const place = fc.record({
  lat: fc.double({ min: -84, max: 84, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});
/** Where cells run out: at the poles, and either side of where east meets west. */
const edge = fc.record({
  lat: fc.oneof(
    fc.constantFrom(-90, 90),
    fc.double({ min: 79, max: 90, noNaN: true }),
    fc.double({ min: -90, max: -89.9, noNaN: true }),
    fc.double({ min: 0, max: 1e-2, noNaN: true }).map((degrees) => 90 - degrees),
  ),
  lon: fc.oneof(
    fc.constantFrom(-180, 180),
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: 179.99, max: 180, noNaN: true }),
  ),
});
const cell = fc.integer({ min: 10, max: 2000 });
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

test('what is shown lies on the earth and in its cell, at the poles and where east meets west too', () => {
  fc.assert(
    fc.property(edge, fc.integer({ min: 10, max: 10_000 }), (home, metres) => {
      const shown = coarsen(home, metres);
      expect(Math.abs(shown.lat)).toBeLessThanOrEqual(90);
      expect(Math.abs(shown.lon)).toBeLessThanOrEqual(180);
      expect(oracleDistanceMetres(home, shown)).toBeLessThanOrEqual(0.71 * metres + rounding);
      expect(coarsen(shown, metres)).toEqual(shown);
    }),
    { numRuns: 2000 },
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
