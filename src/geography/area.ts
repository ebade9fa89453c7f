import type { GeographicPoint } from '../model/pool.js';

/**
 * Whether a point lies within an area, given by its corners in order, or on its edge. Where edges cross each other, what
 * they go round twice lies outside.
 *
 * Corners follow each other the shorter way round the earth, so an area may lie across the line of dates; none goes round a
 * pole. By signs of products alone, so that every engine agrees.
 *
 * Even-odd rule: Shimrat (1962), "Algorithm 112", doi:10.1145/368637.368653.
 */
export function isWithin(point: GeographicPoint, corners: readonly GeographicPoint[]): boolean {
  const laidOut = unwrapped(corners);
  // The area may be laid out one turn away from the point.
  return [0, -wholeTurn, wholeTurn].some((turn) =>
    holds(laidOut, turn === 0 ? point : { lat: point.lat, lon: point.lon + turn }),
  );
}

const wholeTurn = 360;

/** No two corners that follow each other are more than half a turn apart. A longitude that fits is left as it is. */
function unwrapped(corners: readonly GeographicPoint[]): GeographicPoint[] {
  const laidOut: GeographicPoint[] = [];
  for (const { lat, lon } of corners) {
    const previous = laidOut.at(-1)?.lon ?? lon;
    const turns = Math.round((previous - lon) / wholeTurn);
    laidOut.push({ lat, lon: turns === 0 ? lon : lon + turns * wholeTurn });
  }
  return laidOut;
}

function holds(corners: readonly GeographicPoint[], point: GeographicPoint): boolean {
  let inside = false;
  for (let position = 0; position < corners.length; position++) {
    const [low, high] = inOrder(corners[position]!, corners[(position + 1) % corners.length]!);
    const side = sideOf(low, high, point);
    if (side === 0 && isBeside(low, high, point)) return true;
    // Of its two ends an edge has the lower one, so that a corner counts once.
    if (low.lat <= point.lat && point.lat < high.lat && side > 0) inside = !inside;
  }
  return inside;
}

/** Two ends, the southern one first, so that an edge is looked at in the same way in either direction. */
function inOrder(a: GeographicPoint, b: GeographicPoint): readonly [GeographicPoint, GeographicPoint] {
  return a.lat <= b.lat ? [a, b] : [b, a];
}

/** Above 0 to the west of an edge that goes north, below 0 to the east, 0 on its line. */
function sideOf(low: GeographicPoint, high: GeographicPoint, point: GeographicPoint): number {
  return (high.lon - low.lon) * (point.lat - low.lat) - (high.lat - low.lat) * (point.lon - low.lon);
}

/** Whether a point that is on the line of an edge lies between its ends. */
function isBeside(low: GeographicPoint, high: GeographicPoint, { lat, lon }: GeographicPoint): boolean {
  const [west, east] = low.lon <= high.lon ? [low.lon, high.lon] : [high.lon, low.lon];
  return low.lat <= lat && lat <= high.lat && west <= lon && lon <= east;
}
