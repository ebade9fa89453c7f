import * as z from 'zod';
import { isForbiddenHeader } from '../forbidden-names.js';
import type { InputIssueCode } from '../issues/codes.js';
import { limits } from '../limits.js';
import { namesField } from '../reading/asked.js';
import { isWellFormed } from '../reading/well-formed.js';

/** Any text that is not empty and is well-formed Unicode: an id, a label, a slug. */
export const text: z.ZodType<string> = plainText();

/** A text that names a background attribute. */
export const attribute: z.ZodType<string> = plainText()
  .refine((name) => !isForbiddenHeader(name), code('forbidden-field'))
  .register(namesField, {});

/** A text that stands above a column of a spreadsheet. */
export const header: z.ZodType<string> = plainText()
  .refine((name) => !isForbiddenHeader(name), code('forbidden-field'))
  .register(namesField, {});

/** A date of the Gregorian calendar as ISO 8601 writes it: `2026-11-21`. */
export const date: z.ZodType<string> = z.iso.date();

/*
 * BCP 47: a language, then optionally script, region and variants, all between hyphens. The bound on the number of
 * subtags keeps matching a huge text cheap.
 */
const languageTag = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,20}$/;

export const language: z.ZodType<string> = z
  .string()
  .refine((tag) => languageTag.test(tag), code('not-a-language'))
  .meta({ pattern: languageTag.source });

function plainText() {
  return z.string().min(1).max(limits.text).refine(isWellFormed, code('ill-formed-text'));
}

/** Makes a check of our own report an issue of this code. */
function code(issue: InputIssueCode) {
  return { params: { code: issue } };
}
