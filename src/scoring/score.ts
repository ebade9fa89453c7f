import type { CriterionName } from '../model/evaluation.js';
import type { Policy } from '../model/policy.js';
import { tolerance } from '../problem/problem.js';
import type { Circle } from './circle.js';
import { complementarity } from './complementarity.js';
import { type Criterion, unmeasured } from './criterion.js';
import { mix } from './mix.js';
import { proximity } from './proximity.js';
import { reciprocity } from './reciprocity.js';
import { resilience } from './resilience.js';

/** All criteria by name, in the order in which they are shown. */
export const criteria: { readonly [Name in CriterionName]: Criterion<Name> } = {
  proximity,
  complementarity,
  reciprocity,
  mix,
  resilience,
};

const listed: readonly Criterion[] = Object.values(criteria);

/**
 * The weighted mean of the criteria that can be measured, 0 to 1; `NaN` where none can or none counts.
 *
 * The circle's help must have been computed.
 */
export function scoreCircle(circle: Circle): number {
  const { weights } = circle.problem.policy;
  let sum = 0;
  let counted = 0;
  for (const { name, measure } of listed) {
    const value = measure(circle);
    if (Number.isNaN(value)) continue;
    sum += weights[name] * value;
    counted += weights[name];
  }
  return counted === 0 ? unmeasured : sum / counted;
}

/** Whether a score is too low for a circle to be proposed; one that could not be measured is not. */
export function isTooLow(score: number, { minimumScore }: Policy): boolean {
  return score < minimumScore - tolerance;
}
