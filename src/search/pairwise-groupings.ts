import type { PairwiseState } from './pairwise-state.js';
import type { Random } from './random.js';

/**
 * Items in groups by chance, every group with its fewest and then some groups with their most.
 *
 * Where all pairs gain alike, unequal sizes gain most: spare items pay about `min + max` of the group they fill.
 * So those groups are filled first, and chance decides between equals. Where unequal sizes are bad, single moves
 * mend them without getting worse in between, which the other way round they cannot.
 */
export function scatter({ items, groups, minSize, maxSize }: PairwiseState, random: Random): Int32Array {
  const groupOf = new Int32Array(items);
  const order = shuffled(items, random);
  let next = 0;
  for (let group = 0; group < groups; group++) {
    for (let count = 0; count < minSize[group]!; count++) groupOf[order[next++]!] = group;
  }
  const pays = (group: number): number => minSize[group]! + maxSize[group]!;
  const byPay = Array.from(shuffled(groups, random)).sort((a, b) => pays(b) - pays(a));
  for (const group of byPay) {
    for (let count = minSize[group]!; count < maxSize[group]! && next < items; count++) {
      groupOf[order[next++]!] = group;
    }
  }
  return groupOf;
}

/**
 * A grouping of what two agree on, with the sizes of the first; each other item goes where one of the two has it,
 * as long as there is room.
 *
 * Groups have no names, so those that share most are taken for the same, one pair after the other: as in Yang et
 * al. (2022), doi:10.1016/j.ejor.2022.02.003, a child keeps whole what its parents share.
 */
export function cross(
  { items, groups }: PairwiseState,
  first: Int32Array,
  second: Int32Array,
  random: Random,
): Int32Array {
  const nameOf = match(groups, first, second);
  const room = new Int32Array(groups);
  for (const group of first) room[group]!++;
  const child = new Int32Array(items).fill(-1);
  const put = (item: number, group: number): boolean => {
    if (room[group]! === 0) return false;
    room[group]!--;
    child[item] = group;
    return true;
  };
  for (let item = 0; item < items; item++) {
    if (nameOf[second[item]!] === first[item]) put(item, first[item]!);
  }
  const order = shuffled(items, random).filter((item) => child[item] === -1);
  const left = order.filter((item) => {
    const one = first[item]!;
    const other = nameOf[second[item]!]!;
    return random.below(2) === 0
      ? !put(item, one) && !put(item, other)
      : !put(item, other) && !put(item, one);
  });
  let group = 0;
  for (const item of left) while (!put(item, group)) group++;
  return child;
}

/** For each group of the second grouping, the group of the first that it is taken for. */
function match(groups: number, first: Int32Array, second: Int32Array): Int32Array {
  const shared = new Int32Array(groups * groups);
  for (let item = 0; item < first.length; item++) shared[first[item]! * groups + second[item]!]!++;
  const pairs = Array.from(shared.keys()).sort((a, b) => shared[b]! - shared[a]! || a - b);
  const nameOf = new Int32Array(groups).fill(-1);
  const taken = new Uint8Array(groups);
  for (const pair of pairs) {
    const name = Math.floor(pair / groups);
    const group = pair % groups;
    if (taken[name] === 1 || nameOf[group] !== -1) continue;
    taken[name] = 1;
    nameOf[group] = name;
  }
  return nameOf;
}

function shuffled(count: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: count }, (_, position) => position);
  for (let last = count - 1; last > 0; last--) {
    const position = random.below(last + 1);
    const moved = order[last]!;
    order[last] = order[position]!;
    order[position] = moved;
  }
  return order;
}
