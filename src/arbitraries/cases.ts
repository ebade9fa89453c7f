import fc from 'fast-check';
import { circlesOf } from './circles.js';
import type { EvaluatingCase } from './laws/evaluating-laws.js';
import type { ProposingCase } from './laws/proposing-laws.js';
import { policies } from './policies.js';
import { type PoolConstraints, pools } from './pools.js';
import { seeds } from './proposals.js';

/** Questions for whatever makes proposals: pools with policies, mostly for small circles, and all that the laws about it ask for. */
export function proposingCases({
  people = { min: 0, max: 16 },
  ...constraints
}: PoolConstraints = {}): fc.Arbitrary<ProposingCase> {
  return fc.record({
    pool: pools({ people, ...constraints }),
    policy: fc.oneof(policies({ kind: 'small-circles' }), policies(), fc.constant({})),
    seed: seeds(),
    effort: fc.nat({ max: 2000 }),
    salt: fc.nat(),
    pick: fc.nat(),
  });
}

/** Questions for whatever evaluates circles: pools of somebody at least, with a circle and a policy. */
export function evaluatingCases({
  people = { min: 1, max: 14 },
  ...constraints
}: PoolConstraints = {}): fc.Arbitrary<EvaluatingCase> {
  return pools({ people, ...constraints }).chain((pool) =>
    fc.record({
      pool: fc.constant(pool),
      members: circlesOf(pool),
      policy: policies(),
      salt: fc.nat(),
      degrees: fc.integer({ min: -100, max: 100 }),
    }),
  );
}
