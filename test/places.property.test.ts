import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policies, pools, poolsWith } from '../src/arbitraries/index.js';
import {
  evaluateCircle,
  parsePolicy,
  parsePool,
  proposeCirclesSync,
  reasonCodes,
  resolveVocabulary,
  stageCircles,
} from '../src/index.js';
import { withMeasuredWays } from './support/measured-ways.js';
import { oracleBest, oracleCandidates, oracleCircles, oracleValue } from './support/oracle/index.js';
import { permuted } from './support/transformations.js';

/** Pools of a few people who can meet in some places, and rules for small circles. */
const cases = (most: number) =>
  fc.record({
    pool: pools({ people: { min: 4, max: most } })
      .chain((pool) => fc.oneof(fc.constant(pool), withMeasuredWays(pool)))
      .chain((pool) => poolsWith(pool, ['meetingPlaces'])),
    policy: fc
      .record({
        wanted: policies({ kind: 'small-circles' }),
        place: fc.constantFrom('required', 'required', 'preferred'),
      })
      .map(({ wanted, place }) =>
        parsePolicy({ ...wanted, rules: { ...wanted.rules, place: place as 'required' } }),
      ),
    seed: fc.nat({ max: 1000 }),
  });

const runs = (usual: number) => ({ numRuns: Number(process.env['RUNS'] ?? usual) });

test('with the rule on places the search finds the best circles that enumeration finds', () => {
  fc.assert(
    fc.property(cases(12), ({ pool: input, policy, seed }) => {
      const pool = parsePool(input);
      const vocabulary = resolveVocabulary(pool.vocabulary);
      const proposal = proposeCirclesSync(pool, { policy, seed });
      const best = oracleBest(pool, policy, vocabulary);
      const circles = proposal.circles.map(({ members }) => members);
      expect(proposal.value).toBeCloseTo(oracleValue(pool, circles, policy, vocabulary), 9);
      expect(proposal.value).toBeCloseTo(best.value, 9);
    }),
    runs(60),
  );
});

test('each circle that is proposed has somewhere to meet, and one by itself meets there', () => {
  let [met, circles] = [0, 0];
  fc.assert(
    fc.property(cases(24), ({ pool, policy: { rules, ...wanted }, seed }) => {
      const policy = parsePolicy({ ...wanted, rules: { ...rules, place: 'required' } });
      for (const { members } of proposeCirclesSync(pool, { policy, seed, effort: 2000 }).circles) {
        circles++;
        expect(evaluateCircle(pool, members, policy).violations.map(({ code }) => code)).not.toContain(
          'place',
        );
        const { setting } = stageCircles(pool, [members], { policy }).circles[0]!;
        expect(setting.place).not.toBeNull();
        met++;
      }
    }),
    runs(60),
  );
  expect(met).toBe(circles);
  expect(circles).toBeGreaterThan(20);
});

test('the order in which people and places stand makes no difference', () => {
  fc.assert(
    fc.property(cases(16), fc.integer(), ({ pool, policy, seed }, salt) => {
      const [one, other] = [pool, permuted(pool, salt)].map((each) => {
        const { meetingPlaces = [], ...rest } = each;
        const places = each === pool ? meetingPlaces : [...meetingPlaces].reverse();
        const { inputHash: _, ...proposal } = proposeCirclesSync(
          { ...rest, meetingPlaces: places },
          { policy, seed, effort: 1000 },
        );
        return proposal;
      });
      expect(other).toEqual(one);
    }),
    runs(30),
  );
});

test('somebody is kept out by the rule on places only if they have a place without it, and none with it', () => {
  let told = 0;
  fc.assert(
    fc.property(cases(11), ({ pool: input, policy: { rules, ...wanted }, seed }) => {
      const pool = parsePool(input);
      const vocabulary = resolveVocabulary(pool.vocabulary);
      const policy = parsePolicy({ ...wanted, rules: { ...rules, place: 'required' } });
      const seatable = (place: 'required' | 'off'): Set<string> =>
        new Set(
          oracleCircles(pool, { ...policy, rules: { ...policy.rules, place } }, vocabulary).flatMap(
            ({ members }) => members,
          ),
        );
      const { unplaced } = proposeCirclesSync(pool, { policy, seed });
      const out = unplaced.filter(({ reason }) => reason.code === 'place');
      if (out.length === 0) return;
      told += out.length;
      const [without, within] = [seatable('off'), seatable('required')];
      for (const { participant } of out) {
        expect(without.has(participant)).toBe(true);
        // A short search can miss a circle: what is said is that none was found.
        if (oracleCandidates(pool).length <= 8) expect(within.has(participant)).toBe(false);
      }
    }),
    runs(60),
  );
  expect(reasonCodes).toContain('place');
  expect(told).toBeGreaterThan(5);
});

test('without the rule, or with it where the pool keeps no places, nothing is different', () => {
  fc.assert(
    fc.property(cases(14), ({ pool, policy: { rules: asked, ...wanted }, seed }) => {
      const { place: _, ...rules } = asked;
      const run = (input: typeof pool, place?: 'required' | 'off') => {
        const { policy: _policy, ...proposal } = proposeCirclesSync(input, {
          policy: parsePolicy({ ...wanted, rules: place === undefined ? rules : { ...rules, place } }),
          seed,
          effort: 1000,
        });
        return proposal;
      };
      expect(run(pool, 'off')).toEqual(run(pool));
      const { meetingPlaces: _places, circles: _circles, travel: _travel, ...bare } = pool;
      expect(run(bare, 'required')).toEqual(run(bare));
      expect(parsePolicy({ ...wanted, rules }).rules).not.toHaveProperty('place');
    }),
    runs(30),
  );
});
