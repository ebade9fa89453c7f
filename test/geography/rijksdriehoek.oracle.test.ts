import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toGeographic } from '../../src/geography/rijksdriehoek.js';
import type { GeographicPoint, RijksdriehoekPoint } from '../../src/model/pool.js';

type Term = readonly [latPower: number, lonPower: number, metres: number];

const eastTerms: readonly Term[] = [
  [0, 1, 190094.945],
  [1, 1, -11832.228],
  [2, 1, -114.221],
  [0, 3, -32.391],
  [1, 0, -0.705],
  [3, 1, -2.34],
  [1, 3, -0.608],
  [0, 2, -0.008],
  [2, 3, 0.148],
];

const northTerms: readonly Term[] = [
  [1, 0, 309056.544],
  [0, 2, 3638.893],
  [2, 0, 73.077],
  [1, 2, -157.984],
  [3, 0, 59.788],
  [0, 1, 0.433],
  [2, 2, -6.439],
  [1, 1, -0.032],
  [0, 4, 0.092],
  [1, 4, -0.054],
];

test('the published way back leads to where one came from, to the centimetre, all over the Netherlands', () => {
  const place = fc.record({
    x: fc.double({ min: 13_600, max: 276_000, noNaN: true }),
    y: fc.double({ min: 306_800, max: 615_000, noNaN: true }),
  });
  fc.assert(
    fc.property(place, (point) => {
      const back = toGrid(toGeographic(point));
      expect(Math.hypot(back.x - point.x, back.y - point.y)).toBeLessThan(0.01);
    }),
    { numRuns: 500 },
  );
});

/** The other series of Schreutelkamp and Strang van Hees (2001): from degrees to the grid. */
function toGrid({ lat, lon }: GeographicPoint): RijksdriehoekPoint {
  const north = 0.36 * (lat - 52.1551744);
  const east = 0.36 * (lon - 5.38720621);
  const sum = (terms: readonly Term[]): number =>
    terms.reduce((total, [p, q, metres]) => total + metres * north ** p * east ** q, 0);
  return { x: 155_000 + sum(eastTerms), y: 463_000 + sum(northTerms) };
}
