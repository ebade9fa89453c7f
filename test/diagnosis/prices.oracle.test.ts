import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policies, pools } from '../../src/arbitraries/index.js';
import { loosen } from '../../src/diagnosis/levers.js';
import {
  diagnose,
  leverNames,
  type Policy,
  type Pool,
  parsePolicy,
  parsePool,
  resolveVocabulary,
} from '../../src/index.js';
import {
  type FeasibleCircle,
  oracleCircles,
  oracleEvaluate,
  oracleSeverity,
  oracleValue,
} from '../support/oracle/index.js';

type Circles = ReadonlyArray<readonly string[]>;

/** Every best set of circles that share nobody, and the value that they all have. */
function allBest(pool: Pool, policy: Policy): { readonly value: number; readonly best: readonly Circles[] } {
  const vocabulary = resolveVocabulary(pool.vocabulary);
  const circles = oracleCircles(pool, policy, vocabulary);
  let most = 0;
  let best: Circles[] = [];
  const go = (from: number, taken: number, chosen: readonly FeasibleCircle[]): void => {
    const gain = chosen.reduce((sum, each) => sum + each.gain, 0);
    if (gain > most + 1e-9) {
      most = gain;
      best = [];
    }
    if (gain >= most - 1e-9) best.push(chosen.map(({ members }) => members));
    for (let at = from; at < circles.length; at++) {
      if ((circles[at]!.set & taken) === 0) go(at + 1, taken | circles[at]!.set, [...chosen, circles[at]!]);
    }
  };
  go(0, 0, []);
  return { value: oracleValue(pool, best[0]!, policy, vocabulary), best };
}

const placedIn = (circles: Circles): number => circles.flat().length;

test('a price is the difference between the best without and with one step, as trying all sets of circles has it', () => {
  const seen = { prices: 0, helping: 0, proven: 0, possible: 0 };
  const cases = fc.sample(fc.tuple(pools({ people: { min: 6, max: 7 } }), policies({ kind: 'strict' })), {
    numRuns: 24,
    seed: 5,
  });
  for (const [input, strict] of cases) {
    const pool = parsePool(input);
    const vocabulary = resolveVocabulary(pool.vocabulary);
    const policy = parsePolicy({
      ...strict,
      size: { min: 3, max: 4 },
      reach: { ...strict.reach, between: 2 * strict.reach!.between! },
      dayparts: { share: 0.5 },
    });
    const { prices, possible } = diagnose(pool, { policy });
    const before = allBest(pool, policy);
    expect(possible).toBe(before.value > 0);
    if (possible) seen.possible++;
    for (const price of prices) {
      seen.prices++;
      if (!price.proven) continue;
      seen.proven++;
      const looser = loosen(policy, [price]);
      const after = allBest(pool, looser);
      const isAllowed = (circle: readonly string[]): boolean =>
        !oracleEvaluate(pool, circle, looser, vocabulary).violations.some(
          ({ code }) => oracleSeverity(code, looser) === 'required',
        );
      const answers = before.best.flatMap((base) => {
        const value = oracleValue(pool, base, looser, vocabulary);
        if (base.every(isAllowed) && after.value <= value + 1e-9) return [{ placed: 0, value: 0 }];
        return after.best.map((found) => ({
          placed: placedIn(found) - placedIn(base),
          value: after.value - value,
        }));
      });
      if (price.value > 0.005) seen.helping++;
      expect(answers.map(({ placed }) => placed)).toContain(price.placed);
      expect(
        answers.some(({ placed, value }) => placed === price.placed && Math.abs(value - price.value) < 1e-9),
      ).toBe(true);
    }
  }
  expect(seen.possible).toBeGreaterThan(7);
  expect(seen.helping).toBeGreaterThan(20);
  expect(seen.proven).toBe(seen.prices);
}, 120_000);

test('every rule that has a step left has a price, the most helpful first', () => {
  const pool = parsePool(fc.sample(pools({ people: { min: 6, max: 8 } }), { numRuns: 1, seed: 3 })[0]);
  const { prices } = diagnose(pool, { policy: { rules: { place: 'required' } }, effort: 100 });
  expect(prices.map(({ rule }) => rule).sort()).toEqual([...leverNames].sort());
  const sorted = [...prices].sort((a, b) => b.value - a.value || b.placed - a.placed);
  expect(prices).toEqual(sorted);
  const loose = {
    size: { min: 2, max: 64 },
    rules: { stranded: 'off', dominance: 'preferred', daypart: 'off', language: 'off' },
    minimumScore: 0,
  } as const;
  expect(
    diagnose(pool, { policy: loose, effort: 100 })
      .prices.map(({ rule }) => rule)
      .sort(),
  ).toEqual(['reach.between', 'reach.personal']);
});
