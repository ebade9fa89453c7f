import { nodeKey, type ParticipantNode, type PoolGraph } from '../graph/pool-graph.js';
import { compileLists } from './lists.js';
import type { Problem, TogetherSet } from './problem.js';

/** Who may not share a circle, and who must. */
export function compileAgreements(
  graph: PoolGraph,
  people: readonly ParticipantNode[],
): Pick<Problem, 'apartSets' | 'apartStart' | 'apartSet' | 'together'> {
  const indexOf = new Map(people.map(({ id }, index) => [nodeKey.participant(id), index]));
  const apart: number[][] = people.map(() => []);
  const together: TogetherSet[] = [];
  let apartSets = 0;
  graph.forEachNode((key, node) => {
    if (node.kind !== 'apart' && node.kind !== 'together') return;
    const bound = graph
      .mapInNeighbors(key, (neighbour) => indexOf.get(neighbour))
      .filter((person) => person !== undefined);
    if (bound.length === 0) return;
    if (node.kind === 'together') {
      together.push({ people: Int32Array.from(bound).sort(), size: node.size, position: node.position });
    } else {
      for (const person of bound) apart[person]!.push(apartSets);
      apartSets++;
    }
  });
  return { apartSets, ...compileLists(apart, (sets) => sets, 'apartStart', 'apartSet'), together };
}
