import { type Best, keepIfBest, passed } from './best.js';
import type { Improvement } from './problem.js';
import { clearGroup, judge, type State, setGroup } from './state.js';

/**
 * Lists every group there can be and finds the best set of them that share nothing: when it ends, the best is the
 * optimum. Takes time and memory in proportion to 3 and 2 to the power of the number of items.
 *
 * Sets of items are bit masks. Best disjoint sets by dynamic programming over masks: the group of the lowest item,
 * if it has one, and the best of what remains.
 */
export function* solve(state: State, best: Best): Generator<Improvement, void> {
  const { items } = state.problem;
  const gainOf = new Float64Array(2 ** items).fill(-1);
  const group = new Int32Array(state.capacity);
  for (const mask of listGroups(state)) {
    const count = unpack(mask, group);
    gainOf[mask] = judge(state, group, count);
    yield passed(state, best);
  }
  const { chosen, total } = bestDisjoint(gainOf);
  if (total > best.gain) {
    for (let used = 0; used < state.groups; used++) clearGroup(state, used);
    for (const [position, mask] of chosen.entries()) {
      const count = unpack(mask, group);
      setGroup(state, position, group, count, gainOf[mask]!);
    }
  }
  yield keepIfBest(state, best);
}

/** Sets of items that all may share a group and take no more and no fewer places than allowed. */
function* listGroups({ problem }: State): Generator<number, void> {
  const { items, neighbourStart, neighbour, itemSize, minSize, maxSize } = problem;
  const compatible = Array.from({ length: items }, (_, item) => {
    let mask = 0;
    for (let at = neighbourStart[item]!; at < neighbourStart[item + 1]!; at++) mask |= 1 << neighbour[at]!;
    return mask;
  });
  function* extend(mask: number, size: number, open: number): Generator<number, void> {
    if (size >= minSize) yield mask;
    for (let rest = open; rest !== 0; rest &= rest - 1) {
      const item = 31 - Math.clz32(rest & -rest);
      if (size + itemSize[item]! > maxSize) continue;
      // Only later items may follow, so that every set comes once.
      const later = rest & ~(rest & -rest);
      yield* extend(mask | (1 << item), size + itemSize[item]!, later & compatible[item]!);
    }
  }
  yield* extend(0, 0, 2 ** items - 1);
}

function bestDisjoint(gainOf: Float64Array): { chosen: number[]; total: number } {
  const best = new Float64Array(gainOf.length);
  const first = new Int32Array(gainOf.length);
  for (let mask = 1; mask < gainOf.length; mask++) {
    const lowest = mask & -mask;
    const others = mask ^ lowest;
    best[mask] = best[others]!;
    for (let sub = others; ; sub = (sub - 1) & others) {
      const gain = gainOf[lowest | sub]!;
      const total = gain + best[others ^ sub]!;
      if (gain >= 0 && total > best[mask]!) {
        best[mask] = total;
        first[mask] = lowest | sub;
      }
      if (sub === 0) break;
    }
  }
  const chosen: number[] = [];
  for (let mask = gainOf.length - 1; mask !== 0; ) {
    const group = first[mask]!;
    if (group !== 0) chosen.push(group);
    mask ^= group === 0 ? mask & -mask : group;
  }
  return { chosen, total: best[gainOf.length - 1]! };
}

/** Writes the items of a mask, ascending, and says how many. */
function unpack(mask: number, into: Int32Array): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) into[count++] = 31 - Math.clz32(rest & -rest);
  return count;
}
