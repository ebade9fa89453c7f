import { addNeighbourhood } from './graph/neighbourhood.js';
import { buildPoolGraph, type PoolGraph } from './graph/pool-graph.js';
import { parsePool } from './input/parse-pool.js';
import type { PoolInput } from './model/pool.js';

/**
 * Builds the graph of a pool: participants, talents, needs, homes, running circles and agreements as nodes; who
 * offers and seeks what, which talent meets which need, who lives where and who is bound to whom as edges. Partners and volunteers
 * are nodes too, with what they provide and wish for.
 *
 * A graphology `DirectedGraph` without parallel edges; it round-trips through graphology's `export` and `from`.
 * Ask it with {@link helpersOf} and {@link abilitiesOf}, or walk it.
 *
 * @throws InputError when the pool cannot be used.
 * @example
 * const graph = buildGraph(pool);
 * const helpers = helpersOf(graph, 'p-01', 'letters-and-forms', { personal: 800, detour: 1.3 });
 */
export function buildGraph(pool: PoolInput): PoolGraph {
  const parsed = parsePool(pool);
  const graph = buildPoolGraph(parsed);
  addNeighbourhood(graph, parsed);
  return graph;
}
