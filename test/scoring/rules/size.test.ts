import { describe, expect, test } from 'vitest';
import { size } from '../../../src/scoring/rules/size.js';
import { labelled } from '../seated.js';
import { look } from './look.js';

const shortfall = (people: number, policy = {}): number =>
  look(size, labelled('.'.repeat(people)), { policy }).shortfall;

describe('the size of a circle', () => {
  test('is nine to twelve', () => {
    expect([8, 9, 10, 11, 12, 13].map((people) => shortfall(people))).toEqual([1, 0, 0, 0, 0, 1]);
  });

  test('is further off the more people are missing or too many', () => {
    expect([1, 5, 20].map((people) => shortfall(people))).toEqual([8, 4, 8]);
  });

  test('is what the policy says', () => {
    const policy = { size: { min: 3, max: 3 } };
    expect([2, 3, 4].map((people) => shortfall(people, policy))).toEqual([1, 0, 1]);
  });

  test('is about everybody', () => {
    expect(look(size, labelled('...')).people).toEqual([['.0', '.1', '.2']]);
    expect(look(size, labelled('.........')).people).toEqual([]);
  });
});
