import { partOf } from '../../src/graph/part.js';
import { buildPoolGraph } from '../../src/graph/pool-graph.js';
import { parsePolicy } from '../../src/input/parse-policy.js';
import { parsePool } from '../../src/input/parse-pool.js';
import type { PolicyInput } from '../../src/model/policy.js';
import type { PoolInput } from '../../src/model/pool.js';
import { type Compiled, compile } from '../../src/problem/compile.js';
import { strengthOf } from '../../src/problem/help.js';
import type { Problem } from '../../src/problem/problem.js';
import { finish } from '../../src/runtime/pace.js';

/** Some people of a pool, or all in the order of the pool, as a problem. */
export function compiled(
  input: PoolInput,
  { ids: some, policy }: { readonly ids?: readonly string[]; readonly policy?: PolicyInput } = {},
): Compiled {
  const pool = parsePool(input);
  const part = partOf(pool, some ?? pool.participants.map(({ id }) => id));
  const ids = part.participants.map(({ id }) => id);
  return finish(compile(buildPoolGraph(part), ids, pool, parsePolicy(policy)));
}

/** One row of a problem's lists. */
export function listOf(starts: Int32Array, items: ArrayLike<number>, row: number): number[] {
  return Array.from(items).slice(starts[row]!, starts[row + 1]!);
}

/** How strongly each person can help with each need that is stated, by person. */
export function strengthsOf(problem: Problem): number[] {
  const receivers = Array.from({ length: problem.people }, (_, person) =>
    listOf(problem.needStart, problem.need, person).map(() => person),
  ).flat();
  return Array.from({ length: problem.people }, (_, helper) =>
    receivers.map((receiver, statement) => strengthOf(problem, helper, receiver, statement)),
  ).flat();
}
