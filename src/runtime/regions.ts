import { locate } from '../geography/distance.js';
import { splitRegions } from '../geography/regions.js';
import { partsOf } from '../graph/part.js';
import { buildPoolGraph } from '../graph/pool-graph.js';
import type { Policy } from '../model/policy.js';
import type { Participant, Pool } from '../model/pool.js';
import { compile } from '../problem/compile.js';
import { tolerance } from '../problem/problem.js';
import { seedOf, shuffleIds } from '../record/shuffle.js';
import { toGrouping } from './grouping.js';
import { type RegionSearch, searchRegion } from './region-search.js';

/** Candidates of whom nobody lives near enough to anybody outside to share a circle. */
export interface Region {
  /** Position i is index i of the search's problem. */
  readonly ids: readonly string[];
  readonly seed: number;
  /** Background attributes, by their index in the search's problem. */
  readonly attributes: readonly string[];
  /** Missing where there are fewer people than a circle needs. */
  readonly search: RegionSearch | undefined;
}

/**
 * Splits candidates into regions and opens a search in each that is large enough.
 *
 * The order of regions and of people in them is a shuffle of seed and id.
 */
export function openRegions(
  pool: Pool,
  candidates: readonly Participant[],
  policy: Policy,
  seed: number,
): Region[] {
  const homes = new Map(candidates.map(({ id, home }) => [id, locate(home)]));
  const ids = shuffleIds([...homes.keys()], seed);
  const { between, detour } = policy.reach;
  const sets = splitRegions(
    ids.map((id) => homes.get(id)!),
    (between + tolerance) / detour,
  ).map((region) => region.map((position) => ids[position]!));
  const large = sets.filter((set) => set.length >= policy.size.min);
  const parts = new Map(partsOf(pool, large).map((part, position) => [large[position]!, part]));
  return sets.map((set) => {
    const part = parts.get(set);
    const own = seedOf(set[0]!, seed);
    if (part === undefined) return { ids: set, seed: own, attributes: [], search: undefined };
    const { problem, legend } = compile(buildPoolGraph(part), set, part, policy);
    return {
      ids: set,
      seed: own,
      attributes: legend.attributes,
      search: searchRegion(problem, toGrouping(problem), own),
    };
  });
}
