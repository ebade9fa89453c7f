import { compileCircles } from './evaluate.js';
import { explainAchievable } from './explanation/achievable.js';
import { seatEverybody } from './explanation/help.js';
import { talentsBy } from './explanation/talents.js';
import { copyMembers } from './input/given-list.js';
import { parsePolicy } from './input/parse-policy.js';
import { wholePool } from './input/whole-pool.js';
import type { AchievableHelp } from './model/achievable.js';
import type { CompactPool } from './model/compact-pool.js';
import type { PolicyInput } from './model/policy.js';
import type { Participant, Pool, PoolInput } from './model/pool.js';
import type { PreparedPool } from './model/prepared-pool.js';
import { compileMembers } from './placement/ground.js';
import { groundOf } from './placement/prepared.js';
import type { Compiled } from './problem/compile.js';
import { shuffleIds } from './record/shuffle.js';
import { resolveVocabulary } from './vocabulary/resolve.js';

/**
 * Plans the most help that these people could exchange with everybody giving as much as they get: who helps whom with
 * what, in short loops; how much more that is than when help falls as it may; and what limits it.
 *
 * Takes a pool that was prepared too, which is quicker where many circles are asked about.
 *
 * A plan to talk about, and no duty. Where several plans are as good, chance by ids decides, never their order.
 *
 * @throws InputError when pool or policy cannot be used.
 * @throws RangeError when an id is not in the pool, or is given twice.
 * @example
 * const { achievable, headroom, loops } = achievableHelp(pool, ['p-01', 'p-02', 'p-03', 'p-04']);
 */
export function achievableHelp(
  pool: PoolInput | CompactPool | PreparedPool,
  memberIds: readonly string[],
  policy?: PolicyInput,
): AchievableHelp {
  const ground = typeof pool === 'object' && pool !== null ? groundOf(pool) : undefined;
  if (ground === undefined) return achievableIn(pool as PoolInput | CompactPool, memberIds, policy);
  if (policy !== undefined) throw new TypeError('a prepared pool has its own policy');
  const ids = copyMembers(memberIds);
  if (new Set(ids).size !== ids.length) throw new RangeError('members must be named once');
  if (!ids.every((id) => ground.participant(id) !== undefined)) {
    throw new RangeError('members must be ids of participants of the pool');
  }
  return tell(compileMembers(ground, ids), ground.pool, (id) => ground.participant(id)!);
}

function achievableIn(
  pool: PoolInput | CompactPool,
  memberIds: readonly string[],
  policy: PolicyInput | undefined,
): AchievableHelp {
  const parsed = wholePool(pool);
  const [circle] = compileCircles(parsed, [memberIds], parsePolicy(policy));
  const people = new Map(circle!.part.participants.map((participant) => [participant.id, participant]));
  return tell(circle!.compiled, parsed, (id) => people.get(id)!);
}

function tell(
  compiled: Compiled,
  { vocabulary }: Pool,
  memberOf: (id: string) => Participant,
): AchievableHelp {
  const talentFor = talentsBy(resolveVocabulary(vocabulary));
  const order = shuffleIds(compiled.legend.participants, 0);
  return explainAchievable(seatEverybody(compiled), compiled.legend, order, (giver, need) =>
    talentFor(memberOf(giver), need),
  );
}
