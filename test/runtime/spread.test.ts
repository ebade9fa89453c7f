import { describe, expect, test } from 'vitest';
import type { Improved, ImproveJob } from '../../src/runtime/improve-tile.js';
import { runInSlices } from '../../src/runtime/pace.js';
import { spread } from '../../src/runtime/spread.js';
import type { Workers } from '../../src/runtime/workers.js';

/** What stands for a job and its result here: all that matters is whose it is. */
const jobOf = (name: string): ImproveJob => ({ seed: Number(name) }) as ImproveJob;
const resultOf = (name: string): Improved => ({ steps: Number(name) }) as Improved;

interface Given {
  readonly name: string;
  finish(): void;
  fail(error: Error): void;
  report(): void;
}

/** Workers that do what the test tells them to, when it tells them. */
function obedientWorkers(count: number): { workers: Workers; given: Given[]; cancelled: string[] } {
  const given: Given[] = [];
  const cancelled: string[] = [];
  const start = (_kind: 'improve', { seed }: ImproveJob, onReport: (soFar: Improved) => void) => {
    const name = String(seed);
    let finish = (): void => {};
    let fail = (_error: Error): void => {};
    const result = new Promise<Improved>((resolve, reject) => {
      finish = () => resolve(resultOf(name));
      fail = reject;
    });
    given.push({ name, finish, fail, report: () => onReport(resultOf(name)) });
    return { result, cancel: () => cancelled.push(name) };
  };
  return { workers: { count, start, close: async () => {} } as unknown as Workers, given, cancelled };
}

function assign(workers: Workers, items: Iterable<string | undefined>) {
  const results: number[] = [];
  const reports: number[] = [];
  const work = spread(workers, {
    kind: 'improve',
    items,
    jobOf,
    onReport: (_, { steps }) => reports.push(steps),
    onResult: (_, { steps }) => results.push(steps),
  });
  return { work, results, reports };
}

/** Lets the work go on until it waits, as whoever paces it would. */
async function goOn(work: ReturnType<typeof spread>): Promise<boolean> {
  await Promise.resolve();
  for (;;) {
    const { done, value } = work.next();
    if (done || value !== undefined) return done === true;
  }
}

describe('jobs', () => {
  test('are made when somebody will soon be free, two for each worker', async () => {
    const asked: string[] = [];
    function* items(): Generator<string> {
      for (const name of ['1', '2', '3', '4', '5', '6']) {
        asked.push(name);
        yield name;
      }
    }
    const { workers, given } = obedientWorkers(2);
    const { work } = assign(workers, items());
    expect(await goOn(work)).toBe(false);
    expect(given.map(({ name }) => name)).toEqual(['1', '2', '3', '4']);
    expect(asked).toHaveLength(5);
    given[1]!.finish();
    await goOn(work);
    expect(given.map(({ name }) => name)).toEqual(['1', '2', '3', '4', '5']);
  });

  test('are settled in the order in which they are done', async () => {
    const { workers, given } = obedientWorkers(2);
    const { work, results } = assign(workers, ['1', undefined, '2', '3']);
    await goOn(work);
    for (const position of [2, 0, 1]) given[position]!.finish();
    expect(await goOn(work)).toBe(true);
    expect(results).toEqual([3, 1, 2]);
  });

  test('report what there is of them', async () => {
    const { workers, given } = obedientWorkers(1);
    const { work, reports } = assign(workers, ['7']);
    await goOn(work);
    given[0]!.report();
    given[0]!.report();
    expect(reports).toEqual([7, 7]);
  });

  test('of which there are none end at once', async () => {
    expect(await goOn(assign(obedientWorkers(1).workers, []).work)).toBe(true);
  });
});

test('whoever stops gives up the jobs that are not done, and no others', async () => {
  const { workers, given, cancelled } = obedientWorkers(2);
  const { work } = assign(workers, ['1', '2', '3', '4', '5']);
  const signal = { aborted: false };
  const running = runInSlices(work, { signal, now: () => performance.now() });
  await new Promise((resolve) => setTimeout(resolve, 5));
  given[2]!.finish();
  await new Promise((resolve) => setTimeout(resolve, 5));
  signal.aborted = true;
  expect(await running).toBe('abort');
  expect(cancelled).toEqual(['1', '2', '4', '5']);
});

test('a job that fails ends all of it, and gives up the others', async () => {
  const { workers, given, cancelled } = obedientWorkers(1);
  const { work } = assign(workers, ['1', '2', '3']);
  const running = runInSlices(work, { now: () => performance.now() });
  await new Promise((resolve) => setTimeout(resolve, 5));
  given[0]!.fail(new Error('out of order'));
  await expect(running).rejects.toThrow('out of order');
  expect(cancelled).toEqual(['2']);
});
