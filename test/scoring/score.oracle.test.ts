import fc from 'fast-check';
import { expect, test } from 'vitest';
import { circlesOf, policies, pools } from '../../src/arbitraries/index.js';
import { parsePolicy } from '../../src/input/parse-policy.js';
import { parsePool } from '../../src/input/parse-pool.js';
import { criteria, scoreCircle } from '../../src/scoring/score.js';
import { resolveVocabulary } from '../../src/vocabulary/resolve.js';
import { compiled } from '../problem/compiled.js';
import { expectClose } from '../support/close.js';
import { oracleEvaluate } from '../support/oracle/index.js';
import { seatedIn } from './seated.js';

const circles = pools({ people: { min: 2, max: 10 } }).chain((input) =>
  fc.record({ input: fc.constant(input), members: circlesOf(input), policy: policies() }),
);

test('some people of a larger problem score what the slow computation among themselves says', () => {
  fc.assert(
    fc.property(circles, ({ input, members, policy: wanted }) => {
      const [pool, policy] = [parsePool(input), parsePolicy(wanted)];
      const circle = seatedIn(compiled(input, { policy: wanted }), members);
      const slow = oracleEvaluate(pool, members, policy, resolveVocabulary(pool.vocabulary));
      for (const { name, measure } of Object.values(criteria))
        expectClose(orNull(measure(circle)), slow.scores[name], name);
      expectClose(orNull(scoreCircle(circle)), slow.score);
    }),
    { numRuns: 150 },
  );
});

test('what members give and get is what splitting each need by hand says', () => {
  fc.assert(
    fc.property(circles, ({ input, members }) => {
      const [pool, policy] = [parsePool(input), parsePolicy(undefined)];
      const { give, get } = seatedIn(compiled(input), members);
      const slow = oracleEvaluate(pool, members, policy, resolveVocabulary(pool.vocabulary));
      for (const person of slow.people) {
        const seat = members.indexOf(person.participant);
        expectClose([give[seat], get[seat]], [person.give, person.get]);
      }
      const total = (amounts: Float64Array): number => amounts.reduce((sum, each) => sum + each, 0);
      expect(total(give)).toBeCloseTo(total(get), 9);
    }),
  );
});

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
