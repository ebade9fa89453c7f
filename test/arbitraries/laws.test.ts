import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Evaluate,
  evaluatingCases,
  evaluatingLaws,
  type JudgedEvaluation,
  type JudgedProposal,
  LawBroken,
  laws,
  type Propose,
  poolAdditions,
  pools,
  proposalLaws,
  proposalsOf,
  proposingCases,
  proposingLaws,
} from '../../src/arbitraries/index.js';
import { evaluateCircle, type PoolInput, proposeCirclesSync } from '../../src/index.js';

const proposals = pools({ people: { min: 3, max: 14 } }).chain((pool) =>
  fc.record({ pool: fc.constant(pool), proposal: proposalsOf(pool) }),
);
const asked = proposingCases();
const circles = evaluatingCases();

/** What is wrong with a proposal. */
const lies: { readonly [Law in keyof typeof proposalLaws]: (proposal: JudgedProposal) => JudgedProposal } = {
  noRuleBroken: (proposal) => ({
    ...proposal,
    circles: proposal.circles.map((circle) => ({ ...circle, members: circle.members.slice(0, 1) })),
  }),
  everybodyOnce: (proposal) => ({ ...proposal, unplaced: proposal.unplaced.slice(1) }),
  scoresAreAsEvaluated: (proposal) => ({
    ...proposal,
    circles: proposal.circles.map((circle) => ({
      ...circle,
      scores: { ...circle.scores, proximity: circle.scores.proximity! - 1e-6 },
    })),
  }),
  valueIsAsDefined: (proposal) => ({ ...proposal, value: proposal.value + 1e-6 }),
};

/** People whom a proposal does as if they were not ready. */
const passOver =
  (whom: (person: PoolInput['participants'][number], position: number) => boolean): Propose =>
  (pool, options) =>
    proposeCirclesSync(
      {
        ...pool,
        participants: pool.participants.map((person, position) =>
          whom(person, position) ? { ...person, ready: false } : person,
        ),
      },
      options,
    );

/** Proposes nothing, whatever it is asked, and keeps to all else that is written about proposals. */
const nothing: Propose = (pool, options) => {
  const { circles, unplaced } = proposeCirclesSync(pool, { ...options, effort: 0 });
  const leftOver = circles.flatMap(({ members }) =>
    members.map((participant) => ({ participant, reason: { code: 'no-circle' as const } })),
  );
  return { value: 0, circles: [], unplaced: [...unplaced, ...leftOver], relaxations: [], optimal: true };
};

/** What is wrong with whatever makes proposals. */
const faultyProposing: { readonly [Law in keyof typeof proposingLaws]: () => Propose } = {
  sameAgain: () => {
    let calls = 0;
    return passOver((_, position) => position === calls++ % 2);
  },
  sameUnderPermutation: () => passOver((_, position) => position < 2),
  sameUnderOtherLabels: () => passOver(({ backgrounds }) => backgrounds?.['route'] === 'provider-a'),
  moreEffortNeverWorse: () => (pool, options) =>
    proposeCirclesSync(pool, { ...options, effort: Math.max(0, 1500 - Number(options.effort)) }),
  longerWaitNeverHurts: () => passOver(({ waitingSince = '2026-01-01' }) => waitingSince < '2022-01-01'),
  backgroundIsNoReasonByItself: () => (pool, options) =>
    proposeCirclesSync(pool, {
      ...options,
      policy: { ...options.policy, rules: { ...options.policy?.rules, dominance: 'required' } },
    }),
  onlyCircleIsProposed: () => nothing,
};

const with_ =
  (change: (evaluation: JudgedEvaluation, pool: PoolInput, members: readonly string[]) => JudgedEvaluation) =>
  (): Evaluate =>
  (pool, members, policy) =>
    change(evaluateCircle(pool, members, policy), pool, members);
const scored = (evaluation: JudgedEvaluation, score: number): JudgedEvaluation => ({ ...evaluation, score });

/** What is wrong with whatever evaluates circles. */
const faultyEvaluating: { readonly [Law in keyof typeof evaluatingLaws]: () => Evaluate } = {
  scoresAreShares: with_((evaluation) => scored(evaluation, 2 * (evaluation.score ?? 0))),
  sameForAnyOrder: () => (pool, members, policy) => evaluateCircle(pool, members.slice(0, 2), policy),
  renamingChangesNothing: with_((evaluation, _, members) => scored(evaluation, members[0]! < 'p' ? 0 : 1)),
  outsidersChangeNothing: with_((evaluation, { participants }) =>
    scored(evaluation, 1 / participants.length),
  ),
  turningChangesNothing: with_((evaluation, { participants }) => {
    const home = participants[0]!.home;
    const isEast = 'lon' in home && home.lon > 5;
    return isEast ? { ...evaluation, scores: { ...evaluation.scores, proximity: 0 } } : evaluation;
  }),
  silenceBreaksNoRule: with_((evaluation, { participants }) =>
    participants.every(({ dayparts }) => dayparts === undefined)
      ? { ...evaluation, violations: [{ code: 'daypart', participants: [] }] }
      : evaluation,
  ),
};

/** The error of the first case that breaks a law. */
async function firstBreach<Case>(
  cases: fc.Arbitrary<Case>,
  law: (given: Case) => unknown,
  seeds = 60,
): Promise<unknown> {
  for (let seed = 0; seed < seeds; seed++) {
    for (const given of fc.sample(cases, { seed, numRuns: 5 })) {
      try {
        await law(given);
      } catch (error) {
        return error;
      }
    }
  }
  return undefined;
}

function expectBreach(error: unknown, name: string): void {
  expect(error).toBeInstanceOf(LawBroken);
  expect(error).toMatchObject({ law: name, message: expect.stringMatching(`^${name}: .{10}`) });
  expect(String(error)).not.toMatch(/p-\d/);
}

describe.each(Object.entries(proposalLaws))('the law %s', (name, law) => {
  test('holds for proposals of the library', () => {
    fc.assert(
      fc.property(proposals, ({ pool, proposal }) => law({ pool, policy: proposal.policy, proposal })),
      { numRuns: 20 },
    );
  });

  test('is seen to be broken by a proposal that is not as it says', async () => {
    const lie = lies[name as keyof typeof lies];
    const error = await firstBreach(proposals, ({ pool, proposal }) =>
      law({ pool, policy: proposal.policy, proposal: lie(proposal) }),
    );
    expectBreach(error, name);
  });
});

describe.each(Object.entries(proposingLaws))('the law %s', (name, law) => {
  test('holds for the library', () =>
    fc.assert(
      fc.asyncProperty(proposingCases({ people: { min: 0, max: 9 } }), (given) => law(given)),
      { numRuns: 25 },
    ));

  test('is seen to be broken by something that proposes otherwise', async () => {
    const propose = faultyProposing[name as keyof typeof faultyProposing]();
    expectBreach(await firstBreach(asked, (given) => law({ ...given, propose })), name);
  });

  test('holds for something that never proposes anything, but for one law', async () => {
    const breach = await firstBreach(asked, (given) => law({ ...given, propose: nothing }), 3);
    expect(breach === undefined).toBe(name !== 'onlyCircleIsProposed');
  });

  test('may be about something that answers later', async () => {
    const propose: Propose = async (pool, options) => proposeCirclesSync(pool, options);
    await law({ ...fc.sample(asked, { seed: 4, numRuns: 1 })[0]!, propose });
  });
});

describe.each(Object.entries(evaluatingLaws))('the law %s', (name, law) => {
  test('holds for the library, whatever surrounds the people', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(circles, evaluatingCases({ with: poolAdditions })), (given) => law(given)),
      { numRuns: 60 },
    ));

  test('is seen to be broken by something that evaluates otherwise', async () => {
    const evaluate = faultyEvaluating[name as keyof typeof faultyEvaluating]();
    expectBreach(await firstBreach(circles, (given) => law({ ...given, evaluate })), name);
  });
});

test('the laws are those about proposals, about proposing and about evaluating, each by one name', () => {
  const names = [proposalLaws, proposingLaws, evaluatingLaws].flatMap((each) => Object.keys(each));
  expect(Object.keys(laws).sort()).toEqual([...new Set(names)].sort());
  expect(names).toHaveLength(new Set(names).size);
});

describe('a proposal for somebody who is in it twice, or should not be in it', () => {
  const given = fc
    .sample(proposals, { seed: 5, numRuns: 60 })
    .find(({ proposal }) => proposal.circles.length > 0 && proposal.unplaced.length > 0)!;
  const { pool, proposal } = given;
  const [first, ...others] = proposal.circles;
  const about = (told: JudgedProposal) => ({ pool, policy: proposal.policy, proposal: told });
  const [left] = proposal.unplaced;

  test.each([
    ['everybodyOnce', 'somebody is there twice', { ...proposal, unplaced: [...proposal.unplaced, left!] }],
    [
      'everybodyOnce',
      'somebody is there who may not be placed',
      { ...proposal, unplaced: [...proposal.unplaced, { ...left!, participant: 'stranger' }] },
    ],
    [
      'scoresAreAsEvaluated',
      'the score of circle 0 is not what an evaluation gives',
      { ...proposal, circles: [{ ...first!, score: 0.123 }, ...others] },
    ],
    [
      'scoresAreAsEvaluated',
      'the list of violations of circle 0 is not what an evaluation gives',
      {
        ...proposal,
        circles: [
          {
            ...first!,
            violations: [...first!.violations, { code: 'apart' as const, participants: first!.members }],
          },
          ...others,
        ],
      },
    ],
    [
      'valueIsAsDefined',
      'the value is not that of the formula',
      {
        ...proposal,
        value: 1.5,
        circles: [{ ...first!, members: ['stranger', ...first!.members] }, ...others],
      },
    ],
  ] as const)('breaks %s: %s', (name, message, told) => {
    expect(() => proposalLaws[name](about(told as never))).toThrow(new LawBroken(name, message));
    expect(() => proposalLaws[name](about(proposal))).not.toThrow();
  });
});
