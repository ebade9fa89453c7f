import type { Random } from './random.js';
import { mayJoin } from './space.js';
import { free, judge, type State, setGroup, unusedGroup, type Verdict } from './state.js';

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
  readonly verdict: Verdict;
  readonly candidates: Int32Array;
}

/** Reserves room for groups that grow one after the other. */
export function createGrowth({ capacity }: State['space']): Growth {
  return {
    items: new Int32Array(capacity + 1),
    count: 0,
    size: 0,
    verdict: { gain: 0, shortfall: 0, share: 0 },
    candidates: new Int32Array(candidatesTried),
  };
}

/**
 * Grows a group of a number around a free item, of free items: always the neighbour that promises most, up to
 * `target` places, then repaired until it is allowed; whether it is. Changes nothing but `growth`, and yields after every
 * member.
 */
export function* growGroup(
  state: State,
  growth: Growth,
  group: number,
  seed: number,
  target: number,
  random: Random,
): Generator<void, boolean> {
  growth.items[0] = seed;
  growth.count = 1;
  growth.size = state.space.itemSize[seed]!;
  while (growth.size < target) {
    if (!addMostPromising(state, growth, group, random)) break;
    yield;
  }
  if (growth.size < state.space.minSize[group]! || growth.size > state.space.maxSize[group]!) return false;
  judge(state, group, growth.items, growth.count, growth.verdict);
  if (growth.verdict.shortfall > 0) yield* repair(state, growth, group, random);
  return growth.verdict.shortfall === 0;
}

/** Grows a group around a free item and makes it one of the state's, if one was found that is allowed. */
export function* growInto(state: State, growth: Growth, seed: number, random: Random): Generator<void, void> {
  const group = unusedGroup(state, random);
  if (group === free) return;
  const target = targetSize(state, group, random);
  if (yield* growGroup(state, growth, group, seed, target, random)) {
    setGroup(state, group, growth.items, growth.count, growth.verdict);
  }
}

/** A size by chance; where all must be placed, one that leaves as many places as other groups can take. */
function targetSize({ space, groupOf, count }: State, group: number, random: Random): number {
  const { itemSize, minSize, maxSize } = space;
  const [least, most] = [minSize[group]!, maxSize[group]!];
  const sizes = most - least + 1;
  const size = random.below(sizes);
  if (!space.placeAll) return least + size;
  let rest = 0;
  for (const [item, of] of groupOf.entries()) if (of === free) rest += itemSize[item]!;
  let [fewest, room] = [-minSize[group]!, -maxSize[group]!];
  for (const [other, items] of count.entries()) {
    if (items > 0) continue;
    fewest += minSize[other]!;
    room += maxSize[other]!;
  }
  const suits = (left: number): boolean =>
    space.fillAll ? left >= fewest && left <= room : left >= 0 && Math.ceil(left / most) * least <= left;
  for (let tried = 0; tried < sizes; tried++) {
    const target = least + ((size + tried) % sizes);
    if (suits(rest - target)) return target;
  }
  return least;
}

/** Adds the free neighbour with whom the group promises most; false if there is none that fits. */
function addMostPromising(state: State, growth: Growth, group: number, random: Random): boolean {
  const { space } = state;
  let best = free;
  let bestPromise = Number.NEGATIVE_INFINITY;
  const listed = listCandidates(state, growth, space.maxSize[group]! - growth.size, free, random);
  for (let i = 0; i < listed; i++) {
    const candidate = growth.candidates[i]!;
    growth.items[growth.count] = candidate;
    state.steps++;
    const promise = space.promise(growth.items, growth.count + 1);
    if (best === free || promise > bestPromise) {
      best = candidate;
      bestPromise = promise;
    }
  }
  if (best === free) return false;
  growth.items[growth.count++] = best;
  growth.size += space.itemSize[best]!;
  return true;
}

/** Exchanges members other than the seed, as long as that brings the group nearer to being allowed. */
function* repair(state: State, growth: Growth, group: number, random: Random): Generator<void, void> {
  const { space } = state;
  if (growth.count < 2) return;
  state.steps++;
  let promise = space.promise(growth.items, growth.count);
  for (let round = 0; round < repairRounds && promise < 0; round++) {
    const position = 1 + random.below(growth.count - 1);
    const leaving = growth.items[position]!;
    const room = space.maxSize[group]! - growth.size + space.itemSize[leaving]!;
    let best = leaving;
    const listed = listCandidates(state, growth, room, leaving, random);
    for (let i = 0; i < listed; i++) {
      const candidate = growth.candidates[i]!;
      growth.items[position] = candidate;
      state.steps++;
      const changed = space.promise(growth.items, growth.count);
      if (changed > promise) {
        best = candidate;
        promise = changed;
      }
    }
    growth.items[position] = best;
    growth.size += space.itemSize[best]! - space.itemSize[leaving]!;
    yield;
  }
  judge(state, group, growth.items, growth.count, growth.verdict);
}

/** Lists some free neighbours of the seed that fit and may share a group with all but one, the likeliest first. */
function listCandidates(
  { space, groupOf }: State,
  { items, count, candidates }: Growth,
  room: number,
  butOne: number,
  random: Random,
): number {
  const { start, item: neighbour } = space.neighbours;
  const seed = items[0]!;
  let listed = 0;
  for (let at = start[seed]!; at < start[seed + 1]! && listed < candidatesTried; at++) {
    const item = neighbour[at]!;
    if (groupOf[item] !== free || space.itemSize[item]! > room) continue;
    // Nobody is their own neighbour, so members are out as well, but for the one who leaves.
    if (item === butOne || !mayJoin(space, item, items, 0, count, butOne)) continue;
    if (random.below(passedOver) !== 0) candidates[listed++] = item;
  }
  return listed;
}
