import { describe, expect, test } from 'vitest';
import { compare, ours } from '../../bench/compare.js';
import { type PoolKind, poolKinds } from '../../bench/pools.js';

const kinds = Object.keys(poolKinds) as PoolKind[];

describe.each(kinds)('in a pool of kind %s', (kind) => {
  test.each([20, 30, 40])('no other way to make circles of %i people comes to a higher value', (people) => {
    const [own, ...others] = compare(kind, people, 1, 'standard');
    expect(own!.method).toBe(ours);
    const better = others.filter(({ value }) => value > own!.value + 1e-9);
    expect(better.map(({ method, value }) => `${method}: ${value} is more than ${own!.value}`)).toEqual([]);
  });
});
