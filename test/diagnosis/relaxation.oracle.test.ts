import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leverCosts, policies, pools } from '../../src/arbitraries/index.js';
import { type Levels, type Lever, leversOf, loosen, stepsAt } from '../../src/diagnosis/levers.js';
import {
  diagnose,
  type LeverCosts,
  type Policy,
  type PolicyInput,
  type Pool,
  parsePolicy,
  parsePool,
  proposeCirclesSync,
  resolveVocabulary,
} from '../../src/index.js';
import {
  type OracleProfile,
  oracleAllows,
  oracleCircles,
  oracleEvaluate,
  oracleProfiles,
} from '../support/oracle/index.js';

interface Case {
  readonly pool: Pool;
  readonly policy: Policy;
  readonly costs: LeverCosts;
}

/** A policy with another one laid over it. */
function over(policy: Policy, patch: PolicyInput): Policy {
  const merged = Object.entries(policy).map(([key, value]) => {
    const other = patch[key as keyof Policy];
    return [key, typeof value === 'object' ? { ...value, ...(other as object) } : (other ?? value)];
  });
  return parsePolicy(Object.fromEntries(merged));
}

/** The first so many cases of which nothing is possible. */
function* infeasible(count: number, people: { min: number; max: number }, seed: number): Generator<Case> {
  const cases = fc.sample(
    fc.tuple(pools({ people }), policies({ kind: 'strict' }), leverCosts({ most: 8 })),
    {
      numRuns: 4 * count,
      seed,
    },
  );
  let found = 0;
  for (const [input, policyInput, costs] of cases) {
    if (found === count) return;
    const [pool, policy] = [parsePool(input), parsePolicy(policyInput)];
    if (oracleCircles(pool, policy, resolveVocabulary(pool.vocabulary)).length > 0) continue;
    found++;
    yield { pool, policy, costs };
  }
  expect(found).toBe(count);
}

/** All levels that cost less than so much. */
function* cheaperThan(levers: readonly Lever[], cost: number): Generator<Levels> {
  const levels = levers.map(() => 0);
  const go = function* (at: number, left: number): Generator<Levels> {
    if (at === levers.length) {
      yield levels;
      return;
    }
    for (let level = 0; level < levers[at]!.values.length; level++) {
      const rest = left - level * levers[at]!.cost;
      if (rest <= 1e-9) break;
      levels[at] = level;
      yield* go(at + 1, rest);
    }
    levels[at] = 0;
  };
  yield* go(0, cost);
}

/** Whether some set of people may be a circle at one of these levels, by trying every set under every policy. */
function isPossibleAt(
  { pool, policy, costs }: Case,
  levelsOf: (levers: readonly Lever[]) => Iterable<Levels>,
): boolean {
  const levers = leversOf(policy, costs);
  const loosest = loosen(policy, stepsAt(levers, topOf(levers)));
  const bounds = { most: loosest.size.max, between: loosest.reach.between };
  const profiles = new Map<number, OracleProfile[]>();
  for (const levels of levelsOf(levers)) {
    const looser = loosen(policy, stepsAt(levers, levels));
    const { personal } = looser.reach;
    if (!profiles.has(personal)) {
      const walking = { ...policy, reach: { ...policy.reach, personal } };
      profiles.set(personal, oracleProfiles(pool, walking, resolveVocabulary(pool.vocabulary), bounds));
    }
    if (profiles.get(personal)!.some((profile) => oracleAllows(profile, looser))) return true;
  }
  return false;
}

const topOf = (levers: readonly Lever[]): Levels => levers.map(({ values }) => values.length - 1);

/** As loose as can be, but for how far people walk: that is at every level, since it changes scores. */
function* loosest(levers: readonly Lever[]): Generator<Levels> {
  const walking = levers.findIndex(({ name }) => name === 'reach.personal');
  for (const level of levers[walking]?.values.keys() ?? [0]) {
    yield topOf(levers).map((top, at) => (at === walking ? level : top));
  }
}

describe('the relaxation', () => {
  test('makes a circle possible, and nothing that costs less does: every set under every policy', () => {
    const seen = { relaxed: 0, hopeless: 0, severalSteps: 0, walking: 0 };
    for (const each of infeasible(155, { min: 6, max: 7 }, 7)) {
      const { pool, policy, costs } = each;
      const { possible, proven, relaxation } = diagnose(pool, { policy, costs, effort: 100 });
      expect([possible, proven]).toEqual([false, true]);
      if (relaxation === null) {
        seen.hopeless++;
        expect(isPossibleAt(each, loosest)).toBe(false);
        continue;
      }
      seen.relaxed++;
      if (relaxation.steps.length > 1) seen.severalSteps++;
      if (relaxation.steps.some(({ rule }) => rule === 'reach.personal')) seen.walking++;
      const looser = over(policy, relaxation.policy);
      expect(proposeCirclesSync(pool, { policy: looser, effort: 4000 }).circles.length).toBeGreaterThan(0);
      const { violations } = oracleEvaluate(
        pool,
        relaxation.circle,
        looser,
        resolveVocabulary(pool.vocabulary),
      );
      const severity = { ...looser.rules } as Record<string, string>;
      expect(violations.filter(({ code }) => (severity[code] ?? 'required') === 'required')).toEqual([]);
      const levers = leversOf(policy, costs);
      const cost = relaxation.steps.reduce((sum, { rule, to }) => {
        const lever = levers.find(({ name }) => name === rule)!;
        return sum + lever.cost * lever.values.indexOf(to);
      }, 0);
      expect(relaxation.cost).toBeCloseTo(cost, 9);
      expect(relaxation.optimal).toBe(true);
      expect(isPossibleAt(each, (all) => cheaperThan(all, relaxation.cost))).toBe(false);
    }
    expect(seen.relaxed).toBeGreaterThanOrEqual(100);
    expect(seen.hopeless).toBeGreaterThan(10);
    expect(seen.severalSteps).toBeGreaterThan(10);
    expect(seen.walking).toBeGreaterThan(5);
  }, 120_000);
});
