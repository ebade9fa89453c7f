import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pools, poolsWith } from '../../../src/arbitraries/index.js';
import {
  evaluateCircle,
  parsePolicy,
  parsePool,
  resolveVocabulary,
  stageCircles,
} from '../../../src/index.js';
import { withMeasuredWays } from '../../support/measured-ways.js';
import { oracleEvaluate } from '../../support/oracle/index.js';

const cases = pools({ people: { min: 2, max: 10 } })
  .chain((pool) => fc.oneof(fc.constant(pool), withMeasuredWays(pool)))
  .chain((pool) => poolsWith(pool, ['meetingPlaces']))
  .chain((pool) =>
    fc.record({
      pool: fc.constant(pool),
      members: fc.subarray(
        pool.participants.map(({ id }) => id),
        { minLength: 1 },
      ),
      share: fc.constantFrom(0, 0.4, 0.8, 1),
    }),
  );

/** A lot of both answers. */
const fewest = 40;

test('a circle has nowhere to meet exactly where looking at every place and daypart finds none', () => {
  const seen = { broken: 0, kept: 0 };
  fc.assert(
    fc.property(cases, ({ pool, members, share }) => {
      const policy = parsePolicy({ dayparts: { share }, rules: { place: 'required', daypart: 'off' } });
      const parsed = parsePool(pool);
      const { violations } = evaluateCircle(parsed, members, policy);
      const told = violations.filter(({ code }) => code === 'place');
      const judged = oracleEvaluate(parsed, members, policy, resolveVocabulary(parsed.vocabulary));
      expect(told).toEqual(judged.violations.filter(({ code }) => code === 'place'));
      seen[told.length === 0 ? 'kept' : 'broken']++;
    }),
    { numRuns: Number(process.env['RUNS'] ?? 200) },
  );
  expect(seen.broken).toBeGreaterThan(fewest);
  expect(seen.kept).toBeGreaterThan(fewest);
});

test('a circle that keeps the rule has a place when there are no other circles, and one that breaks it has none', () => {
  fc.assert(
    fc.property(cases, ({ pool, members, share }) => {
      const { circles: _, ...others } = pool;
      const policy = parsePolicy({ dayparts: { share }, rules: { place: 'required' } });
      const { violations } = evaluateCircle(others, members, policy);
      const [staged] = stageCircles(others, [members], { policy }).circles;
      const isEnough = !staged!.setting.missing.some(({ part }) => part === 'daypart');
      // Where enough can come at no time at all, a setting makes do with fewer.
      if (isEnough)
        expect(staged!.setting.place === null).toBe(violations.some(({ code }) => code === 'place'));
      else expect(violations.some(({ code }) => code === 'place')).toBe(true);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 100) },
  );
});
