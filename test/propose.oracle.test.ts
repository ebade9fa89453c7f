import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policies, poolKinds, pools } from '../src/arbitraries/index.js';
import { parsePolicy, parsePool, proposeCirclesSync, resolveVocabulary } from '../src/index.js';
import { oracleBest, oracleValue } from './support/oracle/index.js';

describe.each(poolKinds)('in a pool of kind %s', (kind) => {
  test('the search finds the best circles of three and four that enumeration finds', () => {
    fc.assert(
      fc.property(
        pools({ people: { min: 3, max: 14 }, kind }),
        policies({ kind: 'small-circles' }),
        fc.nat({ max: 1000 }),
        (input, wanted, seed) => {
          const [pool, policy] = [parsePool(input), parsePolicy(wanted)];
          const vocabulary = resolveVocabulary(pool.vocabulary);
          const proposal = proposeCirclesSync(pool, { policy, seed });
          const best = oracleBest(pool, policy, vocabulary);
          const circles = proposal.circles.map(({ members }) => members);
          expect(proposal.value).toBeCloseTo(oracleValue(pool, circles, policy, vocabulary), 9);
          expect(proposal.value).toBeGreaterThanOrEqual(best.value - 1e-9);
          expect(proposal.value).toBeLessThanOrEqual(best.value + 1e-9);
        },
      ),
      { numRuns: Number(process.env['RUNS'] ?? 12) },
    );
  });
});

test('the search finds the best circle of nine to twelve that enumeration finds', () => {
  fc.assert(
    fc.property(pools({ people: { min: 9, max: 14 } }), policies(), (input, { size: _size, ...wanted }) => {
      const [pool, policy] = [parsePool(input), parsePolicy(wanted)];
      const best = oracleBest(pool, policy, resolveVocabulary(pool.vocabulary));
      expect(Math.abs(proposeCirclesSync(pool, { policy }).value - best.value)).toBeLessThanOrEqual(1e-9);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 30) },
  );
});
