import { InputError } from '../model/input-error.js';
import type { InputIssueCode } from './issues/codes.js';
import { message } from './issues/report.js';
import { keysOf, kindOf, lengthOf, unreadable, valueAt } from './reading/foreign.js';

/** Deeper than anything that is written by people or by this library. */
const deepest = 64;

/**
 * A copy of a foreign value as JSON has it, touched once: what is no JSON is left out.
 *
 * @throws InputError when it cannot be read, or is deeper than any format.
 */
export function plainCopy(value: unknown): unknown {
  return copy(value, 0);
}

function copy(value: unknown, depth: number): unknown {
  const kind = kindOf(value);
  if (kind === 'unreadable') return refuse('unreadable');
  if (kind === 'other') return undefined;
  if (kind !== 'list' && kind !== 'object') return value;
  if (depth === deepest) return refuse('too-many');
  if (kind === 'list') {
    const length = lengthOf(value as object);
    if (length === unreadable) return refuse('unreadable');
    return Array.from(
      { length },
      (_, position) => copy(valueAt(value as object, position), depth + 1) ?? null,
    );
  }
  const keys = keysOf(value as object);
  if (keys === unreadable) return refuse('unreadable');
  const entries = keys.map((key): [string, unknown] => [key, copy(valueAt(value as object, key), depth + 1)]);
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
}

function refuse(code: InputIssueCode): never {
  const detail = code === 'too-many' ? `at most ${deepest} levels` : undefined;
  throw new InputError([{ code, path: '', message: message(code, detail) }]);
}
