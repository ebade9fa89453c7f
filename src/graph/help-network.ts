import { DirectedGraph } from 'graphology';
import type { AbstractGraph, Attributes } from 'graphology-types';
import type { MemberHelp } from '../model/evaluation.js';
import { link } from './link.js';
import { nodeKey } from './pool-graph.js';

/** Help that one member would give another: the weight of the needs it would meet. */
export interface HelpEdge {
  weight: number;
}

/**
 * The members of one circle, and an edge from each helper to everybody they would help. Keys of nodes are those of
 * the pool's graph: graphology keeps neighbours in plain objects, where a bare id such as `constructor` goes wrong.
 */
export type HelpNetwork = AbstractGraph<MemberHelp, HelpEdge, Attributes>;

/** Builds a help network from what members give and get, and the help from one (by position) to another. */
export function buildHelpNetwork(
  members: readonly MemberHelp[],
  helpBetween: (giver: number, receiver: number) => number,
): HelpNetwork {
  const network: HelpNetwork = new DirectedGraph();
  for (const member of members) network.addNode(nodeKey.participant(member.participant), { ...member });
  for (const [giver, { participant: from }] of members.entries()) {
    for (const [receiver, { participant: to }] of members.entries()) {
      const weight = helpBetween(giver, receiver);
      if (weight > 0) link(network, nodeKey.participant(from), nodeKey.participant(to), { weight });
    }
  }
  return network;
}
