import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policies, pools } from '../src/arbitraries/index.js';
import {
  type Alternatives,
  evaluateCircles,
  type Leaning,
  leanings,
  parsePolicy,
  parsePool,
  policyFor,
  proposeAlternativesSync,
  proposeCirclesSync,
  resolveVocabulary,
} from '../src/index.js';
import { expectTrue } from './support/oracle/choice-facts.js';
import { oracleCandidates, oracleEvaluate, oracleSeverity } from './support/oracle/index.js';
import { oracleDifference, oracleSide } from './support/oracle/sides.js';
import { permuted } from './support/transformations.js';

const task = fc.record({
  pool: pools({ people: { min: 4, max: 18 } }),
  policy: policies({ kind: 'small-circles' }),
  seed: fc.nat(1000),
  count: fc.integer({ min: 1, max: 4 }),
  leanings: fc.option(fc.subarray(Object.keys(leanings) as Leaning[]), { nil: undefined }),
  salt: fc.nat(1000),
});

type Task = typeof task extends fc.Arbitrary<infer Value> ? Value : never;

function propose({ pool, policy, seed, count, leanings: asked }: Task, effort = 800): Alternatives {
  return proposeAlternativesSync(pool, {
    policy,
    seed,
    count,
    effort,
    ...(asked !== undefined && { leanings: asked }),
  });
}

const membersIn = ({ circles }: Alternatives['proposals'][number]) => circles.map(({ members }) => members);

test('alternatives keep all rules, differ from each other, are about as good, and say what is true', () => {
  let pairs = 0;
  let facts = 0;
  fc.assert(
    fc.property(task, (given) => {
      const { proposals, leastDifference, leastShareOfValue } = propose(given);
      const [pool, policy] = [parsePool(given.pool), parsePolicy(given.policy)];
      const vocabulary = resolveVocabulary(pool.vocabulary);
      const sides = proposals.map((each) => oracleSide(pool, membersIn(each), policy, vocabulary));
      const candidates = oracleCandidates(pool).map(({ id }) => id);
      expect(proposals.length).toBeLessThanOrEqual(given.count);
      for (const [position, proposal] of proposals.entries()) {
        for (const members of membersIn(proposal)) {
          const { violations } = oracleEvaluate(pool, members, policy, vocabulary);
          expect(violations.filter(({ code }) => oracleSeverity(code, policy) === 'required')).toEqual([]);
        }
        const placed = membersIn(proposal).flat();
        const unplaced = proposal.unplaced.map(({ participant }) => participant);
        expect([...placed, ...unplaced].sort()).toEqual([...candidates].sort());
        expect(proposal.policy).toEqual(policy);
        expect(proposal.value).toBeCloseTo(sides[position]!.value, 9);
        expect(proposal.value).toBeLessThanOrEqual(proposals[0]!.value);
        expect(proposal.value).toBeGreaterThanOrEqual(proposals[0]!.value * leastShareOfValue);
        expect(proposal.differenceFromFirst).toBeCloseTo(oracleDifference(sides[0]!, sides[position]!), 9);
        for (const other of sides.slice(0, position)) {
          pairs++;
          expect(oracleDifference(other, sides[position]!)).toBeGreaterThanOrEqual(leastDifference - 1e-9);
        }
        for (const fact of proposal.tradeOffs) {
          facts++;
          expectTrue(fact, sides[0]!, sides[position]!);
        }
      }
    }),
    { numRuns: 50 },
  );
  expect(pairs).toBeGreaterThan(25);
  expect(facts).toBeGreaterThan(100);
});

test('what leans to something has more value by the weights of that leaning than the first', () => {
  let leaning = 0;
  fc.assert(
    fc.property(task, (given) => {
      const { proposals } = propose(given);
      expect(proposals.map(({ label }) => label).indexOf('best')).toBe(proposals.length === 0 ? -1 : 0);
      for (const proposal of proposals) {
        if (proposal.label === 'best' || proposal.label === 'other-circles') continue;
        leaning++;
        if (given.leanings !== undefined) expect(given.leanings).toContain(proposal.label);
        const policy = policyFor(proposal.label, given.policy);
        const [own, first] = [proposal, proposals[0]!].map(
          (each) => evaluateCircles(given.pool, membersIn(each), policy).value,
        );
        expect(own).toBeGreaterThan(first!);
      }
    }),
    { numRuns: 40 },
  );
  expect(leaning).toBeGreaterThan(3);
});

test('the first is at least as good as what is proposed alone, and the order of the input plays no part', () => {
  fc.assert(
    fc.property(task, (given) => {
      const { pool, policy, seed, salt } = given;
      const alternatives = propose(given);
      const alone = proposeCirclesSync(pool, { policy, seed, effort: 800 });
      expect(alternatives.proposals.length === 0).toBe(alone.circles.length === 0);
      if (alone.circles.length > 0) {
        expect(alternatives.proposals[0]!.value).toBeGreaterThanOrEqual(alone.value);
      }
      expect(propose({ ...given, pool: permuted(pool, salt) })).toEqual(alternatives);
    }),
    { numRuns: 25 },
  );
});
