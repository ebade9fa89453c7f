import type { GeographicPoint } from '../model/pool.js';

/** Metres of one degree of latitude, on the sphere by which distances are measured. */
const metresPerDegree = (6_371_008.8 * Math.PI) / 180;
const quarterTurn = Math.PI / 180;

/** Half the diagonal of a cell: nobody lives further than this from where they are shown. */
export function coarseRadius(cellMetres: number): number {
  return cellMetres * Math.SQRT1_2;
}

/** Degrees from where a row is so much narrower at one edge than at the other that its middle does not say how wide it is. */
const nearPole = 80;

/**
 * The middle of the cell of a fixed grid that a place lies in. Everybody in a cell is shown at the same point, so that no
 * home can be told from another. Cells are about `cellMetres` wide and high, and what is shown of them lies on the earth.
 */
export function coarsen({ lat, lon }: GeographicPoint, cellMetres: number): GeographicPoint {
  const height = cellMetres / metresPerDegree;
  const row = Math.floor(lat / height);
  const middle = (row + 0.5) * height;
  const widest = Math.abs(middle) < nearPole ? middle : Math.abs(middle) - height / 2;
  // Columns are as wide everywhere in a row.
  const width = Math.min(360, height / Math.max(1e-9, Math.cos(widest * quarterTurn)));
  const column = Math.floor(lon / width);
  return { lat: roundedTo(between(middle, 90)), lon: roundedTo(between((column + 0.5) * width, 180)) };
}

/** Cells may reach beyond a pole or the line where east meets west; nobody lives in that part of them. */
function between(degrees: number, most: number): number {
  return Math.min(most, Math.max(-most, degrees));
}

/** Five digits are about a metre, and hide the last ones, in which engines differ. */
function roundedTo(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
