import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { jsonSchemas } from '../../src/input/json-schema.js';
import { anyChange } from '../../src/input/schemas/change.js';
import { dossierHead } from '../../src/input/schemas/dossier.js';
import { savedProposal } from '../../src/input/schemas/proposal.js';
import { savedRun } from '../../src/input/schemas/run.js';
import { meetingMoment } from '../../src/input/schemas/setting.js';
import { savedSettings } from '../../src/input/schemas/settings.js';
import { wholeProposal } from '../../src/input/schemas/whole-proposal.js';
import { formatLines, tellingTexts } from './format-lines.js';

/** What is read of files by some calls alone. */
const readInPart = {
  savedProposal,
  savedRun,
  savedSettings,
  meetingMoment,
  wholeProposal,
  dossierHead,
  anyChange,
};

const formats: readonly (readonly [name: string, schema: object])[] = [
  ...Object.entries(jsonSchemas()),
  ...Object.entries(readInPart).map(
    ([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })] as const,
  ),
];

/** What each format held when somebody last meant to change it, by name. */
const written = new Map(
  readFileSync(new URL('formats.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n\n')
    .map((part) => {
      const [name, ...lines] = part.split('\n');
      return [name!.replace('# ', ''), lines] as const;
    }),
);

it('all formats are written down', () => {
  expect([...written.keys()]).toEqual(formats.map(([name]) => name));
});

it.each(formats)('the format %s holds what is written down', (name, schema) => {
  expect(formatLines(schema)).toEqual(written.get(name));
});

it('what a key is for is said in words', () => {
  for (const [, schema] of formats) {
    for (const text of tellingTexts(schema)) expect(text).toMatch(/^[A-Zk].{2,}[^\s.]$/);
  }
});
