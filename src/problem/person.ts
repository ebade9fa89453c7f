import type { Stop } from '../geography/ways.js';
import { abilitiesOf, homeOf, remoteShare } from '../graph/help.js';
import { nodeKey, type ParticipantNode, type PoolGraph } from '../graph/pool-graph.js';
import type { GeographicPoint } from '../model/pool.js';

/** All that a problem takes from the graph about one person. It can be read once and used in many problems. */
export interface Person {
  readonly said: ParticipantNode;
  readonly home: GeographicPoint;
  /** How well they meet each need that they can meet at all, by slug. */
  readonly abilities: ReadonlyMap<string, number>;
  /** By slug, ascending. */
  readonly needs: readonly Statement[];
  readonly offers: boolean;
  readonly bonds: readonly Bond[];
}

/** A need that somebody states, and how it is met. */
export interface Statement {
  readonly slug: string;
  /** In (0, 1]. */
  readonly weight: number;
  readonly mutual: number;
  /** What distance leaves of any ability. */
  readonly remoteShare: number;
}

/** A set of people that somebody is in, as it stands in the pool. */
export interface Bond {
  readonly kind: 'apart' | 'together';
  readonly position: number;
  readonly size: number;
}

/** Where the ways of somebody begin and end. */
export function stopOf({ said, home }: Person): Stop {
  return { point: home, of: ['participant', said.id] };
}

/** Reads one person from the graph. */
export function readPerson(graph: PoolGraph, id: string): Person {
  const key = nodeKey.participant(id);
  // graphology's own error would name the node, which is an id.
  const said = graph.hasNode(key) ? graph.getNodeAttributes(key) : undefined;
  if (said?.kind !== 'participant') throw new RangeError('the graph holds no such participant');
  const needs: Statement[] = [];
  const bonds: Bond[] = [];
  let offers = false;
  graph.forEachOutEdge(key, (_edge, statement, _source, _target, _participant, subject) => {
    if (statement.kind === 'offers') offers = true;
    if (statement.kind === 'seeks' && subject.kind === 'need') {
      const { slug, mutual, mode } = subject;
      needs.push({ slug, weight: statement.weight, mutual, remoteShare: remoteShare[mode] });
    }
    if (subject.kind === 'apart' || subject.kind === 'together') {
      bonds.push({ kind: subject.kind, position: subject.position, size: subject.size });
    }
  });
  return {
    said,
    home: homeOf(graph, key),
    abilities: abilitiesOf(graph, id),
    needs: needs.sort((a, b) => (a.slug < b.slug ? -1 : 1)),
    offers,
    bonds,
  };
}
