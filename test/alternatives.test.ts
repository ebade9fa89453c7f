import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  InputError,
  type Leaning,
  type PoolInput,
  proposeAlternatives,
  proposeAlternativesSync,
  readPool,
} from '../src/index.js';
import { maassluis, metresNorth, participant, pool } from './support/builders.js';
import { toLines } from './support/lines.js';

const small: PoolInput = JSON.parse(readFileSync('docs/examples/small.json', 'utf8'));
const options = { policy: { size: { min: 4, max: 6 } }, effort: 2000 };

/** So many neighbours who are alike in everything. */
const neighbours = (count: number): PoolInput =>
  pool(
    Array.from({ length: count }, (_, position) =>
      participant(`n-${position}`, { talents: ['cooking'], needs: ['cooking-help'] }),
    ),
  );

describe('proposals to choose from', () => {
  test('are as many as were asked for, where the pool allows it', () => {
    const { proposals, facts, stoppedBy } = proposeAlternativesSync(small, options);
    expect(proposals.map(({ label }) => label)[0]).toBe('best');
    expect(proposals).toHaveLength(3);
    expect(facts).toEqual([]);
    expect(stoppedBy).toBe('effort');
    expect(proposals[0]!.tradeOffs).toEqual([]);
    for (const { tradeOffs } of proposals.slice(1)) expect(tradeOffs.length).toBeGreaterThan(0);
    expect(proposeAlternativesSync(small, { ...options, count: 2 }).proposals).toHaveLength(2);
  });

  test('are fewer where all circles that are possible have mostly the same members, and it says so', () => {
    // Two of ten can be exchanged at most: nine stay in one circle of nine or ten.
    const { proposals, facts } = proposeAlternativesSync(neighbours(10), { effort: 2000 });
    expect(proposals.map(({ label }) => label)).toEqual(['best']);
    expect(facts).toEqual([{ code: 'fewer-alternatives', asked: 3, found: 1 }]);
  });

  test('are none where no circle is possible', () => {
    const far = pool([participant('near'), participant('far', { home: metresNorth(maassluis, 9000) })]);
    const { proposals, facts } = proposeAlternativesSync(far);
    expect(proposals).toEqual([]);
    expect(facts).toEqual([{ code: 'fewer-alternatives', asked: 3, found: 0 }]);
  });

  test('are no more than the best where one was asked for', () => {
    const { proposals, facts } = proposeAlternativesSync(small, { ...options, count: 1 });
    expect(proposals).toHaveLength(1);
    expect(facts).toEqual([]);
  });

  test('say of everybody who is left over why, in each of them', () => {
    for (const { unplaced } of proposeAlternativesSync(small, options).proposals) {
      expect(unplaced.length).toBeGreaterThan(0);
      for (const { reason } of unplaced) expect(reason.code).not.toBe('not-examined');
    }
  });

  test('are the same whether others get a turn or not, and whatever form the pool has', async () => {
    const expected = proposeAlternativesSync(small, options);
    expect(await proposeAlternatives(small, options)).toEqual(expected);
    expect(await proposeAlternatives(await readPool([toLines(small)]), options)).toEqual(expected);
  });

  test('are the best so far when somebody ends it', async () => {
    const { proposals, facts, stoppedBy } = await proposeAlternatives(small, {
      ...options,
      signal: { aborted: true },
    });
    expect(stoppedBy).toBe('abort');
    expect(facts).toEqual([{ code: 'alternatives-interrupted', asked: 3, found: proposals.length }]);
    const aborting = { aborted: false };
    // So many circles that nothing is proven before.
    const started = proposeAlternatives(neighbours(40), {
      effort: 1_000_000_000,
      signal: aborting,
    });
    setTimeout(() => {
      aborting.aborted = true;
    }, 200);
    const ended = await started;
    expect(ended.stoppedBy).toBe('abort');
    expect(ended.proposals[0]).toMatchObject({ label: 'best', stoppedBy: 'abort' });
  });

  test.each([
    { count: 0 },
    { count: 11 },
    { count: 1.5 },
    { seed: -1 },
    { effort: -1 },
    { leanings: ['sports' as Leaning] },
  ])('are not looked for with %j', (wrong) => {
    expect(() => proposeAlternativesSync(small, wrong)).toThrow(RangeError);
  });

  test('are not looked for with leanings that are no list', () => {
    expect(() => proposeAlternativesSync(small, { leanings: 'meeting' as never })).toThrow(
      new TypeError('leanings must be a list of names'),
    );
  });

  test('need a pool', async () => {
    await expect(proposeAlternatives({} as PoolInput)).rejects.toThrow(InputError);
  });
});
