import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inputIssueCodes } from '../../src/input/issues/codes.js';
import { jsonSchemas } from '../../src/input/json-schema.js';
import { parsePolicy } from '../../src/input/parse-policy.js';
import { parsePool } from '../../src/input/parse-pool.js';
import { defaultPolicy } from '../../src/model/policy.js';

const page = (name: string): string =>
  readFileSync(new URL(`../../docs/reference/${name}.md`, import.meta.url), 'utf8');

/** The cells of all table rows whose first cell is code. */
function rows(text: string): string[][] {
  return [...text.matchAll(/^\| `.*\|$/gm)].map(([row]) => row.split('|').slice(1, -1).map(plain));
}

function plain(cell: string): string {
  return cell.trim().replaceAll(/[`"]/g, '');
}

function examples(text: string): unknown[] {
  return [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => JSON.parse(json!));
}

describe('the page on errors', () => {
  it('lists every code, in the order of the list', () => {
    expect(rows(page('errors')).map(([code]) => code)).toEqual(Object.keys(inputIssueCodes));
  });
});

describe('the pages on the pool and the neighbourhood', () => {
  it('has examples that are right', () => {
    for (const name of ['pool', 'neighbourhood']) {
      expect(examples(page(name)).length).toBeGreaterThan(0);
      for (const example of examples(page(name))) parsePool(example);
    }
  });

  it('speaks of every key', () => {
    for (const key of keysOf(jsonSchemas().pool))
      expect(page('pool') + page('neighbourhood')).toMatch(new RegExp(`[\`"]${key}[\`"]`));
  });
});

describe('the page on the policy', () => {
  it('has examples that are right', () => {
    expect(examples(page('policy')).length).toBeGreaterThan(0);
    for (const example of examples(page('policy'))) parsePolicy(example);
  });

  it('lists every key with its default', () => {
    const flat = Object.entries(defaultPolicy).flatMap(([key, part]) =>
      typeof part === 'object'
        ? Object.entries(part).map(([inner, value]) => [`${key}.${inner}`, `${value}`])
        : [[key, `${part}`]],
    );
    const listed = rows(page('policy')).map(([key, , standard]) => [key, standard]);
    // The one rule that a policy need not speak of.
    const absent = ['rules.place', 'absent: not looked at'];
    expect(listed.filter(([key]) => key !== absent[0])).toEqual(flat);
    expect(listed).toContainEqual(absent);
  });
});

/** The keys of all objects that a JSON schema describes. */
function keysOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {} } = schema as { readonly properties?: object };
  return [...Object.keys(properties), ...Object.values(schema).flatMap(keysOf)].filter(
    (key, index, all) => all.indexOf(key) === index,
  );
}
