import { describe, expect, test } from 'vitest';
import { type PolicyInput, proposeCircles, proposeCirclesSync } from '../src/index.js';
import { maassluis, metresEast, metresNorth, participant, pool } from './support/builders.js';
import { ownTime } from './support/late.js';

const people = (count: number): ReturnType<typeof participant>[] =>
  Array.from({ length: count }, (_, position) =>
    participant(`p-${position}`, {
      home: metresEast(metresNorth(maassluis, (position % 7) * 60), (position % 5) * 70),
      talents: [['cooking', 'walking', 'paperwork', 'handyman'][position % 4]!],
      needs: [['odd-jobs', 'eating-together', 'walking-buddy'][position % 3]!],
    }),
  );

describe('a pool', () => {
  test('of nobody gives no circles, and a value of 0', () => {
    const proposal = proposeCirclesSync(pool([]));
    expect(proposal).toMatchObject({ value: 0, circles: [], unplaced: [], steps: 0, optimal: true });
  });

  test('of fewer than a circle needs leaves everybody over', () => {
    const { circles, unplaced } = proposeCirclesSync(pool(people(8)));
    expect(circles).toEqual([]);
    expect(unplaced).toHaveLength(8);
  });

  test('in two towns gives circles in each', () => {
    const there = people(9).map((person) => ({
      ...person,
      id: `q${person.id}`,
      home: metresEast(maassluis, 20_000),
    }));
    const { circles } = proposeCirclesSync(pool([...people(9), ...there]));
    expect(circles.map(({ members }) => members.length)).toEqual([9, 9]);
  });

  test('whose people are in running circles or not ready has no candidates', () => {
    const [first, ...others] = people(9);
    const given = pool([{ ...first!, ready: false }, ...others], {
      circles: [{ id: 'c-1', members: others.map(({ id }) => id) }],
    });
    expect(proposeCirclesSync(given)).toMatchObject({ value: 0, circles: [], unplaced: [] });
  });

  test('of nine who belong together is one circle, though none of them can be with anybody else', () => {
    const nine = people(9);
    const proposal = proposeCirclesSync(pool(nine, { together: [nine.map(({ id }) => id)] }));
    expect(proposal.circles.map(({ members }) => members.length)).toEqual([9]);
    expect(proposal.optimal).toBe(true);
  });

  test('of whom too few can share a circle at all proposes none, and says so', () => {
    const people = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => participant(id));
    const agreements = { apart: [['a', 'b']], together: [['a', 'b', 'c']] };
    const proposal = proposeCirclesSync(pool(people, agreements), { policy: { size: { min: 4, max: 4 } } });
    expect(proposal.unplaced.map(({ reason }) => reason.code)).toEqual([
      ...Array(3).fill('together'),
      ...Array(3).fill('no-circle'),
    ]);
  });

  test('keeps those who belong together in one circle', () => {
    const given = pool(people(20), {
      together: [
        ['p-0', 'p-19'],
        ['p-19', 'p-7'],
      ],
    });
    const { circles } = proposeCirclesSync(given);
    const placed = circles.find(({ members }) => members.includes('p-0'));
    expect(placed?.members).toEqual(expect.arrayContaining(['p-0', 'p-7', 'p-19']));
  });
});

describe('circles of a proposal', () => {
  test('are numbered in the order of their first members, and members are sorted', () => {
    const { circles } = proposeCirclesSync(pool(people(40)), { effort: 'quick' });
    expect(circles.length).toBeGreaterThan(2);
    expect(circles.map(({ id }) => id)).toEqual(circles.map((_, position) => `k-${position + 1}`));
    const firsts = circles.map(({ members }) => members[0]!);
    expect(firsts).toEqual([...firsts].sort());
    for (const { members } of circles) expect(members).toEqual([...members].sort());
  });
});

describe('the call that waits', () => {
  const given = pool(people(60));

  test('gives the same as the one that does not', async () => {
    expect(await proposeCircles(given, { effort: 3000, seed: 5 })).toEqual(
      proposeCirclesSync(given, { effort: 3000, seed: 5 }),
    );
  });

  test('tells how far it is, and its value only goes up', async () => {
    const told: { value: number; fraction: number; placed: number }[] = [];
    const proposal = await proposeCircles(given, {
      effort: 60_000,
      onProgress: (progress) => told.push(progress),
    });
    expect(told.length).toBeGreaterThan(1);
    for (const [position, { value, fraction }] of told.entries()) {
      expect(value).toBeGreaterThanOrEqual(told[position - 1]?.value ?? 0);
      expect(fraction).toBeGreaterThanOrEqual(told[position - 1]?.fraction ?? 0);
    }
    const last = told.at(-1)!;
    expect(last.fraction).toBe(1);
    expect(last.value).toBeCloseTo(proposal.value, 9);
    expect(last.placed).toBe(60 - proposal.unplaced.length);
  });

  test('ends with the best so far when it is aborted', async () => {
    const controller = new AbortController();
    const proposal = await proposeCircles(given, {
      effort: 'thorough',
      signal: controller.signal,
      onProgress: ({ circles }) => circles > 1 && controller.abort(),
    });
    expect(proposal.stoppedBy).toBe('abort');
    expect(proposal.circles.length).toBeGreaterThan(1);
    expect(proposal.optimal).toBe(false);
  });

  test('aborted before it begins proposes nothing, and has looked into nothing', async () => {
    const { circles, unplaced, stoppedBy } = await proposeCircles(given, { signal: { aborted: true } });
    expect({ circles, stoppedBy }).toEqual({ circles: [], stoppedBy: 'abort' });
    expect(new Set(unplaced.map(({ reason }) => reason.code))).toEqual(new Set(['not-examined']));
  });

  test('aborted while it looks for reasons keeps the circles, and says so', async () => {
    // One provider sent everybody, so that there are reasons to look for.
    const sent = people(120).map((person) => ({ ...person, backgrounds: { route: 'a' } }));
    const signal = { aborted: false };
    const seen: number[] = [];
    const onProgress = ({ fraction }: { fraction: number }): void => {
      seen.push(fraction);
      if (fraction === 1) setTimeout(() => Object.assign(signal, { aborted: true }), 0);
    };
    const started = ownTime();
    const { stoppedBy, unplaced } = await proposeCircles(pool(sent), { effort: 500, signal, onProgress });
    expect(stoppedBy).toBe('abort');
    expect(unplaced.some(({ reason }) => reason.code === 'not-examined')).toBe(true);
    expect(ownTime() - started).toBeLessThan(5000);
  });

  test('stopped by the clock gives the circles of as many steps', async () => {
    let time = 0;
    const now = (): number => time++;
    const { steps, stoppedBy, circles } = await proposeCircles(given, {
      effort: 'thorough',
      maxSeconds: 1,
      now,
    });
    expect(stoppedBy).toBe('time');
    expect(proposeCirclesSync(given, { effort: steps }).circles).toEqual(circles);
  });

  test('passes on what a callback throws', async () => {
    const onProgress = (): void => {
      throw new Error('from outside');
    };
    await expect(proposeCircles(given, { onProgress })).rejects.toThrow('from outside');
  });
});

describe('a wrong option', () => {
  test.each([
    { seed: -1 },
    { seed: 1.5 },
    { seed: 2 ** 32 },
    { effort: -1 },
    { effort: 0.5 },
    { effort: Number.POSITIVE_INFINITY },
    { effort: 'hard' as 'quick' },
    { maxSeconds: -1 },
    { maxSeconds: Number.NaN },
  ])('is refused at once: %o', (options) => {
    expect(() => proposeCirclesSync(pool([]), options)).toThrow(RangeError);
  });

  test('in the policy is an input error', () => {
    const policy = { size: { min: 5, max: 4 } } satisfies PolicyInput;
    expect(() => proposeCirclesSync(pool([]), { policy })).toThrow('size');
  });
});

test.each([{}, { backgrounds: { route: 'a' } }])('no effort finds nothing, among people of %o', (said) => {
  const twenty = people(20).map((person) => ({ ...person, ...said }));
  expect(proposeCirclesSync(pool(twenty), { effort: 0 })).toMatchObject({
    circles: [],
    steps: 0,
    value: 0,
  });
});

test('effort grows with the number of candidates, and is said in the proposal', () => {
  const steps = (count: number): number => proposeCirclesSync(pool(people(count)), { effort: 'quick' }).steps;
  // Two parts in eight of 680 for each, or of 160,000 if that is more, or of 200,000 for few.
  for (const [count, standard] of [
    [40, 200_000],
    [64, 200_000],
    [65, 160_000],
    [300, 300 * 680],
  ] as const) {
    expect(steps(count)).toBeGreaterThanOrEqual(standard / 4);
    expect(steps(count)).toBeLessThan(standard / 4 + 1000);
  }
});
