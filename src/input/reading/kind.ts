import type { Definition } from './definition.js';
import { type Kind, kindOf } from './foreign.js';
import type { Reader } from './reading.js';

/** The kind of value that a schema asks for. */
export function kindAskedBy(definition: Definition): Kind {
  switch (definition.type) {
    case 'string':
    case 'enum':
      return 'text';
    case 'literal':
      return typeof definition.values[0] === 'number' ? 'number' : 'text';
    case 'number':
    case 'boolean':
    case 'null':
      return definition.type;
    case 'array':
    case 'tuple':
      return 'list';
    case 'object':
    case 'record':
      return 'object';
    default:
      throw new TypeError(`A schema of type ${definition.type} asks for no single kind of value.`);
  }
}

/** Makes a reader that hands a value to the reader of its kind, and refuses values of any other kind in these words. */
export function byKind(
  readers: ReadonlyMap<Kind, Reader>,
  wordsFor: Readonly<Partial<Record<Kind, string>>> = {},
): Reader {
  const asked = `it must be ${[...readers.keys()].map((kind) => wordsFor[kind] ?? words[kind]).join(' or ')}`;
  return (reading, value) => {
    const kind = kindOf(value);
    const read = readers.get(kind);
    if (read !== undefined) return read(reading, value);
    return kind === 'unreadable' ? reading.issue('unreadable') : reading.issue('wrong-type', asked);
  };
}

const words: Readonly<Record<Kind, string>> = {
  text: 'a text',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
  list: 'a list',
  object: 'an object',
  other: 'something else',
  unreadable: 'something else',
};
