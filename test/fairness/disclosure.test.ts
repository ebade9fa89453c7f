import { describe, expect, test } from 'vitest';
import { openDisclosure, tellParts } from '../../src/fairness/disclosure.js';

/** People from one number up to another. */
function people(from: number, until: number): Set<string> {
  return new Set(Array.from({ length: until - from }, (_, person) => `p-${from + person}`));
}

describe('a number', () => {
  test('may be told if it is about nobody, or about five or more', () => {
    const { allows } = openDisclosure();
    expect([0, 1, 4, 5, 6].map((size) => allows(people(0, size)))).toEqual([true, false, false, true, true]);
  });

  test('may not be told where it differs by a few from one that was, and one holds the other', () => {
    const disclosure = openDisclosure();
    disclosure.tell(people(0, 12));
    expect(disclosure.allows(people(0, 10))).toBe(false);
    expect(disclosure.allows(people(0, 16))).toBe(false);
    expect(disclosure.allows(people(0, 7))).toBe(true);
    expect(disclosure.allows(people(0, 12))).toBe(true);
    expect(disclosure.allows(people(20, 30))).toBe(true);
    expect(disclosure.allows(people(3, 13))).toBe(true);
  });
});

describe('parts of a whole', () => {
  const tell = (...sizes: readonly number[]): number[] => {
    let start = 0;
    const parts = sizes.map((size) => {
      start += size;
      return people(start - size, start);
    });
    const disclosure = openDisclosure();
    disclosure.tell(people(0, start));
    return tellParts(disclosure, parts, (part) => [part]).map(({ size }) => size);
  };

  test('are all told where all are large', () => {
    expect(tell(5, 6, 7)).toEqual([5, 6, 7]);
  });

  test('leave out the small one, and the next with it so that it cannot be worked out', () => {
    expect(tell(3, 8, 6, 9)).toEqual([8, 9]);
    expect(tell(4, 8, 8, 20)).toEqual([20]);
    expect(tell(1, 12)).toEqual([]);
  });

  test('leave out small ones alone where they are many together', () => {
    expect(tell(3, 2, 8, 9)).toEqual([8, 9]);
  });

  test('may have more than one column, and all of them count', () => {
    const disclosure = openDisclosure();
    const parts = [
      [people(0, 6), people(6, 8)],
      [people(10, 16), people(16, 26)],
      [people(30, 37), people(37, 50)],
    ] as const;
    // The first has a small column, and the rest with it; with the second taken along nothing is small.
    expect(tellParts(disclosure, parts, (part) => part)).toEqual([parts[2]]);
  });
});
