import { DirectedGraph } from 'graphology';
import type { AbstractGraph, Attributes } from 'graphology-types';
import { locate } from '../geography/distance.js';
import type { Partner, Volunteer } from '../model/neighbourhood.js';
import type { OfferedTalent, Participant, Pool, StatedNeed } from '../model/pool.js';
import { seatedIn } from '../model/seated.js';
import type { NeedMode } from '../model/vocabulary.js';
import { resolveVocabulary } from '../vocabulary/resolve.js';
import { link } from './link.js';

/** What a node of the pool's graph stands for. */
export type PoolNode =
  | ({ kind: 'participant' } & Omit<Participant, 'home' | 'talents' | 'needs'>)
  | { kind: 'talent'; slug: string }
  | { kind: 'need'; slug: string; mode: NeedMode; mutual: number }
  | ({ kind: 'partner' } & Pick<Partner, 'id' | 'dayparts'>)
  | ({ kind: 'volunteer' } & Omit<Volunteer, 'home' | 'talents'>)
  /** A place where one or more participants live, or partners or volunteers are, in degrees. */
  | { kind: 'home'; lat: number; lon: number }
  | { kind: 'circle'; id: string }
  /** A set of people who may not share a circle, or who must: at which place in the pool, and how many. */
  | { kind: 'apart' | 'together'; position: number; size: number };

export type ParticipantNode = Extract<PoolNode, { kind: 'participant' }>;

/** What an edge of the pool's graph says of its source. */
export type PoolEdge =
  /** participant → talent */
  | { kind: 'offers'; level: number }
  /** participant → need */
  | { kind: 'seeks'; weight: number }
  /** talent → need */
  | { kind: 'meets'; strength: number }
  /** participant → home, circle, and apart or together */
  | { kind: 'lives-at' | 'member-of' | 'bound-by' }
  /** partner → talent, need; volunteer → talent */
  | { kind: 'provides' }
  /** talent, need → partner */
  | { kind: 'wished-by' }
  /** partner, volunteer → home */
  | { kind: 'lies-at' };

/** What ways depend on, as attributes of the graph itself; not there where it is not in the pool. */
export type Surroundings = Attributes & Pick<Pool, 'barriers' | 'travel'>;

/** Participants, talents, needs, homes, running circles and agreements, and how they hang together. */
export type PoolGraph = AbstractGraph<PoolNode, PoolEdge, Surroundings>;

/** Keys of nodes; an id or slug can be any string, so each kind has a prefix of its own. */
export const nodeKey = {
  participant: (id: string): string => `participant:${id}`,
  talent: (slug: string): string => `talent:${slug}`,
  need: (slug: string): string => `need:${slug}`,
  home: (lat: number, lon: number): string => `home:${lat},${lon}`,
  circle: (id: string): string => `circle:${id}`,
  partner: (id: string): string => `partner:${id}`,
  volunteer: (id: string): string => `volunteer:${id}`,
  apart: (position: number): string => `apart:${position}`,
  together: (position: number): string => `together:${position}`,
} as const;

/**
 * Builds the graph that help is read from: who offers and seeks what, which talent meets which need, who lives
 * where, and who is bound to whom.
 */
export function buildPoolGraph(pool: Pool): PoolGraph {
  const graph: PoolGraph = new DirectedGraph<PoolNode, PoolEdge, Surroundings>();
  if (pool.barriers !== undefined) graph.setAttribute('barriers', pool.barriers);
  if (pool.travel !== undefined) graph.setAttribute('travel', pool.travel);
  addVocabulary(graph, pool);
  for (const person of pool.participants) addParticipant(graph, person);
  for (const circle of pool.circles) {
    const key = nodeKey.circle(circle.id);
    graph.addNode(key, { kind: 'circle', id: circle.id });
    bind(graph, seatedIn(circle), key, { kind: 'member-of' });
  }
  for (const kind of ['apart', 'together'] as const) {
    for (const [position, ids] of pool[kind].entries()) {
      graph.addNode(nodeKey[kind](position), { kind, position, size: ids.length });
      bind(graph, ids, nodeKey[kind](position), { kind: 'bound-by' });
    }
  }
  return graph;
}

function addVocabulary(graph: PoolGraph, pool: Pool): void {
  const { talents, needs, meets } = resolveVocabulary(pool.vocabulary);
  for (const { slug } of talents) graph.addNode(nodeKey.talent(slug), { kind: 'talent', slug });
  for (const { slug, mode, mutual } of needs)
    graph.addNode(nodeKey.need(slug), { kind: 'need', slug, mode, mutual });
  for (const { talent, need, strength } of meets) {
    link(graph, nodeKey.talent(talent), nodeKey.need(need), { kind: 'meets', strength });
  }
}

function addParticipant(graph: PoolGraph, { home, talents, needs, ...said }: Participant): void {
  const key = nodeKey.participant(said.id);
  const { lat, lon } = locate(home);
  graph.addNode(key, { kind: 'participant', ...said });
  graph.mergeNode(nodeKey.home(lat, lon), { kind: 'home', lat, lon });
  link(graph, key, nodeKey.home(lat, lon), { kind: 'lives-at' });
  for (const { talent, level } of talents as readonly OfferedTalent[]) {
    link(graph, key, nodeKey.talent(talent), { kind: 'offers', level });
  }
  for (const { need, weight } of needs as readonly StatedNeed[]) {
    link(graph, key, nodeKey.need(need), { kind: 'seeks', weight });
  }
}

/** People who are not in the graph, because it holds a part of the pool, are passed over. */
function bind(graph: PoolGraph, ids: readonly string[], key: string, edge: PoolEdge): void {
  for (const id of ids) {
    if (graph.hasNode(nodeKey.participant(id))) link(graph, nodeKey.participant(id), key, edge);
  }
}
