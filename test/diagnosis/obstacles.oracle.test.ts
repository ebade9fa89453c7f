import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policies, pools } from '../../src/arbitraries/index.js';
import {
  diagnose,
  type Policy,
  type PolicyInput,
  type Pool,
  type PoolInput,
  parsePolicy,
  parsePool,
  type ReasonCode,
  resolveVocabulary,
} from '../../src/index.js';
import { oracleCandidates, oracleCircles, oracleWalkingMetres } from '../support/oracle/index.js';

type Lifted = Exclude<
  ReasonCode,
  'apart' | 'together' | 'no-circle' | 'no-seat' | 'left-out' | 'not-examined'
>;

const lifted: readonly Lifted[] = [
  'dominance',
  'stranded',
  'daypart',
  'language',
  'place',
  'score',
  'too-few-nearby',
];

function without(policy: Policy, rule: Lifted): Policy {
  switch (rule) {
    case 'score':
      return { ...policy, minimumScore: 0 };
    case 'too-few-nearby':
      return {
        ...policy,
        reach: { ...policy.reach, between: 1e9 },
        rules: { ...policy.rules, stranded: 'off' },
      };
    default:
      return { ...policy, rules: { ...policy.rules, [rule]: 'off' } };
  }
}

/** Whether a reason holds for somebody, by trying every set of people. */
function judgeOf(pool: Pool, policy: Policy): (id: string, code: ReasonCode) => boolean {
  const vocabulary = resolveVocabulary(pool.vocabulary);
  const people = oracleCandidates(pool);
  const seatable = (under: Policy): Set<string> =>
    new Set(oracleCircles(pool, under, vocabulary).flatMap(({ members }) => members));
  const strict = seatable(policy);
  const known = new Map<Lifted, Set<string>>();
  const fits = (id: string, rule: Lifted): boolean => {
    if (!known.has(rule)) known.set(rule, seatable(without(policy, rule)));
    return known.get(rule)!.has(id);
  };
  const near = (id: string) => {
    const self = people.find((each) => each.id === id)!;
    return people.filter((each) => oracleWalkingMetres(self, each, policy) <= policy.reach.between);
  };
  return (id, code) => {
    switch (code) {
      case 'no-seat':
        return strict.has(id);
      case 'dominance':
        return fits(id, code);
      case 'stranded':
      case 'daypart':
      case 'language':
      case 'place':
      case 'score':
        return !strict.has(id) && fits(id, code);
      case 'too-few-nearby':
        return !strict.has(id) && (near(id).length < policy.size.min || fits(id, code));
      case 'no-circle':
        return !strict.has(id) && !lifted.some((rule) => fits(id, rule));
      case 'apart': {
        const mayMeet = (other: string): boolean =>
          other === id || !pool.apart.some((set) => set.includes(id) && set.includes(other));
        return near(id).filter((each) => mayMeet(each.id)).length < policy.size.min;
      }
      case 'together':
        return !strict.has(id) && pool.together.some((set) => set.includes(id));
      case 'left-out':
      case 'not-examined':
        return false;
    }
  };
}

/** The same people, each with hardly any time and one language. */
function busy(pool: PoolInput): PoolInput {
  const participants = pool.participants.map((person, at) => ({
    ...person,
    dayparts: [(['mon-morning', 'tue-evening', 'wed-morning'] as const)[at % 3]!],
    languages: [['nl', 'ar'][at % 2]!],
  }));
  return { ...pool, participants };
}

/** The same people with one place to meet, with a few seats. */
function cramped(pool: PoolInput): PoolInput {
  return { ...pool, meetingPlaces: [{ id: 'parish', point: pool.participants[0]!.home, seats: 4 }] };
}

const loose = {
  reach: { personal: 3000, between: 20_000 },
  composition: { maxShare: 1 },
  dayparts: { share: 0 },
  languages: { share: 0 },
  minimumScore: 0,
};

/** Policies that ask much of one thing only. */
const asking: readonly PolicyInput[] = [
  { ...loose, dayparts: { share: 1 } },
  { ...loose, languages: { share: 1 } },
  { ...loose, composition: { maxShare: 0.2 } },
  { ...loose, minimumScore: 0.6 },
  { ...loose, reach: { personal: 300, between: 20_000 } },
];

test('every obstacle holds for everybody it is said of, as trying every set of people has it', () => {
  const cases = fc.sample(fc.tuple(pools({ people: { min: 4, max: 8 } }), policies({ kind: 'strict' })), {
    numRuns: 160,
    seed: 8,
  });
  const seen = new Map<string, number>();
  const given = [
    ...cases.map(([input, strict], at): [PoolInput, PolicyInput] => [
      at % 2 === 0 ? input : busy(input),
      at % 3 === 0 ? strict : { ...asking[at % asking.length], size: strict.size! },
    ]),
    ...cases
      .slice(0, 24)
      .map(([input, { size }]): [PoolInput, PolicyInput] => [
        cramped(input),
        { ...loose, size: size!, rules: { place: 'required' } },
      ]),
  ];
  for (const [input, wanted] of given) {
    const [pool, policy] = [parsePool(input), parsePolicy(wanted)];
    const { obstacles, candidates, possible } = diagnose(pool, { policy, effort: 1000, costs: {} });
    const holds = judgeOf(pool, policy);
    const ids = oracleCandidates(pool).map(({ id }) => id);
    expect(candidates).toBe(ids.length);
    const left = obstacles.flatMap(({ code, participants }) =>
      code === 'too-few-candidates' ? [] : participants,
    );
    expect(new Set(left).size).toBe(left.length);
    if (!possible) expect([...left].sort()).toEqual([...ids].sort());
    expect(obstacles.some(({ code }) => code === 'too-few-candidates')).toBe(ids.length < policy.size.min);
    for (const { code, participants } of obstacles) {
      seen.set(code, (seen.get(code) ?? 0) + participants.length);
      if (code === 'too-few-candidates') expect(participants).toEqual([...ids].sort());
      else expect([code, participants.filter((id) => !holds(id, code))]).toEqual([code, []]);
    }
  }
  for (const code of [...lifted, 'no-circle', 'no-seat', 'together', 'too-few-candidates']) {
    expect(seen.get(code) ?? 0, code).toBeGreaterThan(0);
  }
}, 120_000);
