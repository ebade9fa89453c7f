import { partCircles } from './components.js';
import { chooseFor, chooseInTurns } from './exact.js';
import { type Holding, openHolding, release } from './holding.js';
import { fillUp, improve } from './improve.js';
import { listOptions, type Options } from './options.js';
import type { Choice, StagingProblem } from './problem.js';

/** Choices for all circles. */
export interface Solution {
  readonly choices: readonly Choice[];
  /** Whether it is proven that none are better. */
  readonly isOptimal: boolean;
  /** What each circle could choose from. */
  readonly optionsOf: (circle: number) => Options;
  readonly holding: Holding;
}

/** Circles of which all can be looked at, perhaps. */
const mostExact = 10;
/** Work to look at all there is: some tens of milliseconds. */
const nodesToProve = 60_000;
/** Work to improve, for each circle, and for all of them where they are few. */
const nodesPerCircle = 1_500;
const nodesForFew = 400_000;

/**
 * Chooses for all circles at once. Of circles that could want the same, the heaviest choose first, then they are improved; where there are
 * few, everything is looked at. Yields often.
 *
 * @param isHurried asked often; once it says so, circles choose in turn and nothing is improved any more
 */
export function* solve(
  problem: StagingProblem,
  isHurried: () => boolean = () => false,
): Generator<void, Solution> {
  const listed: Options[] = [];
  for (let circle = 0; circle < problem.circles; circle++) {
    listed.push(listOptions(problem, circle));
    yield;
  }
  const optionsOf = (circle: number): Options => listed[circle]!;
  const holding = openHolding(problem);
  let isOptimal = true;
  for (const part of yield* partCircles(problem, optionsOf)) {
    // Sorting is stable: of equals the first.
    const circles = part.sort((a, b) => problem.weight[b]! - problem.weight[a]!);
    if (!(yield* solvePart(holding, circles, optionsOf, isHurried))) isOptimal = false;
  }
  return { choices: holding.choices.map((choice) => choice!), isOptimal, optionsOf, holding };
}

/** Chooses for circles that share nothing with others, and says whether that is proven to be best. */
function* solvePart(
  holding: Holding,
  circles: readonly number[],
  optionsOf: (circle: number) => Options,
  isHurried: () => boolean,
): Generator<void, boolean> {
  for (const circle of circles) {
    chooseFor(holding, [circle], optionsOf, Number.POSITIVE_INFINITY);
    yield;
  }
  if (circles.length === 1) return true;
  const work = Math.max(nodesForFew, nodesPerCircle * circles.length);
  yield* improve(holding, circles, optionsOf, { most: work, isHurried });
  const most = isHurried() ? 0 : circles.length <= mostExact ? nodesToProve : 0;
  const { isComplete } = yield* chooseInTurns(holding, circles, optionsOf, { most, isHurried });
  yield* fillUp(holding, circles, optionsOf);
  return isComplete;
}

/**
 * What a circle would choose if there were no others.
 *
 * @param nobody in which nobody has anything; it is left so
 */
export function chooseAlone(nobody: Holding, circle: number, options: Options): Choice {
  chooseFor(nobody, [circle], () => options, Number.POSITIVE_INFINITY);
  return release(nobody, circle)!;
}
