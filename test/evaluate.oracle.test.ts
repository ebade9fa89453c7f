import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circlesOf, policies, poolKinds, pools } from '../src/arbitraries/index.js';
import { evaluateCircle, evaluateCircles, parsePolicy, parsePool, resolveVocabulary } from '../src/index.js';
import { expectClose } from './support/close.js';
import { oracleEvaluate, oracleValue } from './support/oracle/index.js';

describe.each(poolKinds)('a pool of kind %s', (kind) => {
  test('has circles whose scores, violations and help are those of the slow computation', () => {
    const circle = pools({ people: { min: 1, max: 16 }, kind }).chain((pool) =>
      fc.record({ pool: fc.constant(pool), members: circlesOf(pool), policy: policies() }),
    );
    fc.assert(
      fc.property(circle, ({ pool: input, members, policy: wanted }) => {
        const [pool, policy] = [parsePool(input), parsePolicy(wanted)];
        const { evidence: _evidence, ...evaluation } = evaluateCircle(input, members, wanted);
        expectClose(evaluation, oracleEvaluate(pool, members, policy, resolveVocabulary(pool.vocabulary)));
      }),
      { numRuns: 300 },
    );
  });

  test('gives circles as they are the value of the slow computation', () => {
    const circles = pools({ people: { min: 4, max: 16 }, kind }).chain((pool) =>
      fc.record({
        pool: fc.constant(pool),
        order: fc.shuffledSubarray(
          pool.participants.map(({ id }) => id),
          { minLength: 4 },
        ),
        policy: policies(),
      }),
    );
    fc.assert(
      fc.property(circles, ({ pool: input, order, policy: wanted }) => {
        const proposed = [order.slice(0, 2), order.slice(2, 4)];
        const [pool, policy] = [parsePool(input), parsePolicy(wanted)];
        expectClose(
          evaluateCircles(input, proposed, wanted).value,
          oracleValue(pool, proposed, policy, resolveVocabulary(pool.vocabulary)),
        );
      }),
      { numRuns: 100 },
    );
  });
});

test('somebody who is not in the pool, or is named twice, is a wrong call', () => {
  const pool = {
    version: 1,
    date: '2026-11-21',
    participants: [{ id: 'a', home: { lat: 52, lon: 5 } }],
  } as const;
  expect(() => evaluateCircle(pool, ['a', 'b'])).toThrow(RangeError);
  expect(() => evaluateCircle(pool, ['a', 'a'])).toThrow(RangeError);
});

test('a circle of nobody breaks the rule of size and cannot be measured', () => {
  const pool = { version: 1, date: '2026-11-21', participants: [] } as const;
  const { score, scores, violations } = evaluateCircle(pool, []);
  expect(score).toBeNull();
  expect(Object.values(scores)).toEqual([null, null, null, null, null]);
  expect(violations).toEqual([{ code: 'size', participants: [] }]);
});
