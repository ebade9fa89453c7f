import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buurtcirkel } from '../../src/index.js';
import { vocabularyPage } from '../support/vocabulary-page.js';

const page = join(import.meta.dirname, '..', '..', 'docs', 'reference', 'vocabulary.md');

/* After a change of the vocabulary: `WRITE_PAGES=1 npx vitest run test/vocabulary`. */
if (process.env['WRITE_PAGES'] !== undefined) writeFileSync(page, vocabularyPage(buurtcirkel));

test('the reference page lists the vocabulary as it is', () => {
  expect(readFileSync(page, 'utf8')).toBe(vocabularyPage(buurtcirkel));
});
