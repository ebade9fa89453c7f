import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultPolicy, jsonSchemas } from '../../src/index.js';
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

/** How many characters each field of the register may have, by its publication standard 1.0, in its order. */
const registerFields: Readonly<Record<string, number>> = {
  Naam: 100,
  'Korte omschrijving': 350,
  Organisatie: 100,
  Thema: 100,
  Status: 100,
  Begindatum: 9,
  Contactgegevens: 500,
  Publicatiecategorie: 100,
  'Doel en impact': 2500,
  Afwegingen: 2500,
  'Menselijke tussenkomst': 2500,
  Risicobeheer: 2500,
  'Wettelijke basis': 2500,
  Impacttoetsen: 2500,
  Gegevens: 2500,
  'Technische werking': 5000,
  Leverancier: 200,
  'Link naar broncode': 500,
  Zoektermen: 2500,
};

describe('the text for the register of algorithms', () => {
  const told = new Map(
    [...page('docs/how-to/register-the-algorithm.md').matchAll(/^### (.+)\n\n```text\n([^`]+)\n```$/gm)].map(
      ([, field, text]) => [field!, text!],
    ),
  );

  test('has each field that a host can be helped with, in the order of the register', () => {
    expect([...told.keys()]).toEqual(Object.keys(registerFields));
  });

  test.each(Object.entries(registerFields))('%s fits in its field, of %i characters', (field, most) => {
    expect(told.get(field)!.length).toBeLessThanOrEqual(most);
  });

  test('names the settings as they are', () => {
    const { size } = defaultPolicy;
    expect([size.min, size.max]).toEqual([9, 12]);
    expect(told.get('Doel en impact')).toContain('ongeveer negen tot twaalf mensen');
  });
});

describe('figures in the papers are those of the pages that they are from', () => {
  const card = page('docs/explanation/model-card.md');

  test.each([
    ['bench/README.md', '385 pools', 'of 385 pools'],
    ['bench/README.md', 'all 385 optima found, 382 of them proven', 'in 382'],
    ['bench/README.md', '| 100 | 0.76% |', '0.8% at 100'],
    ['bench/README.md', 'at most 0.12% of the value', 'at most 0.12% of the value'],
    [
      'bench/README.md',
      'of 300 people, by 0.09% of the value, and in one dense pool of 100, by 0.02%',
      'in one pool of two towns with 300 people plain hill climbing did, by 0.09%, in a dense one of 100 by 0.02%',
    ],
    ['bench/README.md', '| 0 | 977 | 0.9341 | 1370 |', '977 of some 1,370'],
    ['bench/README.md', '| spread, 100 | required | 0.4325 | 43.7 |', '44 instead of 81 of 100'],
    ['docs/how-to/show-that-a-proposal-is-fair.md', 'age 65-plus 36 0.58', '58% of those labelled `65-plus`'],
    ['docs/how-to/show-that-a-proposal-is-fair.md', 'age 50-64 48 0.88', '88% of those labelled `50-64`'],
    ['docs/how-to/show-that-a-proposal-is-fair.md', '210 168 42', '42 of 210 people'],
  ])('%s: %s', (source, there, here) => {
    expect(page(source)).toContain(there);
    expect(card).toContain(here);
  });
});
