import { seedOf } from '../record/shuffle.js';
import { idOf } from './candidates.js';
import type { Budget } from './effort.js';
import { type ExplainJob, explainTile, type LeftOver } from './explain-tile.js';
import { type Nearness, openNearness } from './nearness.js';
import { triesFor } from './obstacles.js';
import type { Pause } from './pace.js';
import { circlesOf, cutPatches, numberIn, type Patch, type Plan, unplacedOf } from './plan.js';
import { spread } from './spread.js';
import { cutOut } from './tile.js';
import type { Workers } from './workers.js';

/** Most people from outside a patch who are looked at with those in it. */
const mostAround = 200;
/** Judgements per person for each larger share that is tried, where the search took many; a share of them where few. */
const mostStepsPerPerson = 1000;
const shareOfSearch = 0.15;

/**
 * Lists what is to be done to find out why people have no place, patch by patch. Whoever lives where too few live for
 * a circle is told so at once. `undefined` says that more is still being prepared.
 */
export function* listExplainJobs(
  plan: Plan,
  budget: Budget,
  leftOver: LeftOver,
): Generator<ExplainJob | undefined, void> {
  const { candidates, regions } = plan;
  const { min } = candidates.policy.size;
  const open = regions.filter((region) => unplacedOf(plan, region).length > 0);
  for (const region of open.filter(({ length }) => length < min)) {
    for (const candidate of region) leftOver.reasons.set(idOf(candidates, candidate), 'too-few-nearby');
  }
  const cutting = cutPatches(
    plan,
    open.filter(({ length }) => length >= min),
    0,
  );
  let cut = cutting.next();
  for (; !cut.done; cut = cutting.next()) yield undefined;
  const stepsPerPerson = Math.min(
    mostStepsPerPerson,
    (shareOfSearch * budget.steps) / Math.max(1, candidates.count),
  );
  let nearness: Nearness | undefined;
  for (const patch of cut.value) {
    const unplaced = unplacedOf(plan, patch.people);
    if (unplaced.length === 0) continue;
    if (patch.people.length < patch.region.length) {
      nearness ??= openNearness(candidates);
    }
    yield explainJobOf(
      plan,
      patch,
      nearness === undefined ? [] : around(patch, unplaced, nearness),
      stepsPerPerson,
    );
  }
}

/**
 * Finds out about all patches: one after the other, or at the same time where there are workers. Whoever it has not
 * come to yet has no reason yet.
 */
export function* explainRounds(
  plan: Plan,
  budget: Budget,
  leftOver: LeftOver,
  workers?: Workers,
): Generator<Pause, void> {
  const items = listExplainJobs(plan, budget, leftOver);
  const learn = ({ reasons }: LeftOver): void => {
    for (const [id, code] of reasons) leftOver.reasons.set(id, code);
  };
  const conclude = (found: LeftOver): void => {
    learn(found);
    leftOver.largerShares.push(...found.largerShares);
  };
  if (workers !== undefined) {
    yield* spread(workers, {
      kind: 'explain',
      items,
      jobOf: (job) => job,
      onReport: (_, soFar) => learn(soFar),
      onResult: (_, found) => conclude(found),
    });
    return;
  }
  for (const job of items) {
    yield undefined;
    if (job === undefined) continue;
    const explaining = explainTile(job);
    let step = explaining.next();
    for (; !step.done; step = explaining.next()) {
      if (step.value !== undefined) learn(step.value);
      yield undefined;
    }
    conclude(step.value);
  }
}

function explainJobOf(
  { candidates, circleOf }: Plan,
  { people }: Patch,
  others: readonly number[],
  stepsPerPerson: number,
): ExplainJob {
  return {
    data: cutOut(candidates, people),
    circles: [...circlesOf(circleOf, people)].map(({ members }) => numberIn(people, members)),
    surroundings: others.length === 0 ? undefined : cutOut(candidates, [...people, ...others]),
    seed: seedOf(idOf(candidates, people[0]!), candidates.seed),
    tries: triesFor(candidates.count),
    stepsPerPerson,
  };
}

/** Those outside a patch who live near enough to somebody without a place to share a circle, up to a number. */
function around({ people }: Patch, unplaced: readonly number[], nearness: Nearness): number[] {
  const inside = new Set(people);
  const found = new Set<number>();
  for (const candidate of unplaced) {
    for (const other of nearness.around(candidate, (each) => !inside.has(each))) {
      if (found.size === mostAround) return [...found];
      found.add(other);
    }
  }
  return [...found];
}
