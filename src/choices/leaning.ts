import type { CriterionName, Scores } from '../model/evaluation.js';
import { leanings } from '../model/leaning.js';
import type { Policy } from '../model/policy.js';
import { tolerance } from '../problem/problem.js';
import { measureValue } from '../runtime/describe.js';
import { circlesOf } from '../runtime/plan.js';
import type { Found } from './runs.js';

/** Whether what was found for a leaning has more value by the weights of that leaning than something else has. */
export function leansMore(one: Found, other: Found): boolean {
  if (one.leaning === undefined) return false;
  const weights = leanings[one.leaning];
  return valueBy(weights, one) > valueBy(weights, other) + tolerance;
}

function valueBy(weights: Policy['weights'], { plan: { candidates, circleOf } }: Found): number {
  const circles = [...circlesOf(circleOf, Array.from(circleOf.keys()))];
  return measureValue(
    { ...candidates, policy: { ...candidates.policy, weights } },
    circles.map((circle) => ({ ...circle, score: weigh(circle.scores, weights) })),
  );
}

/** The weighted mean of what could be measured. */
function weigh(scores: Scores, weights: Policy['weights']): number | null {
  let sum = 0;
  let counted = 0;
  for (const [criterion, score] of Object.entries(scores)) {
    if (score === null) continue;
    const weight = weights[criterion as CriterionName];
    sum += weight * score;
    counted += weight;
  }
  return counted === 0 ? null : sum / counted;
}
