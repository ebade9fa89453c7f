import type { GeographicPoint } from '../../model/pool.js';
import type { Spot } from '../network/arrow.js';

/** Metres of one degree of latitude. */
export const metresPerDegree = (6_371_008.8 * Math.PI) / 180;

/** A sheet of paper on which places are drawn. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly pixelsPerMetre: number;
  spotOf(point: GeographicPoint): Spot;
}

const lowest = 260;
/** Less than so many metres across looks as if everybody lived together. */
const leastMetres = 700;

/** How large a sheet is: pixels across and at most down, and room around all points in metres and, beyond that, in pixels. */
interface Size {
  readonly width: number;
  readonly tallest: number;
  readonly roomMetres: number;
  readonly room: number;
}

/** A sheet that holds all points. Degrees are drawn as metres in its middle. */
export function layOut(
  points: readonly GeographicPoint[],
  { width, tallest, roomMetres, room }: Size,
): Sheet {
  const lats = extremes(points.map(({ lat }) => lat));
  const lons = extremes(points.map(({ lon }) => lon));
  const middle = { lat: (lats.least + lats.most) / 2, lon: (lons.least + lons.most) / 2 };
  const perLon = metresPerDegree * Math.max(0.01, Math.cos((middle.lat * Math.PI) / 180));
  const across = Math.max(leastMetres, (lons.most - lons.least) * perLon + 2 * roomMetres);
  const down = Math.max(leastMetres / 2, (lats.most - lats.least) * metresPerDegree + 2 * roomMetres);
  const pixelsPerMetre = Math.min((width - 2 * room) / across, (tallest - 2 * room) / down);
  const height = Math.max(lowest, Math.ceil(down * pixelsPerMetre + 2 * room));
  return {
    width,
    height,
    pixelsPerMetre,
    spotOf: ({ lat, lon }) => ({
      x: width / 2 + (lon - middle.lon) * perLon * pixelsPerMetre,
      y: height / 2 - (lat - middle.lat) * metresPerDegree * pixelsPerMetre,
    }),
  };
}

function extremes(numbers: readonly number[]): { readonly least: number; readonly most: number } {
  return numbers.reduce(
    ({ least, most }, number) => ({ least: Math.min(least, number), most: Math.max(most, number) }),
    { least: numbers[0] ?? 0, most: numbers[0] ?? 0 },
  );
}

/** How long a scale bar is: 1, 2 or 5 times a power of ten in metres, at most so many pixels. */
export function scaleBar(pixelsPerMetre: number, mostPixels: number): number {
  const most = mostPixels / pixelsPerMetre;
  let best = 1;
  for (let power = 1; power <= most; power *= 10) {
    for (const times of [1, 2, 5]) if (power * times <= most) best = power * times;
  }
  return best;
}
