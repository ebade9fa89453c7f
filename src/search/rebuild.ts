import { createGrowth, type Growth, growGroup } from './grow.js';
import type { Accept } from './moves.js';
import type { Random } from './random.js';
import { clearGroup, copyGroup, free, judge, type State, setGroup, unusedGroup } from './state.js';

/** Groups around one item that are dissolved at once, at most. */
const mostDissolved = 3;
/** Neighbours of the item among whom new groups may start. */
const seedsWithin = 40;

/** Room for dissolving and rebuilding. Mutable; used again for the next time. */
export interface Rebuilder {
  readonly growth: Growth;
  readonly dissolved: Int32Array;
  /** `[mostDissolved × capacity]` what the dissolved groups held. */
  readonly members: Int32Array;
  readonly counts: Int32Array;
  readonly gains: Float64Array;
  readonly made: number[];
  readonly seeds: number[];
}

/** Reserves room for rebuilding again and again. */
export function createRebuilder(state: State): Rebuilder {
  return {
    growth: createGrowth(state),
    dissolved: new Int32Array(mostDissolved),
    members: new Int32Array(mostDissolved * state.capacity),
    counts: new Int32Array(mostDissolved),
    gains: new Float64Array(mostDissolved),
    made: [],
    seeds: [],
  };
}

/**
 * Dissolves a few groups around an item and grows new ones from what is free there, in an order and to sizes by
 * chance. Puts the old ones back unless `accept` takes the change.
 *
 * Ruin and recreate: Schrimpf et al. (2000), doi:10.1006/jcph.1999.6413; a large neighbourhood in the sense of
 * Pisinger and Røpke (2010), doi:10.1007/978-1-4419-1665-5_13.
 */
export function tryRebuild(
  state: State,
  rebuilder: Rebuilder,
  item: number,
  random: Random,
  accept: Accept,
): void {
  const { made } = rebuilder;
  const dissolved = dissolveAround(state, rebuilder, item, 1 + random.below(mostDissolved));
  let change = 0;
  for (let i = 0; i < dissolved; i++) change -= rebuilder.gains[i]!;
  made.length = 0;
  listSeeds(state, rebuilder, item, random);
  for (const seed of rebuilder.seeds) {
    if (state.groupOf[seed] !== free) continue;
    const group = growInto(state, rebuilder.growth, seed, random);
    if (group === free) continue;
    made.push(group);
    change += state.gain[group]!;
  }
  change += fillUp(state, rebuilder);
  if (made.length + dissolved > 0 && accept(change)) return;
  for (const group of made) clearGroup(state, group);
  for (let i = 0; i < dissolved; i++) {
    const start = i * state.capacity;
    const items = rebuilder.members.subarray(start, start + rebuilder.counts[i]!);
    setGroup(state, rebuilder.dissolved[i]!, items, items.length, rebuilder.gains[i]!);
  }
}

/** Gives each free item that is left the place among the new groups where it gains most; what that adds. */
function fillUp(state: State, { made, seeds, growth }: Rebuilder): number {
  let added = 0;
  for (const item of seeds) {
    if (state.groupOf[item] !== free) continue;
    let best = free;
    let bestChange = 0;
    for (const group of made) {
      if (state.size[group]! + state.problem.itemSize[item]! > state.problem.maxSize) continue;
      const count = copyWith(state, group, item, growth.items);
      const change = judge(state, growth.items, count) - state.gain[group]!;
      if (change > bestChange) {
        best = group;
        bestChange = change;
      }
    }
    if (best === free) continue;
    const count = copyWith(state, best, item, growth.items);
    setGroup(state, best, growth.items, count, state.gain[best]! + bestChange);
    added += bestChange;
  }
  return added;
}

/** Copies a group's items and one more, and says how many. */
function copyWith(state: State, group: number, item: number, into: Int32Array): number {
  const count = copyGroup(state, group, free, into);
  into[count] = item;
  return count + 1;
}

/** Grows a group around a free item and makes it one of the state's; its number, or -1 if none was found. */
export function growInto(state: State, growth: Growth, seed: number, random: Random): number {
  const { minSize, maxSize } = state.problem;
  const group = unusedGroup(state);
  if (group === -1) return free;
  growGroup(state, growth, seed, minSize + random.below(maxSize - minSize + 1), random);
  if (growth.gain < 0) return free;
  setGroup(state, group, growth.items, growth.count, growth.gain);
  return group;
}

/** Dissolves the groups of an item and of its nearest neighbours, and remembers them; how many. */
function dissolveAround(state: State, rebuilder: Rebuilder, item: number, wanted: number): number {
  const { problem } = state;
  let dissolved = 0;
  const dissolve = (group: number): void => {
    if (group === free) return;
    const start = group * state.capacity;
    rebuilder.dissolved[dissolved] = group;
    rebuilder.counts[dissolved] = state.count[group]!;
    rebuilder.gains[dissolved] = state.gain[group]!;
    rebuilder.members.set(
      state.members.subarray(start, start + state.count[group]!),
      dissolved * state.capacity,
    );
    clearGroup(state, group);
    dissolved++;
  };
  dissolve(state.groupOf[item]!);
  const end = problem.neighbourStart[item + 1]!;
  for (let at = problem.neighbourStart[item]!; at < end && dissolved < wanted; at++) {
    dissolve(state.groupOf[problem.neighbour[at]!]!);
  }
  return dissolved;
}

/** The item and the free ones near it, in an order by chance. */
function listSeeds({ problem, groupOf }: State, { seeds }: Rebuilder, item: number, random: Random): void {
  seeds.length = 0;
  seeds.push(item);
  const end = problem.neighbourStart[item + 1]!;
  for (let at = problem.neighbourStart[item]!; at < end && seeds.length < seedsWithin; at++) {
    if (groupOf[problem.neighbour[at]!] === free) seeds.push(problem.neighbour[at]!);
  }
  for (let last = seeds.length - 1; last > 0; last--) {
    const pick = random.below(last + 1);
    const swapped = seeds[last]!;
    seeds[last] = seeds[pick]!;
    seeds[pick] = swapped;
  }
}
