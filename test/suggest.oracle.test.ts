import { describe, expect, test } from 'vitest';
import {
  type Policy,
  type Pool,
  parsePolicy,
  parsePool,
  type RunningCircle,
  resolveVocabulary,
  suggestCircles,
} from '../src/index.js';
import { expectClose } from './support/close.js';
import {
  type OracleEvaluation,
  oracleEvaluate,
  oracleSeverity,
  oracleWalkingMetres,
  oracleWorth,
} from './support/oracle/index.js';
import { chance, town } from './support/towns.js';

/** A place as the formulas have it. */
interface OraclePlace {
  readonly circle: string;
  readonly gain: number;
  readonly before: OracleEvaluation;
  readonly after: OracleEvaluation;
  /** Nothing is wrong with it but that it needs more people. */
  readonly isTooSmall: boolean;
}

/** Every running circle that somebody could join, best first, by trying all. */
function allPlaces(pool: Pool, id: string, policy: Policy): OraclePlace[] {
  const vocabulary = resolveVocabulary(pool.vocabulary);
  const person = pool.participants.find((each) => each.id === id)!;
  const judge = (ids: readonly string[]) => oracleEvaluate(pool, ids, policy, vocabulary);
  const places = pool.circles
    .filter((circle) => isOpen(circle, id, policy))
    .flatMap((circle): OraclePlace[] => {
      const members = seated(circle);
      const isFar = members.some((each) => {
        const member = pool.participants.find((other) => other.id === each)!;
        return oracleWalkingMetres(person, member, policy) > policy.reach.between + 1e-9;
      });
      if (isFar) return [];
      const [before, after] = [judge(members), judge([...members, id])];
      const broken = new Set(
        after.violations
          .map(({ code }) => code)
          .filter((code) => oracleSeverity(code, policy) === 'required'),
      );
      const isTooSmall = members.length + 1 < policy.size.min && broken.size === 1 && broken.has('size');
      if (broken.size > 0 && !isTooSmall) return [];
      const [worthBefore, worthAfter] = [oracleWorth(before, policy), oracleWorth(after, policy)];
      const gain = (members.length + 1) * worthAfter - members.length * worthBefore;
      return [{ circle: circle.id, gain, before, after, isTooSmall }];
    });
  return places.sort((a, b) => Number(a.isTooSmall) - Number(b.isTooSmall) || b.gain - a.gain);
}

function seated({ members }: RunningCircle): string[] {
  return members.filter(({ status }) => status !== 'declined').map(({ participant }) => participant);
}

function isOpen(circle: RunningCircle, id: string, policy: Policy): boolean {
  const declined = circle.members.some(
    ({ participant, status }) => participant === id && status === 'declined',
  );
  const open = circle.openSeats ?? policy.size.max - seated(circle).length;
  return !declined && !circle.locked && open > 0;
}

const cases = 300;
const policies = [
  undefined,
  { rules: { dominance: 'preferred', daypart: 'preferred', language: 'off' }, minimumScore: 0.2 },
  { size: { min: 6, max: 14 }, placement: 0.3, rules: { stranded: 'preferred' } },
] as const;

describe.each(Array.from({ length: 10 }, (_, part) => ({ part, most: 20 + part * 20 })))(
  'of up to $most circles',
  ({ part }) => {
    test('the first that is suggested is the best there is, and all numbers are those of the formulas', () => {
      let found = 0;
      for (let each = 0; each < cases / 10; each++) {
        const seed = part * 1000 + each;
        const below = chance(seed);
        const circles = 10 + part * 20 + below(11);
        const input = town(seed, {
          circles,
          size: { min: 5, max: 12 },
          waiting: 12,
          side: Math.round(800 * Math.sqrt(circles)),
        });
        const policy = parsePolicy(policies[seed % policies.length]);
        const pool = parsePool(input);
        const referral = pool.participants.find(({ id, ready }) => ready && id.startsWith('w-'))!.id;
        const { suggestions, refused } = suggestCircles(pool, referral, { policy });
        const expected = allPlaces(pool, referral, policy);
        expect(suggestions[0]?.circle, `seed ${seed}`).toBe(expected[0]?.circle);
        expect(suggestions.map(({ circle }) => circle).sort()).toEqual(
          expected.map(({ circle }) => circle).sort(),
        );
        expect(suggestions.length + refused.length).toBe(circles);
        for (const { circle, gain, before, after } of suggestions) {
          const wanted = expected.find((place) => place.circle === circle)!;
          const { evidence: _before, ...old } = before;
          const { evidence: _after, ...now } = after;
          expectClose(
            { gain, before: old, after: now },
            {
              gain: wanted.gain,
              before: wanted.before,
              after: wanted.after,
            },
          );
        }
        found += suggestions.length;
      }
      expect(found).toBeGreaterThan(10);
    });
  },
);
