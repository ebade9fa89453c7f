import type { GeographicPoint } from '../model/pool.js';

/** The mean of some points, in degrees; `undefined` of none. */
export function middleOfPoints(points: readonly GeographicPoint[]): GeographicPoint | undefined {
  const [first] = points;
  if (first === undefined) return undefined;
  const { lat, lon } = first;
  let north = 0;
  let east = 0;
  for (const point of points) {
    north += point.lat - lat;
    // The shorter way round, also where the line of dates lies between.
    east += ((point.lon - lon + 540) % 360) - 180;
  }
  const middle = lon + east / points.length;
  return { lat: lat + north / points.length, lon: ((middle + 540) % 360) - 180 };
}
