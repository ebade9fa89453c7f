import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  explainProposal,
  parsePool,
  proposeAlternativesSync,
  proposeCirclesSync,
  renderReport,
} from '../../src/index.js';

const project = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kringmaker-report-'));
const pool = parsePool(JSON.parse(readFileSync(join(project, 'docs/examples/small.json'), 'utf8')));
const proposal = proposeCirclesSync(pool, { policy: { size: { min: 4, max: 6 } }, effort: 500 });
const coach = explainProposal(pool, proposal, { audience: 'coach' });

const alternatives = proposeAlternativesSync(pool, {
  policy: { size: { min: 4, max: 6 } },
  count: 2,
  effort: 500,
});

beforeAll(() => {
  writeFileSync(join(folder, 'alternatives.json'), JSON.stringify(alternatives));
  copyFileSync(join(project, 'docs/examples/small.json'), join(folder, 'pool.json'));
  writeFileSync(join(folder, 'proposal.json'), JSON.stringify(proposal));
  writeFileSync(join(folder, 'dossier.json'), JSON.stringify(coach));
  writeFileSync(
    join(folder, 'changed.json'),
    JSON.stringify({ ...coach, facts: [{ code: 'not-allowed-as-they-are', circles: 'secret' }] }),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function report(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const line = [join(project, 'dist/cli.js'), 'report', ...args];
    execFile(process.execPath, line, { cwd: folder }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

test.concurrent('a page is written for each audience, just as in code', async ({ expect }) => {
  const [forCoach, forTeam, forMember] = await Promise.all([
    report('pool.json', 'proposal.json'),
    report('pool.json', 'proposal.json', '--audience', 'team', '--language', 'en'),
    report('pool.json', 'proposal.json', '--audience', 'member', '--participant', 'p-01'),
  ]);
  expect(forCoach).toEqual({ code: 0, out: renderReport(coach), err: '' });
  const team = explainProposal(pool, proposal, { audience: 'team' });
  expect(forTeam).toEqual({ code: 0, out: renderReport(team, { language: 'en' }), err: '' });
  const member = explainProposal(pool, proposal, { audience: 'member', participant: 'p-01' });
  expect(forMember).toEqual({ code: 0, out: renderReport(member), err: '' });
});

test.concurrent('a saved dossier gives the same page, in a file if it is asked for', async ({ expect }) => {
  expect(await report('dossier.json', '--out', 'saved.html')).toEqual({ code: 0, out: '', err: '' });
  expect(readFileSync(join(folder, 'saved.html'), 'utf8')).toBe(renderReport(coach));
});

test.concurrent('alternatives stand side by side', async ({ expect }) => {
  const { code, out } = await report('pool.json', 'proposal.json', '--alternatives', 'alternatives.json');
  expect(code).toBe(0);
  expect(out).toBe(renderReport(coach, { alternatives }));
  expect(out.match(/<th scope="col">Voorstel \d/g)).toHaveLength(alternatives.proposals.length);
});

test.concurrent.each([
  ['of alternatives that are none', ['dossier.json', '--alternatives', 'proposal.json'], 1, 'proposals'],
  ['without an input', [], 2, 'pool'],
  [
    'for a member who is not named',
    ['pool.json', 'proposal.json', '--audience', 'member'],
    2,
    '--participant',
  ],
  ['for one person of a team', ['pool.json', 'proposal.json', '--participant', 'p-01'], 2, '--participant'],
  ['for an audience that a dossier is not for', ['dossier.json', '--audience', 'team'], 2, '--audience'],
  ['as a table', ['dossier.json', '--format', 'table'], 2, '--format'],
  ['over its own input', ['dossier.json', '--out', 'dossier.json'], 2, '--out'],
  ['of too many files', ['pool.json', 'proposal.json', 'dossier.json'], 2, 'proposal'],
  ['of a pool alone', ['pool.json'], 1, 'audience'],
  ['of a dossier that was changed by hand', ['changed.json'], 1, ''],
  [
    'for somebody who is not in the pool',
    ['pool.json', 'proposal.json', '--audience', 'member', '--participant', 'secret'],
    1,
    '',
  ],
] as const)('there is no page %s', async (_what, args, code, path) => {
  const ended = await report(...args, '--json');
  expect({ code: ended.code, out: ended.out }).toEqual({ code, out: '' });
  expect(JSON.parse(ended.err).errors.map((error: { path: string }) => error.path)).toContain(path);
  expect(ended.err).not.toContain('secret');
});
