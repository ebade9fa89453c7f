import { measureValue } from '../explanation/value.js';
import type { Difference } from '../model/audit.js';
import type { Evaluation } from '../model/evaluation.js';
import type { Proposal } from '../model/proposal.js';
import type { Ground } from '../placement/ground.js';
import { requiredAmong } from '../placement/refusal.js';
import { differenceAt, differencesOf } from '../record/difference.js';

/** Circles that were looked at again. */
export interface JudgedAgain {
  /** `[circles]`; `undefined` of those with people who are unknown or named twice. */
  readonly evaluations: ReadonlyArray<Evaluation | undefined>;
  readonly differences: readonly Difference[];
}

/** Scores every circle again, and the whole where all circles can be. */
export function judgeAgain(ground: Ground, proposal: Proposal): JudgedAgain {
  const { circles, changes, value } = proposal;
  const keptAnyway = new Set(changes?.keptAnyway ?? []);
  const evaluations = circles.map(({ members }) => {
    const isKnown = members.every((id) => ground.participant(id) !== undefined);
    return isKnown && members.length > 0 && new Set(members).size === members.length
      ? ground.evaluate(members)
      : undefined;
  });
  const differences = circles.flatMap(({ id, score, scores, violations }, circle) => {
    const again = evaluations[circle];
    if (again === undefined) return [];
    const path = `circles[${circle}]`;
    const broken = requiredAmong(again.violations, ground.policy);
    return [
      ...differencesOf(score, again.score, `${path}.score`),
      ...differencesOf(scores, again.scores, `${path}.scores`),
      ...differencesOf(violations, again.violations, `${path}.violations`),
      ...(broken.length === 0 || keptAnyway.has(id) ? [] : [differenceAt('rule-broken', path)]),
    ];
  });
  const known = evaluations.filter((each) => each !== undefined);
  if (known.length < circles.length) return { evaluations, differences };
  const again = measureValue(ground.pool, ground.policy, known);
  return { evaluations, differences: [...differences, ...differencesOf(value, again, 'value')] };
}
