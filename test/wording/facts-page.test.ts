import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/wording/en.js';
import { nl } from '../../src/wording/nl.js';
import { factsPage } from '../support/facts-page.js';

const path = 'docs/reference/facts.md';

if (process.env['WRITE_PAGES'] !== undefined) writeFileSync(path, factsPage());

describe('the reference of facts', () => {
  test('is what the model declares', () => {
    expect(readFileSync(path, 'utf8')).toBe(factsPage());
  });

  test('has every code that there are sentences for, with what it means and holds', () => {
    const page = factsPage();
    const codes = [...page.matchAll(/^\| `([a-z-]+)` \| (.+) \| (.+) \|$/gm)].map(([, code]) => code);
    expect([...codes].sort()).toEqual(Object.keys(nl).sort());
    expect(Object.keys(en)).toEqual(Object.keys(nl));
  });
});
