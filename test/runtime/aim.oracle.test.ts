import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policies, pools } from '../../src/arbitraries/index.js';
import { toCompactPool } from '../../src/compact/to-compact-pool.js';
import {
  leaningNames,
  leanings,
  parsePolicy,
  parsePool,
  policyFor,
  resolveVocabulary,
} from '../../src/index.js';
import { listCandidates } from '../../src/runtime/candidates.js';
import { finish } from '../../src/runtime/pace.js';
import { cutOut, openTile } from '../../src/runtime/tile.js';
import { oracleEvaluate, oracleSeverity, oracleWorth } from '../support/oracle/index.js';

/** A pool, some of its candidates as a circle, and where everybody is in two other plans. */
const task = fc.record({
  pool: pools({ people: { min: 4, max: 12 } }),
  policy: policies({ kind: 'small-circles' }),
  leaning: fc.option(fc.constantFrom(...leaningNames), { nil: undefined }),
  strength: fc.constantFrom(0, 0.05, 0.6, 1),
  others: fc.array(fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 12, maxLength: 12 }), {
    maxLength: 2,
  }),
  picks: fc.array(fc.nat(11), { minLength: 4, maxLength: 4 }),
});

test('an aim takes nothing from the rules, and weighs what is allowed as it says', () => {
  let allowed = 0;
  fc.assert(
    fc.property(task, ({ pool, policy: given, leaning, strength, others, picks }) => {
      const [parsed, policy] = [parsePool(pool), parsePolicy(given)];
      const candidates = finish(listCandidates(finish(toCompactPool(parsed)), policy, 1));
      const everybody = Array.from({ length: candidates.count }, (_, candidate) => candidate);
      const circleOf = others.map((circles) =>
        Int32Array.from(everybody, (candidate) => circles[candidate]!),
      );
      const aim = { weights: leaning && leanings[leaning], strength, others: circleOf };
      const { grouping, legend } = finish(openTile(cutOut({ ...candidates, aim }, everybody)));
      const plain = finish(openTile(cutOut(candidates, everybody))).grouping;
      const items = [...new Set(picks)].filter((pick) => pick < grouping.items);
      if (items.length === 0) return;
      const worth = grouping.worth(Int32Array.from(items), items.length);
      const own = plain.worth(Int32Array.from(items), items.length);
      if (own < 0) {
        expect(worth).toBe(own);
        return;
      }
      allowed++;
      const people = items.flatMap((item) => grouping.people[item]!);
      const members = people.map((person) => legend.participants[person]!);
      const vocabulary = resolveVocabulary(parsed.vocabulary);
      const judged = oracleEvaluate(parsed, members, policy, vocabulary);
      expect(judged.violations.filter(({ code }) => oracleSeverity(code, policy) === 'required')).toEqual([]);
      const leant = leaning === undefined ? policy : policyFor(leaning, { ...policy, minimumScore: 0 });
      const shares = circleOf.map((circles) => {
        const pairs = people.flatMap((one) =>
          people.filter((other) => one < other).map((other) => [one, other]),
        );
        const together = pairs.filter(
          ([one, other]) => circles[one!] === circles[other!] && circles[one!] !== -1,
        );
        return pairs.length === 0 ? 0 : together.length / pairs.length;
      });
      const expected =
        oracleWorth(oracleEvaluate(parsed, members, leant, vocabulary), leant) *
        (1 - strength * Math.max(0, ...shares));
      expect(worth).toBeCloseTo(expected, 9);
    }),
    { numRuns: 150 },
  );
  expect(allowed).toBeGreaterThan(15);
});
