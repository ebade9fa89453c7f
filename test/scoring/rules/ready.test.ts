import { describe, expect, test } from 'vitest';
import { ready } from '../../../src/scoring/rules/ready.js';
import { participant, pool } from '../../support/builders.js';
import { look } from './look.js';

const town = pool([
  participant('a', { ready: false }),
  participant('b'),
  participant('c', { ready: true }),
  participant('d', { ready: false }),
]);

describe('readiness', () => {
  test('is taken for granted unless somebody says no', () => {
    expect(look(ready, town, { members: ['b', 'c'] })).toEqual({ shortfall: 0, people: [] });
  });

  test('is missed person by person', () => {
    expect(look(ready, town)).toEqual({ shortfall: 2, people: [['a'], ['d']] });
    expect(look(ready, town, { members: ['d', 'c'] })).toEqual({ shortfall: 1, people: [['d']] });
  });
});
