import { proposeCirclesSync } from '../dist/index.js';
import { examplePool, townPool } from './pools.js';

/** Circles judged per candidate. */
const efforts = [50, 100, 200, 500, 1000, 2000, 4000, 8000];
const seeds = [1, 2, 3];

/** The value a proposal reaches against the steps it may take: the mean over seeds, and the spread. */
export function quality() {
  const pools = { 'example, 240 people': examplePool(), 'town, 100 people': townPool(100, 1500, 1) };
  const rows = Object.entries(pools).flatMap(([name, pool]) => {
    const { circles, unplaced } = proposeCirclesSync(pool, { effort: 'quick' });
    const candidates = unplaced.length + circles.reduce((sum, { members }) => sum + members.length, 0);
    return efforts.map((perCandidate) => {
      const proposals = seeds.map((seed) =>
        proposeCirclesSync(pool, { seed, effort: perCandidate * candidates }),
      );
      const values = proposals.map(({ value }) => value);
      const placed = proposals.map((proposal) => candidates - proposal.unplaced.length);
      return [
        name,
        perCandidate,
        mean(values).toFixed(4),
        (Math.max(...values) - Math.min(...values)).toFixed(4),
        mean(placed).toFixed(1),
      ];
    });
  });
  return { head: ['pool', 'steps per candidate', 'mean value', 'spread over seeds', 'mean placed'], rows };
}

/** @param {number[]} values */
function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
