import type { CompactPool } from '../model/compact-pool.js';
import type { Chances } from '../model/fairness.js';
import type { Policy } from '../model/policy.js';
import type { Effort } from '../model/proposal.js';
import { openAttempt } from '../runtime/attempt.js';
import { listCandidates } from '../runtime/candidates.js';
import { describePlan } from '../runtime/describe.js';
import { finish } from '../runtime/pace.js';

/** A proposal whose value is at most so much below the best is about as good. */
const tolerance = 0.02;
/** Values that differ by less are equal. */
const negligible = 1e-9;
const seeds = 2 ** 32;

/** How proposals are drawn. */
export interface Sampling {
  readonly seed: number;
  readonly effort: Effort;
  readonly samples: number;
}

/** What came of drawing proposals. */
export interface Drawn extends Omit<Chances, 'lowest' | 'gini' | 'never'> {
  /** In how many of those that count somebody has a place. */
  timesPlaced(id: string): number;
}

/**
 * Makes proposals for the same people with one seed after the other, and counts in how many of those about as good as the
 * best each person has a place.
 *
 * @param value of the proposal that is reported on: it takes part in what is the best, and does not count
 */
export function drawProposals(
  pool: CompactPool,
  policy: Policy,
  { seed, effort, samples }: Sampling,
  value: number,
): Drawn {
  const proposals = Array.from({ length: samples }, (_, sample) =>
    formCircles(pool, policy, (seed + sample) % seeds, effort),
  );
  const best = Math.max(value, ...proposals.map((proposal) => proposal.value));
  const counted = proposals.filter((proposal) => proposal.value >= best - tolerance - negligible);
  const times = new Map<string, number>();
  for (const id of counted.flatMap(({ circles }) => circles.flat())) times.set(id, (times.get(id) ?? 0) + 1);
  return {
    drawn: samples,
    counted: counted.length,
    different: new Set(counted.map(({ circles }) => JSON.stringify(circles))).size,
    best,
    tolerance,
    timesPlaced: (id) => times.get(id) ?? 0,
  };
}

function formCircles(
  pool: CompactPool,
  policy: Policy,
  seed: number,
  effort: Effort,
): { readonly value: number; readonly circles: ReadonlyArray<readonly string[]> } {
  const attempt = finish(openAttempt(finish(listCandidates(pool, policy, seed)), { effort }));
  finish(attempt.search);
  attempt.settle();
  const { value, circles } = describePlan(attempt.plan, { reasons: new Map(), largerShares: [] });
  return { value, circles: circles.map(({ members }) => members) };
}

/**
 * How unequal some numbers are: 0 where all are the same; `null` where all are 0 or there are none.
 *
 * `sum over ranks i of (2 i - n - 1) * x_i / (n * sum x)`, x ascending. Gini (1912); Sen (1973), "On Economic Inequality".
 */
export function giniOf(numbers: readonly number[]): number | null {
  const ascending = [...numbers].sort((a, b) => a - b);
  const count = ascending.length;
  const sum = ascending.reduce((total, number) => total + number, 0);
  if (sum === 0) return null;
  return (
    ascending.reduce((total, number, at) => total + (2 * (at + 1) - count - 1) * number, 0) / (count * sum)
  );
}
