import type { CompactPool } from '../model/compact-pool.js';
import type { Diagnosis, PolicyRelaxation } from '../model/diagnosis.js';
import type { LeverCosts } from '../model/levers.js';
import type { Policy } from '../model/policy.js';
import type { Effort } from '../model/proposal.js';
import { type Candidates, idOf, listCandidates } from '../runtime/candidates.js';
import { exceededShares } from '../runtime/relaxations.js';
import { findContradictions, listTies } from './conflicts.js';
import { type Existence, openPossibility } from './existence.js';
import { factsOf } from './facts.js';
import { gather } from './gathering.js';
import { costAt, defaultCosts, type Lever, leversOf, patchOf, stepsAt } from './levers.js';
import { findObstacles } from './obstacles.js';
import { type Placing, place, placeNobody } from './placing.js';
import { priceRules } from './prices.js';
import { findRelaxation, type Loosened } from './relaxation.js';
import { findStuck } from './stuck.js';

/** Contradictions that are listed: a pool with more is best mended from the first on. */
const mostConflicts = 200;

/** What a diagnosis is made with. */
export interface DiagnosisSettings {
  readonly policy: Policy;
  readonly seed: number;
  readonly effort: Effort;
  readonly costs: LeverCosts | undefined;
}

/** Finds out what is possible, what stands in the way and what would help, a little at a time. */
export function* diagnosePool(
  pool: CompactPool,
  { policy, seed, effort, costs = defaultCosts }: DiagnosisSettings,
): Generator<unknown, Diagnosis> {
  const candidates = yield* listCandidates(pool, policy, seed);
  const possibility = openPossibility(candidates, effort);
  const levers = leversOf(policy, costs);
  const existence = yield* possibility.underPolicy(policy);
  const { start, base } = yield* openBase(candidates, effort, existence);
  const loosened = existence.circle ? undefined : yield* findRelaxation(policy, levers, possibility);
  const ties = listTies(pool);
  const contradictions = findContradictions(pool, policy, ties, candidates.ways);
  const contradicted = new Set(contradictions.map(({ participants }) => participants));
  const free = ties.filter((tie) => !contradicted.has(tie));
  const diagnosis = {
    possible: existence.circle !== undefined,
    proven: existence.proven,
    candidates: candidates.count,
    obstacles: yield* findObstacles(base, possibility.everybody),
    prices: yield* priceRules(levers, { candidates, possibility, start, base, effort }),
    relaxation: loosened === undefined ? null : yield* describeRelaxation(candidates, levers, loosened),
    conflicts: [...contradictions, ...(existence.circle ? yield* findStuck(base.plan, free) : [])].slice(
      0,
      mostConflicts,
    ),
  };
  return { ...diagnosis, facts: factsOf(diagnosis, policy.size.min) };
}

/** The circles that prices are counted from: searched for, and searched on from. */
function* openBase(
  candidates: Candidates,
  effort: Effort,
  existence: Existence,
): Generator<unknown, { readonly start: Placing['circles']; readonly base: Placing }> {
  const { circle } = existence;
  if (circle === undefined) return { start: [], base: yield* placeNobody(candidates, effort, existence) };
  const first = yield* place(candidates, effort, [circle]);
  const base = first.optimal ? first : yield* place(candidates, effort, first.circles);
  return { start: first.circles, base };
}

function* describeRelaxation(
  candidates: Candidates,
  levers: readonly Lever[],
  { levels, circle, optimal }: Loosened,
): Generator<unknown, PolicyRelaxation> {
  const steps = stepsAt(levers, levels);
  const { problem, legend } = yield* gather(candidates, circle).under(candidates.policy);
  return {
    policy: patchOf(steps),
    steps,
    cost: costAt(levers, levels),
    optimal,
    circle: circle.map((candidate) => idOf(candidates, candidate)).sort(),
    shares: exceededShares(problem, [...circle.keys()]).map(({ attribute, share }) => ({
      attribute: legend.attributes[attribute]!,
      members: Math.round(share * circle.length),
    })),
  };
}
