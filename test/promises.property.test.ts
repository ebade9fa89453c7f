import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circlesOf, policies, pools } from '../src/arbitraries/index.js';
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
import { permuted, renamedBackgrounds, renamedEverything, turned } from './support/transformations.js';

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
      turn: fc.integer({ min: -100, max: 100 }),
      salt: fc.nat(),
    }),
  );

  test('not on the names of people, labels and attributes', () => {
    fc.assert(
      fc.property(circle, ({ pool: given, members, policy, salt }) => {
        const renamed = renamedEverything(given, salt);
        expectClose(
          evaluateCircle(renamed.pool, members.map(renamed.id), policy).scores,
          evaluateCircle(given, members, policy).scores,
        );
        const codes = (input: PoolInput, ids: string[]): string[] =>
          evaluateCircle(input, ids, policy)
            .violations.map(({ code, participants }) => `${code} ${participants.length}`)
            .sort();
        expect(codes(renamed.pool, members.map(renamed.id))).toEqual(codes(given, members));
      }),
    );
  });

  test('not on people outside the circle', () => {
    fc.assert(
      fc.property(circle, ({ pool: given, members, policy }) => {
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
      }),
    );
  });

  test('not on where on a parallel of latitude the circle lives', () => {
    fc.assert(
      fc.property(circle, ({ pool: given, members, policy, turn }) => {
        const there = turned(given, turn);
        // A millimetre of rounding is 1.3 mm of walking: far less than a thousandth of anybody's reach.
        const [a, b] = [evaluateCircle(given, members, policy), evaluateCircle(there, members, policy)];
        for (const name of Object.keys(a.scores) as (keyof typeof a.scores)[]) {
          if (a.scores[name] === null) expect(b.scores[name]).toBeNull();
          else expect(Math.abs(a.scores[name] - b.scores[name]!)).toBeLessThan(1e-2);
        }
      }),
    );
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

  test('when labels and attributes are renamed', () => {
    fc.assert(
      fc.property(task, fc.nat(), (given, salt) => {
        const outcome = (proposal: Proposal): unknown => ({
          value: proposal.value,
          unplaced: proposal.unplaced,
          circles: proposal.circles.map(({ members, score, scores }) => ({ members, score, scores })),
        });
        expect(outcome(propose({ ...given, pool: renamedBackgrounds(given.pool, salt) }))).toEqual(
          outcome(propose(given)),
        );
      }),
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

test('a longer wait takes nobody out of the best circles, nor into a worse one', () => {
  fc.assert(
    fc.property(
      pools({ people: { min: 5, max: 12 } }),
      policies({ kind: 'small-circles' }),
      fc.nat(),
      (given, policy, pick) => {
        const candidates = oracleCandidates(parsePool(given));
        fc.pre(candidates.length > 0);
        const { id } = candidates[pick % candidates.length]!;
        const longer: PoolInput = {
          ...given,
          participants: given.participants.map((person) =>
            person.id === id ? { ...person, waitingSince: '2020-01-01' } : person,
          ),
        };
        const [before, after] = [given, longer].map((each) => proposeCirclesSync(each, { policy }));
        expect(before!.optimal && after!.optimal).toBe(true);
        expect(worthFor(after!, id)).toBeGreaterThanOrEqual(worthFor(before!, id) - 1e-9);
      },
    ),
    { numRuns: 60 },
  );
});

/** What the circle of a person is worth; 0 without one. */
function worthFor({ circles, policy }: Proposal, id: string): number {
  const circle = circles.find(({ members }) => members.includes(id));
  if (circle === undefined) return 0;
  const lacking = 1 - (circle.score ?? 0);
  const broken = new Set(circle.violations.map(({ code }) => code)).size;
  return (policy.placement + (1 - policy.placement) * (1 - lacking * lacking)) * 0.75 ** broken;
}

describe('what somebody did not say', () => {
  test('breaks no rule that it did not break when they had not been asked', () => {
    const circle = pools({ people: { min: 9, max: 14 } }).chain((given) =>
      fc.record({ pool: fc.constant(given), members: circlesOf(given), policy: policies() }),
    );
    const said = new Set(['dominance', 'daypart', 'language']);
    fc.assert(
      fc.property(circle, ({ pool: given, members, policy }) => {
        const silent: PoolInput = {
          ...given,
          participants: given.participants.map(({ id, home, reach }) => ({
            id,
            home,
            ...(reach === undefined ? {} : { reach }),
          })),
        };
        const { violations } = evaluateCircle(silent, members, policy);
        expect(violations.filter(({ code }) => said.has(code))).toEqual([]);
      }),
    );
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

  test('nobody else is told that background is their reason', () => {
    fc.assert(
      fc.property(task, (given) => {
        const policy: PolicyInput = { ...given.policy, rules: { ...given.policy.rules, dominance: 'off' } };
        const proposal = propose({ ...given, policy });
        expect(proposal.unplaced.filter(({ reason }) => reason.code === 'dominance')).toEqual([]);
        expect(proposal.relaxations).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
