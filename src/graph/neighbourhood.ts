import { locate } from '../geography/distance.js';
import type { PartnerSubject, Point } from '../model/neighbourhood.js';
import type { Pool } from '../model/pool.js';
import { link } from './link.js';
import { nodeKey, type PoolGraph } from './pool-graph.js';

/**
 * Adds who else could help to the graph of a pool: partners with what they offer and wish for, and volunteers with their talents.
 * Their edges are of other kinds than those of participants, so nothing that is asked of people finds them.
 */
export function addNeighbourhood(graph: PoolGraph, { partners = [], volunteers = [] }: Pool): void {
  for (const { id, point, dayparts, offers, wishes } of partners) {
    const key = nodeKey.partner(id);
    graph.addNode(key, { kind: 'partner', id, dayparts });
    placeAt(graph, key, point);
    for (const offer of offers) link(graph, key, subjectKey(offer), { kind: 'provides' });
    for (const wish of wishes) link(graph, subjectKey(wish), key, { kind: 'wished-by' });
  }
  for (const { id, home, talents, ...said } of volunteers) {
    const key = nodeKey.volunteer(id);
    graph.addNode(key, { kind: 'volunteer', id, ...said });
    placeAt(graph, key, home);
    for (const talent of talents) link(graph, key, nodeKey.talent(talent), { kind: 'provides' });
  }
}

function placeAt(graph: PoolGraph, key: string, point: Point): void {
  const { lat, lon } = locate(point);
  graph.mergeNode(nodeKey.home(lat, lon), { kind: 'home', lat, lon });
  link(graph, key, nodeKey.home(lat, lon), { kind: 'lies-at' });
}

function subjectKey(subject: PartnerSubject): string {
  return 'talent' in subject ? nodeKey.talent(subject.talent) : nodeKey.need(subject.need);
}
