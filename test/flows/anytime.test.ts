import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { poolKinds } from '../../bench/pools.js';
import { surrounded } from '../../bench/setting.js';
import {
  type Effort,
  type Phase,
  type Progress,
  parsePool,
  proposeCircles,
  type Workers,
} from '../../src/index.js';
import { openWorkers } from '../../src/workers/open-workers.js';
import { ownTime, watchTurns } from '../support/late.js';

const pools = {
  dense300: parsePool(poolKinds.dense(300, 1)),
  spread300: parsePool(poolKinds.spread(300, 1)),
  surrounded300: parsePool(
    surrounded(poolKinds.dense(300, 1), { places: 12, coaches: 10, volunteers: 20 }, 1),
  ),
  dense1000: parsePool(poolKinds.dense(1000, 1)),
  spread1000: parsePool(poolKinds.spread(1000, 1)),
};
type PoolName = keyof typeof pools;
const names = Object.keys(pools) as PoolName[];

/** Enough for a first proposal, after which hundreds have no place and there is much to find out. */
const short = 4000;

describe.each(['this thread', 'two workers'])('by %s', (who) => {
  let workers: Workers | undefined;
  beforeAll(() => {
    if (who === 'two workers') {
      workers = openWorkers({ count: 2, url: new URL('../../dist/worker.js', import.meta.url) });
    }
  });
  afterAll(() => workers?.close());

  /** Aborts some time after there is something in a phase. */
  async function abortIn(phase: Phase, name: PoolName, effort: Effort, milliseconds: number) {
    const controller = new AbortController();
    let last: Progress | undefined;
    let aborted = 0;
    const proposal = await proposeCircles(pools[name], {
      effort,
      ...(workers && { workers }),
      signal: controller.signal,
      onProgress: (progress) => {
        const isFirst = last === undefined && progress.phase === phase && progress.circles > 0;
        if (isFirst || last !== undefined) last = progress;
        if (!isFirst) return;
        setTimeout(() => {
          aborted = ownTime();
          controller.abort();
        }, milliseconds);
      },
    });
    return { proposal, last: last!, waited: ownTime() - aborted };
  }

  test.each(names)('an abort of the search is answered at once with the best so far: %s', async (name) => {
    const { proposal, last, waited } = await abortIn('search', name, 'thorough', 150);
    expect(proposal.stoppedBy).toBe('abort');
    expect(proposal.circles.length).toBeGreaterThan(0);
    expect(proposal.value).toBeCloseTo(last.value, 9);
    expect(proposal.steps).toBe(last.steps);
    expect(waited).toBeLessThan(100);
  });

  test.each(names)('an abort while reasons are looked for keeps what was found: %s', async (name) => {
    const { proposal, last, waited } = await abortIn('reasons', name, short, 1);
    expect(proposal.stoppedBy).toBe('abort');
    expect(proposal.value).toBeCloseTo(last.value, 9);
    expect(proposal.unplaced.some(({ reason }) => reason.code === 'not-examined')).toBe(true);
    expect(waited).toBeLessThan(100);
  });

  test('an abort while settings are chosen is answered at once', async () => {
    const controller = new AbortController();
    let aborted = 0;
    let reasons = 0;
    // What is asked for the first time takes longer, whatever it is.
    await proposeCircles(pools.surrounded300, { effort: short, ...(workers && { workers }) });
    const proposal = await proposeCircles(pools.surrounded300, {
      effort: short,
      ...(workers && { workers }),
      now: ownTime,
      signal: controller.signal,
      onProgress: ({ phase }) => {
        // Told at each slice, and once more at the end of the phase: what comes after it are settings.
        if (phase === 'reasons' && reasons++ === 0) {
          setTimeout(() => {
            aborted = ownTime();
            controller.abort();
          }, 0);
        }
      },
    });
    const waited = ownTime() - aborted;
    expect(proposal.stoppedBy).toBe('abort');
    expect(proposal.circles.length).toBeGreaterThan(10);
    expect(waited).toBeLessThan(100);
    // All of them or none: on a slow machine even the first best may come too late.
    const having = proposal.circles.filter(({ setting }) => setting !== undefined).length;
    expect([0, proposal.circles.length]).toContain(having);
  });

  test('the end of its time is the end of the search, and reasons have as long again', async () => {
    const started = ownTime();
    const { stoppedBy, circles } = await proposeCircles(pools.spread1000, {
      effort: 'thorough',
      maxSeconds: 0.3,
      ...(workers && { workers }),
    });
    expect(stoppedBy).toBe('time');
    expect(circles.length).toBeGreaterThan(0);
    // Preparing the pool comes before.
    expect(ownTime() - started).toBeLessThan(1500);
  });

  test.each(names)('nobody else waits longer than a twentieth of a second for a turn: %s', async (name) => {
    const longest = async (): Promise<number> => {
      const watch = watchTurns();
      await proposeCircles(pools[name], { effort: 20_000, ...(workers && { workers }) });
      return watch.stop().longest;
    };
    // Collecting garbage of other tests can take a while once, but not in each of three runs.
    expect(Math.min(await longest(), await longest(), await longest())).toBeLessThan(50);
  });

  test('progress only goes up, to 1, and the search comes before the reasons', async () => {
    const told: Progress[] = [];
    const proposal = await proposeCircles(pools.spread300, {
      effort: 60_000,
      ...(workers && { workers }),
      onProgress: (progress) => told.push(progress),
    });
    for (const key of ['value', 'fraction', 'steps'] as const) {
      const values = told.map((progress) => progress[key]);
      expect(values).toEqual([...values].sort((a, b) => a - b));
    }
    const phases = told.map(({ phase }) => phase);
    expect(phases).toEqual([...phases].sort().reverse());
    expect(new Set(phases)).toEqual(new Set(['search', 'reasons']));
    const atEnd = told.findLast(({ phase }) => phase === 'search')!;
    expect(atEnd.fraction).toBe(1);
    expect(told.at(-1)).toEqual({ ...atEnd, phase: 'reasons' });
    expect(atEnd.value).toBeCloseTo(proposal.value, 9);
    expect(atEnd).toMatchObject({ circles: proposal.circles.length, steps: proposal.steps });
  });
});
