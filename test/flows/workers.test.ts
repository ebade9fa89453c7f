import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { poolKinds } from '../../bench/pools.js';
import { surrounded } from '../../bench/setting.js';
import { locate } from '../../src/geography/distance.js';
import { evaluateCircles, parsePool, proposeCircles, proposeCirclesSync } from '../../src/index.js';
import type { GeographicPoint } from '../../src/model/pool.js';
import { openWorkers, type Workers } from '../../src/workers/open-workers.js';

/** The file that was built: workers cannot run what has not been compiled. */
const workerFile = new URL('../../dist/worker.js', import.meta.url);

/** Several regions, of which the largest is searched in patches. */
const given = parsePool(poolKinds.mixed(700, 1));
// Two rounds, of which the second ends early.
const effort = 120_000;

describe('a proposal', () => {
  let alone: string;
  beforeAll(() => {
    alone = JSON.stringify(proposeCirclesSync(given, { effort }));
  });

  test('is the same by nobody else', async () => {
    expect(JSON.stringify(await proposeCircles(given, { effort }))).toBe(alone);
  });

  test.each([1, 2])('is the same by %d workers, also when they are asked again', async (count) => {
    const workers = openWorkers({ count, url: workerFile });
    expect(workers.count).toBe(count);
    const twice = [
      await proposeCircles(given, { effort, workers }),
      await proposeCircles(given, { effort, workers }),
    ];
    await workers.close();
    for (const proposal of twice) expect(JSON.stringify(proposal)).toBe(alone);
  });

  test('is the same when workers serve two at a time, or have just given up another', async () => {
    const workers = openWorkers({ count: 2, url: workerFile });
    const hurried = await proposeCircles(given, { effort: 'thorough', workers, maxSeconds: 0.2 });
    expect(hurried.stoppedBy).toBe('time');
    const both = await Promise.all([
      proposeCircles(given, { effort, workers }),
      proposeCircles(given, { effort, seed: 2, workers }),
    ]);
    await workers.close();
    expect(JSON.stringify(both[0])).toBe(alone);
    expect(both[1]).toEqual(proposeCirclesSync(given, { effort, seed: 2 }));
  });
});

test('a proposal that goes on from another is the same by workers', async () => {
  const previous = proposeCirclesSync(given, { effort: 20_000 });
  const pins = {
    seats: [{ participant: previous.circles[0]!.members[0]!, circle: 'k-2' }],
    circles: ['k-3'],
    leftOut: [previous.circles[4]!.members[1]!],
  };
  const options = { previous, pins, movePrice: 0.2, effort: 40_000, seed: 3 };
  const workers = openWorkers({ count: 2, url: workerFile });
  const proposal = await proposeCircles(given, { ...options, workers });
  await workers.close();
  expect(JSON.stringify(proposal)).toBe(JSON.stringify(proposeCirclesSync(given, options)));
  expect(proposal.changes?.circles).toHaveLength(previous.circles.length);
});

test('a proposal between barriers with bends is the same by workers', async () => {
  const input = poolKinds.mixed(90, 2);
  const homes = parsePool(input).participants.map(({ home }) => locate(home));
  const span = (of: (home: GeographicPoint) => number) => {
    const all = homes.map(of).sort((a, b) => a - b);
    return (share: number): number => all[0]! + share * (all.at(-1)! - all[0]!);
  };
  const [north, east] = [span(({ lat }) => lat), span(({ lon }) => lon)];
  const line = [-0.1, 0.2, 0.4, 0.5, 0.6, 0.8, 1.1].map((share, place) => ({
    lat: north(place % 2 === 0 ? 0.4 : 0.6),
    lon: east(share),
  }));
  const between = parsePool({ ...input, barriers: [{ line, crossings: [{ at: line[3]!, metres: 50 }] }] });
  const own = JSON.stringify(proposeCirclesSync(between, { effort: 5_000 }));
  expect(JSON.parse(own).circles).not.toEqual(
    proposeCirclesSync(parsePool(input), { effort: 5_000 }).circles,
  );
  for (const count of [1, 2]) {
    const workers = openWorkers({ count, url: workerFile });
    const proposal = await proposeCircles(between, { effort: 5_000, workers });
    await workers.close();
    expect(JSON.stringify(proposal)).toBe(own);
  }
});

test('a proposal under the rule on places is the same by workers', async () => {
  const around = parsePool(surrounded(poolKinds.mixed(200, 1), { places: 40, coaches: 0, volunteers: 0 }, 1));
  const options = { policy: { rules: { place: 'required' } }, effort: 20_000 } as const;
  const workers = openWorkers({ count: 2, url: workerFile });
  const proposal = await proposeCircles(around, { ...options, workers });
  await workers.close();
  expect(JSON.stringify(proposal)).toBe(JSON.stringify(proposeCirclesSync(around, options)));
  const { circles } = evaluateCircles(
    around,
    proposal.circles.map(({ members }) => members),
    options.policy,
  );
  expect(circles.length).toBeGreaterThan(10);
  expect(circles.flatMap(({ violations }) => violations)).toEqual([]);
});

test('without any effort the proposal is empty', async () => {
  const workers = openWorkers({ count: 1, url: workerFile });
  expect((await proposeCircles(given, { effort: 0, workers })).circles).toEqual([]);
  await workers.close();
});

describe('workers that', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kringmaker-workers-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const failure = (workers: Workers): Promise<unknown> =>
    proposeCircles(given, { workers }).then(
      () => 'none',
      (error: unknown) => error,
    );

  test('are closed in the middle fail', async () => {
    const workers = openWorkers({ count: 2, url: workerFile });
    const onProgress = ({ circles }: { circles: number }): void => {
      if (circles > 0) void workers.close();
    };
    await expect(proposeCircles(given, { workers, effort: 'thorough', onProgress })).rejects.toThrow();
  });

  test('are closed before fail as well, and may be closed again', async () => {
    const workers = openWorkers({ count: 2, url: workerFile });
    await workers.close();
    await workers.close();
    expect(await failure(workers)).toEqual(new Error('the workers are closed'));
  });

  test('are not there fail', async () => {
    const workers = openWorkers({ count: 2, url: pathToFileURL(join(folder, 'nowhere.js')) });
    expect(await failure(workers)).toBeInstanceOf(Error);
    await workers.close();
  });

  test('break down fail', async () => {
    const broken = join(folder, 'broken.mjs');
    writeFileSync(broken, `throw new Error('out of order');`);
    const workers = openWorkers({ count: 2, url: pathToFileURL(broken) });
    expect(String(await failure(workers))).toContain('out of order');
    await workers.close();
  });

  test('cannot do what they are asked fail, and then do what they can', async () => {
    const workers = openWorkers({ count: 1, url: workerFile });
    const { result } = workers.start('improve', { data: undefined } as never, () => {});
    await expect(result).rejects.toThrow();
    const few = parsePool(poolKinds.dense(40, 1));
    const proposal = await proposeCircles(few, { effort: 2000, workers });
    await workers.close();
    expect(proposal).toEqual(proposeCirclesSync(few, { effort: 2000 }));
  });

  test('are no whole number are refused', () => {
    for (const count of [0, 1.5, -1, Number.NaN]) expect(() => openWorkers({ count })).toThrow(RangeError);
  });
});
