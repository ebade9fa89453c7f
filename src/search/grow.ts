import type { Random } from './random.js';
import { free, judge, type State } from './state.js';

/** Free neighbours that are tried for a place; more find little better and cost more. */
const candidatesTried = 16;
/** One in so many candidates is passed over by chance, so that growing again can end differently. */
const passedOver = 8;
/** Rounds in which one member of a group that is not allowed is exchanged for a better one. */
const repairRounds = 12;

/** A group that is being built. Mutable; used again for the next one. */
export interface Growth {
  readonly items: Int32Array;
  count: number;
  /** Places taken. */
  size: number;
  /** Worth times weight once the group is allowed; -1 before. */
  gain: number;
  /** `[groups]` places each group can spare; none unless the one who grows says so. */
  readonly spare: Int32Array;
  readonly candidates: Int32Array;
}

/** Reserves room for groups that grow one after the other. */
export function createGrowth({ capacity, groups }: State): Growth {
  return {
    items: new Int32Array(capacity + 1),
    count: 0,
    size: 0,
    gain: -1,
    spare: new Int32Array(groups),
    candidates: new Int32Array(candidatesTried),
  };
}

/**
 * Grows a group around a free item, of items that are free or that another group can spare: always the neighbour that promises most, up to `target`
 * places, then repaired until it is allowed.
 *
 * Changes nothing but `growth`, whose gain is -1 if no allowed group was found.
 */
export function growGroup(state: State, growth: Growth, seed: number, target: number, random: Random): void {
  growth.items[0] = seed;
  growth.count = 1;
  growth.size = state.problem.itemSize[seed]!;
  growth.gain = -1;
  while (growth.size < target) {
    if (!addMostPromising(state, growth, random)) break;
  }
  if (growth.size < state.problem.minSize) return;
  growth.gain = judge(state, growth.items, growth.count);
  if (growth.gain < 0) repair(state, growth, random);
}

/** Adds the free neighbour with whom the group promises most; false if there is none that fits. */
function addMostPromising(state: State, growth: Growth, random: Random): boolean {
  const { problem } = state;
  let best = free;
  let bestPromise = Number.NEGATIVE_INFINITY;
  const listed = listCandidates(state, growth, problem.maxSize - growth.size, random);
  for (let i = 0; i < listed; i++) {
    const candidate = growth.candidates[i]!;
    growth.items[growth.count] = candidate;
    state.steps++;
    const promise = problem.promise(growth.items, growth.count + 1);
    if (promise > bestPromise) {
      best = candidate;
      bestPromise = promise;
    }
  }
  if (best === free) return false;
  growth.items[growth.count++] = best;
  growth.size += problem.itemSize[best]!;
  take(state, growth, best, 1);
  return true;
}

/** Counts an item as taken from its group, or as given back. */
function take({ problem, groupOf }: State, { spare }: Growth, item: number, times: 1 | -1): void {
  const group = groupOf[item]!;
  if (group !== free) spare[group] = spare[group]! - times * problem.itemSize[item]!;
}

/** Exchanges members other than the seed, as long as that brings the group nearer to being allowed. */
function repair(state: State, growth: Growth, random: Random): void {
  const { problem } = state;
  if (growth.count < 2) return;
  state.steps++;
  let promise = problem.promise(growth.items, growth.count);
  for (let round = 0; round < repairRounds && promise < 0; round++) {
    const position = 1 + random.below(growth.count - 1);
    const leaving = growth.items[position]!;
    const room = problem.maxSize - growth.size + problem.itemSize[leaving]!;
    let best = leaving;
    const listed = listCandidates(state, growth, room, random);
    for (let i = 0; i < listed; i++) {
      const candidate = growth.candidates[i]!;
      growth.items[position] = candidate;
      state.steps++;
      const changed = problem.promise(growth.items, growth.count);
      if (changed > promise) {
        best = candidate;
        promise = changed;
      }
    }
    growth.items[position] = best;
    if (best === leaving) continue;
    growth.size += problem.itemSize[best]! - problem.itemSize[leaving]!;
    take(state, growth, best, 1);
    take(state, growth, leaving, -1);
  }
  growth.gain = judge(state, growth.items, growth.count);
}

/**
 * Lists some neighbours of the seed that are not in the group and fit, the likeliest first: free ones, or where
 * there are none, ones that another group can spare. Says how many.
 */
function listCandidates(state: State, growth: Growth, room: number, random: Random): number {
  const { problem, groupOf } = state;
  const seed = growth.items[0]!;
  const end = problem.neighbourStart[seed + 1]!;
  let listed = 0;
  for (let wanted = 0; wanted < 2 && listed === 0; wanted++) {
    for (let at = problem.neighbourStart[seed]!; at < end && listed < candidatesTried; at++) {
      const item = problem.neighbour[at]!;
      const group = groupOf[item]!;
      if (wanted === 0 ? group !== free : group === free || growth.spare[group]! < problem.itemSize[item]!)
        continue;
      if (problem.itemSize[item]! > room || isMember(growth, item) || random.below(passedOver) === 0)
        continue;
      growth.candidates[listed++] = item;
    }
  }
  return listed;
}

function isMember({ items, count }: Growth, item: number): boolean {
  for (let i = 0; i < count; i++) if (items[i] === item) return true;
  return false;
}
