import type * as z from 'zod';
import type { Path } from '../issues/path.js';
import type { Report } from '../issues/report.js';
import { choiceReader } from './choice.js';
import { type Definition, definitionOf, type Schema } from './definition.js';
import { byKind, kindAskedBy } from './kind.js';
import { leafReader } from './leaf.js';
import { listReader, tupleReader } from './list.js';
import { objectReader } from './object.js';
import type { Readable } from './readable.js';
import { type Reader, Reading } from './reading.js';
import { recordReader } from './record.js';

/**
 * Makes a reader of a schema: it takes a foreign value into plain data of its own, and reports everything that does
 * not fit.
 *
 * The schema says what a value must be; a reader decides how it is looked at. It asks for nothing that the schema
 * does not name, so cycles and depth cannot hurt. It asks once, so what was checked is what is used. After an issue
 * it goes on, until the report is full.
 */
export function reader<Value>(
  schema: z.ZodType<Value>,
): (value: unknown, report: Report, path?: Path) => Readable<Value> | undefined {
  const read = readerOf(schema);
  return (value, report, path) => read(new Reading(report, path), value) as Readable<Value> | undefined;
}

function readerOf(schema: Schema): Reader {
  const definition = definitionOf(schema);
  if (definition.type === 'union') return choiceReader(definition.options, readerOf);
  return byKind(new Map([[kindAskedBy(definition), readerOfKind(schema, definition)]]));
}

/** A reader that gets values of the right kind only. */
function readerOfKind(schema: Schema, definition: Definition): Reader {
  switch (definition.type) {
    case 'object':
      return objectReader(definition, readerOf);
    case 'record':
      return recordReader(readerOf(definition.keyType), readerOf(definition.valueType));
    case 'array':
      return listReader(definition, readerOf(definition.element));
    case 'tuple':
      return tupleReader(definition.items.map(readerOf));
    default:
      return leafReader(schema);
  }
}
