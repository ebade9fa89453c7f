import type { Policy } from '../model/policy.js';
import { type Core, cheapestBeyond, rulesOut, walkingAt } from './cores.js';
import type { Possibility } from './existence.js';
import { type Levels, type Lever, loosen, stepsAt } from './levers.js';

/** Levels at which a circle is possible, and that circle, as candidates. */
export interface Loosened {
  readonly levels: Levels;
  readonly circle: readonly number[];
  /** Whether it is proven that nothing cheaper would do. */
  readonly optimal: boolean;
}

/**
 * Finds the cheapest levels at which a circle is possible, where none is as things are; `undefined` where no levels
 * were found to do.
 *
 * Tries the cheapest levels that nothing found so far rules out. Where no circle is possible there either, they are
 * raised as far as that stays so, which rules out most others at once.
 */
export function* findRelaxation(
  policy: Policy,
  levers: readonly Lever[],
  possibility: Possibility,
): Generator<unknown, Loosened | undefined> {
  const walking = walkingAt(levers);
  const tops = levers.map(({ values }) => values.length - 1);
  const cores: Core[] = [];
  const policyAt = (levels: Levels): Policy => loosen(policy, stepsAt(levers, levels));
  const anyScoreAt = (levels: Levels): boolean => policyAt(levels).minimumScore === 0;

  /** That there is no circle at these levels, or `undefined` where there is one. */
  function* coreAt(levels: Levels): Generator<unknown, Core | undefined> {
    const known = cores.find((core) => rulesOut(core, levels, walking));
    const anyScore = anyScoreAt(levels);
    if (known !== undefined) return { levels, anyScore, proven: known.proven };
    const { circle, proven } = yield* possibility.underPolicy(policyAt(levels));
    return circle === undefined ? { levels, anyScore, proven } : undefined;
  }

  /** The same as far up as no circle is possible. */
  function* grow(start: Core): Generator<unknown, Core> {
    const everything = anyScoreAt(tops)
      ? tops
      : tops.map((top, at) => (at === walking ? start.levels[at]! : top));
    const whole = yield* coreAt(everything);
    if (whole !== undefined) return whole;
    let core = start;
    for (const at of inOrderOfGrowth(levers, walking)) {
      if (core.levels[at] === tops[at] || (at === walking && !core.anyScore)) continue;
      const highest = yield* coreAt(core.levels.with(at, tops[at]!));
      if (highest !== undefined) {
        core = highest;
        continue;
      }
      for (;;) {
        const higher: Core | undefined = yield* coreAt(core.levels.with(at, core.levels[at]! + 1));
        if (higher === undefined) break;
        core = higher;
      }
    }
    return core;
  }

  for (;;) {
    const levels = cheapestBeyond(levers, cores);
    if (levels === undefined) return undefined;
    const { circle, proven } = yield* possibility.underPolicy(policyAt(levels));
    if (circle !== undefined) return { levels, circle, optimal: cores.every((core) => core.proven) };
    cores.push(yield* grow({ levels, anyScore: anyScoreAt(levels), proven }));
  }
}

/**
 * The score first: only where none is too low, people may walk further. Then what is cheap, so that it takes something
 * dear to get beyond a core.
 */
function inOrderOfGrowth(levers: readonly Lever[], walking: number): number[] {
  const rank = (at: number): number =>
    levers[at]!.name === 'minimumScore' ? -1 : at === walking ? 0 : levers[at]!.cost;
  return [...levers.keys()].sort((a, b) => rank(a) - rank(b) || a - b);
}
