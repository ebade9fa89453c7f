import { earthRadius } from '../../src/geography/distance.js';
import type { GeographicPoint } from '../../src/model/pool.js';

/** Hundreds of metres east and north of a place on the equator, where a degree is as long either way. */
export type Place = readonly [east: number, north: number];

const step = (100 / earthRadius / Math.PI) * 180;

/** Where a place of the field lies, which may begin at any longitude. */
export function placed([east, north]: Place, west = 0): GeographicPoint {
  const lon = west + east * step;
  return { lat: north * step, lon: lon > 180 ? lon - 360 : lon };
}

/** A line through places. */
export function through(...places: readonly Place[]): GeographicPoint[] {
  return places.map((place) => placed(place));
}
