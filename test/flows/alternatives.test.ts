import { describe, expect, test } from 'vitest';
import { compare, ours } from '../../bench/compare.js';
import { type PoolKind, poolKinds } from '../../bench/pools.js';

const kinds = Object.keys(poolKinds) as PoolKind[];
/**
 * These search too, for as many circles as kringmaker judges, and where there are few people they can come to a little
 * more by chance: how often and by how much is in the table of the bench.
 */
const searching = ['hill climbing', 'genetic algorithm'];

describe.each(kinds)('in a pool of kind %s', (kind) => {
  test.each([20, 30, 40])('no quick way to make circles of %i people comes to a higher value', (people) => {
    const [own, ...others] = compare(kind, people, 1, 'quick');
    expect(own!.method).toBe(ours);
    const better = others.filter(
      ({ method, value }) => !searching.includes(method) && value > own!.value + 1e-9,
    );
    expect(better.map(({ method, value }) => `${method}: ${value} is more than ${own!.value}`)).toEqual([]);
  });

  test('no search, given as much, comes to a higher value for 100 people', () => {
    const [own, ...others] = compare(kind, 100, 1, 'standard');
    const better = others.filter(({ value }) => value > own!.value + 1e-9);
    expect(better.map(({ method, value }) => `${method}: ${value} is more than ${own!.value}`)).toEqual([]);
  });
});
