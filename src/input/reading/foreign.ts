/*
 * These functions are all that touches an input from outside. Each touch may run code of the input (a getter, a
 * trap of a Proxy) and that may throw; what throws is unreadable, and reading reports it at that place.
 */

/** What can be said of a foreign value without looking inside. */
export type Kind = 'text' | 'number' | 'boolean' | 'null' | 'list' | 'object' | 'other' | 'unreadable';

/** Stands for a value that could not be read. */
export const unreadable = Symbol('unreadable');

/** Objects are plain data only: functions and instances of classes are `other`. */
export function kindOf(value: unknown): Kind {
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'object':
      return value === null ? 'null' : kindOfObject(value);
    case 'symbol':
      return value === unreadable ? 'unreadable' : 'other';
    case 'bigint':
    case 'function':
    case 'undefined':
      return 'other';
  }
}

/** The own enumerable text keys of an object: nothing inherited, no symbols. */
export function keysOf(value: object): readonly string[] | typeof unreadable {
  try {
    return Object.keys(value);
  } catch {
    return unreadable;
  }
}

/** What an object holds under a key, or a list at a position. */
export function valueAt(holder: object, step: string | number): unknown {
  try {
    return (holder as Readonly<Record<string | number, unknown>>)[step];
  } catch {
    return unreadable;
  }
}

/** Whether a value is bytes. */
export function isBytes(value: unknown): value is Uint8Array {
  try {
    return value instanceof Uint8Array;
  } catch {
    return false;
  }
}

/** How many positions a list has, holes included. */
export function lengthOf(list: object): number | typeof unreadable {
  const length = valueAt(list, 'length');
  return typeof length === 'number' && Number.isSafeInteger(length) && length >= 0 ? length : unreadable;
}

function kindOfObject(value: object): Kind {
  try {
    if (Array.isArray(value)) return 'list';
    return isPlain(value) ? 'object' : 'other';
  } catch {
    return 'unreadable';
  }
}

/** Literals, what JSON gives, and objects without a prototype; also those of another window or context. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
