import { cheapestFlow } from './flow.js';

/** Arcs that something may flow round in. Whole numbers, so all sums are exact. */
export interface CirculationProblem {
  readonly nodes: number;
  readonly arcs: number;
  /** `[arcs]` */
  readonly from: Int32Array;
  /** `[arcs]` */
  readonly to: Int32Array;
  /** `[arcs]` the most that flows in an arc; whole, 0 or more. */
  readonly capacity: Float64Array;
  /** `[arcs]` 1 where flow counts, 0 where it only passes. */
  readonly counts: Uint8Array;
}

/**
 * As much as can flow in closed loops: an amount for each arc, within its capacity, so that as much leaves every node
 * as comes in and the sum over the arcs that count is as large as can be.
 *
 * All that counts flows at first, and then the least is taken out that leaves every node even: what has to be taken out is a
 * cheapest flow through the same arcs, backwards.
 */
export function largestCirculation({
  nodes,
  arcs,
  from,
  to,
  capacity,
  counts,
}: CirculationProblem): Float64Array {
  const tail = new Int32Array(arcs);
  const head = new Int32Array(arcs);
  const supply = new Float64Array(nodes);
  for (let arc = 0; arc < arcs; arc++) {
    const flows = counts[arc] === 1;
    tail[arc] = flows ? to[arc]! : from[arc]!;
    head[arc] = flows ? from[arc]! : to[arc]!;
    if (!flows) continue;
    supply[to[arc]!] = supply[to[arc]!]! + capacity[arc]!;
    supply[from[arc]!] = supply[from[arc]!]! - capacity[arc]!;
  }
  const cost = Int32Array.from(counts);
  const changed = cheapestFlow({ nodes, arcs, from: tail, to: head, capacity, cost, supply });
  return changed.map((amount, arc) => (counts[arc] === 1 ? capacity[arc]! - amount : amount));
}
