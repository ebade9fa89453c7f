import { participantsAt } from '../compact/participants-at.js';
import { buildPoolGraph } from '../graph/pool-graph.js';
import type { Policy } from '../model/policy.js';
import type { Pool } from '../model/pool.js';
import { type Compiled, compilePeople } from '../problem/compile.js';
import { readPerson } from '../problem/person.js';
import type { Candidates } from '../runtime/candidates.js';
import { cutOut } from '../runtime/tile.js';

/** Some candidates, read once and put under one policy after the other. Person i is the i-th of them. */
export interface Gathering {
  /** They and what concerns them as numbers, under a policy. */
  under(policy: Policy): Generator<undefined, Compiled>;
}

/** Reads some candidates from the graph of what concerns them. */
export function gather(candidates: Candidates, some: readonly number[]): Gathering {
  const { head, text, start } = cutOut(candidates, some);
  const part: Pool = { ...head, participants: participantsAt({ text, start }, some.keys()) };
  const graph = buildPoolGraph(part);
  const people = part.participants.map(({ id }) => readPerson(graph, id));
  return {
    under: (policy) => compilePeople(people, part, policy, candidates.ways),
  };
}
