import { expect, test } from 'vitest';
import { defaultPolicy, InputError, leaningNames, leanings, policyFor } from '../src/index.js';

test('a policy that leans keeps everything but its weights', () => {
  const base = { size: { min: 4, max: 6 }, weights: { mix: 1 } };
  for (const leaning of leaningNames) {
    expect(policyFor(leaning)).toEqual({ ...defaultPolicy, weights: leanings[leaning] });
    expect(policyFor(leaning, base)).toEqual({
      ...defaultPolicy,
      size: base.size,
      weights: leanings[leaning],
    });
  }
});

test('each leaning gives most weight to what it is about', () => {
  const heaviest = (leaning: keyof typeof leanings) =>
    Object.entries(leanings[leaning])
      .filter(([, weight]) => weight === Math.max(...Object.values(leanings[leaning])))
      .map(([criterion]) => criterion);
  expect(heaviest('meeting')).toEqual(['proximity']);
  expect(heaviest('development')).toEqual(['complementarity']);
  expect(heaviest('services')).toEqual(['complementarity', 'resilience']);
  expect(heaviest('neighbourhood')).toEqual(['proximity', 'mix']);
});

test('the weights of a leaning add up to 1, as those of the default do', () => {
  for (const weights of Object.values(leanings)) {
    expect(Object.values(weights).reduce((sum, weight) => sum + weight)).toBeCloseTo(1, 12);
  }
});

test('there are no other leanings, and no policy comes of what is none', () => {
  expect(() => policyFor('toString' as 'meeting')).toThrow(RangeError);
  expect(() => policyFor('meeting', { placement: 2 })).toThrow(InputError);
});
