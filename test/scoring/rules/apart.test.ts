import { describe, expect, test } from 'vitest';
import { apart } from '../../../src/scoring/rules/apart.js';
import { participant, pool } from '../../support/builders.js';
import { look } from './look.js';

const town = (...sets: string[][]) =>
  pool(
    ['a', 'b', 'c', 'd', 'e'].map((id) => participant(id)),
    { apart: sets },
  );

describe('people who may not share a circle', () => {
  test('may be in it one by one', () => {
    const kept = look(apart, town(['a', 'b'], ['c', 'e']), { members: ['a', 'c', 'd'] });
    expect(kept).toEqual({ shortfall: 0, people: [] });
  });

  test('are named by the pair', () => {
    const broken = look(apart, town(['b', 'a']), { members: ['a', 'b', 'c'] });
    expect(broken).toEqual({ shortfall: 1, people: [['a', 'b']] });
  });

  test('are every pair of a larger set, of those who are in the circle', () => {
    const broken = look(apart, town(['a', 'b', 'c', 'e']), { members: ['c', 'b', 'a', 'd'] });
    expect(broken.shortfall).toBe(3);
    expect(broken.people.map((pair) => pair.join('')).sort()).toEqual(['ab', 'ac', 'bc']);
  });

  test('are one pair, however often that is said', () => {
    const broken = look(apart, town(['a', 'b'], ['b', 'a'], ['a', 'b', 'e']), { members: ['a', 'b'] });
    expect(broken).toEqual({ shortfall: 1, people: [['a', 'b']] });
  });

  test('are not the enemies of enemies', () => {
    expect(look(apart, town(['a', 'b'], ['b', 'c']), { members: ['a', 'c'] }).shortfall).toBe(0);
  });
});
