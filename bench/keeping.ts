import { type MovePrice, type PoolInput, proposeCirclesSync } from '../src/index.js';
import { type PoolKind, poolKinds } from './pools.js';
import type { Table } from './table.js';

const people = 100;
const newcomers = 5;
const seeds = [1, 2, 3];
const prices: readonly MovePrice[] = [0, 0.01, 0.1, 0.5, 1, 5, 'never'];

/** How many people move when some newcomers come, by the price of a move, and what that is worth: sums over pools. */
export function keeping(): Table {
  return {
    head: [
      'pool',
      'price',
      'people moved',
      'mean value',
      'placed',
      'pools where more moved than for the price below',
    ],
    rows: (Object.keys(poolKinds) as PoolKind[]).flatMap((kind) => {
      const runs = seeds.map((seed) => runPrices(kind, seed));
      return prices.map((price, at) => {
        const results = runs.map((run) => run[at]!);
        const sum = (of: (result: (typeof results)[number]) => number): number =>
          results.reduce((total, result) => total + of(result), 0);
        const grew = runs.filter((run) => at > 0 && run[at]!.moved > run[at - 1]!.moved).length;
        return [
          `${kind}, ${people} people`,
          `${price}`,
          sum(({ moved }) => moved),
          (sum(({ value }) => value) / seeds.length).toFixed(4),
          sum(({ placed }) => placed),
          grew,
        ];
      });
    }),
  };
}

function runPrices(
  kind: PoolKind,
  seed: number,
): ReadonlyArray<{ moved: number; value: number; placed: number }> {
  const pool: PoolInput = poolKinds[kind](people, seed);
  const late = new Set(pool.participants.slice(-newcomers).map(({ id }) => id));
  const earlier = {
    ...pool,
    participants: pool.participants.map((each) => (late.has(each.id) ? { ...each, ready: false } : each)),
  };
  const previous = proposeCirclesSync(earlier, { seed });
  return prices.map((movePrice) => {
    const { value, changes, circles } = proposeCirclesSync(pool, { seed, previous, movePrice });
    const placed = circles.reduce((count, { members }) => count + members.length, 0);
    return { moved: changes!.moved.length, value, placed };
  });
}
