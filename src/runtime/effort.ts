import type { Effort } from '../model/proposal.js';

/** Circles judged per candidate, for each named effort. */
const perCandidate = { quick: 500, standard: 4_000, thorough: 40_000 } as const;

/**
 * How many steps an effort allows: a step is one circle judged. Named efforts grow with the number of people to
 * place; a number is taken as it is.
 *
 * @throws RangeError when the effort is neither a known name nor a whole number of 0 or more.
 */
export function stepsOf(effort: Effort, candidates: number): number {
  if (typeof effort === 'number') {
    if (!(Number.isSafeInteger(effort) && effort >= 0)) {
      throw new RangeError('effort must be a whole number of steps, 0 or more');
    }
    return effort;
  }
  if (!Object.hasOwn(perCandidate, effort)) {
    throw new RangeError('effort must be quick, standard, thorough or a number of steps');
  }
  return perCandidate[effort] * candidates;
}
