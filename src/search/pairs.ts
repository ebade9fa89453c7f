import { improvePairwise, type PairwiseProblem } from './pairwise.js';
import type { GroupingProblem, Improvement, SizeBounds } from './problem.js';
import { createRandom } from './random.js';

/** Steps per pair of items that each number of groups takes before the worse half of them is given up. */
const firstTrial = 40;

/** A problem in which all items are placed and pairs say what a group is worth, once for each number of groups. */
export type PairProblems = readonly PairwiseProblem[];

/**
 * The same problem for a search that knows pairs, once for each number of groups there can be; `undefined` where
 * something else than pairs plays a part, or where the sizes leave somebody out.
 */
export function toPairProblems(problem: GroupingProblem): PairProblems | undefined {
  const { items, sizes, pairGains, placeAll, ...others } = problem;
  const hasOthers = Object.values(others).some((value) => value !== undefined);
  if (pairGains === undefined || placeAll !== true || hasOthers || items === 0) return undefined;
  const problems = listSizes(sizes, items)
    .filter((groupSizes) => canHold(groupSizes, items))
    .map((groupSizes) => ({ items, pairGains, groupSizes }));
  return problems.length === 0 ? undefined : problems;
}

/**
 * Searches every number of groups for a while, then the better half for twice as long, and so on until one is left,
 * which is searched for ever. Yields the best of all so far.
 *
 * Successive halving: Karnin, Koren and Somekh (2013), PMLR 28(3):1238-1246.
 *
 * @param start items of each group to begin with; not looked at unless it has all items in groups of allowed sizes
 */
export function* improvePairs(
  problems: PairProblems,
  seed: number,
  start: ReadonlyArray<ArrayLike<number>>,
): Generator<Improvement, void> {
  let contenders = problems.map((problem, position) => {
    const search = improvePairwise(problem, createRandom(seed + position), toGroupOf(problem, start));
    return { search, found: search.next().value! };
  });
  const best = { ...contenders[0]!.found, groupOf: contenders[0]!.found.groupOf.slice() };
  let before = 0;
  const take = (found: Improvement, steps: number): void => {
    best.steps = before + steps;
    if (found.gain <= best.gain) return;
    best.gain = found.gain;
    best.groups = found.groups;
    best.groupOf.set(found.groupOf);
  };
  for (let trial = firstTrial * problems[0]!.items ** 2; contenders.length > 1; trial *= 2) {
    for (const { search, found } of contenders) {
      const [already, until] = [found.steps, found.steps + trial];
      before -= already;
      for (take(found, found.steps); found.steps < until; take(found, found.steps)) {
        yield best;
        search.next();
      }
      before += found.steps;
    }
    const better = [...contenders].sort((a, b) => b.found.gain - a.found.gain);
    contenders = better.slice(0, Math.ceil(better.length / 2));
  }
  const [{ search, found }] = contenders as [(typeof contenders)[0]];
  before -= found.steps;
  for (;;) {
    take(found, found.steps);
    yield best;
    search.next();
  }
}

function listSizes(sizes: GroupingProblem['sizes'], items: number): ReadonlyArray<readonly SizeBounds[]> {
  if (!('min' in sizes)) return [sizes];
  const fewest = Math.ceil(items / sizes.max);
  const most = Math.floor(items / sizes.min);
  return Array.from({ length: Math.max(0, most - fewest + 1) }, (_, more) =>
    Array.from({ length: fewest + more }, () => sizes),
  );
}

function canHold(groupSizes: readonly SizeBounds[], items: number): boolean {
  const sum = (of: (bounds: SizeBounds) => number): number =>
    groupSizes.reduce((total, bounds) => total + of(bounds), 0);
  return sum(({ min }) => min) <= items && items <= sum(({ max }) => max);
}

/** Group of each item; `undefined` unless every item is in one group and all groups have allowed sizes. */
function toGroupOf(
  { items, groupSizes }: PairwiseProblem,
  start: ReadonlyArray<ArrayLike<number>>,
): Int32Array | undefined {
  if (start.length !== groupSizes.length) return undefined;
  const groupOf = new Int32Array(items).fill(-1);
  for (const [group, members] of start.entries()) {
    const { min, max } = groupSizes[group]!;
    if (members.length < min || members.length > max) return undefined;
    for (const item of Array.from(members)) {
      if (groupOf[item] !== -1) return undefined;
      groupOf[item] = group;
    }
  }
  return groupOf.includes(-1) ? undefined : groupOf;
}
