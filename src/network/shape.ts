import { betweenness, closeness } from 'graphology-metrics/centrality/index.js';
import { modularity } from 'graphology-metrics/graph/index.js';
import type { AbstractGraph } from 'graphology-types';
import type { Network } from './network.js';
import { tieShare } from './ties.js';

/** People beyond whom ways between all of them take minutes. */
const mostPeople = 2000;

/** For each person of a network, by number. */
export interface Centrality {
  readonly betweenness: readonly number[] | null;
  readonly closeness: readonly number[];
}

/**
 * How people stand in a network, by graphology-metrics; `null` for more than 2000 people.
 *
 * Ways count their steps and not the help on them: much help makes no way longer.
 *
 * @param graph the network with its people as nodes, in their order, and `weight` on its edges
 */
export function measureCentrality(graph: AbstractGraph): Centrality | null {
  if (graph.order > mostPeople || graph.size === 0) return null;
  const nodes = graph.nodes();
  const listed = (values: Readonly<Record<string, number>>): number[] => nodes.map((node) => values[node]!);
  const between = graph.order < 3 ? null : listed(betweenness(graph, { getEdgeWeight: null }));
  return {
    betweenness: between,
    closeness: listed(closeness(graph)),
  };
}

export function density({ people, arcs }: Network): number | null {
  return people < 2 ? null : tieShare(people, arcs);
}

/** How many pairs of people are joined by arcs, in this direction. */
export interface Reach {
  /** Ordered pairs of whom the first reaches the second. */
  readonly pairs: number;
  /** For each person: how many they reach by way of others only. */
  readonly beyond: readonly number[];
  /** For each person: how many reach them by way of others only. */
  readonly fromBeyond: readonly number[];
}

/** Who reaches whom along arcs; `null` for more than 2000 people. */
export function measureReach({ people, start, target }: Network): Reach | null {
  if (people > mostPeople) return null;
  const beyond = new Array<number>(people).fill(0);
  const fromBeyond = new Array<number>(people).fill(0);
  const seenFrom = new Int32Array(people).fill(-1);
  const queue = new Int32Array(people);
  let reached = 0;
  for (let from = 0; from < people; from++) {
    let count = 1;
    queue[0] = from;
    seenFrom[from] = from;
    for (let at = 0; at < count; at++) {
      const person = queue[at]!;
      for (let arc = start[person]!; arc < start[person + 1]!; arc++) {
        const next = target[arc]!;
        if (seenFrom[next] === from) continue;
        seenFrom[next] = from;
        queue[count++] = next;
        if (person === from) continue;
        beyond[from] = beyond[from]! + 1;
        fromBeyond[next] = fromBeyond[next]! + 1;
      }
    }
    reached += count - 1;
  }
  return { pairs: reached, beyond, fromBeyond };
}

/**
 * For each person, of all pairs of others whom help joins by way of somebody only: the share that it joins through this person;
 * where several ways are as short, the part of them that pass here. `null` where there is no such pair.
 */
export function shareThrough(
  betweenness: readonly number[],
  { beyond, fromBeyond }: Reach,
): Array<number | null> {
  const people = betweenness.length;
  const all = beyond.reduce((sum, each) => sum + each, 0);
  return betweenness.map((share, person) => {
    const ofOthers = all - beyond[person]! - fromBeyond[person]!;
    return ofOthers === 0 ? null : Math.min(1, (share * (people - 1) * (people - 2)) / ofOthers);
  });
}

/** How many sets of people there are between which no arc runs, other than single people. */
export function countGroups({ people, arcs, source, target }: Network): number {
  const parent = Int32Array.from({ length: people }, (_, person) => person);
  const rootOf = (person: number): number => {
    let root = person;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root]!]!;
      root = parent[root]!;
    }
    return root;
  };
  for (let arc = 0; arc < arcs; arc++) parent[rootOf(source[arc]!)] = rootOf(target[arc]!);
  const roots = new Set<number>();
  for (let arc = 0; arc < arcs; arc++) roots.add(rootOf(source[arc]!));
  return roots.size;
}

/** The modularity of the groups that labels make; those without a label are groups of their own. */
export function labelModularity(graph: AbstractGraph, labels: readonly number[]): number {
  const place = new Map(graph.nodes().map((node, position) => [node, position]));
  return modularity(graph, {
    getNodeCommunity: (node) => {
      const position = place.get(node)!;
      return labels[position] === -1 ? `alone ${position}` : labels[position]!;
    },
    getEdgeWeight: 'weight',
  });
}
