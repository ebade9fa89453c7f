import { describe, expect, test } from 'vitest';
import type { Daypart } from '../../src/model/pool.js';
import { dayparts } from '../../src/problem/availability.js';
import { participant, pool } from '../support/builders.js';
import { compiled, listOf } from './compiled.js';

describe('dayparts', () => {
  const bitsOf = (...stated: Daypart[]): number =>
    compiled(pool([participant('one', { dayparts: stated })])).problem.dayparts[0]!;

  test('are the three parts of the seven days of a week, each with a bit of its own', () => {
    expect(dayparts).toHaveLength(21);
    expect([dayparts[0], dayparts[4], dayparts[20]]).toEqual(['mon-morning', 'tue-afternoon', 'sun-evening']);
    const bits = dayparts.map((daypart) => bitsOf(daypart));
    expect(new Set(bits).size).toBe(21);
    for (const each of bits) expect(Math.log2(each) % 1).toBe(0);
  });

  test('of one person are put together', () => {
    const both = bitsOf('tue-morning', 'sun-evening');
    expect(both).toBe(bitsOf('tue-morning') + bitsOf('sun-evening'));
    expect(both & bitsOf('mon-morning')).toBe(0);
    expect(both & bitsOf('sun-evening')).not.toBe(0);
  });

  test('are all of them for whoever said nothing', () => {
    expect(bitsOf()).toBe(bitsOf(...dayparts));
    for (const daypart of dayparts) expect(bitsOf() & bitsOf(daypart)).not.toBe(0);
  });
});

describe('languages', () => {
  const { problem } = compiled(
    pool([
      participant('a', { languages: ['nl-BE', 'ar'] }),
      participant('b', { languages: ['NL', 'nl'] }),
      participant('c'),
      participant('d', { languages: ['tr', 'ar-Latn'] }),
    ]),
  );
  const spoken = [0, 1, 2, 3].map((row) => listOf(problem.languageStart, problem.language, row));

  test('are counted by primary subtag', () => {
    expect(problem.languages).toBe(3);
    expect(spoken.map((each) => each.length)).toEqual([2, 1, 0, 2]);
  });

  test('are the same number for whoever speaks the same', () => {
    const [a, b, c, d] = spoken;
    expect(a).toEqual(expect.arrayContaining(b!));
    expect(a?.filter((each) => d?.includes(each))).toHaveLength(1);
    expect(c).toEqual([]);
  });
});
