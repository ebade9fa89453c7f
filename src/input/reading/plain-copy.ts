import { limits } from '../limits.js';
import { keysOf, kindOf, lengthOf, unreadable, valueAt } from './foreign.js';
import type { Reading } from './reading.js';
import { isWellFormed } from './well-formed.js';

/**
 * Takes a foreign value into plain data of its own, whatever its shape: for what is handed on without being checked piece by
 * piece. Everything is asked for once. It gives `undefined` where it reported an issue instead, at the whole value, since
 * nobody knows what its keys are about. What stands in several places is copied once.
 */
export function plainCopy(reading: Reading, value: unknown): unknown {
  const copies = new Map<object, unknown>();
  let room: number = limits.entries;
  let fault: Parameters<Reading['issue']> | undefined;

  const refuse = (...issue: Parameters<Reading['issue']>): undefined => {
    fault ??= issue;
  };
  const copy = (each: unknown, depth: number): unknown => {
    if (fault !== undefined) return undefined;
    switch (kindOf(each)) {
      case 'text':
        return isWellFormed(each as string) ? each : refuse('ill-formed-text');
      case 'boolean':
      case 'null':
        return each;
      case 'number':
        return Number.isFinite(each) ? each : refuse('not-finite');
      case 'list':
      case 'object':
        return copyInside(each as object, depth);
      case 'other':
        return refuse('wrong-type', 'it must hold nothing but what JSON can say');
      case 'unreadable':
        return refuse('unreadable');
    }
  };
  const copyInside = (each: object, depth: number): unknown => {
    if (copies.has(each)) return copies.get(each);
    if (depth === limits.depth) return refuse('too-many', `at most ${limits.depth} levels`);
    const isList = Array.isArray(each);
    const length = isList ? lengthOf(each) : 0;
    const keys = isList ? [] : keysOf(each);
    if (length === unreadable || keys === unreadable) return refuse('unreadable');
    if (!keys.every(isWellFormed)) return refuse('ill-formed-text');
    room -= length + keys.length;
    if (room < 0) return refuse('too-many', `at most ${limits.entries} entries`);
    const made: unknown = isList
      ? Array.from({ length }, (_, position) => copy(valueAt(each, position), depth + 1))
      : Object.fromEntries(
          keys.flatMap((key) => {
            const inner = valueAt(each, key);
            return inner === undefined ? [] : [[key, copy(inner, depth + 1)]];
          }),
        );
    copies.set(each, made);
    return made;
  };

  const made = copy(value, 0);
  return fault === undefined ? made : reading.issue(...fault);
}
