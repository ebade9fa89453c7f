import { describe, expect, test } from 'vitest';
import { evaluateCircles } from '../../src/evaluate.js';
import { candidatesOf, measureValue } from '../../src/explanation/value.js';
import { parsePolicy } from '../../src/input/parse-policy.js';
import { parsePool } from '../../src/input/parse-pool.js';
import type { Evaluation, RuleCode } from '../../src/model/evaluation.js';
import { defaultPolicy, type Policy } from '../../src/model/policy.js';
import type { PoolInput } from '../../src/model/pool.js';
import { participant, pool } from '../support/builders.js';

/** 26 and 52 weeks before today: half and one more in weight. */
const [halfAYear, aYear] = ['2026-05-23', '2025-11-22'];

const town = pool(
  [
    participant('a'),
    participant('b', { waitingSince: halfAYear }),
    participant('c', { waitingSince: aYear }),
    participant('d'),
    participant('not-ready', { ready: false, waitingSince: aYear }),
    participant('placed', { waitingSince: aYear }),
  ],
  { circles: [{ id: 'c-1', members: ['placed'] }] },
);

/** A circle of which nothing counts but who is in it, its score and the codes of its violations. */
function circle(members: string[], score: number | null, codes: readonly RuleCode[] = []): Evaluation {
  const { circles } = evaluateCircles(town, [members]);
  const violations = codes.map((code) => ({ code, participants: members }));
  return { ...circles[0]!, score, violations };
}

const worthAll = (circles: Evaluation[], policy: Policy = defaultPolicy, input: PoolInput = town): number =>
  measureValue(parsePool(input), policy, circles);

test('those who can be placed are ready and in no running circle', () => {
  expect(candidatesOf(parsePool(town)).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});

describe('the value of a proposal', () => {
  // Weights: 1 for a and d, 1.5 for b, 2 for c; 5.5 in all.

  test('is 1 when everybody has a perfect circle', () => {
    expect(worthAll([circle(['a', 'b'], 1), circle(['c', 'd'], 1)])).toBe(1);
  });

  test('is 0 without circles, and where nobody can be placed', () => {
    expect(worthAll([])).toBe(0);
    const nobody = pool([participant('a', { ready: false })]);
    expect(worthAll([circle(['a'], 1)], defaultPolicy, nobody)).toBe(0);
    expect(worthAll([], defaultPolicy, pool([]))).toBe(0);
  });

  test('counts everybody by how long they wait and how good their circle is', () => {
    // A score of 0.5 is worth 0.875, one of 0.8 is worth 0.98.
    const value = worthAll([circle(['a', 'b'], 0.5), circle(['c'], 0.8)]);
    expect(value).toBeCloseTo((2.5 * 0.875 + 2 * 0.98) / 5.5, 12);
  });

  test('takes a score that could not be measured for 0', () => {
    expect(worthAll([circle(['c'], null)])).toBeCloseTo((2 * 0.5) / 5.5, 12);
  });

  test('takes a quarter off for each preferred rule that is broken, not for each violation', () => {
    const policy: Policy = {
      ...defaultPolicy,
      rules: { ...defaultPolicy.rules, dominance: 'preferred', language: 'preferred' },
    };
    const broken = circle(['c'], 1, ['dominance', 'dominance', 'language']);
    expect(worthAll([broken], policy)).toBeCloseTo((2 * 0.5625) / 5.5, 12);
    expect(worthAll([circle(['c'], 1, ['dominance', 'size'])], policy)).toBeCloseTo((2 * 0.75) / 5.5, 12);
  });

  test('is that of the circles as they are, required rules broken or not', () => {
    expect(worthAll([circle(['c'], 1, ['size', 'distance'])])).toBeCloseTo(2 / 5.5, 12);
  });

  test('does not count people who cannot be placed, in or out of a circle', () => {
    expect(worthAll([circle(['a', 'not-ready', 'placed'], 1)])).toBeCloseTo(1 / 5.5, 12);
  });

  test('is the same to the last digit, in whichever order people come', () => {
    const people = Array.from({ length: 28 }, (_, each) =>
      participant(`p${each}`, { waitingSince: `2026-0${1 + (each % 9)}-${10 + ((each * 7) % 19)}` }),
    );
    const circles = [{ ...circle(['a'], 0.7), members: ['p3', 'p9', 'p20'] }];
    const valued = (some: typeof people) => worthAll(circles, defaultPolicy, pool(some));
    const value = valued(people);
    for (const turn of [1, 5, 11, 17, 23]) {
      const turned = [...people.slice(turn), ...people.slice(0, turn)];
      expect(valued(turned)).toBe(value);
      expect(valued(turned.reverse())).toBe(value);
    }
  });

  test('follows the policy of placement and waiting', () => {
    const policy: Policy = { ...defaultPolicy, placement: 0, waiting: { perHalfYear: 0, halfYears: 3 } };
    expect(worthAll([circle(['a', 'b'], 0.5)], policy)).toBeCloseTo((2 * 0.75) / 4, 12);
  });
});

test('rounding never makes more of it than 1', () => {
  const eight = pool(
    Array.from({ length: 16 }, (_, place) => participant(`p-${place}`, { waitingSince: '2026-09-22' })),
  );
  const said = { size: { min: 4, max: 4 }, waiting: { perHalfYear: 0.5, halfYears: 0.33 } };
  const { circles } = evaluateCircles(
    eight,
    Array.from({ length: 4 }, (_, circle) => [0, 1, 2, 3].map((seat) => `p-${circle * 4 + seat}`)),
    said,
  );
  expect(worthAll([...circles], parsePolicy(said), eight)).toBe(1);
});
