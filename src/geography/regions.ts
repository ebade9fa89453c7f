import type { GeographicPoint } from '../model/pool.js';
import { buildNearbyIndex } from './nearby.js';

/**
 * Splits points into regions that no link of at most so many straight metres connects, so that each can be
 * solved on its own.
 *
 * Points ascend within a region, and regions by their first point. Yields after every point.
 */
export function* splitRegions(
  points: readonly GeographicPoint[],
  metres: number,
): Generator<void, number[][]> {
  const index = buildNearbyIndex(points);
  const seen = new Uint8Array(points.length);
  const regions: number[][] = [];
  for (let first = 0; first < points.length; first++) {
    if (seen[first]) continue;
    seen[first] = 1;
    const region = [first];
    // The region grows while it is walked: breadth first.
    for (const point of region) {
      // Only new ones: in a dense region nearly everybody has been seen, and distances cost the most.
      for (const other of index.within(point, metres, (each) => seen[each] === 0)) {
        seen[other] = 1;
        region.push(other);
      }
      yield;
    }
    regions.push(region.sort((a, b) => a - b));
  }
  return regions;
}
