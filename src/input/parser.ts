import type * as z from 'zod';
import { deepFreeze } from '../model/frozen.js';
import { InputError, type InputIssue } from '../model/input-error.js';
import { forbidding, type ParseOptions } from './forbidden-names.js';
import { Report } from './issues/report.js';
import { plainCopy } from './reading/plain-copy.js';
import type { Readable } from './reading/readable.js';
import { reader } from './reading/reader.js';
import { Reading } from './reading/reading.js';

/** A checked and frozen value, or everything that is wrong with the input. */
export type Parsed<Value> =
  | { readonly success: true; readonly value: Value }
  | { readonly success: false; readonly issues: readonly InputIssue[] };

/** What makes one format out of a schema. */
interface Format<Input, Value extends object> {
  readonly schema: z.ZodType<Input>;
  /** Reports what takes two places of an input to see; it gets whatever could be read. */
  readonly check: (draft: Readable<Input>, report: Report) => void;
  /** Fills in defaults and brings everything into one form; it gets a sound input only. */
  readonly complete: (input: Input) => Value;
}

/**
 * Makes the parse function of a format: read, check, complete, freeze.
 *
 * The function remembers weakly what it gave out and returns that as it is. This changes no answer, only what it
 * costs: such a value is frozen all the way down, so it still is what parsing it again would give.
 */
export function parser<Input, Value extends object>(
  format: Format<Input, Value>,
): (value: unknown, options?: ParseOptions) => Parsed<Value> {
  const read = reader(format.schema);
  const parsed = new WeakSet<object>();
  return (value, { forbid = [] } = {}) => {
    const isForbidden = forbidding(forbid);
    if (forbid.length === 0 && typeof value === 'object' && value !== null && parsed.has(value)) {
      return { success: true, value: value as Value };
    }
    const report = new Report(isForbidden);
    const draft = read(value, report);
    if (draft !== undefined) format.check(draft, report);
    if (!report.isEmpty) return { success: false, issues: report.issues(draft) };
    // Nothing was reported, so nothing is missing from the draft.
    const complete = deepFreeze(format.complete(draft as Input));
    parsed.add(complete);
    return { success: true, value: complete };
  };
}

/** @throws InputError when parsing gave issues instead of a value. */
export function orThrow<Value>(parsed: Parsed<Value>): Value {
  if (parsed.success) return parsed.value;
  throw new InputError(parsed.issues);
}

/**
 * Takes a foreign value into plain data of its own, frozen, without looking at what it says.
 *
 * @throws InputError when it holds anything but what JSON can say.
 */
export function copyPlain(value: unknown): unknown {
  const report = new Report();
  const copy = plainCopy(new Reading(report), value);
  if (!report.isEmpty) throw new InputError(report.issues(undefined));
  return deepFreeze(copy);
}
