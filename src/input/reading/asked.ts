import * as z from 'zod';
import type { Schema } from './definition.js';

/** What some schemas ask for, in words that are shorter than a list of all values. */
export const asked = z.registry<{ readonly words: string }>();

/** Schemas of texts that name a field themselves: an attribute, a column. */
export const namesField = z.registry<Record<never, never>>();

/** What a schema asks for, where it says so in words of its own. */
export function askedBy(schema: Schema): string | undefined {
  return asked.get(schema)?.words;
}
