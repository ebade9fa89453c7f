import type { AbstractGraph } from 'graphology-types';

/** A graph as lists: arc i runs from node `source[i]` to node `target[i]`, by their places among the graph's nodes. */
export interface GraphArcs {
  readonly people: number;
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly weight: readonly number[];
}

/**
 * Reads a directed graph. An edge's `weight` is its weight; without that attribute it weighs 1.
 *
 * @throws TypeError when an edge has no direction.
 */
export function arcsOf(graph: AbstractGraph): GraphArcs {
  const place = new Map(graph.nodes().map((node, index) => [node, index]));
  const source: number[] = [];
  const target: number[] = [];
  const weight: number[] = [];
  graph.forEachEdge((_edge, { weight: amount = 1 }, from, to, _from, _to, undirected) => {
    if (undirected) throw new TypeError('help has a direction: the graph must have directed edges only');
    source.push(place.get(from)!);
    target.push(place.get(to)!);
    weight.push(amount);
  });
  return { people: graph.order, source, target, weight };
}

/** Whether a network was given as a graph. */
export function isGraph(network: object): network is AbstractGraph {
  return 'forEachEdge' in network;
}
