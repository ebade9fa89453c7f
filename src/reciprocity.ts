import type { AbstractGraph } from 'graphology-types';
import { arcsOf, isGraph } from './graph/arcs.js';
import type { NetworkReciprocity } from './model/reciprocity.js';
import { measure, measurePersons } from './network/measures.js';
import { type HelpArcs, layOut } from './network/network.js';

/**
 * Measures reciprocity in any network of who helps whom, however large: lists of arcs, or a directed graph of graphology
 * of which edges have a `weight`.
 *
 * Arcs between the same two people, in the same direction, are added up. An arc of weight 0 is no arc. Takes seconds for
 * 10,000 people with 100,000 arcs.
 *
 * @throws RangeError when somebody helps themselves, when a weight is neither 0 nor from 1e-280 to 1e300, or when
 * lists do not fit each other.
 * @throws TypeError when a graph has edges without a direction.
 * @example
 * const { weighted, circulation, balancedShare } = reciprocityOf({ people: 3, source: [0, 1, 2], target: [1, 2, 0] });
 */
export function reciprocityOf(network: HelpArcs | AbstractGraph): NetworkReciprocity {
  const laidOut = layOut(isGraph(network) ? arcsOf(network) : network);
  return { ...measure(laidOut), persons: measurePersons(laidOut) };
}
