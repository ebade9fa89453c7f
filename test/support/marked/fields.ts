import type * as z from 'zod';
import { definitionOf, type Schema } from '../../../src/input/reading/definition.js';

/** One value of an input that is not of a closed list: what it is, and where its format has it. */
export interface Mark {
  /** As in `participants[].home.lat`; a key of the input's own is `{}`. */
  readonly field: string;
  readonly value: string | number;
}

/** Every field of a format that may hold any text or number, so that something of a person could stand in it. */
export function openFields(schema: Schema, field = ''): string[] {
  const definition = definitionOf(schema);
  switch (definition.type) {
    case 'object':
      return Object.entries(definition.shape).flatMap(([key, inner]) => openFields(inner, join(field, key)));
    case 'record':
      return [`${field}{}`, ...openFields(definition.valueType, `${field}{}`)];
    case 'array':
      return openFields(definition.element, `${field}[]`);
    case 'tuple':
      return definition.items.flatMap((item: Schema) => openFields(item, `${field}[]`));
    case 'union':
      return definition.options.flatMap((option: Schema) => openFields(option, field));
    case 'optional':
    case 'nullable':
      return openFields((definition as z.core.$ZodOptionalDef).innerType, field);
    case 'string':
    case 'number':
      return [field];
    case 'enum':
    case 'literal':
    case 'boolean':
    case 'null':
      return [];
    default:
      throw new TypeError(`no field can be of type ${definition.type}`);
  }
}

/** Every text and number of an input, with its field; `isOwn` tells keys that the input made up itself. */
export function marksIn(input: unknown, field = ''): Mark[] {
  if (typeof input === 'string' || typeof input === 'number') return [{ field, value: input }];
  if (Array.isArray(input)) return input.flatMap((item) => marksIn(item, `${field}[]`));
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([key, value]) => {
    if (!key.startsWith('zqx')) return marksIn(value, join(field, key));
    return [{ field: `${field}{}`, value: key }, ...marksIn(value, `${field}{}`)];
  });
}

/** Whether a value can be told from any other: a text of ours, a day long ago or to come, or many digits. */
export function isRecognisable({ value }: Mark): boolean {
  if (typeof value === 'number') return String(value).replaceAll(/\D/g, '').length >= 5;
  return value.includes('zqx') || isUnusualDay(value);
}

/** Days of inputs are not the day of the pool. */
function isUnusualDay(value: string): boolean {
  return /^20\d\d-\d\d-\d\d$/.test(value) && value !== '2026-11-21';
}

function join(field: string, key: string): string {
  return field === '' ? key : `${field}.${key}`;
}
