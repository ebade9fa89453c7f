import { describe, expect, test } from 'vitest';
import { defaultPolicy, type Policy } from '../../src/model/policy.js';
import { isTooLow, scoreCircle } from '../../src/scoring/score.js';
import { table } from './help.js';
import { labelled, seated } from './seated.js';

const nothing: Policy['weights'] = {
  proximity: 0,
  complementarity: 0,
  reciprocity: 0,
  mix: 0,
  resilience: 0,
};

/** Covered for 0.4, nothing given back, no second helper, next door to each other, backgrounds unknown. */
const waiterAndGuest = table({ talents: ['waiter'] }, { needs: ['meal'] });

const scoreOf = (weights: Partial<Policy['weights']>): number =>
  scoreCircle(seated(waiterAndGuest, { policy: { weights: { ...nothing, ...weights } } }));

describe('the score of a circle', () => {
  test('is the mean of what could be measured, each criterion as much as it counts', () => {
    expect(scoreOf({ proximity: 1, complementarity: 1, reciprocity: 1, resilience: 1 })).toBeCloseTo(
      1.4 / 4,
      12,
    );
    expect(scoreOf({ proximity: 0.3, complementarity: 0.1 })).toBeCloseTo((0.3 + 0.04) / 0.4, 12);
    expect(scoreOf({ complementarity: 0.01 })).toBeCloseTo(0.4, 12);
  });

  test('leaves out what cannot be measured, whatever it weighs', () => {
    expect(scoreOf({ complementarity: 0.1, mix: 1 })).toBeCloseTo(0.4, 12);
  });

  test('by default counts in the proportions of the policy', () => {
    // 0.2 × 1 + 0.3 × 0.4, of the 0.85 that is not about the mix.
    expect(scoreCircle(seated(waiterAndGuest))).toBeCloseTo(0.32 / 0.85, 12);
    // Nobody says what they need: 0.2 × 1 + 0.15 × 0.75 of 0.35.
    expect(scoreCircle(seated(labelled('aabb')))).toBeCloseTo((0.2 + 0.1125) / 0.35, 12);
  });

  test('cannot be measured when nothing that counts can be', () => {
    expect(scoreOf({ mix: 1 })).toBeNaN();
    expect(scoreOf({})).toBeNaN();
    expect(scoreCircle(seated(labelled('.')))).toBeNaN();
  });
});

describe('a score is too low', () => {
  test.each([
    [0.3, false],
    [0.3 - 5e-10, false],
    [0.3 - 2e-9, true],
    [0, true],
    [1, false],
  ])('at %d: %s', (score, low) => {
    expect(isTooLow(score, defaultPolicy)).toBe(low);
  });

  test('never where nothing could be measured', () => {
    expect(isTooLow(Number.NaN, { ...defaultPolicy, minimumScore: 1 })).toBe(false);
  });
});
