import { directedDensity } from 'graphology-metrics/graph/index.js';
import type { AbstractGraph } from 'graphology-types';

/** The share of all ordered pairs of people between whom something flows, 0 to 1; 0 for fewer than two. */
export function tieShare(network: AbstractGraph): number {
  return directedDensity(network);
}
