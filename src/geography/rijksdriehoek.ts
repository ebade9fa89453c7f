import type { GeographicPoint, RijksdriehoekPoint } from '../model/pool.js';

/** Amersfoort, the origin of the grid: metres and degrees of the same point. */
const origin = { x: 155_000, y: 463_000, lat: 52.1551744, lon: 5.38720621 } as const;

/** Power of x, power of y (both in 100 km from the origin), seconds of arc. */
type Term = readonly [xPower: number, yPower: number, coefficient: number];

const latitudeTerms: readonly Term[] = [
  [0, 1, 3235.65389],
  [2, 0, -32.58297],
  [0, 2, -0.2475],
  [2, 1, -0.84978],
  [0, 3, -0.0655],
  [2, 2, -0.01709],
  [1, 0, -0.00738],
  [4, 0, 0.0053],
  [2, 3, -0.00039],
  [4, 1, 0.00033],
  [1, 1, -0.00012],
];

const longitudeTerms: readonly Term[] = [
  [1, 0, 5260.52916],
  [1, 1, 105.94684],
  [1, 2, 2.45656],
  [3, 0, -0.81885],
  [1, 3, 0.05594],
  [3, 1, -0.05607],
  [0, 1, 0.01199],
  [3, 2, -0.00256],
  [1, 4, 0.00128],
  [0, 2, 0.00022],
  [2, 0, -0.00022],
  [5, 0, 0.00026],
];

/**
 * Turns a point of the Dutch national grid into degrees, to within half a metre.
 *
 * Schreutelkamp and Strang van Hees (2001), "Benaderingsformules voor de transformatie tussen RD- en
 * WGS84-kaartcoördinaten", Geodesia 43.
 */
export function toGeographic(point: RijksdriehoekPoint): GeographicPoint {
  const x = (point.x - origin.x) / 100_000;
  const y = (point.y - origin.y) / 100_000;
  return {
    lat: origin.lat + polynomial(latitudeTerms, x, y) / 3600,
    lon: origin.lon + polynomial(longitudeTerms, x, y) / 3600,
  };
}

function polynomial(terms: readonly Term[], x: number, y: number): number {
  let sum = 0;
  for (const [xPower, yPower, coefficient] of terms) sum += coefficient * power(x, xPower) * power(y, yPower);
  return sum;
}

/** By multiplication: `Math.pow` may differ between engines in the last digit. */
function power(base: number, exponent: number): number {
  let result = 1;
  for (let i = 0; i < exponent; i++) result *= base;
  return result;
}
