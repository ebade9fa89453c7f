import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { run } from '../../src/cli/run.js';
import * as library from '../../src/index.js';
import { caught } from '../support/caught.js';
import { prepare, type Verb } from '../support/marked/calls.js';
import * as data from '../support/marked/inputs.js';
import { leaksIn, type Subject, subjectsIn, valuesOf } from '../support/marked/leaks.js';
import { tells, views } from '../support/marked/tells.js';

/*
 * As the other search for markers, but in what the command line writes: results and tables on standard output, what it says
 * beside them and errors on standard error. Commands run in this process, with both streams caught.
 */

const prepared = prepare(library);
const { pool, proposal, alternatives } = prepared;
const record = library.auditProposal(pool, proposal);
const key = 'zqxKey: a key of the host, long enough for it';

const folder = mkdtempSync(join(tmpdir(), 'zqxFolder-'));
afterAll(() => rmSync(folder, { recursive: true }));

const files: Readonly<Record<string, unknown>> = {
  'pool.json': data.pool,
  'policy.json': data.policy,
  'proposal.json': proposal,
  'after.json': alternatives.proposals.at(-1)!,
  'alternatives.json': alternatives,
  'ledger.json': data.ledger,
  'change.json': data.changes.add,
  'pins.json': data.pins,
  'costs.json': data.costs,
  'theme.json': data.theme,
  'mapping.json': data.mapping,
  'vocabulary.json': data.pool.vocabulary,
  'decision.json': {
    decision: 'rejected',
    role: 'coach',
    reason: 'other',
    date: '2026-11-21',
    circle: 'k-1',
  },
  'record.json': record,
};
for (const [name, content] of Object.entries(files))
  writeFileSync(join(folder, name), JSON.stringify(content));
writeFileSync(join(folder, 'key.txt'), key);
writeFileSync(join(folder, 'people.csv'), data.spreadsheet);
writeFileSync(join(folder, 'broken.csv'), data.brokenSpreadsheet);
writeFileSync(join(folder, 'network.csv'), 'source,target,weight\nzqxA,zqxB,1.74071\nzqxB,zqxA,1.74072\n');

/** A command line on the marked files, and what it may tell of. */
interface Scenario {
  /** What follows the command, with names of the files above. */
  readonly line: string;
  /** The calls of the library that tell no less; `all` where the command hands back what it was given. */
  readonly as: readonly Verb[] | 'all' | keyof typeof views;
  /** What else it may tell: a table says which limit of the policy is broken. */
  readonly besides?: readonly Subject[];
  /** What it may tell on standard error: how a mapping calls what was taken in. */
  readonly aside?: readonly Subject[];
}

const effort = '--policy policy.json --effort 300';
const [someone] = prepared.members;

const scenarios: { readonly [Name: string]: readonly Scenario[] } = {
  propose: [
    { line: `pool.json ${effort}`, as: ['proposeCirclesSync'] },
    { line: `pool.json ${effort} --keep proposal.json --pins pins.json`, as: ['proposeCirclesSync'] },
    { line: `pool.json ${effort} --format csv`, as: ['toCsv'] },
  ],
  alternatives: [{ line: `pool.json ${effort} --count 2`, as: ['proposeAlternativesSync'] }],
  compare: [{ line: 'pool.json proposal.json after.json', as: ['compareProposals'] }],
  evaluate: [
    { line: `pool.json --members ${prepared.members.join()} --policy policy.json`, as: ['evaluateCircle'] },
    { line: 'pool.json --proposal proposal.json', as: ['evaluateCircles'] },
  ],
  explain: [
    { line: 'pool.json proposal.json', as: ['explainProposal', 'sayFacts'] },
    { line: `pool.json proposal.json --participant ${someone}`, as: ['explainParticipant', 'sayFacts'] },
    { line: `pool.json proposal.json --audience member --participant ${someone}`, as: 'member' },
    { line: 'pool.json proposal.json --audience team', as: 'team' },
  ],
  report: [
    { line: 'pool.json proposal.json --alternatives alternatives.json', as: ['renderReport'] },
    { line: `pool.json proposal.json --audience member --participant ${someone}`, as: 'member' },
    { line: 'pool.json proposal.json --audience team', as: 'team' },
    { line: 'pool.json proposal.json --ledger ledger.json', as: ['renderReport', 'observeReciprocity'] },
  ],
  stage: [{ line: 'pool.json --proposal proposal.json', as: ['stageCircles'], besides: ['policy'] }],
  suggest: [
    {
      line: `pool.json --participant ${data.idOf(19)} --policy policy.json --mode warn`,
      as: ['suggestCircles'],
      besides: ['policy'],
    },
  ],
  fill: [
    {
      line: 'pool.json --circle zqxCircle --policy policy.json --mode warn',
      as: ['fillSeat'],
      besides: ['policy'],
    },
  ],
  preview: [{ line: 'pool.json --change change.json --policy policy.json', as: ['previewChange'] }],
  forecast: [{ line: 'pool.json --date 2027-06-01', as: ['forecast'] }],
  repair: [{ line: 'pool.json --date 2027-06-01 --policy policy.json', as: ['repair'] }],
  reciprocity: [{ line: 'network.csv', as: ['reciprocityOf'] }],
  observe: [{ line: 'pool.json ledger.json', as: ['observeReciprocity'] }],
  missing: [
    {
      line: `pool.json --proposal proposal.json ${effort}`,
      as: ['findMissing', 'explainMissing', 'sayFacts'],
    },
  ],
  partners: [{ line: 'pool.json --proposal proposal.json', as: ['findPartners', 'explainPartners'] }],
  address: [{ line: 'pool.json proposal.json', as: ['addressProposal'] }],
  theme: [{ line: 'pool.json --theme theme.json', as: 'all' }],
  fairness: [
    {
      line: 'pool.json proposal.json --samples 2 --effort 50',
      as: ['reportFairness', 'explainFairness', 'sayFacts'],
    },
  ],
  audit: [
    { line: 'pool.json proposal.json --decision decision.json', as: ['auditProposal', 'recordDecision'] },
  ],
  verify: [{ line: 'pool.json proposal.json', as: ['verifyProposal'] }],
  replay: [{ line: 'pool.json record.json', as: ['replaySync'] }],
  forget: [{ line: `pool.json --participant ${data.idOf(5)}`, as: ['forget'] }],
  diagnose: [{ line: `pool.json --costs costs.json ${effort}`, as: ['diagnose'] }],
  import: [
    { line: 'people.csv', as: 'all' },
    {
      line: 'people.csv --mapping mapping.json --vocabulary vocabulary.json --date 2026-11-21',
      as: 'all',
      aside: ['attributes'],
    },
  ],
  pseudonymise: [
    { line: 'pool.json --key-file key.txt --labels replaced', as: ['pseudonymise'] },
    { line: 'ledger.json --key-file key.txt', as: ['pseudonymise'] },
    { line: 'proposal.json --key-file key.txt', as: ['pseudonymise'] },
    { line: 'record.json --key-file key.txt', as: ['pseudonymise'] },
  ],
  coarsen: [{ line: 'pool.json --metres 250', as: ['coarsenHomes'] }],
  validate: [{ line: 'pool.json', as: [] }],
};

const lines = Object.entries(scenarios).flatMap(([name, each]) =>
  each.map((scenario) => ({ name, ...scenario, line: `${name} ${scenario.line}` })),
);

/** The words of a command line, with the paths of the files. */
function wordsOf(line: string, paths: Readonly<Record<string, string>> = {}): string[] {
  return line
    .split(' ')
    .map((word) => (/\.(json|csv|txt)$/.test(word) ? (paths[word] ?? join(folder, word)) : word));
}

/** What a command told of that it may not: a subject, or the key or a path. */
function untoward(
  { out, err }: { readonly out: string; readonly err: string },
  { as, besides = [], aside = [] }: Omit<Scenario, 'line'>,
): string[] {
  const called: readonly Subject[] = typeof as === 'string' ? [] : as.flatMap((call) => tells[call] ?? []);
  const viewed: readonly Subject[] = as === 'member' || as === 'team' ? views[as] : [];
  const mayTell = [...called, ...viewed, ...besides];
  return [
    ...(as === 'all' ? [] : subjectsIn(out).filter((subject) => !mayTell.includes(subject))),
    ...subjectsIn(err)
      .filter((subject) => !aside.includes(subject))
      .map((subject) => `${subject} on standard error`),
    ...[...`${out}${err}`.matchAll(/zqxKey|zqxFolder/g)].map(String),
  ];
}

describe('the command line', () => {
  test('is searched in all its commands', () => {
    expect(Object.keys(scenarios).sort()).toEqual(commands.map(({ name }) => name).sort());
  });

  test.each(lines)(
    'tells with `$line` of what it is known to tell, and beside that of nothing',
    async (scenario) => {
      const isFixed = /^report|--format/.test(scenario.line);
      for (const format of isFixed
        ? [[]]
        : [
            ['--format', 'json'],
            ['--format', 'table'],
          ]) {
        const ended = await caught(() => run([...wordsOf(scenario.line), ...format]));
        expect({ code: ended.code, untoward: untoward(ended, scenario) }).toEqual({ code: 0, untoward: [] });
        expect(ended.out).not.toBe('');
      }
    },
  );

  test('tells nothing of inputs that cannot be used, whichever of its files it is', async () => {
    // Not JSON, JSON of another kind, and a folder of the same name that is not there.
    writeFileSync(join(folder, 'half.json'), '{ "zqxKey": "zqxId03", zqxLabel03');
    writeFileSync(
      join(folder, 'odd.json'),
      JSON.stringify({ zqxKey: ['zqxId03'], participants: [{ id: 'zqxId03' }] }),
    );
    writeFileSync(
      join(folder, 'wrong.json'),
      JSON.stringify([{ id: 'zqxId03', reach: 'zqxWrong' }, 'zqxId04']),
    );
    writeFileSync(join(folder, 'short.txt'), 'zqxKey');
    const told: string[] = [];
    let refused = 0;
    const values = valuesOf({ ...data.pool, ...data.policy, ...data.ledger });
    for (const { line } of lines) {
      const named = [...new Set(line.match(/\S+\.(?:json|csv|txt)/g) ?? [])];
      for (const file of named) {
        for (const instead of ['half.json', 'odd.json', 'wrong.json', 'short.txt', 'zqxId03/zqxId04.json']) {
          for (const json of [[], ['--json']]) {
            const ended = await caught(() =>
              run([...wordsOf(line, { [file]: join(folder, instead) }), ...json]),
            );
            // A file of CSV may hold such a text, and a key may be of anything that is long enough.
            if (ended.code === 0) continue;
            refused++;
            const leaks = leaksIn(`${ended.out}${ended.err}`, values);
            if (leaks.length > 0) told.push(`${line} with ${instead} as ${file}: ${leaks.join()}`);
          }
        }
      }
    }
    expect(told).toEqual([]);
    // Otherwise nothing was refused, and nothing seen.
    expect(refused).toBeGreaterThan(400);
  }, 60_000);

  test.each([
    `suggest pool.json --participant zqxNobody`,
    `fill pool.json --circle zqxNowhere`,
    `evaluate pool.json --members zqxNobody,zqxId03`,
    `explain pool.json proposal.json --participant zqxNobody`,
    `preview pool.json --change zqxNobody.json`,
    `observe pool.json ledger.json --circle zqxNowhere`,
    `propose pool.json --seed zqxValue`,
    `zqxCommand pool.json`,
    `import broken.csv --mapping mapping.json --vocabulary vocabulary.json --date 2026-11-21`,
    `coarsen pool.json --metres zqxMetres`,
  ])('tells nothing of what is wrong in `%s`', async (line) => {
    for (const json of [[], ['--json']]) {
      const { code, out, err } = await caught(() => run([...wordsOf(line), ...json]));
      expect([1, 2]).toContain(code);
      expect(leaksIn(`${out}${err}`, valuesOf(data.pool))).toEqual([]);
    }
  });

  test('is seen to tell what it may not', async () => {
    const ended = await caught(() => run(wordsOf('explain pool.json proposal.json --audience coach')));
    expect(untoward(ended, { as: 'team' })).toContain('ids');
    expect(untoward({ out: '', err: 'somebody, zqxId03' }, { as: 'all' })).toEqual(['ids on standard error']);
    expect(untoward({ out: key, err: folder }, { as: 'all' })).toEqual(
      expect.arrayContaining(['zqxKey', 'zqxFolder']),
    );
  });
});
