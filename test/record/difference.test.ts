import { describe, expect, test } from 'vitest';
import { differencesOf } from '../../src/record/difference.js';

describe('differences', () => {
  test('are none between values that are the same, also where a key is there with nothing in it', () => {
    expect(differencesOf({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toEqual([]);
    expect(differencesOf({ a: 1, b: undefined }, { a: 1 })).toEqual([]);
  });

  test('name a key that is not there, and one that should not be there, by where it is', () => {
    expect(differencesOf({ a: {} }, { a: { steps: 3 } })).toEqual([{ code: 'missing', path: 'a.steps' }]);
    expect(differencesOf({ a: { steps: 3 } }, { a: {} })).toEqual([
      { code: 'not-the-same', path: 'a.steps', found: 3 },
    ]);
    expect(differencesOf({ a: null }, { a: { steps: 3 } })).toEqual([
      { code: 'not-the-same', path: 'a', found: null },
    ]);
  });

  test('say how long lists are, and where what is in both of them differs', () => {
    expect(differencesOf({ list: ['x', 'y', 'z'] }, { list: ['x', 'q'] })).toEqual([
      { code: 'not-the-same', path: 'list[1]' },
      { code: 'not-the-same', path: 'list', expected: 2, found: 3 },
    ]);
  });

  test('show numbers and what is about nobody, and no other text', () => {
    expect(differencesOf({ library: 'a', id: 'MARKER' }, { library: 'b', id: 'MARKER-2' })).toEqual([
      { code: 'not-the-same', path: 'library', expected: 'b', found: 'a' },
      { code: 'not-the-same', path: 'id' },
    ]);
  });
});
