import type { GeographicPoint } from '../../model/pool.js';
import { metresPerDegree } from './sheet.js';

/** Places further apart than this, with nobody between them, get a map each. */
const apartMetres = 1500;

/** Puts points together that lie near each other, by the squares that they lie in. In order of the first point of each. */
export function partByGaps(points: readonly GeographicPoint[]): number[][] {
  const squares = new Map<string, number[]>();
  for (const [point, { lat, lon }] of points.entries()) {
    const [row, column] = squareOf(lat, lon);
    const key = `${row} ${column}`;
    const square = squares.get(key);
    if (square === undefined) squares.set(key, [point]);
    else square.push(point);
  }
  const regions: number[][] = [];
  for (const first of [...squares.keys()]) {
    const region: number[] = [];
    for (const stack = [first]; stack.length > 0; ) {
      const key = stack.pop()!;
      const square = squares.get(key);
      if (square === undefined) continue;
      squares.delete(key);
      region.push(...square);
      const [row, column] = key.split(' ').map(Number) as [number, number];
      for (const up of [-1, 0, 1]) {
        for (const along of [-1, 0, 1]) stack.push(`${row + up} ${column + along}`);
      }
    }
    if (region.length > 0) regions.push(region.sort((a, b) => a - b));
  }
  return regions.sort((a, b) => a[0]! - b[0]!);
}

/** Squares of neighbouring rows need not be right above each other: a little width more or less parts nobody. */
function squareOf(lat: number, lon: number): [row: number, column: number] {
  const row = Math.floor((lat * metresPerDegree) / apartMetres);
  const shrink = Math.max(0.01, Math.round(Math.cos((Math.round(lat) * Math.PI) / 180) * 1e6) / 1e6);
  return [row, Math.floor((lon * metresPerDegree * shrink) / apartMetres)];
}
