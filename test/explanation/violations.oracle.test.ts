import fc from 'fast-check';
import { expect, test } from 'vitest';
import { circlesOf, policies, pools } from '../../src/arbitraries/index.js';
import { findViolations } from '../../src/explanation/violations.js';
import { parsePolicy } from '../../src/input/parse-policy.js';
import { parsePool } from '../../src/input/parse-pool.js';
import { scoreCircle } from '../../src/scoring/score.js';
import { resolveVocabulary } from '../../src/vocabulary/resolve.js';
import { compiled } from '../problem/compiled.js';
import { seatedIn } from '../scoring/seated.js';
import { oracleEvaluate } from '../support/oracle/index.js';

test('a circle in the midst of others breaks the rules that reading all its members by id says', () => {
  const circles = pools({ people: { min: 4, max: 14 }, kind: 'mixed' }).chain((input) =>
    fc.record({ input: fc.constant(input), members: circlesOf(input), policy: policies() }),
  );
  fc.assert(
    fc.property(circles, ({ input, members, policy: wanted }) => {
      const [pool, policy] = [parsePool(input), parsePolicy(wanted)];
      const everybody = compiled(input, { policy: wanted });
      const circle = seatedIn(everybody, members);
      const { violations } = oracleEvaluate(pool, members, policy, resolveVocabulary(pool.vocabulary));
      expect(findViolations(circle, scoreCircle(circle), everybody.legend, pool)).toEqual(violations);
    }),
    { numRuns: 120 },
  );
});
