import { compare, type Outcome, ours } from './compare.js';
import { type PoolKind, poolKinds } from './pools.js';
import type { Table } from './table.js';

const sizes = [20, 100, 300];
const seeds = [1, 2, 3];

/** Kringmaker beside what somebody could use instead: means over seeds, and how close an alternative came at best. */
export function alternatives(): Table {
  return {
    head: [
      'pool',
      'people',
      'method',
      'value',
      'placed',
      'mean score',
      'seconds',
      'least lead of kringmaker',
    ],
    rows: (Object.keys(poolKinds) as PoolKind[]).flatMap((kind) =>
      sizes.flatMap((people) => {
        const runs = seeds.map((seed) => compare(kind, people, seed, 'standard'));
        return runs[0]!.map(({ method }, row) => {
          const outcomes = runs.map((run) => run[row]!);
          const mean = (of: (outcome: Outcome) => number): number => {
            const known = outcomes.map(of).filter((value) => !Number.isNaN(value));
            return known.reduce((sum, value) => sum + value, 0) / known.length;
          };
          const leads = runs.map((run) => run[0]!.value - run[row]!.value);
          return [
            kind,
            people,
            method,
            mean(({ value }) => value).toFixed(4),
            `${(100 * mean(({ placed }) => placed)).toFixed(0)}%`,
            mean(({ score }) => score).toFixed(3),
            mean(({ seconds }) => seconds).toFixed(2),
            method === ours ? '' : Math.min(...leads).toFixed(4),
          ];
        });
      }),
    ),
  };
}
