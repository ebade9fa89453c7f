import { coarseRadius } from '../geography/coarse.js';

/** Homes are shown by cells of so many metres: a block or two. */
export const cellMetres = 200;

/** Shown points are rounded to about a metre. */
const rounding = 1;

/** Nobody lives further than so many metres from where they are shown. */
export const homeRadius = Math.ceil(coarseRadius(cellMetres)) + rounding;
