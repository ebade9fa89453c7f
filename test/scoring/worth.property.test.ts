import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policies, pools } from '../../src/arbitraries/index.js';
import { findViolations } from '../../src/explanation/violations.js';
import { partOf } from '../../src/graph/part.js';
import { parsePool } from '../../src/input/parse-pool.js';
import type { Problem } from '../../src/problem/problem.js';
import { rules, severityOf } from '../../src/scoring/rules.js';
import { scoreCircle } from '../../src/scoring/score.js';
import { createJudge, worthOfScore } from '../../src/scoring/worth.js';
import { compiled } from '../problem/compiled.js';
import { seatedIn } from './seated.js';

/** Several circles from one pool. */
const cases = fc
  .record({
    input: pools({ people: { min: 4, max: 12 } }),
    policy: fc.oneof(policies(), policies({ kind: 'small-circles' })),
  })
  .chain(({ input, policy }) =>
    fc.record({
      input: fc.constant(input),
      everybody: fc.constant(compiled(input, { policy })),
      circles: fc.array(fc.shuffledSubarray([...input.participants.keys()], { minLength: 1 }), {
        minLength: 2,
        maxLength: 6,
      }),
    }),
  );

const runs = { numRuns: 60 };

/** One judge for all, as in a search. */
function judgeAll(problem: Problem, circles: readonly number[][]) {
  const judge = createJudge(problem, problem.people);
  return circles.map((members) => ({
    worth: judge.worth(members, members.length),
    promise: judge.promise(members, members.length),
  }));
}

describe('the worth of a circle', () => {
  test('is 0 or more exactly where no required rule is violated', () => {
    fc.assert(
      fc.property(cases, ({ input, everybody: { problem, legend }, circles }) => {
        const part = partOf(parsePool(input), legend.participants);
        const judged = judgeAll(problem, circles);
        for (const [position, members] of circles.entries()) {
          const circle = seatedIn(
            { problem, legend },
            members.map((person) => legend.participants[person]!),
          );
          const required = findViolations(circle, scoreCircle(circle), legend, part).filter(
            ({ code }) => severityOf(code, problem.policy) === 'required',
          );
          expect(judged[position]!.worth >= 0).toBe(required.length === 0);
          expect(judged[position]!.worth).toBeLessThanOrEqual(1);
        }
      }),
      runs,
    );
  });

  test('does not depend on who was judged before', () => {
    fc.assert(
      fc.property(cases, ({ everybody: { problem }, circles }) => {
        expect(judgeAll(problem, circles)).toEqual(circles.map((circle) => judgeAll(problem, [circle])[0]));
      }),
      runs,
    );
  });
});

describe('the promise of a circle', () => {
  test('is its worth where it is allowed, and negative where it is not', () => {
    fc.assert(
      fc.property(cases, ({ everybody: { problem }, circles }) => {
        for (const { worth, promise } of judgeAll(problem, circles)) {
          if (worth >= 0) expect(promise).toBe(worth);
          else expect(promise).toBeLessThan(0);
        }
      }),
      runs,
    );
  });

  test('is greater for a circle that is nearer to being allowed, and of equals for the better one', () => {
    fc.assert(
      fc.property(cases, ({ everybody: { problem, legend }, circles }) => {
        const judged = judgeAll(problem, circles).map(({ promise }, position) => ({
          promise,
          ...rank(
            problem,
            circles[position]!.map((person) => legend.participants[person]!),
            legend,
          ),
        }));
        for (const one of judged) {
          for (const other of judged) {
            if (one.away < other.away) expect(one.promise).toBeGreaterThanOrEqual(other.promise);
            if (one.away === other.away && one.quality > other.quality + 1e-9)
              expect(one.promise).toBeGreaterThan(other.promise);
          }
        }
      }),
      runs,
    );
  });
});

/** How far a circle is from being allowed, in members, pairs and scores that are too low; and what it would be worth. */
function rank(
  problem: Problem,
  members: readonly string[],
  legend: ReturnType<typeof compiled>['legend'],
): { away: number; quality: number } {
  const circle = seatedIn({ problem, legend }, members);
  const score = scoreCircle(circle);
  const by = (severity: string): number[] =>
    rules
      .filter(({ code }) => severityOf(code, problem.policy) === severity)
      .map((rule) => rule.shortfall(circle));
  const tooLow = score < problem.policy.minimumScore - 1e-9 ? 1 : 0;
  return {
    away: by('required').reduce((sum, each) => sum + each, tooLow),
    quality: worthOfScore(score, by('preferred').filter((each) => each > 0).length, problem.policy),
  };
}
