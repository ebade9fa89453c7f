import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeds } from './seeds.js';

const state = mkdtempSync(join(tmpdir(), 'kringmaker-fuzz-'));
afterAll(() => rmSync(state, { recursive: true, force: true }));
beforeAll(() => {
  execFileSync(process.execPath, ['test/fuzz/build.js']);
}, 120_000);

/** Runs the fuzzer as by hand, in a process of its own. */
function fuzz(options: readonly string[]): Promise<{ readonly said: string; readonly code: number | null }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['out/fuzz/run.js', ...options, '--state', state]);
    let said = '';
    child.stdout.on('data', (text) => {
      said += text;
    });
    child.stderr.on('data', (text) => {
      said += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ said, code }));
  });
}

test('what once found something finds nothing now, and three quarters of a minute of fuzzing neither', async () => {
  const { said, code } = await fuzz(['--minutes', '0.75', '--seed', '1']);
  expect(said).toContain('0 findings');
  expect(code).toBe(0);
  const counts = [...said.matchAll(/^(\w+) +(\d+) +[\d.]+%/gm)].map(
    ([, name, count]) => [name, Number(count)] as const,
  );
  expect(counts.map(([name]) => name)).toEqual(Object.keys(seeds));
  const corpus = Object.fromEntries(
    readdirSync('test/fuzz/corpus').map((name) => [
      name.replace('.jsonl', ''),
      readFileSync(join('test/fuzz/corpus', name), 'utf8').trimEnd().split('\n').length,
    ]),
  );
  // All of the corpus, and a good deal more; the machine may be slow.
  for (const [name, count] of counts) expect(count).toBeGreaterThan(corpus[name!] ?? 0);
  expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(4_000);
}, 240_000);
