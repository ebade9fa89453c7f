import type { GeographicPoint, RijksdriehoekPoint } from '../../../src/model/pool.js';

/** Amersfoort, where both systems have their origin. */
const origin = { x: 155000, y: 463000, lat: 52.1551744, lon: 5.38720621 };

type Term = readonly [powerOfEast: number, powerOfNorth: number, coefficient: number];

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
 * The place in degrees of a point of the Dutch national grid, within half a metre.
 *
 * Source: Schreutelkamp and Strang van Hees (2001), Benaderingsformules voor de transformatie tussen RD- en
 * WGS84-kaartcoördinaten.
 */
export function oracleDegrees({ x, y }: RijksdriehoekPoint): GeographicPoint {
  const east = (x - origin.x) * 1e-5;
  const north = (y - origin.y) * 1e-5;
  return {
    lat: origin.lat + seconds(latitudeTerms, east, north) / 3600,
    lon: origin.lon + seconds(longitudeTerms, east, north) / 3600,
  };
}

function seconds(terms: readonly Term[], east: number, north: number): number {
  let sum = 0;
  for (const [p, q, coefficient] of terms) sum += coefficient * east ** p * north ** q;
  return sum;
}
