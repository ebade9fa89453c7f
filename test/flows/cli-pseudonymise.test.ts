import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import { auditProposal, parsePool, proposeCirclesSync, pseudonymise } from '../../src/index.js';
import { caught } from '../support/caught.js';

const example = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/examples', name), 'utf8'));
const running = example('running.json');
const ledger = example('ledger.json');
const proposal = proposeCirclesSync(running, { policy: { size: { min: 3, max: 5 } }, effort: 'quick' });
const record = auditProposal(running, proposal);
const key = 'a key of the host, long enough for it';

const folder = mkdtempSync(join(tmpdir(), 'kringmaker-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);
const files = { running, ledger, proposal, record, nothing: 7, half: { help: 'p-01' } };
for (const [name, content] of Object.entries(files))
  writeFileSync(at(`${name}.json`), JSON.stringify(content));
writeFileSync(at('key.txt'), `${key}\n`);

const replaced = (name: string, ...more: string[]) =>
  caught(() => run(['pseudonymise', at(`${name}.json`), '--key-file', at('key.txt'), ...more]));

describe('the command line replaces ids', () => {
  test.each([
    ['running', pseudonymise(parsePool(running), key)],
    ['ledger', pseudonymise(ledger, key)],
    ['proposal', pseudonymise(proposal, key)],
    // Of a record its proposal comes out.
    ['record', pseudonymise(proposal, key)],
  ])('of a file with a %s, as the library does', async (name, expected) => {
    const { code, out, err } = await replaced(name, '--format', 'json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(expected)));
    expect(out).not.toMatch(/p-\d\d"/);
  });

  test('so that pool, ledger and proposal still fit each other', async () => {
    for (const name of ['running', 'ledger', 'proposal']) {
      await replaced(name, '--out', at(`pseudonymous-${name}.json`));
    }
    const observe = ['observe', at('pseudonymous-running.json'), at('pseudonymous-ledger.json')];
    expect((await caught(() => run(observe))).code).toBe(0);
    const evaluate = ['evaluate', at('pseudonymous-running.json')];
    const judged = await caught(() => run([...evaluate, '--proposal', at('pseudonymous-proposal.json')]));
    expect(JSON.parse(judged.out).value).toBeCloseTo(proposal.value, 12);
  });

  test('and says of how much', async () => {
    const told = async (name: string) => (await replaced(name, '--format', 'table')).out;
    expect(await told('running')).toBe(
      `${running.participants.length} participants: every id is replaced.\n`,
    );
    expect(await told('ledger')).toBe(`${ledger.help.length} acts of help: every id is replaced.\n`);
    expect(await told('record')).toMatch(/^\d circles?: every id is replaced\.\n$/);
  });

  test.each([
    ['nothing', 'pool: This is not the kind of '],
    ['half', 'ledger: '],
  ])('and tells what is wrong with a file with %s', async (name, told) => {
    const { code, out, err } = await replaced(name);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.slice(0, told.length)).toBe(told);
    expect(err).not.toContain('p-01');
  });
});
