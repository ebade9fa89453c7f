import type { GeographicPoint } from '../model/pool.js';
import { earthRadius, radiansPerDegree } from './distance.js';
import { buildNearbyIndex } from './nearby.js';

/** Up to so many points each is looked up beside every other; more are first parted by the squares they lie in. */
const mostPoints = 3000;

/**
 * Splits points into regions so that no link of at most so many straight metres connects two of them: each as small
 * as can be where there are few points, and of squares that touch where there are many. Yields now and then.
 *
 * Points ascend within a region, and regions by their first point.
 */
export function* partRegions(
  points: readonly GeographicPoint[],
  metres: number,
): Generator<void, number[][]> {
  const rough = points.length > mostPoints ? partBySquares(points, metres) : [[...points.keys()]];
  const regions: number[][] = [];
  for (const region of rough) {
    yield;
    if (region.length > mostPoints) {
      regions.push(region);
      continue;
    }
    const parts = yield* splitRegions(
      region.map((point) => points[point]!),
      metres,
    );
    for (const part of parts) regions.push(part.map((position) => region[position]!));
  }
  return regions.sort((a, b) => a[0]! - b[0]!);
}

/** Joins squares as wide as a link may be long: points that are linked lie in one, or in two that touch. */
function partBySquares(points: readonly GeographicPoint[], metres: number): number[][] {
  const degrees = (metres / earthRadius / radiansPerDegree) * (1 + 1e-6);
  const furthest = points.reduce((most, { lat }) => Math.max(most, Math.abs(lat)), 0);
  const edge = furthest + degrees;
  // Degrees of longitude are shortest furthest from the equator; rounded down, so that all engines agree. Near a pole a link
  // may go round it: one column.
  const shrink = edge < 89 ? Math.floor(Math.cos(edge * radiansPerDegree) * 1e6) / 1e6 : 0;
  const columns = Math.max(1, Math.floor((360 * shrink) / degrees));
  const squares = new Map<number, number[]>();
  for (const [point, { lat, lon }] of points.entries()) {
    const row = Math.floor((lat + 90) / degrees);
    const column = Math.floor(((lon + 180) / 360) * columns) % columns;
    const key = row * columns + column;
    const square = squares.get(key);
    if (square === undefined) squares.set(key, [point]);
    else square.push(point);
  }
  const regions: number[][] = [];
  for (const [first, inside] of squares) {
    const region: number[] = [];
    const open = [first];
    squares.delete(first);
    for (const point of inside) region.push(point);
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      for (const neighbour of touching(key, columns)) {
        const square = squares.get(neighbour);
        if (square === undefined) continue;
        squares.delete(neighbour);
        for (const point of square) region.push(point);
        open.push(neighbour);
      }
    }
    regions.push(region.sort((a, b) => a - b));
  }
  return regions;
}

function touching(key: number, columns: number): number[] {
  const column = key % columns;
  const row = key - column;
  return [-columns, 0, columns].flatMap((up) =>
    [-1, 0, 1].map((right) => row + up + ((column + right + columns) % columns)),
  );
}

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
