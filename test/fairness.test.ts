import { describe, expect, test } from 'vitest';
import { giniOf } from '../src/fairness/chances.js';
import { explainFairness, InputError, proposeCirclesSync, reportFairness, sayFacts } from '../src/index.js';
import { maassluis, metresNorth, participant, pool } from './support/builders.js';

const policy = { size: { min: 3, max: 3 } };

/** Three neighbours too many, and somebody far away. */
const input = pool([
  ...['a', 'b', 'c', 'd'].map((id) => participant(id, { waitingSince: '2026-11-07' })),
  participant('far', { home: metresNorth(maassluis, 9000), waitingSince: '2026-08-29' }),
  participant('unready', { ready: false }),
]);

describe('a report', () => {
  const proposal = proposeCirclesSync(input, { policy, effort: 'quick' });
  const report = reportFairness(input, { proposal, samples: 40 });

  test('says who was considered, who has a place, and why not', () => {
    expect(report).toMatchObject({
      audience: 'coach',
      considered: 5,
      placed: 3,
      leftOver: 2,
      policy: { size: policy.size },
      run: { seed: 1, effort: 'quick', samePool: true, value: proposal.value },
      sampling: { seed: 1, effort: 'quick', samples: 40 },
    });
    expect(report.reasons).toEqual([
      { code: 'too-few-nearby', people: 1 },
      { code: 'no-seat', people: 1 },
    ]);
    expect(report.waiting.placed).toEqual({ people: 3, median: 2, longest: 2 });
    expect(report.waiting.leftOver).toEqual({ people: 2, median: 7, longest: 12 });
  });

  test('says that four who are alike have chances alike, whoever of them is placed', () => {
    const { chances, people } = report;
    expect(chances).toMatchObject({ drawn: 40, counted: 40, different: 4, lowest: 0, never: 1 });
    const chanceOf = new Map(people!.map(({ participant: id, chance }) => [id, chance]));
    expect(chanceOf.get('far')).toBe(0);
    const alike = ['a', 'b', 'c', 'd'].map((id) => chanceOf.get(id)!);
    expect(alike.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(3, 9);
    for (const chance of alike) {
      expect(chance).toBeGreaterThan(0.5);
      expect(chance).toBeLessThan(0.95);
    }
  });

  test('of a proposal that is changed, or that somebody made, says what it can', () => {
    const { run, people, chances } = reportFairness(input, {
      proposal: { version: 1, circles: [{ members: ['a', 'b', 'far'] }] },
      policy,
      samples: 2,
    });
    expect(run).toMatchObject({ library: null, seed: null, effort: null, samePool: null });
    expect(people!.find(({ participant: id }) => id === 'c')).toMatchObject({
      circle: null,
      reason: 'not-examined',
    });
    expect(people!.find(({ participant: id }) => id === 'far')).toMatchObject({
      circle: 'k-1',
      reason: null,
    });
    expect(chances.counted).toBe(2);
    const other = { ...input, date: '2026-11-22' };
    expect(reportFairness(other, { proposal, samples: 1 }).run.samePool).toBe(false);
  });

  test('counts no proposal that is not nearly as good', () => {
    const { chances, people } = reportFairness(input, { proposal, samples: 2, effort: 0 });
    expect(chances).toMatchObject({
      drawn: 2,
      counted: 0,
      different: 0,
      lowest: null,
      gini: null,
      never: null,
    });
    expect(people!.every(({ chance }) => chance === null)).toBe(true);
  });

  test('tells a team of five people next to nothing', () => {
    const team = reportFairness(input, { proposal, samples: 2, audience: 'team' });
    expect(team).toMatchObject({
      considered: 5,
      placed: null,
      leftOver: null,
      reasons: [],
      waiting: { placed: null, leftOver: null },
      backgrounds: [],
    });
    expect(team).not.toHaveProperty('people');
    expect(sayFacts(explainFairness(team), { language: 'en' })).toEqual([
      '5 people were considered. How many have a place is not said here: that would be about too few people.',
      'Of 2 other proposals, 2 are about as good as the best. They are all different.',
    ]);
  });

  test('tells whole weeks that have passed, and a team of chances only what is about enough people', () => {
    const days = (count: number) =>
      new Date(Date.UTC(2026, 10, 21) - count * 86_400_000).toISOString().slice(0, 10);
    const many = pool(
      Array.from({ length: 18 }, (_, at) => participant(`p-${at}`, { waitingSince: days(at < 9 ? 13 : 20) })),
    );
    const asked = { policy: { size: { min: 9, max: 9 } }, samples: 3 };
    const circles = [{ id: 'Kade', members: many.participants.slice(0, 9).map(({ id }) => id) }];
    const [coach, team] = (['coach', 'team'] as const).map((audience) =>
      reportFairness(many, { ...asked, proposal: { version: 1, circles }, audience }),
    );
    expect(coach!.people!.find(({ circle }) => circle !== null)!.circle).toBe('Kade');
    for (const report of [coach!, team!]) {
      expect(explainFairness(report)).toContainEqual({
        code: 'run-waiting',
        group: 'placed',
        people: 9,
        median: 1,
        longest: 1,
      });
    }
    expect(team!.waiting.leftOver).toEqual({ people: 9, median: 2, longest: 2 });
    expect(coach!.chances).toMatchObject({ lowest: 1, gini: 0, never: 0 });
    expect(team!.chances).toMatchObject({ lowest: null, gini: null, never: 0 });
  });

  test('has an answer where nobody is ready', () => {
    const nobody = reportFairness(pool([]), { proposal: { version: 1, circles: [] }, samples: 1 });
    expect(nobody).toMatchObject({ considered: 0, placed: 0, leftOver: 0, reasons: [], people: [] });
    expect(nobody.chances).toMatchObject({ lowest: null, gini: null, never: 0 });
  });

  test('is not made of what cannot be used, and says nothing of it', () => {
    const unknown = { version: 1, circles: [{ members: ['Mr. Secret'] }] } as const;
    for (const wrong of [
      { proposal: unknown },
      { proposal, samples: 0 },
      { proposal, samples: 1001 },
      { proposal, seed: -1 },
      { proposal, effort: -1 },
      { proposal, audience: 'press' as 'team' },
    ]) {
      expect(() => reportFairness(input, wrong)).toThrow(RangeError);
      expect(() => reportFairness(input, wrong)).not.toThrow(/Secret|press/);
    }
    const broken = { ...proposal, seed: -3, policy: { size: { min: 0 } } };
    expect(() => reportFairness(input, { proposal: broken as never })).toThrow(InputError);
  });
});

test('the Gini index is 0 where all have the same, and near 1 where one has all', () => {
  expect(giniOf([0.5, 0.5, 0.5])).toBe(0);
  expect(giniOf([...Array(99).fill(0), 1])).toBeCloseTo(0.99, 9);
  expect(giniOf([1, 3])).toBeCloseTo(0.25, 9);
  expect(giniOf([0, 0])).toBeNull();
  expect(giniOf([])).toBeNull();
});
