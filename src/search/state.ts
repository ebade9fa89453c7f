import type { GroupingProblem } from './problem.js';

/** A free item has no group. */
export const free = -1;

/** The groups as they stand while the search works. Mutable; owned by one search. */
export interface State {
  readonly problem: GroupingProblem;
  /** Most items a group can have. */
  readonly capacity: number;
  /** Groups that can exist at once. */
  readonly groups: number;
  /** `[items]` group of each item. */
  readonly groupOf: Int32Array;
  /** `[groups × capacity]` items of each group, in no order. */
  readonly members: Int32Array;
  /** `[groups]` items in each group; 0 for a number that is not in use. */
  readonly count: Int32Array;
  /** `[groups]` places taken in each group. */
  readonly size: Int32Array;
  /** `[groups]` worth times weight. */
  readonly gain: Float64Array;
  /** Groups judged so far, or moves where those came to nothing: the measure of effort. */
  steps: number;
}

/** A state in which all items are free. */
export function createState(problem: GroupingProblem): State {
  const places = problem.itemSize.reduce((sum, size) => sum + size, 0);
  const groups = Math.floor(places / problem.minSize);
  const capacity = problem.maxSize;
  return {
    problem,
    capacity,
    groups,
    groupOf: new Int32Array(problem.items).fill(free),
    members: new Int32Array(groups * capacity),
    count: new Int32Array(groups),
    size: new Int32Array(groups),
    gain: new Float64Array(groups),
    steps: 0,
  };
}

/** Makes a group of exactly these items. Items that leave it become free unless they are taken up elsewhere. */
export function setGroup(state: State, group: number, items: Int32Array, count: number, gain: number): void {
  clearGroup(state, group);
  const start = group * state.capacity;
  let size = 0;
  for (let i = 0; i < count; i++) {
    const item = items[i]!;
    state.members[start + i] = item;
    state.groupOf[item] = group;
    size += state.problem.itemSize[item]!;
  }
  state.count[group] = count;
  state.size[group] = size;
  state.gain[group] = gain;
}

/** Frees a group's items, but not those that another group has taken up in the meantime. */
export function clearGroup(state: State, group: number): void {
  const start = group * state.capacity;
  for (let i = 0; i < state.count[group]!; i++) {
    const item = state.members[start + i]!;
    if (state.groupOf[item] === group) state.groupOf[item] = free;
  }
  state.count[group] = 0;
  state.size[group] = 0;
  state.gain[group] = 0;
}

/** Copies a group's items but one, and says how many; all of them where that one is `free`. */
export function copyGroup(
  { members, count, capacity }: State,
  group: number,
  butOne: number,
  into: Int32Array,
): number {
  const start = group * capacity;
  let copied = 0;
  for (let i = 0; i < count[group]!; i++) {
    const each = members[start + i]!;
    if (each !== butOne) into[copied++] = each;
  }
  return copied;
}

/** A number that no group has, or -1 if all are in use. */
export function unusedGroup({ count, groups }: State): number {
  for (let group = 0; group < groups; group++) if (count[group] === 0) return group;
  return -1;
}

/** Worth times weight of a group that is allowed, by size and by worth; -1 for one that is not. */
export function judge(state: State, items: Int32Array, count: number): number {
  const { problem } = state;
  let size = 0;
  let weight = 0;
  for (let i = 0; i < count; i++) {
    size += problem.itemSize[items[i]!]!;
    weight += problem.itemWeight[items[i]!]!;
  }
  if (size < problem.minSize || size > problem.maxSize) return -1;
  state.steps++;
  const worth = problem.worth(items, count);
  return worth < 0 ? -1 : worth * weight;
}

/** Sum of all gains, added up in one fixed order. */
export function totalGain({ gain }: State): number {
  let total = 0;
  for (const each of gain) total += each;
  return total;
}
