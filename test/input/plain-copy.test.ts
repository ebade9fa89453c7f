import { expect, test } from 'vitest';
import { limits } from '../../src/input/limits.js';
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

test('what stands in several places is copied once, and not read again', () => {
  let reads = 0;
  const shared = {
    get once() {
      reads++;
      return 'x';
    },
  };
  const copy = copyPlain([shared, { shared }, [shared]]) as readonly [object, { shared: object }, [object]];
  expect(copy).toEqual([{ once: 'x' }, { shared: { once: 'x' } }, [{ once: 'x' }]]);
  expect([copy[1].shared, copy[2][0]].every((each) => each === copy[0])).toBe(true);
  expect(reads).toBe(1);
});

test('a copy has no keys that hold nothing, and keeps the names of its own', () => {
  const copy = copyPlain({ a: undefined, b: null, c: false, d: 0, ['__proto__']: 1 }) as object;
  expect(Object.entries(copy)).toEqual([
    ['b', null],
    ['c', false],
    ['d', 0],
    ['__proto__', 1],
  ]);
});

function nested(levels: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { value };
  return value;
}

function toldOf(value: unknown): string[] {
  try {
    copyPlain(value);
  } catch (error) {
    return (error as InputError).issues.map(({ path, message }) => `${path}: ${message.split('\n')[0]}`);
  }
  return [];
}

test('a copy has a hundred levels at most, also where it would have no end', () => {
  expect(copyPlain(nested(limits.depth))).toEqual(nested(limits.depth));
  const tooDeep = ': There is more here than is accepted: at most 100 levels.';
  expect(toldOf(nested(limits.depth + 1))).toEqual([tooDeep]);
  const round: unknown[] = [];
  round.push(round);
  expect(toldOf(round)).toEqual([tooDeep]);
});

test('what cannot be copied is told in words, the first of it alone', () => {
  const throwing = Object.defineProperty({}, 'x', {
    enumerable: true,
    get() {
      throw new Error('hidden');
    },
  });
  expect(toldOf([() => 1, Number.NaN])).toEqual([
    ': This is not the kind of value that belongs here: it must hold nothing but what JSON can say.',
  ]);
  expect(toldOf([throwing, 'x\ud800'])).toEqual([': Reading this throws an error.']);
  const hiding = new Proxy(
    {},
    {
      ownKeys() {
        throw new Error('hidden');
      },
    },
  );
  expect(toldOf({ hiding })).toEqual([': Reading this throws an error.']);
  expect(toldOf([undefined])).toEqual([
    ': This is not the kind of value that belongs here: it must hold nothing but what JSON can say.',
  ]);
});

test('a list that lies about its length is not walked', () => {
  const withLength = (length: number) =>
    new Proxy([], { get: (list, key) => (key === 'length' ? length : Reflect.get(list, key)) });
  expect(toldOf(withLength(limits.entries + 1))).toEqual([
    ': There is more here than is accepted: at most 20000000 entries.',
  ]);
  expect(toldOf(withLength(Number.NaN))).toEqual([': Reading this throws an error.']);
});
