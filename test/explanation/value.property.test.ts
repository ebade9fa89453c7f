import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policies, pools } from '../../src/arbitraries/index.js';
import { evaluateCircles } from '../../src/evaluate.js';

/** Two circles of some people of a pool, and the same pool in another order. */
const proposals = pools({ people: { min: 2, max: 10 } }).chain((pool) => {
  const { participants } = pool;
  return fc.record({
    pool: fc.constant(pool),
    permuted: fc
      .shuffledSubarray([...participants], { minLength: participants.length })
      .map((people) => ({ ...pool, participants: people })),
    ids: fc.shuffledSubarray(
      participants.map(({ id }) => id),
      { minLength: 2 },
    ),
    policy: policies(),
  });
});

test('a value is between 0 and 1, does not depend on any order, and does not shrink by another circle', () => {
  fc.assert(
    fc.property(proposals, ({ pool, permuted, ids, policy }) => {
      const [one, other] = [
        ids.filter((_, place) => place % 2 === 0),
        ids.filter((_, place) => place % 2 === 1),
      ];
      const { value } = evaluateCircles(pool, [one, other], policy);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1 + 1e-12);
      const reversed = [[...other].reverse(), [...one].reverse()];
      expect(evaluateCircles(permuted, reversed, policy).value).toBeCloseTo(value, 12);
      expect(evaluateCircles(pool, [one], policy).value).toBeLessThanOrEqual(value + 1e-12);
    }),
  );
});
