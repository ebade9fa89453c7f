import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { build, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parsePool, proposeCirclesSync } from '../../src/index.js';
import { chromiumArguments, findChromium } from '../support/chromium.js';
import { entryPoints, installPacked, root } from '../support/consumer.js';

/** Programs of somebody who installed the packed tarball: they must build, and give the same bytes as the source. */
let consumer: string;
let pool: unknown;
let expected: string;

const options = { policy: { size: { min: 4, max: 6 } }, effort: 3000, seed: 7 };

beforeAll(() => {
  consumer = installPacked();
  copyFileSync(join(root, 'docs/examples/small.json'), join(consumer, 'pool.json'));
  pool = JSON.parse(readFileSync(join(consumer, 'pool.json'), 'utf8'));
  const proposal = proposeCirclesSync(parsePool(pool), options);
  expect(proposal.circles.length).toBeGreaterThan(1);
  expected = JSON.stringify(proposal);
}, 120_000);

afterAll(() => rmSync(consumer, { recursive: true, force: true }));

const write = (file: string, text: string): void => writeFileSync(join(consumer, file), text);

const run = (file: string): string =>
  execFileSync(process.execPath, ['--no-warnings', file], { cwd: consumer, encoding: 'utf8' });

/** How a program takes in all entry points; `load` says how it loads one under a name. */
const taken = (load: (as: string, name: string) => string): string =>
  entryPoints()
    .map((name, place) => `${load(`entry${place}`, name)}\nexport type Entry${place} = typeof entry${place};`)
    .join('\n');

/* The marks that an error is expected are errors themselves where the types came to nothing. */
const program = `
declare const console: { log(text: string): void };
const known: PoolInput = {
  version: 1,
  date: '2026-11-21',
  // @ts-expect-error there is no talent of number
  participants: [{ id: 'p-1', home: { lat: 51.92, lon: 4.25 }, talents: [1] }],
};
// @ts-expect-error a seed is a number
export const wrong = (): Proposal => proposeCirclesSync(known, { seed: 'seven' });
const proposal: Proposal = proposeCirclesSync(parsePool(pool), ${JSON.stringify(options)});
export const scores: readonly (number | null)[] = proposal.circles.map(({ scores }) => scores.reciprocity);
console.log(JSON.stringify(proposal));
`;

const inModules = (): string => `${taken((as, name) =>
  name.endsWith('.json')
    ? `import ${as} from '${name}' with { type: 'json' };`
    : `import * as ${as} from '${name}';`,
)}
import { parsePool, type PoolInput, type Proposal, proposeCirclesSync } from 'kringmaker';
import pool from './pool.json' with { type: 'json' };
${program}`;

const byRequire = (): string => `${taken((as, name) => `import ${as} = require('${name}');`)}
import kringmaker = require('kringmaker');
import pool = require('./pool.json');
import type { PoolInput, Proposal } from 'kringmaker' with { 'resolution-mode': 'import' };
const { parsePool, proposeCirclesSync } = kringmaker;
${program}`;

/** Compiles programs with nothing but the package and what it needs, and says what the compiler has against them. */
function compile(compiler: string, files: readonly string[]): string {
  write(
    'tsconfig.json',
    JSON.stringify({
      compilerOptions: {
        target: 'ES2022',
        lib: ['ES2022'],
        module: 'NodeNext',
        moduleResolution: 'NodeNext',
        resolveJsonModule: true,
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        skipLibCheck: false,
        types: [],
      },
      files,
    }),
  );
  const tsc = join(root, 'node_modules', compiler, 'bin', 'tsc');
  return spawnSync(process.execPath, [tsc, '-p', '.'], { cwd: consumer, encoding: 'utf8' }).stdout;
}

const compilers = ['typescript-5.4', 'typescript-5.8', 'typescript-5.9', 'typescript', 'typescript-7'];

describe.each(compilers)('a program in TypeScript, compiled by %s', (compiler) => {
  // Before 5.8 a file that requires was not let near a package of modules.
  const files = compiler === 'typescript-5.4' ? ['program.mts'] : ['program.mts', 'required.cts'];
  let faults: string;
  beforeAll(() => {
    write('program.mts', inModules());
    write('required.cts', byRequire());
    for (const file of ['program.mjs', 'required.cjs']) rmSync(join(consumer, file), { force: true });
    faults = compile(compiler, files);
  }, 180_000);

  test('has no fault, the types of all packages looked at', () => expect(faults).toBe(''));

  test.each(files)('gives the bytes that the source gives: %s', (file) => {
    expect(run(file.replace('ts', 'js')).trimEnd()).toBe(expected);
  });
});

describe('a page that Vite put together', () => {
  beforeAll(async () => {
    write('index.html', '<!doctype html><script type="module" src="/page.js"></script>');
    write(
      'page.js',
      `import { proposeCircles, proposeCirclesSync } from 'kringmaker';
      import { openWorkers } from 'kringmaker/workers';
      import url from 'kringmaker/worker.js?url';
      globalThis.propose = (pool, options) => JSON.stringify(proposeCirclesSync(pool, options));
      globalThis.proposeOnWorkers = async (pool, options) => {
        const workers = openWorkers({ count: 1, url });
        return JSON.stringify(await proposeCircles(pool, { ...options, workers }).finally(() => workers.close()));
      };`,
    );
    await build({
      root: consumer,
      configFile: false,
      logLevel: 'silent',
      build: { modulePreload: { polyfill: false } },
    });
  }, 180_000);

  test('gives the bytes that the source gives, on Node', () => {
    const [file] = readdirSync(join(consumer, 'dist/assets')).filter((name) => /^index-.*\.js$/.test(name));
    write(
      'bundled.mjs',
      `import './dist/assets/${file}';
      import { readFileSync } from 'node:fs';
      const pool = JSON.parse(readFileSync('pool.json', 'utf8'));
      console.log(globalThis.propose(pool, ${JSON.stringify(options)}));`,
    );
    expect(run('bundled.mjs').trimEnd()).toBe(expected);
  });

  const chromium = findChromium();

  test.skipIf(chromium === undefined)(
    'gives the bytes that the source gives in Chromium, if it is installed, with and without a worker',
    async () => {
      const server = await preview({
        root: consumer,
        configFile: false,
        logLevel: 'silent',
        preview: { host: '127.0.0.1', port: 0 },
      });
      const browser = await playwright.launch({ executablePath: chromium!, args: [...chromiumArguments] });
      try {
        const page = await browser.newPage();
        const faults: string[] = [];
        page.on('pageerror', (error) => faults.push(error.message));
        await page.goto(server.resolvedUrls!.local[0]!);
        const given = `${JSON.stringify(pool)}, ${JSON.stringify(options)}`;
        expect(await page.evaluate(`propose(${given})`)).toBe(expected);
        expect(await page.evaluate(`proposeOnWorkers(${given})`)).toBe(expected);
        expect(faults).toEqual([]);
      } finally {
        await browser.close();
        await server.close();
      }
    },
    120_000,
  );
});
