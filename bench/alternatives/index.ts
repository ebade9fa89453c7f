import type { Policy, Pool } from '../../src/index.js';
import { climbing } from './climbing.js';
import { firstFit } from './first-fit.js';
import { genetic } from './genetic.js';
import { kMeans } from './k-means.js';
import { nearest } from './nearest.js';
import { random } from './random.js';

/**
 * Another way to make circles: ids of the members of circles that may all be proposed.
 *
 * @param judgements how many circles it may judge, where that is what limits it
 */
export type Alternative = (pool: Pool, policy: Policy, seed: number, judgements: number) => string[][];

/** What somebody could use instead of kringmaker, the simplest first. */
export const alternativeMethods = {
  'drawing lots': random,
  'same-size k-means': kMeans,
  'first fit by waiting time': firstFit,
  'nearest neighbours': nearest,
  'hill climbing': climbing,
  'genetic algorithm': genetic,
} satisfies Record<string, Alternative>;
