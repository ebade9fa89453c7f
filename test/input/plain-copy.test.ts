import { expect, test } from 'vitest';
import { parseDossier } from '../../src/input/parse-dossier.js';
import { copyPlain } from '../../src/input/parser.js';
import { InputError } from '../../src/model/input-error.js';

function codesOf(value: unknown): string[] {
  try {
    copyPlain(value);
  } catch (error) {
    return (error as InputError).issues.map(({ code }) => code);
  }
  return [];
}

test.each([
  ['half a surrogate pair in a text', { said: ['a\ud800b'] }, ['ill-formed-text']],
  ['half a surrogate pair in a key', { 'a\udc00': 1 }, ['ill-formed-text']],
  ['a number that is none', [Number.NaN], ['not-finite']],
  ['a day as an object', { day: new Date(0) }, ['wrong-type']],
])('what JSON cannot say is not taken in: %s', (_, value, codes) => {
  expect(codesOf(value)).toEqual(codes);
});

test('a copy is frozen, and the same as what it was made from', () => {
  const given = { list: ['🙂', null, { deep: 1 }] };
  const copy = copyPlain(given) as typeof given;
  expect(copy).toEqual(given);
  expect(copy).not.toBe(given);
  expect([copy, copy.list, copy.list[2]].every(Object.isFrozen)).toBe(true);
});

test('a dossier with half a surrogate pair in a word is refused', () => {
  expect(() => parseDossier({ version: 1, audience: 'team', words: '\ud800' })).toThrow(InputError);
});
