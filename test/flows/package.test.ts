import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { version } from '../../src/index.js';
import { installPacked, manifest, root } from '../support/consumer.js';

let consumer: string;

beforeAll(() => {
  consumer = installPacked();
}, 120_000);

afterAll(() => rmSync(consumer, { recursive: true, force: true }));

function runNode(file: string, code: string): string {
  writeFileSync(join(consumer, file), code);
  return execFileSync(process.execPath, ['--no-warnings', file], { cwd: consumer, encoding: 'utf8' });
}

const useIt = `
  const near = { lat: 51.92, lon: 4.25 };
  const pool = { version: 1, date: '2026-11-21', participants: Array.from({ length: 9 }, (_, i) => ({ id: 'p' + i, home: near })) };
  console.log(kringmaker.proposeCirclesSync(pool).circles.length);
`;

describe('the package that is published', () => {
  test('has no fault that publint knows', async () => {
    const { messages } = await publint({ pkgDir: root, strict: true, pack: false });
    expect(messages).toEqual([]);
  });

  test('has types that resolve for those who import it', () => {
    const attw = join(root, 'node_modules', '@arethetypeswrong', 'cli', 'dist', 'index.js');
    const verdict = execFileSync(
      process.execPath,
      [attw, '--pack', '.', '--profile', 'esm-only', '--format', 'json'],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    const { analysis } = JSON.parse(verdict);
    expect(analysis.types).toEqual({ kind: 'included' });
    // The resolution of Node 10 knows no `exports`, so it finds the main entry only.
    const problems = analysis.problems.filter(
      ({ kind, resolutionKind }: { kind: string; resolutionKind: string }) =>
        kind !== 'CJSResolvesToESM' && resolutionKind !== 'node10',
    );
    expect(problems).toEqual([]);
  }, 120_000);

  test('can be imported', () => {
    expect(runNode('import.mjs', `import * as kringmaker from 'kringmaker';${useIt}`)).toBe('1\n');
  });

  test('can be required, although it is written in modules only', () => {
    expect(runNode('require.cjs', `const kringmaker = require('kringmaker');${useIt}`)).toBe('1\n');
  });

  test('brings workers, which find their own file', () => {
    const code = `
      import { proposeCircles, proposeCirclesSync } from 'kringmaker';
      import { openWorkers } from 'kringmaker/workers';
      const near = { lat: 51.92, lon: 4.25 };
      const pool = { version: 1, date: '2026-11-21', participants: Array.from({ length: 20 }, (_, i) => ({ id: 'p' + i, home: near })) };
      const workers = openWorkers({ count: 1 });
      const proposal = await proposeCircles(pool, { effort: 2000, workers });
      await workers.close();
      console.log(JSON.stringify(proposal) === JSON.stringify(proposeCirclesSync(pool, { effort: 2000 })));
    `;
    expect(runNode('workers.mjs', code)).toBe('true\n');
  });

  test.each([
    ['fast-check-oldest', /^\^(.*)$/.exec(manifest.peerDependencies['fast-check'])![1]!],
    ['fast-check', manifest.devDependencies['fast-check']],
  ])('brings arbitraries and laws, which work with %s, version %s', (name, expected) => {
    execFileSync('ln', [
      '-sfn',
      join(root, 'node_modules', name),
      join(consumer, 'node_modules', 'fast-check'),
    ]);
    const code = `
      import fc from 'fast-check';
      import { parsePool } from 'kringmaker';
      import { laws, oddPools, poolAdditions, pools, proposingCases } from 'kringmaker/arbitraries';
      const any = fc.oneof(pools({ with: poolAdditions }), oddPools());
      fc.assert(fc.property(any, (pool) => void parsePool(pool)), { numRuns: 30 });
      await fc.assert(fc.asyncProperty(proposingCases(), (given) => laws.sameUnderPermutation(given)), { numRuns: 5 });
      console.log(fc.__version);
    `;
    expect(runNode('arbitraries.mjs', code)).toBe(`${expected}\n`);
  });

  test('brings its JSON Schemas', () => {
    const title = `import pool from 'kringmaker/schemas/pool.json' with { type: 'json' }; console.log(pool.title);`;
    expect(runNode('schemas.mjs', title)).toBe('Pool\n');
  });

  test('has a command that starts', () => {
    const bin = join(consumer, 'node_modules', 'kringmaker', manifest.bin.kringmaker);
    expect(execFileSync(process.execPath, [bin, '--version'], { encoding: 'utf8' })).toContain(version);
  });

  test('says the same version everywhere', () => {
    expect(version).toBe(manifest.version);
  });
});

test('the published library names no part of Node', () => {
  const index = readFileSync(join(root, 'dist', 'index.js'), 'utf8');
  const chunks = [...index.matchAll(/from ["'](\.\/[^"']+)["']/g)].map(([, file]) =>
    readFileSync(join(root, 'dist', file!), 'utf8'),
  );
  expect(chunks.length).toBeGreaterThan(0);
  for (const text of [index, ...chunks]) expect(text).not.toMatch(/node:|\bprocess\.|\bBuffer\b|\brequire\(/);
});
