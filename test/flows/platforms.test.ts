import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { type Browser, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { poolKinds } from '../../bench/pools.js';
import {
  type PoolInput,
  parsePool,
  proposeCirclesSync,
  readParticipantsCsv,
  toCsv,
} from '../../src/index.js';
import { messyFiles, postcodes } from '../spreadsheet/messy.js';
import { chromiumArguments, findChromium } from '../support/chromium.js';

/** The published files must give what the source gives on the Node that runs this test, byte for byte. */
const root = join(import.meta.dirname, '..', '..');

/** People who live together, and several regions of which one is searched in patches; each with its effort. */
const tasks = [
  { pool: parsePool(poolKinds.dense(60, 3)), options: { effort: 20_000, seed: 7 } },
  { pool: parsePool(poolKinds.mixed(400, 2)), options: { effort: 60_000, seed: 1 } },
] satisfies Array<{ pool: PoolInput; options: object }>;

let expected: readonly string[];
beforeAll(() => {
  expected = tasks.map(({ pool, options }) => JSON.stringify(proposeCirclesSync(pool, options)));
});

/** Runs all tasks, on a platform that has the library, and gives the proposals as JSON. */
const runTasks = `
  async function runTasks(tasks, workers) {
    const proposals = [];
    for (const { pool, options } of tasks) {
      proposals.push(JSON.stringify(await proposeCircles(pool, { ...options, workers })));
    }
    await workers?.close();
    return proposals;
  }
`;

const otherNode = process.env['OTHER_NODE'];

describe.skipIf(otherNode === undefined)('another Node, if OTHER_NODE says where it is', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kringmaker-platforms-'));
    writeFileSync(join(folder, 'tasks.json'), JSON.stringify(tasks));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(['undefined', 'openWorkers({ count: 2 })'])('gives the same, workers: %s', async (workers) => {
    const program = join(folder, 'run.mjs');
    writeFileSync(
      program,
      `import { readFileSync } from 'node:fs';
      import { proposeCircles } from ${JSON.stringify(join(root, 'dist/index.js'))};
      import { openWorkers } from ${JSON.stringify(join(root, 'dist/workers.js'))};
      ${runTasks}
      const tasks = JSON.parse(readFileSync(${JSON.stringify(join(folder, 'tasks.json'))}, 'utf8'));
      console.log(JSON.stringify([process.version, await runTasks(tasks, ${workers})]));`,
    );
    const { stdout } = await promisify(execFile)(otherNode!, [program], { maxBuffer: 2 ** 26 });
    const [version, proposals] = JSON.parse(stdout);
    expect(version).not.toBe(process.version);
    expect(proposals).toEqual(expected);
  });
});

const chromium = findChromium();

describe.skipIf(chromium === undefined)('Chromium, if it is installed', () => {
  let browser: Browser;
  let server: ReturnType<typeof createServer>;
  let address: string;
  beforeAll(async () => {
    const page = await build({
      stdin: {
        contents: `
          import { proposeCircles, readParticipantsCsv, toCsv } from './dist/index.js';
          import { openWorkers } from './dist/workers.js';
          ${runTasks}
          Object.assign(globalThis, { runTasks, openWorkers, readParticipantsCsv, toCsv });
        `,
        resolveDir: root,
      },
      bundle: true,
      format: 'esm',
      write: false,
    });
    const files = new Map([
      ['/', { type: 'text/html', text: '<!doctype html><script type="module" src="/page.js"></script>' }],
      ['/page.js', { type: 'text/javascript', text: page.outputFiles[0]!.text }],
      // Beside the page's own file, where it is looked for, and somewhere else.
      ...['/worker.js', '/elsewhere/threads.js'].map(
        (path) =>
          [
            path,
            { type: 'text/javascript', text: readFileSync(join(root, 'dist/worker.js'), 'utf8') },
          ] as const,
      ),
    ]);
    server = createServer(({ url }, response) => {
      const file = files.get(url ?? '');
      response.writeHead(file === undefined ? 404 : 200, { 'content-type': file?.type ?? 'text/plain' });
      response.end(file?.text);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    browser = await playwright.launch({
      executablePath: chromium!,
      args: [...chromiumArguments],
    });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test.each([
    ['none', 'undefined'],
    ['from beside the page', 'openWorkers({ count: 2 })'],
    ['from elsewhere', `openWorkers({ count: 2, url: '/elsewhere/threads.js' })`],
  ])(
    'gives the same, workers: %s',
    async (_where, workers) => {
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto(address);
      const json = JSON.stringify(tasks);
      const proposals = await page.evaluate(`runTasks(${json}, ${workers})`);
      await page.close();
      expect(faults).toEqual([]);
      expect(proposals).toEqual(expected);
    },
    60_000,
  );

  test('reads spreadsheets and writes them as Node does', async () => {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(address);
    for (const { bytes, mapping } of messyFiles) {
      const imported = await page.evaluate(
        `readParticipantsCsv(Uint8Array.from(${JSON.stringify([...bytes])}), ${JSON.stringify(mapping)}, { postcodes: new Map(${JSON.stringify([...postcodes])}) })`,
      );
      expect(imported).toEqual(readParticipantsCsv(bytes, mapping, { postcodes }));
    }
    const proposal = JSON.parse(expected[0]!);
    expect(await page.evaluate(`toCsv(${expected[0]!})`)).toBe(toCsv(proposal));
    await page.close();
    expect(faults).toEqual([]);
  }, 60_000);

  test('says so where the workers cannot be loaded', async () => {
    const page = await browser.newPage();
    await page.goto(address);
    const json = JSON.stringify(tasks);
    const workers = `openWorkers({ count: 2, url: '/nowhere.js' })`;
    await expect(page.evaluate(`runTasks(${json}, ${workers})`)).rejects.toThrow('Worker');
    await page.close();
  });
});

test('the files that platforms load were built', () => {
  for (const file of ['index.js', 'workers.js', 'worker.js']) {
    expect(existsSync(join(root, 'dist', file))).toBe(true);
  }
});
