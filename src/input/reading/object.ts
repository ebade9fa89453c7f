import type * as z from 'zod';
import { limits } from '../limits.js';
import { definitionOf, type Schema } from './definition.js';
import { keysOf, unreadable, valueAt } from './foreign.js';
import type { Reader, Reading } from './reading.js';

/**
 * Makes a reader of the keys that the format knows, in the order of the format. The others it reports together,
 * unread and unnamed. A key that holds `undefined` is absent, as it is in JSON.
 */
export function objectReader(
  { shape, catchall }: z.core.$ZodObjectDef,
  readerOf: (schema: Schema) => Reader,
): Reader {
  const knownKeys = Object.keys(shape);
  const isStrict = catchall !== undefined && definitionOf(catchall).type === 'never';
  const fields = Object.entries(shape).map(([key, schema]) => field(key, schema, readerOf));
  return (reading, value) => {
    const holder = value as object;
    const keys = keysOf(holder);
    if (keys === unreadable) return reading.issue('unreadable');
    refuseForeignKeys(reading, isStrict, knownKeys, keys);
    const draft: Record<string, unknown> = {};
    for (const { key, isRequired, read } of fields) {
      const inner = keys.includes(key) ? valueAt(holder, key) : undefined;
      if (inner !== undefined) draft[key] = reading.at(key, read, inner);
      else if (isRequired) draft[key] = reading.missing(key);
    }
    return draft;
  };
}

interface Field {
  readonly key: string;
  readonly isRequired: boolean;
  readonly read: Reader;
}

function field(key: string, schema: Schema, readerOf: (schema: Schema) => Reader): Field {
  const definition = definitionOf(schema);
  return definition.type === 'optional'
    ? { key, isRequired: false, read: readerOf(definition.innerType) }
    : { key, isRequired: true, read: readerOf(schema) };
}

/** A format that passes over keys it does not know passes over no refused ones. */
function refuseForeignKeys(
  reading: Reading,
  isStrict: boolean,
  known: readonly string[],
  keys: readonly string[],
): void {
  const foreign = keys.filter((key) => !known.includes(key)).slice(0, limits.unknownKeys);
  const refused = foreign.filter((key) => reading.isForbidden(key));
  if (refused.length > 0) reading.issue('forbidden-field');
  if (isStrict && refused.length < foreign.length)
    reading.issue('unknown-key', `it knows ${known.join(', ')}`);
}
