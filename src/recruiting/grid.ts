import type { GeographicPoint } from '../model/pool.js';

/** Some 280 metres from north to south, and 170 from east to west in the Netherlands: dozens of homes. */
const stepsPerDegree = 400;

/** Degrees to whose multiples places are rounded. */
export const gridDegrees = 1 / stepsPerDegree;

/** The nearest point of the grid: a place to name without naming anybody's home. */
export function coarsen({ lat, lon }: GeographicPoint): GeographicPoint {
  return { lat: rounded(lat), lon: rounded(lon) };
}

function rounded(degrees: number): number {
  // Never -0, which would be another place as text.
  return Math.round(degrees * stepsPerDegree) / stepsPerDegree + 0;
}
