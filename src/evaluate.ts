import { explainCircle } from './explanation/evaluation.js';
import { measureValue } from './explanation/value.js';
import { partsOf } from './graph/part.js';
import { buildPoolGraph } from './graph/pool-graph.js';
import { copyCircles } from './input/given-list.js';
import { parsePolicy } from './input/parse-policy.js';
import { wholePool } from './input/whole-pool.js';
import type { CompactPool } from './model/compact-pool.js';
import type { Evaluation } from './model/evaluation.js';
import type { Policy, PolicyInput } from './model/policy.js';
import type { Pool, PoolInput } from './model/pool.js';
import { type Compiled, compile, waysOf } from './problem/compile.js';
import { finish } from './runtime/pace.js';

/**
 * Says how good a circle of these people would be, which rules it breaks, what every member could give and get,
 * and the facts behind it. A bad circle is no error: it has violations.
 *
 * Depends on the members alone, not on who else is in the pool. Members of running circles are welcome.
 *
 * @throws InputError when pool or policy cannot be used.
 * @throws RangeError when an id is not in the pool, or is given twice.
 * @example
 * const { score, violations } = evaluateCircle(pool, ['p-01', 'p-02', 'p-03'], { size: { min: 3, max: 5 } });
 */
export function evaluateCircle(
  pool: PoolInput | CompactPool,
  memberIds: readonly string[],
  policy?: PolicyInput,
): Evaluation {
  return evaluateAll(wholePool(pool), [memberIds], parsePolicy(policy))[0]!;
}

/** Several circles that share nobody, and what they are worth to everybody who can be placed. */
export interface CirclesEvaluation {
  /** 0 to 1. */
  readonly value: number;
  readonly circles: readonly Evaluation[];
}

/**
 * Evaluates circles that were proposed, by kringmaker or by anybody else, just as they are.
 *
 * @throws InputError when pool or policy cannot be used.
 * @throws RangeError when an id is not in the pool, or is given twice.
 */
export function evaluateCircles(
  pool: PoolInput | CompactPool,
  circles: ReadonlyArray<readonly string[]>,
  policy?: PolicyInput,
): CirclesEvaluation {
  const parsed = wholePool(pool);
  const resolved = parsePolicy(policy);
  const evaluations = evaluateAll(parsed, circles, resolved);
  return { value: measureValue(parsed, resolved, evaluations), circles: evaluations };
}

/** For verbs that have parsed already. */
export function evaluateAll(
  pool: Pool,
  circles: ReadonlyArray<readonly string[]>,
  policy: Policy,
): Evaluation[] {
  return compileCircles(pool, circles, policy).map(({ compiled, part }) => explainCircle(compiled, part));
}

/** A circle as a problem of its own, and the part of the pool that it is made from. */
interface CompiledCircle {
  readonly compiled: Compiled;
  readonly part: Pool;
}

/** Compiles circles that share nobody, with members in order of id. */
export function compileCircles(
  pool: Pool,
  circles: ReadonlyArray<readonly string[]>,
  policy: Policy,
): CompiledCircle[] {
  const sets = copyCircles(circles).map((members) => members.sort());
  checkMembers(pool, sets.flat());
  const ways = waysOf(pool, policy);
  return partsOf(pool, sets).map((part, set) => ({
    part,
    compiled: finish(compile(buildPoolGraph(part), sets[set]!, pool, policy, ways)),
  }));
}

/** For verbs: checks that everybody is in the pool, and named once. */
export function checkMembers({ participants }: Pool, ids: readonly string[]): void {
  const named = new Set(ids);
  if (named.size !== ids.length) throw new RangeError('members must be named once');
  const known = participants.reduce((count, { id }) => (named.has(id) ? count + 1 : count), 0);
  if (known !== named.size) throw new RangeError('members must be ids of participants of the pool');
}
