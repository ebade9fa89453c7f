import * as z from 'zod';
import type { InputIssueCode } from '../issues/codes.js';
import { askedBy, namesField } from './asked.js';
import type { Schema } from './definition.js';
import type { Reader } from './reading.js';

/** Makes a reader of texts, numbers or booleans; zod judges them. */
export function leafReader(schema: Schema): Reader {
  return (reading, value) => {
    if (z.safeParse(schema, value).success) {
      const isRefused = namesField.has(schema) && reading.isForbidden(value as string);
      return isRefused ? reading.issue('forbidden-field') : value;
    }
    const [first] = z.safeParse(schema, value, silent).error!.issues;
    const words = askedBy(schema);
    if (first!.code === 'invalid_value' && words !== undefined) {
      return reading.issue('unknown-value', `it must be ${words}`);
    }
    return reading.issue(...toOurs(first!));
  };
}

/**
 * Keeps zod from making messages, since whoever uses the library may have set it up to put the input in them. Its
 * issues are used for what they say of the schema alone.
 */
const silent = { error: () => '' };

/** Our code for an issue of zod, with what the schema asks for. */
function toOurs(issue: z.core.$ZodIssue): [code: InputIssueCode, detail?: string] {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int' ? ['not-whole'] : ['not-finite'];
    case 'invalid_value':
      return ['unknown-value', `it must be ${issue.values.join(' or ')}`];
    case 'invalid_format':
      return ['not-a-date', 'it must be written as 2026-11-21'];
    case 'too_small':
      if (issue.origin === 'string') return ['empty-text'];
      return ['out-of-range', `it must be ${issue.inclusive ? 'at least' : 'above'} ${issue.minimum}`];
    case 'too_big':
      if (issue.origin === 'string') return ['too-long', `at most ${issue.maximum} characters`];
      return ['out-of-range', `it must be ${issue.inclusive ? 'at most' : 'below'} ${issue.maximum}`];
    case 'custom':
      return [(issue.params as { readonly code: InputIssueCode }).code];
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      throw new TypeError(`No text, number or boolean can have an issue of zod called ${issue.code}.`);
  }
}
