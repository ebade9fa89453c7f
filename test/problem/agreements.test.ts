import { describe, expect, test } from 'vitest';
import { mayNotMeet } from '../../src/scoring/rules/apart.js';
import { participant, pool } from '../support/builders.js';
import { compiled } from './compiled.js';

const town = pool(
  ['a', 'b', 'c', 'd', 'e'].map((id) => participant(id)),
  {
    apart: [
      ['a', 'b', 'c'],
      ['d', 'a'],
    ],
    together: [
      ['e', 'd', 'a'],
      ['b', 'c'],
    ],
  },
);

describe('people who may not share a circle', () => {
  test('are every pair of each set, and no pair across two sets', () => {
    const { problem } = compiled(town);
    expect(problem.anyApart).toBe(true);
    const kept = ['ab', 'ac', 'bc', 'ad'];
    const ids = ['a', 'b', 'c', 'd', 'e'];
    for (const [one, first] of ids.entries()) {
      for (const [other, second] of ids.entries()) {
        const pair = [first, second].sort().join('');
        expect([pair, mayNotMeet(problem, one, other)]).toEqual([pair, kept.includes(pair)]);
      }
    }
  });
});

describe('people who belong together', () => {
  test('are listed by index, ascending, with the place of their set in the pool', () => {
    const { together } = compiled(town, { ids: ['e', 'b', 'a', 'd', 'c'] }).problem;
    expect(together.map(({ people, ...rest }) => ({ people: [...people], ...rest }))).toEqual([
      { people: [0, 2, 3], size: 3, position: 0 },
      { people: [1, 4], size: 2, position: 1 },
    ]);
    const otherwise = compiled(town, { ids: ['b', 'c', 'e'] }).problem;
    expect(otherwise.together.map(({ people, position }) => [[...people], position])).toEqual([
      [[2], 0],
      [[0, 1], 1],
    ]);
  });

  test('are counted whole when some of them are not compiled', () => {
    const { together, anyApart } = compiled(town, { ids: ['d'] }).problem;
    expect(together.map(({ people, size }) => [[...people], size])).toEqual([[[0], 3]]);
    expect(anyApart).toBe(false);
  });

  test('are in order of index beyond ten as well', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `p${index}`);
    const { together } = compiled(
      pool(
        ids.map((id) => participant(id)),
        { together: [['p10', 'p9', 'p2', 'p11']] },
      ),
    ).problem;
    expect([...together[0]!.people]).toEqual([2, 9, 10, 11]);
  });
});
