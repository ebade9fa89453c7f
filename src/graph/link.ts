import type { AbstractGraph, Attributes } from 'graphology-types';

/**
 * Adds an edge to a graph from which none is ever taken away, and numbers it: the keys that graphology gives by itself
 * begin with a byte that it drew when it was loaded, so the same pool would have another graph every time.
 */
export function link<Edge extends Attributes>(
  graph: AbstractGraph<Attributes, Edge, Attributes>,
  from: string,
  to: string,
  edge: Edge,
): void {
  graph.addEdgeWithKey(String(graph.size), from, to, edge);
}
