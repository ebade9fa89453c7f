import { type PoolInput, type Proposal, proposeCirclesSync } from '../src/index.js';
import { budgetOf } from '../src/runtime/effort.js';
import { examplePool, type PoolKind, poolKinds } from './pools.js';
import type { Table } from './table.js';

const seeds = [1, 2, 3];

/** Which pools, and how much longer than the standard effort the search may take that the others are held against. */
export interface Patience {
  readonly people: readonly number[];
  readonly times: number;
}

export const minutes: Patience = { people: [100, 300], times: 10 };
export const hours: Patience = { people: [100, 300, 1000], times: 100 };

/** What each effort comes to, beside the best that several seeds of a much larger one find. */
export function quality({ people, times }: Patience = minutes): Table {
  const kinds = Object.keys(poolKinds) as PoolKind[];
  const pools: Array<[string, PoolInput]> = [
    ['example, 240 people', examplePool()],
    ...people.flatMap((count) =>
      kinds.map((kind): [string, PoolInput] => [`${kind}, ${count} people`, poolKinds[kind](count, 1)]),
    ),
  ];
  return {
    head: [
      'pool',
      `best of ${times} × standard`,
      'gap of quick',
      'gap of standard',
      'worst seed',
      'placed by standard',
      'candidates',
      'seconds of standard',
      'microseconds per step',
    ],
    rows: pools.map(([name, pool]) => toRow(name, pool, times)),
  };
}

function toRow(name: string, pool: PoolInput, times: number): Table['rows'][number] {
  const candidates = proposeCirclesSync(pool, { effort: 0 }).unplaced.length;
  const effort = budgetOf('standard', candidates).steps * times;
  const run = (options: Parameters<typeof proposeCirclesSync>[1]): Proposal[] =>
    seeds.map((seed) => proposeCirclesSync(pool, { ...options, seed }));
  const quick = run({ effort: 'quick' });
  const start = performance.now();
  const standard = run({ effort: 'standard' });
  const seconds = (performance.now() - start) / 1000 / seeds.length;
  const all = [...run({ effort }), ...quick, ...standard];
  const best = Math.max(...all.map(({ value }) => value));
  const gap = ({ value }: Proposal): number => (100 * (best - value)) / best;
  const steps = mean(standard.map((proposal) => proposal.steps));
  return [
    name,
    best.toFixed(4),
    `${mean(quick.map(gap)).toFixed(2)}%`,
    `${mean(standard.map(gap)).toFixed(2)}%`,
    `${Math.max(...standard.map(gap)).toFixed(2)}%`,
    mean(standard.map(({ unplaced }) => candidates - unplaced.length)).toFixed(1),
    candidates,
    seconds.toFixed(2),
    ((seconds * 1e6) / steps).toFixed(2),
  ];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
