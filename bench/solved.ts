import { proposeCirclesSync } from '../src/index.js';
import { type PoolKind, poolKinds } from './pools.js';
import type { Table } from './table.js';

const sizes = [20, 30, 40, 50, 60];
const seeds = [1, 2, 3, 4, 5, 6, 7, 8];

/** Of how many pools of each kind the standard effort proves that nothing is better. */
export function solved(): Table {
  return {
    head: ['kind', ...sizes.map((people) => `${people} people`)],
    rows: (Object.keys(poolKinds) as PoolKind[]).map((kind) => [
      kind,
      ...sizes.map((people) => {
        const proposals = seeds.map((seed) => proposeCirclesSync(poolKinds[kind](people, seed)));
        return `${proposals.filter(({ optimal }) => optimal).length} of ${seeds.length}`;
      }),
    ]),
  };
}
