import type * as z from 'zod';

/** A part of a schema. */
export type Schema = z.core.$ZodType;

/** What zod knows of a schema, told apart by `type`. */
export type Definition = z.core.$ZodTypes['_zod']['def'];

export function definitionOf(schema: Schema): Definition {
  return (schema as z.core.$ZodTypes)._zod.def;
}
