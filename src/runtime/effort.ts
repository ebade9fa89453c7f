import type { Effort } from '../model/proposal.js';

/**
 * First coolings that an effort is worth: there are two in a round, and each round is three times as long as the one
 * before, 2 + 6 + 18 + 54.
 */
const coolings = { quick: 2, standard: 8, thorough: 80 } as const;
/** Steps of the standard effort for any pool, for each of the first thousand candidates, and for each further one. */
const atLeast = 160_000;
/** Among so few candidates all circles may be listed, for which there are so many steps. */
const fewCandidates = 64;
const atLeastForFew = 200_000;
const perCandidate = 680;
const perFurtherCandidate = 60;
/** From here on each further candidate counts less. */
const manyCandidates = 1000;

/** How long a search may take. */
export interface Budget {
  /** Circles judged, in all. */
  readonly steps: number;
  /** Circles judged per candidate in the first cooling: so many that the named efforts end as a cooling does. */
  readonly firstCooling: number;
}

/**
 * How many steps an effort allows: a step is one circle judged. Named efforts grow with the number of people to
 * place, less than in proportion, but where these are few enough to list all circles; a number is taken as it is.
 *
 * @throws RangeError when the effort is neither a known name nor a whole number of 0 or more.
 */
export function budgetOf(effort: Effort, candidates: number): Budget {
  const further = Math.max(0, candidates - manyCandidates);
  const least = candidates <= fewCandidates ? atLeastForFew : atLeast;
  const standard = Math.max(least, perCandidate * (candidates - further)) + perFurtherCandidate * further;
  const firstCooling = standard / coolings.standard / Math.max(1, candidates);
  if (typeof effort === 'number') {
    if (!(Number.isSafeInteger(effort) && effort >= 0)) {
      throw new RangeError('effort must be a whole number of steps, 0 or more');
    }
    return { steps: effort, firstCooling };
  }
  if (typeof effort !== 'string' || !Object.hasOwn(coolings, effort)) {
    throw new RangeError('effort must be quick, standard, thorough or a number of steps');
  }
  return { steps: Math.ceil((standard * coolings[effort]) / coolings.standard), firstCooling };
}
