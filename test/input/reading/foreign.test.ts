import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Report } from '../../../src/input/issues/report.js';
import {
  isBytes,
  keysOf,
  kindOf,
  lengthOf,
  unreadable,
  valueAt,
} from '../../../src/input/reading/foreign.js';
import { reader } from '../../../src/input/reading/reader.js';

const throwing = new Proxy([], {
  get() {
    throw new Error('hidden');
  },
  getPrototypeOf() {
    throw new Error('hidden');
  },
  ownKeys() {
    throw new Error('hidden');
  },
});
class Person {}

describe('a foreign value', () => {
  it.each([
    ['text', ['', 'x']],
    ['number', [0, Number.NaN]],
    ['boolean', [true, false]],
    ['null', [null]],
    ['list', [[], new Proxy([], {})]],
    ['object', [{}, Object.create(null)]],
    ['other', [undefined, 1n, () => 1, Symbol('x'), new Person(), new Map(), new Date(0), Object.create({})]],
    ['unreadable', [unreadable]],
  ])('is of the kind %s', (kind, values) => {
    for (const value of values) expect(kindOf(value)).toBe(kind);
  });

  it('that throws is unreadable, whatever is asked of it', () => {
    const hiding = new Proxy({}, { getPrototypeOf: () => Reflect.getPrototypeOf(throwing) });
    expect(kindOf(hiding)).toBe('unreadable');
    expect(keysOf(throwing)).toBe(unreadable);
    expect(valueAt(throwing, 0)).toBe(unreadable);
    expect(lengthOf(throwing)).toBe(unreadable);
    expect(isBytes(hiding)).toBe(false);
  });

  it('has a length if that is a whole number from 0', () => {
    for (const length of [0, 3, 4_294_967_295]) expect(lengthOf({ length } as object)).toBe(length);
    for (const length of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '3', undefined, null, 3n])
      expect(lengthOf({ length } as object)).toBe(unreadable);
  });

  it('is bytes if it is made of them', () => {
    expect(isBytes(new Uint8Array(1))).toBe(true);
    for (const value of [[1], new ArrayBuffer(1), 'x', null]) expect(isBytes(value)).toBe(false);
  });
});

describe('a schema', () => {
  /** What is said of a value by a schema that the formats do not use. */
  const told = (schema: z.ZodType, value: unknown) => {
    const report = new Report();
    reader(schema)(value, report);
    return report.issues(undefined).map(({ message }) => message.split('\n')[0]);
  };

  it('of no single kind cannot be read by', () => {
    expect(() => reader(z.date())).toThrow(
      new TypeError('A schema of type date asks for no single kind of value.'),
    );
  });

  it('may ask for a number below another, and not for its divisor', () => {
    expect(told(z.number().lt(5), 5)).toEqual(['This number is out of range: it must be below 5.']);
    expect(told(z.number().lt(5), 4)).toEqual([]);
    expect(() => told(z.number().multipleOf(2), 3)).toThrow(
      new TypeError('No text, number or boolean can have an issue of zod called not_multiple_of.'),
    );
  });
});
