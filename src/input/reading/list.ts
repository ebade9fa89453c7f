import type * as z from 'zod';
import { lengthOf, unreadable, valueAt } from './foreign.js';
import type { Reader } from './reading.js';

/** Makes a reader of a list. A list that is longer than the schema allows is not looked into. */
export function listReader(definition: z.core.$ZodArrayDef, readElement: Reader): Reader {
  const { least, most } = bounds(definition);
  return (reading, value) => {
    const list = value as object;
    const length = lengthOf(list);
    if (length === unreadable) return reading.issue('unreadable');
    if (length > most) return reading.issue('too-many', `at most ${most}`);
    if (length < least) reading.issue('too-few', `at least ${least}`);
    const draft: unknown[] = [];
    for (let position = 0; position < length && !reading.isOver; position++) {
      draft.push(reading.at(position, readElement, valueAt(list, position)));
    }
    return draft;
  };
}

/** Makes a reader of a list in which every position has its own meaning. */
export function tupleReader(readers: readonly Reader[]): Reader {
  return (reading, value) => {
    const list = value as object;
    const length = lengthOf(list);
    if (length === unreadable) return reading.issue('unreadable');
    if (length !== readers.length) {
      return reading.issue(length < readers.length ? 'too-few' : 'too-many', `exactly ${readers.length}`);
    }
    return readers.map((read, position) => reading.at(position, read, valueAt(list, position)));
  };
}

function bounds({ checks = [] }: z.core.$ZodArrayDef): { readonly least: number; readonly most: number } {
  let least = 0;
  let most = Number.POSITIVE_INFINITY;
  for (const check of checks) {
    const definition = check._zod.def as z.core.$ZodChecks['_zod']['def'];
    if (definition.check === 'min_length') least = definition.minimum;
    if (definition.check === 'max_length') most = definition.maximum;
  }
  return { least, most };
}
