import { checkMembers } from './evaluate.js';
import { copyMembers } from './input/given-list.js';
import { parseMoment } from './input/parse-moment.js';
import type { CompactPool } from './model/compact-pool.js';
import type { Fact } from './model/facts/facts.js';
import { type MeetingMoment, momentOf } from './model/moment.js';
import type { CirclePartners } from './model/partners.js';
import type { PolicyInput } from './model/policy.js';
import type { PoolInput } from './model/pool.js';
import type { PreparedPool } from './model/prepared-pool.js';
import { partnersOf } from './outside/circle-partners.js';
import { partnerFacts } from './outside/facts.js';
import { openOutside } from './outside/outside.js';
import { groundFor } from './prepare.js';
import { resolveVocabulary } from './vocabulary/resolve.js';

/**
 * Finds partners around a circle of these people: those that could help members with what nobody in the circle can, or one
 * alone, and those that can use what members are able to do.
 *
 * A partner must be within twice the own reach of the member, and open at a time that suits them: another one than when the
 * circle meets by its setting, or the running circle that they are in. Nothing of this counts in a score, or as help among
 * members. For the coach.
 *
 * @throws InputError when pool, policy or setting cannot be used.
 * @throws RangeError when an id is not in the pool, or is given twice.
 * @throws TypeError when a policy is given beside a prepared pool.
 * @example
 * const { needs, talents } = findPartners(pool, ['p-01', 'p-02', 'p-03']);
 */
export function findPartners(
  pool: PoolInput | CompactPool | PreparedPool,
  memberIds: readonly string[],
  policy?: PolicyInput,
  setting?: MeetingMoment,
): CirclePartners {
  const ids = copyMembers(memberIds);
  const moment = setting === undefined ? null : momentOf(parseMoment(setting));
  const ground = groundFor(pool, policy);
  checkMembers(ground.pool, ids);
  const outside = openOutside(ground, resolveVocabulary(ground.pool.vocabulary));
  return outside === undefined
    ? { members: ids.sort(), needs: [], talents: [] }
    : partnersOf(ground, outside, ids, moment);
}

/** Says which partners could be of use as facts, for `sayFacts`: the most useful alone. */
export function explainPartners(partners: CirclePartners): Fact[] {
  return partnerFacts(partners);
}
