import { describe, expect, test } from 'vitest';
import { runAtOnce, runInSlices } from '../../src/runtime/pace.js';

/** Work of so many moves that counts them. */
function moves(count: number): { work: Generator<undefined, void>; made: () => number } {
  let made = 0;
  function* work(): Generator<undefined, void> {
    while (made < count) {
      made++;
      yield;
    }
  }
  return { work: work(), made: () => made };
}

/** A clock that goes on by so many milliseconds whenever it is looked at. */
function clock(step: number): () => number {
  let time = 0;
  return () => {
    time += step;
    return time;
  };
}

describe('work without a limit', () => {
  test('is done to its end', async () => {
    const [once, sliced] = [moves(1000), moves(1000)];
    expect(runAtOnce(once.work, { now: clock(1) })).toBe('effort');
    expect(await runInSlices(sliced.work, { now: clock(1) })).toBe('effort');
    expect([once.made(), sliced.made()]).toEqual([1000, 1000]);
  });

  test('at once looks at no clock', () => {
    const now = (): number => {
      throw new Error('nobody may look');
    };
    expect(runAtOnce(moves(100).work, { now })).toBe('effort');
  });
});

describe('a limit of time', () => {
  test('ends the work, and says so', async () => {
    const [once, sliced] = [moves(1e9), moves(1e9)];
    expect(runAtOnce(once.work, { maxSeconds: 0.1, now: clock(1) })).toBe('time');
    expect(await runInSlices(sliced.work, { maxSeconds: 0.1, now: clock(1) })).toBe('time');
    for (const { made } of [once, sliced]) {
      expect(made()).toBeGreaterThan(0);
      expect(made()).toBeLessThan(1000);
    }
  });

  test('that is longer than the work changes nothing', async () => {
    expect(await runInSlices(moves(10).work, { maxSeconds: 1000, now: clock(1) })).toBe('effort');
  });
});

describe('an abort', () => {
  test('ends the work before it begins', async () => {
    const { work, made } = moves(100);
    expect(await runInSlices(work, { signal: { aborted: true }, now: clock(1) })).toBe('abort');
    expect(made()).toBe(0);
  });

  test('in between ends it after the slice that is under way', async () => {
    const { work, made } = moves(1e9);
    const controller = new AbortController();
    const onSlice = (): void => controller.abort();
    expect(await runInSlices(work, { signal: controller.signal, onSlice, now: clock(1) })).toBe('abort');
    expect(made()).toBeLessThan(1000);
  });
});

test('others have a turn between slices', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  await runInSlices(moves(5000).work, { now: clock(1) });
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
});
