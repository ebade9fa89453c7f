import { afterEach, describe, expect, test } from 'vitest';
import { openWorkers, type Workers, type WorkersOptions } from '../../src/workers/open-workers.js';

const url = new URL('./obedient-worker.js', import.meta.url);

let opened: Workers[] = [];
function open(options?: WorkersOptions): Workers {
  const workers = openWorkers(options);
  opened.push(workers);
  return workers;
}
afterEach(async () => {
  await Promise.all(opened.map((workers) => workers.close()));
  opened = [];
});

/** Starts a job that does what the test says, and writes down its reports. */
function start(workers: Workers, job: { reports: readonly object[]; ends?: boolean; fails?: boolean }) {
  const heard: unknown[] = [];
  let hear = (): void => {};
  const gotSome = new Promise<void>((resolve) => {
    hear = resolve;
  });
  const task = workers.start('improve', { ends: true, fails: false, ...job } as never, (soFar) => {
    heard.push(soFar);
    hear();
  });
  return { ...task, heard, gotSome };
}

describe('workers', () => {
  test.each([0, -1, 1.5, Number.NaN, '2'])('cannot be %j in number', (count) => {
    expect(() => openWorkers({ count: count as number })).toThrow(
      new RangeError('count must be a whole number of 1 or more'),
    );
  });

  test('are as many as was asked for, and by default at least one', () => {
    expect(open({ count: 3 }).count).toBe(3);
    expect(open({ count: 1, url: url.href }).count).toBe(1);
    expect(open().count).toBeGreaterThanOrEqual(1);
  });

  test('tell what there is so far and what came of it', async () => {
    const workers = open({ count: 1, url });
    const { result, heard } = start(workers, { reports: [{ steps: 1 }, { steps: 2 }] });
    expect(await result).toEqual({ of: 2 });
    expect(heard).toEqual([{ steps: 1 }, { steps: 2 }]);
  });

  test('that fail at a job say so, and go on with the next', async () => {
    const workers = open({ count: 1, url });
    await expect(start(workers, { reports: [], fails: true }).result).rejects.toThrow('the job fails');
    expect(await start(workers, { reports: [{}] }).result).toEqual({ of: 1 });
  });

  test('are not heard any more about a job that is given up', async () => {
    const workers = open({ count: 1, url });
    const { result, cancel, heard, gotSome } = start(workers, { reports: [{ steps: 1 }], ends: false });
    await gotSome;
    cancel();
    await expect(result).rejects.toThrow();
    expect(heard).toEqual([{ steps: 1 }]);
    const before = start(workers, { reports: [{ steps: 1 }] });
    before.cancel();
    await expect(before.result).rejects.toThrow();
    expect(before.heard).toEqual([]);
  });

  test('fail at what they were doing when they are closed, and take nothing more', async () => {
    const workers = open({ count: 1, url });
    const running = start(workers, { reports: [{ steps: 1 }], ends: false });
    const failing = expect(running.result).rejects.toThrow();
    await running.gotSome;
    await workers.close();
    await failing;
    const late = start(workers, { reports: [{ steps: 1 }] });
    await expect(late.result).rejects.toThrow('the workers are closed');
    expect(() => late.cancel()).not.toThrow();
    expect(late.heard).toEqual([]);
  });
});
