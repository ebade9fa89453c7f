import { reachFactor } from '../geography/distance.js';
import { openWays, type Stop } from '../geography/ways.js';
import type { GeographicPoint } from '../model/pool.js';
import type { NeedMode } from '../model/vocabulary.js';
import { shuffleIds } from '../record/shuffle.js';
import { nodeKey, type PoolGraph } from './pool-graph.js';

/** How much of a helper's ability remains at any distance, by the way the help is given. */
export const remoteShare: Readonly<Record<NeedMode, number>> = { 'in-person': 0, either: 0.5, remote: 1 };

/** Somebody who can help with a need, and how well. */
export interface Helper {
  readonly participant: string;
  /** How well they meet the need where distance plays no part, 0 to 1. */
  readonly ability: number;
  /** Ability times what distance leaves of it, 0 to 1. */
  readonly strength: number;
  /** From their home to that of whom they help; `null` where there is no way. */
  readonly walkingMetres: number | null;
}

/** How far people walk, where they did not say so themselves. */
export interface WalkingHabits {
  /** Metres someone walks who stated no reach. */
  readonly personal: number;
  /** Walking metres per metre in a straight line. */
  readonly detour: number;
}

/**
 * How well a participant meets each need that they can meet at all, by slug of the need: the best of their
 * talents, or the need's mutual strength if they have that need too. Never a sum.
 *
 * @throws RangeError when the graph does not hold the participant.
 */
export function abilitiesOf(graph: PoolGraph, participant: string): Map<string, number> {
  checkNode(graph, nodeKey.participant(participant), 'participant');
  const abilities = new Map<string, number>();
  const raise = (need: string, ability: number): void => {
    if (ability > (abilities.get(need) ?? 0)) abilities.set(need, ability);
  };
  graph.forEachOutEdge(
    nodeKey.participant(participant),
    (_edge, statement, _source, target, _participant, subject) => {
      if (statement.kind === 'seeks' && subject.kind === 'need') raise(subject.slug, subject.mutual);
      if (statement.kind !== 'offers') return;
      graph.forEachOutEdge(target, (_meets, meeting, _talent, _need, _from, need) => {
        if (meeting.kind === 'meets' && need.kind === 'need')
          raise(need.slug, statement.level * meeting.strength);
      });
    },
  );
  return abilities;
}

/**
 * Who within reach can help a participant with a need, the strongest first, then the nearest.
 *
 * Walks from the need back to the talents that meet it and on to the people who offer them, and to those who
 * have the need themselves where it is mutual.
 *
 * @throws RangeError when the graph does not hold the participant or the need.
 */
export function helpersOf(
  graph: PoolGraph,
  participant: string,
  need: string,
  habits: WalkingHabits,
): Helper[] {
  checkNode(graph, nodeKey.participant(participant), 'participant');
  checkNode(graph, nodeKey.need(need), 'need');
  const wanted = graph.getNodeAttributes(nodeKey.need(need));
  if (wanted.kind !== 'need') return [];
  const abilities = new Map<string, number>();
  const raise = (helper: string, ability: number): void => {
    if (ability > (abilities.get(helper) ?? 0)) abilities.set(helper, ability);
  };
  graph.forEachInEdge(nodeKey.need(need), (_edge, link, source) => {
    if (link.kind === 'seeks') raise(source, wanted.mutual);
    if (link.kind !== 'meets') return;
    graph.forEachInEdge(source, (_offer, offer, helper) => {
      if (offer.kind === 'offers') raise(helper, offer.level * link.strength);
    });
  });
  const ways = openWays(graph.getAttributes(), habits.detour);
  const stopAt = (key: string, id: string): Stop => ({ point: homeOf(graph, key), of: ['participant', id] });
  const home = stopAt(nodeKey.participant(participant), participant);
  const helpers: Helper[] = [];
  for (const [key, ability] of abilities) {
    const helper = graph.getNodeAttributes(key);
    if (helper.kind !== 'participant' || helper.id === participant) continue;
    const walkingMetres = ways.metres(stopAt(key, helper.id), home);
    const inPerson = reachFactor(walkingMetres, helper.reach ?? habits.personal);
    const strength = ability * Math.max(inPerson, remoteShare[wanted.mode]);
    if (strength > 0)
      helpers.push({
        participant: helper.id,
        ability,
        strength,
        walkingMetres: Number.isFinite(walkingMetres) ? walkingMetres : null,
      });
  }
  // Equals come in an order that depends on neither input nor names.
  const order = new Map(
    shuffleIds(
      helpers.map((helper) => helper.participant),
      0,
    ).map((id, place) => [id, place]),
  );
  return helpers.sort(
    (a, b) =>
      b.strength - a.strength ||
      distanceOf(a) - distanceOf(b) ||
      order.get(a.participant)! - order.get(b.participant)!,
  );
}

/** For comparing: no way is further than any, by a number whose differences are numbers. */
function distanceOf({ walkingMetres }: Helper): number {
  return walkingMetres ?? Number.MAX_VALUE;
}

/** graphology's own error would name the node, which is an id. */
function checkNode(graph: PoolGraph, key: string, role: 'participant' | 'need'): void {
  if (!graph.hasNode(key)) throw new RangeError(`${role} must be one that the graph holds`);
}

/** Where the participant of a node lives. */
export function homeOf(graph: PoolGraph, participantKey: string): GeographicPoint {
  const key = graph.findOutNeighbor(participantKey, (_key, node) => node.kind === 'home');
  const home = key === undefined ? undefined : graph.getNodeAttributes(key);
  if (home?.kind !== 'home') throw new RangeError('the graph holds no home for this participant');
  return { lat: home.lat, lon: home.lon };
}
