import { definitionOf, type Schema } from './definition.js';
import { type Kind, keysOf, unreadable } from './foreign.js';
import { byKind, kindAskedBy } from './kind.js';
import type { Reader } from './reading.js';

/**
 * Makes a reader of a value that can be written in several ways. It reads by the one that is meant, so that issues
 * are about that one alone: told by its kind, and among objects by its keys.
 */
export function choiceReader(options: readonly Schema[], readerOf: (schema: Schema) => Reader): Reader {
  const readers = new Map<Kind, Reader>();
  const forms: Form[] = [];
  for (const option of options) {
    const definition = definitionOf(option);
    const read = readerOf(option);
    readers.set(kindAskedBy(definition), read);
    if (definition.type === 'object') forms.push({ keys: Object.keys(definition.shape), read });
  }
  if (forms.length < 2) return byKind(readers);
  const keys = forms.map((form) => form.keys.join(' and ')).join(', or ');
  readers.set('object', formReader(forms));
  return byKind(readers, { object: `an object with ${keys}` });
}

interface Form {
  readonly keys: readonly string[];
  readonly read: Reader;
}

/** Without any key of any form, the first form says what is missing, and keys that no form knows are held against all of them. */
function formReader(forms: readonly Form[]): Reader {
  const asked = `it must have ${forms.map(({ keys }) => keys.join(' and ')).join(', or else ')}`;
  return (reading, value) => {
    const present = keysOf(value as object);
    if (present === unreadable) return reading.issue('unreadable');
    const meant = forms.filter(({ keys }) => keys.some((key) => present.includes(key)));
    if (meant.length > 1) return reading.issue('mixed-forms', asked);
    if (meant.length === 0 && !present.every((key) => reading.isForbidden(key)))
      reading.issue('unknown-key', asked);
    const { read } = meant[0] ?? forms[0]!;
    return read(reading, value);
  };
}
