import { directedDensity } from 'graphology-metrics/graph/index.js';

/**
 * The share of all ordered pairs of people between whom something flows, 0 to 1; 0 for fewer than two.
 *
 * Takes counts, since laying out a graph takes longer than all else that is said of a circle.
 */
export function tieShare(people: number, ties: number): number {
  return directedDensity(people, ties);
}
