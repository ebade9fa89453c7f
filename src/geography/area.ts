import type { GeographicPoint } from '../model/pool.js';

/**
 * Whether a point lies within an area, given by its corners in order. On a border between two areas it may lie in either.
 *
 * Even-odd rule: Shimrat (1962), "Algorithm 112", doi:10.1145/368637.368653.
 */
export function isWithin(point: GeographicPoint, corners: readonly GeographicPoint[]): boolean {
  const east = corners.map(({ lon }) => eastOf(point.lon, lon));
  let inside = false;
  for (let corner = 0, last = corners.length - 1; corner < corners.length; last = corner++) {
    const [from, to] = [corners[last]!, corners[corner]!];
    if (from.lat > point.lat === to.lat > point.lat) continue;
    const along = (point.lat - from.lat) / (to.lat - from.lat);
    if (east[last]! + along * (east[corner]! - east[last]!) > 0) inside = !inside;
  }
  return inside;
}

/** Degrees to the east, the shorter way round. */
function eastOf(from: number, to: number): number {
  return ((((to - from + 180) % 360) + 360) % 360) - 180;
}
