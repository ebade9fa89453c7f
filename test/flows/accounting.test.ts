import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { poolKinds } from '../../bench/pools.js';
import { auditProposal, parsePool, proposeCircles, replay, replaySync } from '../../src/index.js';
import { openWorkers } from '../../src/workers/open-workers.js';

const folder = mkdtempSync(join(tmpdir(), 'kringmaker-accounting-'));
afterAll(() => rmSync(folder, { recursive: true }));

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const patience = 120_000;

function run(...args: readonly string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

const write = (name: string, value: unknown): void =>
  writeFileSync(join(folder, name), JSON.stringify(value));
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

test(
  'a run by threads is done again by threads or without, with the same bytes',
  async () => {
    const workers = openWorkers({ count: 2, url: new URL('../../dist/worker.js', import.meta.url) });
    const large = parsePool(poolKinds.dense(310, 1));
    const found = await proposeCircles(large, { effort: 3000, workers });
    const made = auditProposal(large, found);
    const again = await replay(made, large, { workers });
    await workers.close();
    expect([again.code, again.isSameLibrary]).toEqual(['same', true]);
    expect(JSON.stringify(again.proposal)).toBe(JSON.stringify(found));
    expect(replaySync(made, large).code).toBe('same');
  },
  patience,
);

describe('the command line', () => {
  const source = readFileSync(new URL('../../docs/examples/small.json', import.meta.url), 'utf8');
  writeFileSync(join(folder, 'pool.json'), source);
  const pool = parsePool(JSON.parse(source));
  write('policy.json', { size: { min: 4, max: 6 } });

  test(
    'records a proposal and a decision, checks both and does the run again',
    () => {
      run('propose', 'pool.json', '--policy', 'policy.json', '--effort', '500', '--out', 'proposal.json');
      expect(run('audit', 'pool.json', 'proposal.json', '--out', 'record.json').code).toBe(0);
      expect(read('record.json')).toEqual(
        JSON.parse(JSON.stringify(auditProposal(pool, read('proposal.json')))),
      );
      write('decision.json', { decision: 'chosen', role: 'coach', reason: 'fits', date: '2026-11-23' });
      const decided = run(
        'audit',
        'pool.json',
        'record.json',
        '--decision',
        'decision.json',
        '--out',
        'decided.json',
      );
      expect(decided.code).toBe(0);
      expect(read('decided.json').decisions).toHaveLength(1);
      const verified = run('verify', 'pool.json', 'decided.json');
      expect([verified.code, JSON.parse(verified.out).differences]).toEqual([0, []]);
      const replayed = run('replay', 'pool.json', 'decided.json');
      expect([replayed.code, JSON.parse(replayed.out).code]).toEqual([0, 'same']);
      expect(JSON.parse(replayed.out).proposal).toEqual(read('proposal.json'));
    },
    patience,
  );

  test(
    'ends with 4 where a record is not as it was, and says where',
    () => {
      write('changed.json', { ...read('record.json'), value: 0.5, steps: 1 });
      const verified = run('verify', 'pool.json', 'changed.json', '--format', 'table');
      expect(verified.code).toBe(4);
      expect(verified.out).toContain('value: this comes out otherwise: 0.5 instead of');
      expect(verified.out).toContain('steps: this is not as it was recorded');
      expect(run('replay', 'pool.json', 'changed.json').code).toBe(4);
    },
    patience,
  );

  test(
    'forgets one person in one file after the other, and ends with 3 where they are not in it',
    () => {
      const [{ id } = { id: '' }] = pool.participants;
      for (const name of ['pool.json', 'proposal.json', 'decided.json']) {
        expect(run('forget', name, '--participant', id, '--out', `without-${name}`).code).toBe(0);
        expect(JSON.stringify(read(`without-${name}`))).not.toContain(JSON.stringify(id));
      }
      const twice = run('forget', 'without-pool.json', '--participant', id, '--format', 'table');
      expect([twice.code, twice.out]).toEqual([3, 'This person is not in it. Nothing has changed.\n']);
      const again = run('replay', 'pool.json', 'without-decided.json');
      expect([again.code, JSON.parse(again.out).code]).toEqual([4, 'forgotten']);
    },
    patience,
  );

  test(
    'names what cannot be used by the part it plays, without a word of it',
    () => {
      write('other.json', { ...JSON.parse(source), date: '2026-11-30' });
      write('bad-decision.json', {
        decision: 'chosen',
        role: 'MARKER Jansen',
        reason: 'fits',
        date: '2026-11-23',
      });
      write('nothing.json', { MARKER: 1 });
      const failures = [
        run('audit', 'other.json', 'proposal.json'),
        run('audit', 'pool.json', 'record.json', '--decision', 'bad-decision.json'),
        run('forget', 'nothing.json', '--participant', 'MARKER'),
        run('replay', 'pool.json', 'proposal.json'),
      ];
      expect(failures.map(({ code }) => code)).toEqual([1, 1, 1, 1]);
      expect(failures.map(({ err }) => err.split(':')[0])).toEqual([
        'proposal',
        'decision',
        'kept',
        'record',
      ]);
      expect(failures.map(({ err, out }) => err + out).join('')).not.toContain('MARKER');
    },
    patience,
  );
});
