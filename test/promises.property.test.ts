import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circlesOf, laws, type Propose, policies, pools, proposalLaws } from '../src/arbitraries/index.js';
import {
  evaluateCircle,
  type PolicyInput,
  type PoolInput,
  type Proposal,
  parsePolicy,
  parsePool,
  proposeCirclesSync,
  resolveVocabulary,
} from '../src/index.js';
import { participant, pool } from './support/builders.js';
import { expectClose } from './support/close.js';
import { oracleBest, oracleCandidates, oracleEvaluate, oracleSeverity } from './support/oracle/index.js';
import { permuted } from './support/transformations.js';

/** Enough to find circles in pools of this size, and little enough to run hundreds of times. */
const effort = 3000;

const task = fc.record({
  pool: pools({ people: { min: 0, max: 30 } }),
  policy: fc.oneof(policies({ kind: 'small-circles' }), policies(), fc.constant<PolicyInput>({})),
  seed: fc.nat({ max: 2 ** 32 - 1 }),
});

function propose(
  { pool, policy, seed }: { pool: PoolInput; policy: PolicyInput; seed: number },
  steps = effort,
): Proposal {
  return proposeCirclesSync(pool, { policy, seed, effort: steps });
}

test('no required rule is ever broken, whatever the input', () => {
  fc.assert(
    fc.property(task, (given) => {
      const [parsed, policy] = [parsePool(given.pool), parsePolicy(given.policy)];
      const vocabulary = resolveVocabulary(parsed.vocabulary);
      const proposal = propose(given);
      const placed = proposal.circles.flatMap(({ members }) => members);
      const candidates = oracleCandidates(parsed).map(({ id }) => id);
      expect(new Set(placed).size).toBe(placed.length);
      expect([...placed, ...proposal.unplaced.map((each) => each.participant)].sort()).toEqual(
        [...candidates].sort(),
      );
      for (const law of Object.values(proposalLaws)) law({ ...given, proposal });
      for (const circle of proposal.circles) {
        const judged = oracleEvaluate(parsed, circle.members, policy, vocabulary);
        expect(judged.violations.filter(({ code }) => oracleSeverity(code, policy) === 'required')).toEqual(
          [],
        );
        expectClose(circle.violations, judged.violations);
        expectClose(circle.scores, judged.scores);
        expectClose(circle.score, judged.score);
      }
    }),
    { numRuns: 300 },
  );
});

describe('an evaluation depends on nothing but the members and what they said:', () => {
  const circle = pools({ people: { min: 2, max: 14 } }).chain((given) =>
    fc.record({
      pool: fc.constant(given),
      members: circlesOf(given),
      policy: policies(),
      degrees: fc.integer({ min: -100, max: 100 }),
      salt: fc.nat(),
    }),
  );

  test('not on the names of people, labels and attributes', async () => {
    await fc.assert(fc.asyncProperty(circle, (given) => laws.renamingChangesNothing(given)));
  });

  test('not on people outside the circle', async () => {
    await fc.assert(
      fc.asyncProperty(circle, async ({ pool: given, members, policy }) => {
        const alone: PoolInput = {
          ...given,
          participants: given.participants.filter(({ id }) => members.includes(id)),
          apart: [],
          together: [],
          circles: [],
        };
        const bound = new Set(['apart', 'together']);
        const [with_, without] = [given, alone].map((each) => {
          const { violations, ...rest } = evaluateCircle(each, members, policy);
          return { ...rest, violations: violations.filter(({ code }) => !bound.has(code)) };
        });
        expect(with_).toEqual(without);
        await laws.outsidersChangeNothing({ pool: given, members, policy });
      }),
    );
  });

  test('not on where on a parallel of latitude the circle lives', async () => {
    await fc.assert(fc.asyncProperty(circle, (given) => laws.turningChangesNothing(given)));
  });
});

describe('a proposal is the same', () => {
  test('when the input is permuted anywhere', () => {
    fc.assert(
      fc.property(task, fc.nat(), (given, salt) => {
        expect(JSON.stringify(propose({ ...given, pool: permuted(given.pool, salt) }))).toBe(
          JSON.stringify(propose(given)),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('when labels and attributes are renamed', async () => {
    await fc.assert(
      fc.asyncProperty(task, fc.nat(), (given, salt) =>
        laws.sameUnderOtherLabels({ ...given, salt, effort }),
      ),
      { numRuns: 100 },
    );
  });

  test('to the byte, when it is made again', () => {
    fc.assert(
      fc.property(task, (given) => {
        expect(JSON.stringify(propose(given))).toBe(JSON.stringify(propose(given)));
      }),
      { numRuns: 50 },
    );
  });
});

test('a longer wait takes nobody out of the best circles, nor into a worse one', async () => {
  let judged = 0;
  const propose: Propose = (pool, options) => {
    const proposal = proposeCirclesSync(pool, options);
    if (proposal.optimal) judged++;
    return proposal;
  };
  await fc.assert(
    fc.asyncProperty(
      pools({ people: { min: 5, max: 12 } }),
      policies({ kind: 'small-circles' }),
      fc.nat(),
      (pool, policy, pick) => laws.longerWaitNeverHurts({ pool, policy, pick, propose }),
    ),
    { numRuns: 60 },
  );
  expect(judged).toBeGreaterThan(100);
});

describe('what somebody did not say', () => {
  test('breaks no rule that it did not break when they had not been asked', async () => {
    const circle = pools({ people: { min: 9, max: 14 } }).chain((given) =>
      fc.record({ pool: fc.constant(given), members: circlesOf(given), policy: policies() }),
    );
    await fc.assert(fc.asyncProperty(circle, (given) => laws.silenceBreaksNoRule(given)));
  });

  test('fits in with whatever the others said', () => {
    const { circles } = proposeCirclesSync(
      pool([
        participant('silent'),
        ...Array.from({ length: 9 }, (_, position) =>
          participant(`p-${position}`, {
            dayparts: ['tue-morning'],
            languages: ['nl'],
            backgrounds: { route: position % 2 === 0 ? 'a' : 'b' },
          }),
        ),
      ]),
      { policy: { dayparts: { share: 1 }, languages: { share: 1 }, size: { min: 10, max: 10 } } },
    );
    expect(circles[0]?.members).toContain('silent');
  });

  test('keeps nobody from a place: nine neighbours of whom nothing is known but their homes make a circle', () => {
    const neighbours = Array.from({ length: 9 }, (_, position) => participant(`p-${position}`));
    const { circles, value } = proposeCirclesSync(pool(neighbours));
    expect(circles).toHaveLength(1);
    expect(circles[0]!.members).toHaveLength(9);
    expect(value).toBeGreaterThan(0);
  });
});

test('more effort with the same seed never gives a lower value', () => {
  fc.assert(
    fc.property(task, fc.array(fc.nat({ max: 6000 }), { minLength: 2, maxLength: 5 }), (given, efforts) => {
      const values = [...efforts].sort((a, b) => a - b).map((steps) => propose(given, steps).value);
      for (const [position, value] of values.entries()) {
        if (position > 0) expect(value).toBeGreaterThanOrEqual(values[position - 1]!);
      }
    }),
    { numRuns: 100 },
  );
});

describe('background shapes which circle, never whether:', () => {
  test('where the mix alone keeps people out, it is their reason, and the larger share that is offered places them', () => {
    fc.assert(
      fc.property(
        pools({ people: { min: 9, max: 14 }, kind: 'oneProvider' }),
        policies({ kind: 'small-circles' }),
        (given, small) => {
          const policy: PolicyInput = { ...small, rules: { ...small.rules, dominance: 'required' } };
          const proposal = proposeCirclesSync(given, { policy });
          const off: PolicyInput = { ...policy, rules: { ...policy.rules, dominance: 'off' } };
          const parsed = parsePool(given);
          const free = oracleBest(parsed, parsePolicy(off), resolveVocabulary(parsed.vocabulary));
          // Everybody has one label, so without room in the rule it alone stands between them and a place.
          const keptOut = proposal.circles.length === 0 && free.circles.length > 0;
          if (!keptOut) return;
          expect(proposal.unplaced.some(({ reason }) => reason.code === 'dominance')).toBe(true);
          expect(proposal.relaxations.length).toBeGreaterThan(0);
          const backgrounds = proposal.relaxations.map(({ attribute, to }) => ({ attribute, maxShare: to }));
          const again = proposeCirclesSync({ ...given, backgrounds }, { policy });
          const placed = new Set(again.circles.flatMap(({ members }) => members));
          expect(placed.size).toBeGreaterThan(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('nobody else is told that background is their reason', () =>
    fc.assert(
      fc.asyncProperty(task, (given) => laws.backgroundIsNoReasonByItself({ ...given, effort })),
      { numRuns: 50 },
    ));
});
