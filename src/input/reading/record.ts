import { limits } from '../limits.js';
import { keysOf, unreadable, valueAt } from './foreign.js';
import type { Reader } from './reading.js';

/**
 * Makes a reader of an object whose keys are the input's own. They are about people, so an issue with a key or with
 * what it holds is reported at the object. The result has no prototype: `__proto__` is a key like any other.
 */
export function recordReader(readKey: Reader, readValue: Reader): Reader {
  return (reading, value) => {
    const holder = value as object;
    const keys = keysOf(holder);
    if (keys === unreadable) return reading.issue('unreadable');
    if (keys.length > limits.perParticipant) {
      return reading.issue('too-many', `at most ${limits.perParticipant} keys`);
    }
    const draft: Record<string, unknown> = Object.create(null);
    for (const key of keys) {
      const inner = valueAt(holder, key);
      if (inner === undefined) continue;
      readKey(reading, key);
      draft[key] = readValue(reading, inner);
    }
    return draft;
  };
}
