import { describe, expect, test } from 'vitest';
import { together } from '../../../src/scoring/rules/together.js';
import { compiled } from '../../problem/compiled.js';
import { participant, pool } from '../../support/builders.js';
import { seatedIn } from '../seated.js';
import { look } from './look.js';

const town = (...sets: string[][]) =>
  pool(
    ['a', 'b', 'c', 'd', 'e'].map((id) => participant(id)),
    { together: sets },
  );

describe('people who belong together', () => {
  test('may all be in the circle, or none of them', () => {
    expect(look(together, town(['b', 'c']), { members: ['a', 'b', 'c'] }).shortfall).toBe(0);
    expect(look(together, town(['b', 'c']), { members: ['a', 'd'] }).shortfall).toBe(0);
  });

  test('are named with those who are missing', () => {
    const broken = look(together, town(['c', 'b']), { members: ['a', 'b'] });
    expect(broken).toEqual({ shortfall: 1, people: [['b', 'c']] });
  });

  test('are the nearer to keeping it, the fewer would have to come or go', () => {
    const set = town(['a', 'b', 'c', 'd', 'e']);
    const shortfalls = ['a', 'ab', 'abc', 'abcd', 'abcde'].map(
      (members) => look(together, set, { members: [...members] }).shortfall,
    );
    expect(shortfalls).toEqual([1, 2, 2, 1, 0]);
  });

  test('are looked at set by set', () => {
    const broken = look(together, town(['a', 'b'], ['b', 'c'], ['d', 'e']), { members: ['a', 'b'] });
    expect(broken).toEqual({ shortfall: 1, people: [['b', 'c']] });
  });

  test('are missed even when they are not in the problem', () => {
    const part = compiled(town(['a', 'b']), { ids: ['a', 'c'] });
    expect(together.shortfall(seatedIn(part, ['a', 'c']))).toBe(1);
    expect(together.shortfall(seatedIn(part, ['c']))).toBe(0);
  });
});
