import { reachFactor, straightMetres } from '../geography/distance.js';
import { homeOf } from '../graph/help.js';
import { nodeKey, type ParticipantNode, type PoolGraph } from '../graph/pool-graph.js';
import type { Policy } from '../model/policy.js';
import { type Problem, tolerance } from './problem.js';

/** Walking metres and reach factors between all homes, and which are too far apart. */
export function compileDistances(
  graph: PoolGraph,
  people: readonly ParticipantNode[],
  { reach: { personal, between, detour } }: Policy,
): Pick<Problem, 'walking' | 'tooFar' | 'reach'> {
  const count = people.length;
  const homes = people.map(({ id }) => homeOf(graph, nodeKey.participant(id)));
  const walking = new Float64Array(count * count);
  const tooFar = new Uint8Array(count * count);
  const reach = new Float64Array(count * count);
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      const metres = detour * straightMetres(homes[a]!, homes[b]!);
      walking[a * count + b] = walking[b * count + a] = metres;
      if (metres > between + tolerance) tooFar[a * count + b] = tooFar[b * count + a] = 1;
      reach[a * count + b] = reachFactor(metres, people[a]!.reach ?? personal);
      reach[b * count + a] = reachFactor(metres, people[b]!.reach ?? personal);
    }
  }
  return { walking, tooFar, reach };
}
