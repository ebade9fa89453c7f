import type { GeographicPoint } from '../model/pool.js';

/** Metres of one degree of latitude, on the sphere by which distances are measured. */
const metresPerDegree = (6_371_008.8 * Math.PI) / 180;
const quarterTurn = Math.PI / 180;

/** Half the diagonal of a cell: nobody lives further than this from where they are shown. */
export function coarseRadius(cellMetres: number): number {
  return cellMetres * Math.SQRT1_2;
}

/**
 * The middle of the cell of a fixed grid that a place lies in. Everybody in a cell is shown at the same point, so that no
 * home can be told from another. Cells are about `cellMetres` wide and high.
 */
export function coarsen({ lat, lon }: GeographicPoint, cellMetres: number): GeographicPoint {
  const height = cellMetres / metresPerDegree;
  const row = Math.floor(lat / height);
  const middle = (row + 0.5) * height;
  // Columns are as wide everywhere in a row; at a pole there is one.
  const width = Math.min(360, height / Math.max(1e-9, Math.cos(middle * quarterTurn)));
  const column = Math.floor(lon / width);
  return { lat: roundedTo(middle), lon: roundedTo((column + 0.5) * width) };
}

/** Five digits are about a metre, and hide the last ones, in which engines differ. */
function roundedTo(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
