import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '../../src/index.js';
import { root } from '../support/consumer.js';

const page = (path: string): string => readFileSync(join(root, path), 'utf8');

/** A JSON Schema, as far as it says which keys there are. */
interface Shape {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly prefixItems?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
}

/** The ways in which a point is written; the page has them once. */
const coordinates = ['lat', 'lon', 'x', 'y'];

/** The keys that a format has, each with those above it. */
function fieldsOf(schema: Shape, above = ''): string[] {
  if (schema.$ref !== undefined) throw new Error('a schema that refers is not read here');
  const parts = [schema.items, schema.prefixItems, schema.anyOf, schema.oneOf, schema.allOf].flat();
  const deeper = parts.flatMap((part) => (part === undefined ? [] : fieldsOf(part, above)));
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, value]) =>
    coordinates.includes(key) ? [] : [above + key, ...fieldsOf(value, `${above}${key}.`)],
  );
  return [...new Set([...own, ...deeper])];
}

/** The fields in the first cells of the table under a heading. */
function fieldsTold(text: string, heading: string): string[] {
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.flatMap((row) => [...row.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, field]) => field!));
}

describe('the page that says what data are taken and why', () => {
  const text = page('docs/explanation/what-data-and-why.md');
  const { pool, policy, ledger } = jsonSchemas();

  test.each([
    ['Pool', pool],
    ['Policy', policy],
    ['Ledger', ledger],
  ])('has every field of a %s once, and no other', (heading, schema) => {
    const fields = fieldsOf(schema);
    expect(fields.length).toBeGreaterThan(10);
    expect(fieldsTold(text, heading).sort()).toEqual(fields.sort());
  });

  test('says of each whose it is, what it is for, and what happens without it', () => {
    for (const row of text.split('\n').filter((line) => line.startsWith('| `'))) {
      const cells = row.split('|').slice(1, -1);
      expect([cells[0], cells.map((cell) => cell.trim() !== '')]).toEqual([
        cells[0],
        [true, true, true, true],
      ]);
    }
  });
});
