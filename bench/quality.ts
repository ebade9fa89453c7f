import { proposeCirclesSync } from '../src/index.js';
import { examplePool, townPool } from './pools.js';
import type { Table } from './table.js';

/** Circles judged per candidate. */
const efforts = [50, 100, 200, 500, 1000, 2000, 4000, 8000];
const seeds = [1, 2, 3];

/** The value a proposal reaches against the steps it may take: mean and spread over seeds. */
export function quality(): Table {
  const pools = { 'example, 240 people': examplePool(), 'town, 100 people': townPool(100, 1500, 1) };
  return {
    head: ['pool', 'steps per candidate', 'mean value', 'spread over seeds', 'mean placed', 'candidates'],
    rows: Object.entries(pools).flatMap(([name, pool]) => {
      const candidates = proposeCirclesSync(pool, { effort: 0 }).unplaced.length;
      return efforts.map((perCandidate) => {
        const proposals = seeds.map((seed) =>
          proposeCirclesSync(pool, { seed, effort: perCandidate * candidates }),
        );
        const values = proposals.map(({ value }) => value);
        const placed = proposals.map(({ unplaced }) => candidates - unplaced.length);
        const spread = Math.max(...values) - Math.min(...values);
        return [
          name,
          perCandidate,
          mean(values).toFixed(4),
          spread.toFixed(4),
          mean(placed).toFixed(1),
          candidates,
        ];
      });
    }),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
