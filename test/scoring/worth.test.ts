import { describe, expect, test } from 'vitest';
import { defaultPolicy, type PolicyInput } from '../../src/model/policy.js';
import type { PoolInput } from '../../src/model/pool.js';
import { createJudge, worthOfScore } from '../../src/scoring/worth.js';
import { compiled } from '../problem/compiled.js';
import { fourNeighbours } from './help.js';
import { labelled, street } from './seated.js';

describe('what a circle is worth to its members', () => {
  const worth = (score: number, broken = 0, placement = 0.5): number =>
    worthOfScore(score, broken, { ...defaultPolicy, placement });

  test.each([
    ['the worst', 0, 0.5],
    ['a fair one', 0.5, 0.875],
    ['a good one', 0.8, 0.98],
    ['the best', 1, 1],
    ['one that cannot be measured', Number.NaN, 0.5],
  ])('%s', (_what, score, expected) => {
    expect(worth(score)).toBeCloseTo(expected, 12);
  });

  test('is a quarter less for each preferred rule that is broken', () => {
    expect([worth(1, 1), worth(1, 2), worth(0, 3)]).toEqual([0.75, 0.5625, 0.5 * 0.421875]);
  });

  test('is being placed at all, or quality alone, as the policy says', () => {
    expect([worth(0, 0, 1), worth(1, 0, 1)]).toEqual([1, 1]);
    expect([worth(0, 0, 0), worth(0.5, 0, 0), worth(1, 0, 0)]).toEqual([0, 0.75, 1]);
  });

  test('grows most where circles are weak', () => {
    expect(worth(0.2) - worth(0.1)).toBeGreaterThan(worth(0.9) - worth(0.8));
  });
});

describe('a judge', () => {
  const judged = (input: PoolInput, size: number, policy: PolicyInput) => {
    const { problem, legend } = compiled(input, { policy });
    const everybody = [...legend.participants.keys()];
    const judge = createJudge(problem, everybody.length);
    return { worth: judge.worth(everybody, size), promise: judge.promise(everybody, size) };
  };
  const three = { size: { min: 3, max: 3 } };

  test('gives a circle that breaks no rule its worth', () => {
    expect(judged(labelled('...'), 3, three)).toEqual({ worth: 1, promise: 1 });
    const helpful = judged(fourNeighbours, 4, { size: { min: 4, max: 4 } });
    // Next door; 0.8 covered; three quarters of three quarters come back; nobody can fall out; nothing known to mix.
    const score = (0.2 + 0.3 * 0.8 + 0.25 * 0.5625) / 0.85;
    expect(helpful.worth).toBeCloseTo(0.5 + 0.5 * (1 - (1 - score) ** 2), 12);
    expect(helpful.promise).toBe(helpful.worth);
  });

  test('takes off a quarter for a preferred rule, once however often it is broken', () => {
    const policy: PolicyInput = {
      ...three,
      rules: { stranded: 'preferred' },
      reach: { between: 9000, detour: 1 },
      minimumScore: 0.25,
    };
    const { worth } = judged(street(0, 1300, 2600), 3, policy);
    // Neighbours at 1300 metres reach each other by 0.375, the two ends not at all.
    const score = 1.5 / 6;
    expect(worth).toBeCloseTo(0.75 * (0.5 + 0.5 * (1 - (1 - score) ** 2)), 12);
  });

  test('takes nothing off for a preferred rule that is kept', () => {
    expect(judged(labelled('abc'), 3, { ...three, rules: { dominance: 'preferred' } }).worth).toBe(1);
  });

  test('gives a circle that breaks a rule less than nothing', () => {
    for (const letters of ['.', '..', '....', '.....', 'aaa', 'aaaa'])
      expect(judged(labelled(letters), letters.length, three).worth).toBeLessThan(0);
  });

  test('sees a step less promise in a circle for each member that is too many, missing or too much alike', () => {
    const promise = (letters: string): number => judged(labelled(letters), letters.length, three).promise;
    // Next door to each other and nothing else is known: as good as can be, but for the rules.
    expect(['...', '..', '....', '.....', '......'].map(promise)).toEqual([1, -1.5, -1.5, -2.5, -3.5]);
    // Two of three may be alike: three are one too many, four of four two, beside the one that is too many at all.
    expect(promise('aaa')).toBeLessThan(-1);
    expect(promise('aaa')).toBeGreaterThan(-2);
    expect(promise('aaaa')).toBeLessThan(-3);
    expect(promise('aaaa')).toBeGreaterThan(-4);
  });

  test('refuses a score below the minimum, but for a billionth', () => {
    const onlyCover = { proximity: 0, complementarity: 1, reciprocity: 0, mix: 0, resilience: 0 };
    const worth = (minimumScore: number): number =>
      judged(fourNeighbours, 4, { size: { min: 4, max: 4 }, weights: onlyCover, minimumScore }).worth;
    expect(worth(0.8)).toBeGreaterThan(0);
    expect(worth(0.8 + 5e-10)).toBeGreaterThan(0);
    expect(worth(0.8 + 2e-9)).toBeLessThan(0);
  });

  test('sees more promise in the better of two circles that are as far from allowed', () => {
    const near = judged(street(0, 100), 2, three);
    const far = judged(street(0, 900), 2, three);
    expect(near.promise).toBeGreaterThan(far.promise);
    expect(near.promise).toBeLessThan(0);
  });

  test('sees whether a circle can grow that is allowed, by the rules that are required alone', () => {
    const mayGrow = (letters: string, policy: PolicyInput): boolean => {
      const { problem } = compiled(labelled(letters), { policy });
      const everybody = [...letters].map((_letter, person) => person);
      return createJudge(problem, letters.length).mayGrow(everybody, letters.length);
    };
    const upTo = (max: number): PolicyInput => ({ size: { min: 2, max } });
    expect(mayGrow('aaa', upTo(4))).toBe(false);
    expect(mayGrow('aaa', upTo(5))).toBe(true);
    expect(mayGrow('abc', upTo(4))).toBe(true);
    expect(mayGrow('aaa', { ...upTo(4), rules: { dominance: 'preferred' } })).toBe(true);
  });

  test('looks at the first of the members it is given', () => {
    const { problem } = compiled(labelled('..aaa'), { policy: { size: { min: 2, max: 2 } } });
    const judge = createJudge(problem, 5);
    expect(judge.worth([2, 3, 0, 1], 2)).toBeLessThan(0);
    expect(judge.worth([0, 1, 2, 3], 2)).toBe(1);
    expect(judge.worth(Int32Array.of(1, 4, 2), 2)).toBeGreaterThan(0);
  });
});
