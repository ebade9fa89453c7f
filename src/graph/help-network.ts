import { DirectedGraph } from 'graphology';
import type { AbstractGraph, Attributes } from 'graphology-types';
import type { MemberHelp } from '../model/evaluation.js';

/** Help that one member would give another: the weight of the needs it would meet. */
export interface HelpEdge {
  weight: number;
}

/** The members of one circle, by id, and an edge from each helper to everybody they would help. */
export type HelpNetwork = AbstractGraph<Omit<MemberHelp, 'participant'>, HelpEdge, Attributes>;

/** Builds a help network from what members give and get, and the help from one (by position) to another. */
export function buildHelpNetwork(
  members: readonly MemberHelp[],
  helpBetween: (giver: number, receiver: number) => number,
): HelpNetwork {
  const network: HelpNetwork = new DirectedGraph();
  for (const { participant, give, get, coverage } of members)
    network.addNode(participant, { give, get, coverage });
  for (const [giver, { participant: from }] of members.entries()) {
    for (const [receiver, { participant: to }] of members.entries()) {
      const weight = helpBetween(giver, receiver);
      if (weight > 0) network.addEdge(from, to, { weight });
    }
  }
  return network;
}
