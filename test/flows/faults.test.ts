import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { poolKinds } from '../../bench/pools.js';
import {
  evaluateCircles,
  explainProposal,
  InputError,
  type Proposal,
  type ProposeOptions,
  parsePool,
  proposeAlternatives,
  proposeCircles,
  proposeCirclesSync,
  readPool,
  renderHelpNetwork,
  renderMap,
  renderReport,
  sayFacts,
  searchGroups,
  type Workers,
} from '../../src/index.js';
import { openWorkers } from '../../src/workers/open-workers.js';

const given = parsePool(poolKinds.mixed(120, 1));
const effort = 6_000;
const whole = JSON.stringify(proposeCirclesSync(given, { effort }));
const fault = new Error('the host slipped');

/** What any proposal keeps, however it ended. */
function expectSound(proposal: Proposal): void {
  const circles = proposal.circles.map(({ members }) => members);
  const judged = evaluateCircles(given, circles);
  expect(judged.circles.flatMap(({ violations }) => violations)).toEqual([]);
  expect(proposal.value).toBeCloseTo(judged.value, 9);
  const everybody = [...circles.flat(), ...proposal.unplaced.map(({ participant }) => participant)];
  expect(new Set(everybody).size).toBe(everybody.length);
}

/** A clock that goes on by 25 milliseconds at each look, so that there are many slices. */
function slowClock(): () => number {
  let milliseconds = 0;
  return () => {
    milliseconds += 25;
    return milliseconds;
  };
}

/** Something that throws the so many-th time it is asked. */
function throwingAt(turn: number): () => void {
  let asked = 0;
  return () => {
    if (asked++ === turn) throw fault;
  };
}

describe('an abort', () => {
  test.each([0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144])(
    'at look %d leaves circles that stand, and says so',
    async (turn) => {
      let looks = 0;
      const signal = {
        get aborted() {
          return looks++ >= turn;
        },
      };
      const proposal = await proposeCircles(given, { effort, signal, now: slowClock() });
      expect(proposal.stoppedBy).toBe('abort');
      expectSound(proposal);
      expect(looks).toBeGreaterThan(turn);
    },
  );

  test('from within progress, at any step, is the same', async () => {
    for (const turn of [1, 2, 4, 7, 11, 16]) {
      const controller = new AbortController();
      let told = 0;
      const proposal = await proposeCircles(given, {
        effort,
        signal: controller.signal,
        now: slowClock(),
        onProgress: () => {
          if (++told === turn) controller.abort();
        },
      });
      expect(proposal.stoppedBy).toBe('abort');
      expectSound(proposal);
    }
  });

  test('of alternatives leaves those that stand', async () => {
    for (const turn of [0, 3, 9, 27]) {
      let looks = 0;
      const signal = {
        get aborted() {
          return looks++ >= turn;
        },
      };
      const { proposals, stoppedBy } = await proposeAlternatives(given, { effort: 2_000, signal });
      expect(stoppedBy === 'abort' || looks <= turn).toBe(true);
      for (const proposal of proposals) expectSound(proposal);
    }
  });
});

describe('an error of the host', () => {
  const faults: Readonly<Record<string, (turn: number) => ProposeOptions>> = {
    'in onProgress': (turn) => ({ onProgress: throwingAt(turn), now: slowClock() }),
    'in now': (turn) => {
      const [clock, slip] = [slowClock(), throwingAt(turn)];
      return {
        now: () => {
          slip();
          return clock();
        },
      };
    },
    'in the signal': (turn) => {
      const slip = throwingAt(turn);
      return {
        now: slowClock(),
        signal: {
          get aborted() {
            slip();
            return false;
          },
        },
      };
    },
    'in workers that do not start': () => ({
      workers: {
        count: 2,
        start() {
          throw fault;
        },
        close: async () => {},
      },
    }),
    'in workers that fail': () => ({
      workers: {
        count: 2,
        start: () => ({ result: Promise.reject(fault), cancel() {} }),
        close: async () => {},
      },
    }),
  };

  describe.each(Object.keys(faults))('%s', (where) => {
    test.each([0, 1, 2, 6, 15])(
      'is what the call rejects with, at turn %d, and the next call knows nothing of it',
      async (turn) => {
        await expect(proposeCircles(given, { effort, ...faults[where]!(turn) })).rejects.toBe(fault);
        expect(JSON.stringify(await proposeCircles(given, { effort }))).toBe(whole);
      },
    );
  });

  test('in now of a call in one go is thrown, and the next call knows nothing of it', () => {
    for (const turn of [0, 1, 5]) {
      const slip = throwingAt(turn);
      const now = () => {
        slip();
        return 0;
      };
      expect(() => proposeCirclesSync(given, { effort, maxSeconds: 60, now })).toThrow(fault);
    }
    expect(JSON.stringify(proposeCirclesSync(given, { effort }))).toBe(whole);
  });

  test('in what groups are worth ends that search only', () => {
    const problem = (worth: (members: Int32Array, count: number) => number) => ({
      items: 12,
      sizes: { min: 2, max: 4 },
      worth,
    });
    const even = (members: Int32Array, count: number): number =>
      members.subarray(0, count).reduce((sum, item) => sum + (item % 2), 0);
    const run = (worth: typeof even) => {
      let last: unknown;
      for (const { gain, groups, steps } of searchGroups(problem(worth), { seed: 1, effort: 2_000 }))
        last = { gain, groups, steps };
      return last;
    };
    const before = run(even);
    for (const turn of [0, 1, 50, 700]) {
      const slip = throwingAt(turn);
      expect(() =>
        run((members, count) => {
          slip();
          return even(members, count);
        }),
      ).toThrow(fault);
    }
    expect(run(even)).toEqual(before);
  });

  test('in what people are called is thrown by what writes, and the dossier stays whole', () => {
    const dossier = explainProposal(given, JSON.parse(whole) as Proposal, { audience: 'coach' });
    const text = JSON.stringify(dossier);
    const page = renderReport(dossier);
    const nameOf = (): string => {
      throw fault;
    };
    const facts = dossier.circles.flatMap((circle) => circle.facts);
    expect(() => renderReport(dossier, { nameOf })).toThrow(fault);
    expect(() => renderMap(dossier, { circle: dossier.circles[0]!.id, nameOf })).toThrow(fault);
    expect(() => renderHelpNetwork(dossier.circles[0]!, { nameOf })).toThrow(fault);
    expect(() => sayFacts(facts, { nameOf })).toThrow(fault);
    expect(JSON.stringify(dossier)).toBe(text);
    expect(renderReport(dossier)).toBe(page);
  });

  test('in the stream of a pool is what reading rejects with', async () => {
    async function* broken(): AsyncGenerator<string> {
      yield '{"version":1,"date":"2026-11-21"}\n{"id":"p';
      throw fault;
    }
    await expect(readPool(broken())).rejects.toBe(fault);
    await expect(readPool(['{"version":1,"date":"2026-11-21"}\n{"id":"p'])).rejects.toThrow(InputError);
  });
});

describe('workers of which one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kringmaker-faults-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const worker = new URL('../../dist/worker.js', import.meta.url).href;

  /** Workers that do this in the midst of the first job; those that are started later do their work. */
  function openFaulty(name: string, deed: string): Workers {
    const mark = JSON.stringify(join(folder, `${name}.mark`));
    const path = join(folder, `${name}.mjs`);
    writeFileSync(
      path,
      `import { existsSync, writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
const isFirst = !existsSync(${mark});
if (isFirst) writeFileSync(${mark}, '');
await import(${JSON.stringify(worker)});
if (isFirst) parentPort.prependListener('message', () => setTimeout(() => { ${deed} }, 60));
`,
    );
    return openWorkers({ count: 1, url: pathToFileURL(path) });
  }

  test.each([
    ['dies', 'process.exit(3)'],
    ['throws where nobody catches', `throw new Error('out of order')`],
    // As Node ends a thread that has no memory left: with an error event, from outside its own code.
    ['has no memory left', `const held = []; for (;;) held.push(new Array(1e6).fill({}));`],
  ])('%s make the proposal fail, and make the next one', async (name, deed) => {
    const workers = openFaulty(name.replaceAll(' ', '-'), deed.includes('held') ? limited(deed) : deed);
    const error: unknown = await proposeCircles(given, { effort: 'thorough', workers }).then(
      () => 'none',
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(Error);
    expect(JSON.stringify(await proposeCircles(given, { effort, workers }))).toBe(whole);
    await workers.close();
  });
});

/** A thread cannot limit itself, so it has another one run out of memory and dies of what that dies of. */
function limited(deed: string): string {
  return `import('node:worker_threads').then(({ Worker }) => {
    const inner = new Worker(${JSON.stringify(deed)}, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } });
    inner.on('error', (error) => { throw error; });
  });`;
}
