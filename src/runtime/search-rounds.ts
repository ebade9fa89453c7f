import type { Budget } from './effort.js';
import { type ImproveJob, type Improving, improveTile } from './improve-tile.js';
import type { Pause } from './pace.js';
import { cutPatches, jobOf, type Patch, type Plan, settlePatch } from './plan.js';
import { spread } from './spread.js';
import type { Workers } from './workers.js';

/** Each round is so many times as long as the one before. */
const longer = 3;

/** Patches that are being improved, and what there is of them so far. */
export type Live = Map<Patch, Improving>;

/** What is to be done in one round. */
export interface Round {
  readonly patches: readonly Patch[];
  jobOf(patch: Patch): ImproveJob;
}

/**
 * Lists the rounds of a search: every patch is improved once, then the regions are cut along other borders and it
 * begins anew, three times as long. Whoever iterates settles all patches of a round before asking for the next;
 * `undefined` says that a round is still being prepared.
 *
 * A part at a time, each improved as far as can be: POPMUSIC, Taillard and Voss (2002),
 * doi:10.1007/978-1-4615-1507-4_27.
 */
export function* listRounds(plan: Plan, { steps, firstCooling }: Budget): Generator<Round | undefined, void> {
  let length = firstCooling;
  for (let round = 0; plan.steps < steps; round++) {
    const open = plan.regions.filter((region) => !plan.proven.has(region));
    if (open.length === 0) return;
    const cutting = cutPatches(plan, open, round);
    let cut = cutting.next();
    for (; !cut.done; cut = cutting.next()) yield undefined;
    // Where less is left than the round would take, every patch has its share of that: so a larger effort does all
    // that a smaller one does, and as much for everybody, whoever comes first.
    const perPerson = (steps - plan.steps) / open.reduce((people, region) => people + region.length, 0);
    const pace = { round, firstCooling: length };
    yield {
      patches: cut.value,
      jobOf: (patch) => jobOf(plan, patch, { ...pace, effort: Math.ceil(perPerson * patch.people.length) }),
    };
    length *= longer;
  }
}

/**
 * Improves all patches: one after the other, or at the same time where there are workers. No patch of a round depends
 * on another, so what comes of it is the same.
 */
export function* searchRounds(
  plan: Plan,
  budget: Budget,
  live: Live,
  workers?: Workers,
): Generator<Pause, void> {
  for (const round of listRounds(plan, budget)) {
    yield undefined;
    if (round === undefined) continue;
    yield* workers === undefined ? improveHere(plan, round, live) : improveThere(plan, round, live, workers);
  }
}

function* improveHere(plan: Plan, { patches, jobOf }: Round, live: Live): Generator<Pause, void> {
  for (const patch of patches) {
    const improving = improveTile(jobOf(patch));
    let step = improving.next();
    for (; !step.done; step = improving.next()) {
      if (step.value !== undefined) live.set(patch, step.value);
      yield undefined;
    }
    live.delete(patch);
    settlePatch(plan, patch, step.value);
    yield undefined;
  }
}

function improveThere(
  plan: Plan,
  { patches, jobOf }: Round,
  live: Live,
  workers: Workers,
): Generator<Pause, void> {
  return spread(workers, {
    kind: 'improve',
    items: patches,
    jobOf,
    onReport: (patch, improved) =>
      live.set(patch, {
        ...improved,
        circles: improved.circles.length,
        placed: improved.circles.reduce((placed, { people }) => placed + people.length, 0),
        report: () => improved,
      }),
    onResult: (patch, improved) => {
      live.delete(patch);
      settlePatch(plan, patch, improved);
    },
  });
}
