import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { seedOf, shuffleIds, shuffleSteps } from '../../src/record/shuffle.js';
import { finish } from '../../src/runtime/pace.js';

const ids = Array.from({ length: 50 }, (_, index) => `p-${index}`);

describe('a shuffle of ids', () => {
  test('depends on the seed', () => {
    expect(shuffleIds(ids, 1)).not.toEqual(shuffleIds(ids, 2));
    expect(shuffleIds(ids, 0)).not.toEqual(shuffleIds(ids, 2 ** 32 - 1));
    expect(shuffleIds(ids, 1)).not.toEqual(ids);
  });

  test('does not change what it is given', () => {
    const given = Object.freeze(['b', 'a']);
    shuffleIds(given, 3);
    expect(given).toEqual(['b', 'a']);
  });

  test('of nobody is empty', () => {
    expect(shuffleIds([], 1)).toEqual([]);
  });

  test('goes by the hash of seed and id, so that it is the same on every machine', () => {
    const draw = (id: string): string => createHash('sha256').update(`7 ${id}`).digest('hex').slice(0, 16);
    expect(shuffleIds(ids, 7).map(draw)).toEqual(ids.map(draw).sort());
  });

  test('goes by all of 64 bits: also where the first half is the same', () => {
    const draw = (id: string): string => createHash('sha256').update(`1 ${id}`).digest('hex');
    const alike = ['p-140638', 'p-74656'];
    expect(new Set(alike.map((id) => draw(id).slice(0, 8))).size).toBe(1);
    const expected = [...alike].sort((a, b) => (draw(a) < draw(b) ? -1 : 1));
    for (const order of [alike, [...alike].reverse()]) {
      expect(shuffleIds(order, 1)).toEqual(expected);
      expect([...finish(shuffleSteps(order, 1))].map((each) => order[each])).toEqual(expected);
    }
  });

  test('has no favourites: over many seeds each of four comes in each of 24 orders about as often', () => {
    const runs = 4800;
    const counts = new Map<string, number>();
    for (let seed = 0; seed < runs; seed++) {
      const order = shuffleIds(['a', 'b', 'c', 'd'], seed).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    const expected = runs / 24;
    const chiSquare = [...counts.values()].reduce(
      (sum, count) => sum + (count - expected) ** 2 / expected,
      0,
    );
    expect(counts.size).toBe(24);
    // 23 degrees of freedom: a fair shuffle stays below this in 999 of 1000 cases.
    expect(chiSquare).toBeLessThan(49.73);
  });
});

test('a seed for a set of people is a whole number below 2^32 that changes with seed and id', () => {
  const seeds = ids.flatMap((id) => [1, 2, 3].map((seed) => seedOf(id, seed)));
  expect(new Set(seeds).size).toBe(150);
  for (const seed of seeds)
    expect([Number.isInteger(seed), seed >= 0, seed < 2 ** 32]).toEqual([true, true, true]);
});
