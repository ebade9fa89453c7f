import { nodeKey, type ParticipantNode, type PoolGraph } from '../graph/pool-graph.js';
import type { Problem, TogetherSet } from './problem.js';

/** Who may not share a circle, and who must. */
export function compileAgreements(
  graph: PoolGraph,
  people: readonly ParticipantNode[],
): Pick<Problem, 'anyApart' | 'apart' | 'together'> {
  const indexOf = new Map(people.map(({ id }, index) => [nodeKey.participant(id), index]));
  const apart = new Uint8Array(people.length * people.length);
  const together: TogetherSet[] = [];
  let anyApart = false;
  graph.forEachNode((key, node) => {
    if (node.kind !== 'apart' && node.kind !== 'together') return;
    const bound = graph
      .mapInNeighbors(key, (neighbour) => indexOf.get(neighbour))
      .filter((person) => person !== undefined);
    if (bound.length === 0) return;
    if (node.kind === 'together') {
      together.push({ people: Int32Array.from(bound).sort(), size: node.size, position: node.position });
      return;
    }
    if (bound.length > 1) anyApart = true;
    for (const one of bound)
      for (const other of bound) if (one !== other) apart[one * people.length + other] = 1;
  });
  return { anyApart, apart, together };
}
