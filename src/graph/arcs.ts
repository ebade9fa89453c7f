import { DirectedGraph } from 'graphology';
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
  graph.forEachEdge((_edge, attributes: { weight?: number }, from, to, _from, _to, undirected) => {
    if (undirected) throw new TypeError('help has a direction: the graph must have directed edges only');
    source.push(place.get(from)!);
    target.push(place.get(to)!);
    weight.push(Object.hasOwn(attributes, 'weight') ? attributes.weight! : 1);
  });
  return { people: graph.order, source, target, weight };
}

/** Whether a network was given as a graph. */
export function isGraph(network: object): network is AbstractGraph {
  return 'forEachEdge' in network;
}

/** Lists as a graph: nodes are called by their numbers, in order. No pair may have two arcs. */
export function graphOf({
  people,
  source,
  target,
  weight,
}: {
  readonly people: number;
  readonly source: ArrayLike<number>;
  readonly target: ArrayLike<number>;
  readonly weight: ArrayLike<number>;
}): AbstractGraph {
  const graph = new DirectedGraph();
  for (let person = 0; person < people; person++) graph.addNode(String(person));
  for (let arc = 0; arc < source.length; arc++) {
    graph.addEdge(String(source[arc]), String(target[arc]), { weight: weight[arc]! });
  }
  return graph;
}
