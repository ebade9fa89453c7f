import KDBush from 'kdbush';
import type { GeographicPoint } from '../model/pool.js';
import { earthRadius, radiansPerDegree, straightMetres } from './distance.js';

/** Answers who lives within some metres, for points anywhere on earth. */
export interface NearbyIndex {
  /**
   * Indices of the points within so many straight metres of a point of the index, itself excluded, ascending; only
   * those that are wanted, if that is given.
   */
  within(point: number, metres: number, isWanted?: (other: number) => boolean): number[];
  /** As `within`, around any place. */
  around(centre: GeographicPoint, metres: number): number[];
}

/** Millimetres that two ways of rounding a distance may differ, and some more. */
const marginMetres = 0.01;

/** Indexes points for {@link NearbyIndex.within}: a box in degrees from a k-d tree, then exact distances. */
export function buildNearbyIndex(points: readonly GeographicPoint[]): NearbyIndex {
  const tree = new KDBush(points.length);
  for (const { lat, lon } of points) tree.add(lon, lat);
  tree.finish();
  const around = (centre: GeographicPoint, metres: number, isWanted: (other: number) => boolean): number[] =>
    boxesAround(centre, metres + marginMetres)
      .flatMap(([west, south, east, north]) => tree.range(west, south, east, north))
      .filter((other) => isWanted(other) && straightMetres(centre, points[other]!) <= metres)
      .sort((a, b) => a - b);
  return {
    within: (point, metres, isWanted = () => true) =>
      around(points[point]!, metres, (other) => other !== point && isWanted(other)),
    around: (centre, metres) => around(centre, metres, () => true),
  };
}

type Box = readonly [west: number, south: number, east: number, north: number];

/** Boxes in degrees that hold every point within so many metres: two where they would cross the date line. */
function boxesAround({ lat, lon }: GeographicPoint, metres: number): Box[] {
  const angle = metres / earthRadius;
  const south = lat - angle / radiansPerDegree;
  const north = lat + angle / radiansPerDegree;
  const ratio = Math.sin(Math.min(angle, Math.PI / 2)) / Math.cos(lat * radiansPerDegree);
  // Over a pole, where the cap is at least as wide as the parallel through its middle, or more than a quarter of the way
  // round: every longitude.
  if (!(ratio < 1)) return [[-180, south, 180, north]];
  // The widest parallel of the cap, not the one through its middle. A little is added for rounding.
  const width = Math.asin(ratio) / radiansPerDegree + 1e-9;
  const west = lon - width;
  const east = lon + width;
  if (west < -180)
    return [
      [-180, south, east, north],
      [west + 360, south, 180, north],
    ];
  if (east > 180)
    return [
      [west, south, 180, north],
      [-180, south, east - 360, north],
    ];
  return [[west, south, east, north]];
}
