import { reachFactor, straightMetres } from '../geography/distance.js';
import { homeOf } from '../graph/help.js';
import { nodeKey, type ParticipantNode, type PoolGraph } from '../graph/pool-graph.js';
import type { Policy } from '../model/policy.js';
import type { Problem } from './problem.js';

/** Walking metres and reach factors between all homes. */
export function compileDistances(
  graph: PoolGraph,
  people: readonly ParticipantNode[],
  { reach: { personal, detour } }: Policy,
): Pick<Problem, 'walking' | 'reach'> {
  const count = people.length;
  const homes = people.map(({ id }) => homeOf(graph, nodeKey.participant(id)));
  const walking = new Float64Array(count * count);
  const reach = new Float64Array(count * count);
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      const metres = detour * straightMetres(homes[a]!, homes[b]!);
      walking[a * count + b] = walking[b * count + a] = metres;
      reach[a * count + b] = reachFactor(metres, people[a]!.reach ?? personal);
      reach[b * count + a] = reachFactor(metres, people[b]!.reach ?? personal);
    }
  }
  return { walking, reach };
}
