import type { PairwiseProblem } from '../src/search/pairwise.js';
import type { Random } from '../src/search/random.js';

/**
 * The gain that plain exchange reaches in so many seconds: from groups by chance, every swap and move that gains
 * is made until there is none, and then again from other groups. Written apart from the search it is compared to.
 */
export function restartExchange(problem: PairwiseProblem, random: Random, seconds: number): number {
  const start = performance.now();
  const late = (): boolean => performance.now() - start >= 1000 * seconds;
  let best = Number.NEGATIVE_INFINITY;
  while (!late()) best = Math.max(best, exchange(problem, random, late));
  return best;
}

function exchange(problem: PairwiseProblem, random: Random, late: () => boolean): number {
  const { items, pairGains, groupSizes } = problem;
  const groups = groupSizes.length;
  const { groupOf, size } = byChance(problem, random);
  // [items × groups]
  const sums = new Float64Array(items * groups);
  const place = (item: number, group: number, sign: number): void => {
    for (let other = 0; other < items; other++) {
      if (other !== item) sums[other * groups + group]! += sign * pairGains[item * items + other]!;
    }
  };
  const move = (item: number, to: number): void => {
    place(item, groupOf[item]!, -1);
    place(item, to, 1);
    size[groupOf[item]!]!--;
    size[to]!++;
    groupOf[item] = to;
  };
  const change = (item: number, to: number): number =>
    sums[item * groups + to]! - sums[item * groups + groupOf[item]!]!;
  for (let item = 0; item < items; item++) place(item, groupOf[item]!, 1);
  for (let better = true; better && !late(); ) {
    better = false;
    for (let item = 0; item < items; item++) {
      for (let to = 0; to < groups; to++) {
        const from = groupOf[item]!;
        if (size[from]! <= groupSizes[from]!.min || size[to]! >= groupSizes[to]!.max) continue;
        if (to === from || change(item, to) <= 1e-9) continue;
        move(item, to);
        better = true;
      }
      for (let other = 0; other < item; other++) {
        const from = groupOf[item]!;
        const to = groupOf[other]!;
        const gain = change(item, to) + change(other, from) - 2 * pairGains[item * items + other]!;
        if (from === to || gain <= 1e-9) continue;
        move(item, to);
        move(other, from);
        better = true;
      }
    }
  }
  let gain = 0;
  for (let item = 0; item < items; item++) {
    for (let other = 0; other < item; other++) {
      if (groupOf[item] === groupOf[other]) gain += pairGains[item * items + other]!;
    }
  }
  return gain;
}

function byChance(
  { items, groupSizes }: PairwiseProblem,
  random: Random,
): { groupOf: number[]; size: number[] } {
  const free = Array.from({ length: items }, (_, item) => item);
  const draw = (): number => free.splice(random.below(free.length), 1)[0]!;
  const groupOf = new Array<number>(items).fill(-1);
  const size = groupSizes.map(({ min }) => min);
  for (const [group, { min }] of groupSizes.entries()) {
    for (let count = 0; count < min; count++) groupOf[draw()] = group;
  }
  while (free.length > 0) {
    const group = random.below(groupSizes.length);
    if (size[group]! >= groupSizes[group]!.max) continue;
    groupOf[draw()] = group;
    size[group]!++;
  }
  return { groupOf, size };
}
