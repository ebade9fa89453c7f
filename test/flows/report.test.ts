import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  achievableHelp,
  type Dossier,
  explainProposal,
  languages,
  observeReciprocity,
  parsePool,
  proposeAlternativesSync,
  proposeCirclesSync,
  renderHelpNetwork,
  renderMap,
  renderReport,
  toGexf,
} from '../../src/index.js';
import { chromiumArguments, findChromium } from '../support/chromium.js';
import { coachDossierOf, inventDossier, townOf, withHostileTexts } from '../support/dossiers.js';
import { contrastsOf, overlapsOf } from '../support/eyes.js';

const chromium = findChromium();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page that was opened from disk, and everything it asked for or said. */
interface Opened {
  readonly page: Page;
  readonly requests: string[];
  readonly messages: string[];
}

describe.skipIf(chromium === undefined)('A report in Chromium, if it is installed', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kringmaker-report-'));
    browser = await playwright.launch({ executablePath: chromium!, args: [...chromiumArguments] });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(html: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Opened> {
    const file = join(folder, 'page.html');
    writeFileSync(file, html);
    const page = await browser.newPage(options);
    const requests: string[] = [];
    const messages: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(error.message));
    page.on('dialog', (dialog) => messages.push(dialog.message()));
    await page.goto(pathToFileURL(file).href);
    return { page, requests, messages };
  }

  const pool = parsePool(JSON.parse(readFileSync('docs/examples/maassluis-venray.json', 'utf8')));
  const proposal = proposeCirclesSync(pool, { effort: 2000 });
  const coach = explainProposal(pool, proposal, { audience: 'coach' });
  const alternatives = proposeAlternativesSync(parsePool(townOf(40, 2)), { count: 2, effort: 500 });
  const running = JSON.parse(readFileSync('docs/examples/running.json', 'utf8'));
  const ledger = JSON.parse(readFileSync('docs/examples/ledger.json', 'utf8'));
  const observation = observeReciprocity(running, 'c-2', ledger);
  const observed = [{ observation, expected: achievableHelp(running, observation.members).now }];
  const cases: ReadonlyArray<readonly [string, Dossier]> = [
    ['the coach of the example', { ...coach, circles: coach.circles.slice(0, 2) }],
    [
      'a member',
      explainProposal(pool, proposal, {
        audience: 'member',
        participant: coach.circles[0]!.members[0]!.participant,
      }),
    ],
    ['a team', explainProposal(pool, proposal, { audience: 'team' })],
    ['nobody', coachDossierOf({ version: 1, date: '2026-11-22', participants: [] })],
    ['people with hostile names', coachDossierOf(withHostileTexts(townOf(26, 5)))],
  ];

  test.each(cases)(
    'asks for nothing, says nothing and has no barrier: %s',
    async (who, dossier) => {
      for (const language of who === 'the coach of the example' ? languages : languages.slice(0, 1)) {
        const { page, requests, messages } = await open(
          renderReport(dossier, { language, alternatives, observed }),
        );
        expect(requests).toHaveLength(1);
        expect(messages).toEqual([]);
        // The policy of the page forbids scripts, but not those of whoever debugs it.
        await page.evaluate(axe);
        const found = await page.evaluate(
          `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
             .then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html.slice(0, 200), nodes[0].failureSummary]))`,
        );
        expect(found).toEqual([]);
        expect(messages).toEqual([]);
        await page.close();
      }
    },
    60_000,
  );

  test('opens from disk as the demo wrote it, asks for nothing and says nothing', async () => {
    const demo = spawnSync(process.execPath, ['docs/examples/demo.js'], { encoding: 'utf8' });
    expect(demo.status, demo.stderr).toBe(0);
    const { page, requests, messages } = await open(readFileSync('out/demo/report.html', 'utf8'));
    expect(await page.title()).not.toBe('');
    expect(await page.locator('svg').count()).toBeGreaterThan(20);
    expect(requests).toHaveLength(1);
    expect(messages).toEqual([]);
    await page.close();
  }, 120_000);

  test('has its own style, which its policy lets through, and lets no script through', async () => {
    const { page } = await open(renderReport(coach));
    const margin = await page.evaluate(`getComputedStyle(document.body).marginLeft`);
    expect(margin).not.toBe('8px');
    const ran = await page.evaluate(`
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = true';
      document.body.append(script);
      globalThis.ran === true`);
    expect(ran).toBe(false);
    await page.close();
  });

  test.each([
    ['a phone', 390, {}],
    ['a laptop at 200%', 640, {}],
    ['400%', 320, {}],
    ['forced colours', 1280, { forcedColors: 'active' }],
  ] as const)(
    'is not wider than the window: %s',
    async (_window, width, media) => {
      for (const [, dossier] of cases) {
        const { page } = await open(renderReport(dossier), { viewport: { width, height: 800 }, ...media });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        await page.close();
      }
    },
    60_000,
  );

  test('every writing stands out from what is under it, in pictures too', async () => {
    const few = { ...coach, circles: coach.circles.slice(0, 3) };
    for (const [dossier, least] of [
      [few, 200],
      [cases[1]![1], 8],
      [cases[2]![1], 100],
    ] as const) {
      for (const language of languages) {
        const { page } = await open(renderReport(dossier, { language, observed }));
        for (const media of ['none', 'active'] as const) {
          await page.emulateMedia({ forcedColors: media });
          const contrasts = (await page.evaluate(contrastsOf)) as Array<readonly [string, number]>;
          expect(contrasts.length).toBeGreaterThan(least);
          expect(contrasts.filter(([, contrast]) => contrast < 4.5)).toEqual([]);
        }
        await page.close();
      }
    }
  }, 60_000);

  test('a circle of the example is one sheet of A4, but where many partners take a second; so are summary and map', async () => {
    const alone = coach.circles.map((circle) => ({
      ...circle,
      facts: circle.facts.filter(({ code }) => code !== 'partner-meets-need'),
    }));
    // The last sheet says that nobody is left over.
    const least = 2 + coach.circles.length + 1;
    for (const [circles, most] of [
      [alone, least],
      [coach.circles, least + 1],
    ] as const) {
      for (const language of languages) {
        const { page } = await open(renderReport({ ...coach, circles, leftOver: [] }, { language }));
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        const sheets = pdf.match(/\/Type\s*\/Page\b/g)!.length;
        expect(sheets).toBeGreaterThanOrEqual(least);
        expect(sheets).toBeLessThanOrEqual(most);
        await page.close();
      }
    }
  }, 60_000);

  test('no label covers another, in a hundred circles', async () => {
    const { page } = await open('<!doctype html><title>Pictures</title><body></body>', {
      viewport: { width: 760, height: 900 },
    });
    const dossier = inventDossier(100);
    for (let first = 0; first < 100; first += 20) {
      const circles = dossier.circles.slice(first, first + 20);
      const drawn = circles.flatMap((circle, place) => [
        renderHelpNetwork(circle, { words: dossier.words }),
        renderMap(dossier, { circle: circle.id, nameOf: (id) => `${id} ${'Wm'.repeat(place % 9)}` }),
      ]);
      await show(page, [...drawn, renderMap({ ...dossier, circles })]);
      const { overlaps, named } = (await page.evaluate(overlapsOf)) as {
        overlaps: string[];
        named: number[];
      };
      expect(overlaps).toEqual([]);
      expect(named).toEqual([...new Array(40).fill(12), 20]);
    }
    await page.close();
  }, 60_000);

  test('pictures and networks of people with hostile names are sound XML, in which the names are whole', async () => {
    const dossier = coachDossierOf(withHostileTexts(townOf(26, 5)));
    const [circle] = dossier.circles;
    const { page } = await open('<!doctype html><title>XML</title>');
    for (const [type, xml] of [
      ['image/svg+xml', renderMap(dossier, { circle: circle!.id })],
      ['image/svg+xml', renderHelpNetwork(circle!, { words: dossier.words })],
      ['application/xml', toGexf(circle!)],
    ] as const) {
      const read = (await page.evaluate(
        `(([type, xml]) => {
          const document = new DOMParser().parseFromString(xml, type);
          const names = [...document.querySelectorAll('g > title')].map(({ textContent }) => textContent);
          const labels = [...document.querySelectorAll('node')].map((node) => node.getAttribute('label'));
          return { faults: document.querySelectorAll('parsererror').length, names: [...names, ...labels] };
        })(${JSON.stringify([type, xml])})`,
      )) as { faults: number; names: string[] };
      expect(read.faults).toBe(0);
      for (const { participant } of circle!.members) {
        if (!/[\u202e\u2067\u2069]/.test(participant)) expect(read.names).toContain(participant);
      }
    }
    await page.close();
  });

  test('hostile names are there as text, and nothing of them runs', async () => {
    const dossier = cases[4]![1];
    const { page, messages } = await open(renderReport(dossier));
    const seen = (await page.evaluate(`({
      text: document.body.textContent,
      scripts: document.querySelectorAll('script, img, b:not(.no):not(li > b), [onerror]').length,
    })`)) as { text: string; scripts: number };
    expect(seen.scripts).toBe(0);
    expect(messages).toEqual([]);
    for (const text of [
      '<script>alert(1)</script>',
      "=cmd|' /C calc'!A0",
      '[U+202E]turned',
      'l'.repeat(10_000),
    ]) {
      expect(seen.text).toContain(text);
    }
    expect(seen.text).not.toMatch(/[\u202a-\u202e]/);
    await page.close();
  });
});

/** Puts pictures into a page, below each other. */
async function show(page: Page, pictures: readonly string[]): Promise<void> {
  await page.evaluate((html) => {
    (globalThis as unknown as { document: { body: { innerHTML: string } } }).document.body.innerHTML = html;
  }, pictures.join(''));
}

test.skipIf(chromium !== undefined)('Chromium is not installed: reports were not looked at', (context) => {
  context.skip('install Debian’s chromium to have pages opened, measured and tried by axe-core');
});
