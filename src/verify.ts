import { judgeAgain } from './audit/circles.js';
import { checkFoundAgain, decidedIn } from './audit/found-again.js';
import { checkPeople } from './audit/people.js';
import { checkSettings } from './audit/settings.js';
import { explain, stampOf } from './audit.js';
import { toCompactPool } from './compact/to-compact-pool.js';
import { parseAuditRecord, parseWholeProposal } from './input/parse-audit-record.js';
import { parsePolicy } from './input/parse-policy.js';
import { kindOf, valueAt } from './input/reading/foreign.js';
import { wholePool } from './input/whole-pool.js';
import type { Alternative } from './model/alternatives.js';
import type { AuditedRequest, AuditRecord, Difference, Verification } from './model/audit.js';
import type { CompactPool } from './model/compact-pool.js';
import { deepFreeze } from './model/frozen.js';
import type { Pool, PoolInput } from './model/pool.js';
import type { Proposal } from './model/proposal.js';
import { version } from './model/version.js';
import { openGround } from './placement/ground.js';
import { alterationsOf } from './record/audit-hashes.js';
import { differenceAt, differencesOf } from './record/difference.js';
import { hashPool } from './record/hash-pool.js';
import { finish } from './runtime/pace.js';
import { resolveVocabulary } from './vocabulary/resolve.js';

/**
 * Works out again all that a proposal or an audit record says, as far as that can be done without a search, and says exactly
 * where they disagree with the pool or with themselves: hashes, policy, who is named, scores, violations, the value, reasons,
 * settings, codes and decisions. What takes a search is for `replay`: it is listed as `unverified`.
 *
 * @throws InputError when the pool cannot be used, or the other is neither a proposal nor a record.
 * @example
 * const { agrees, differences } = verifyProposal(pool, record);
 */
export function verifyProposal(
  pool: PoolInput | CompactPool,
  proposal: Proposal | Alternative | AuditRecord,
): Verification {
  const parsed = wholePool(pool);
  if (isRecord(proposal)) {
    const record = parseAuditRecord(proposal);
    return deepFreeze(conclude(parsed, record, record.request, record));
  }
  const read = parseWholeProposal(proposal);
  const request =
    read.label === undefined
      ? read.changes === undefined
        ? ({ call: 'proposeCircles' } as const)
        : undefined
      : ({ call: 'proposeAlternatives' } as const);
  return deepFreeze(conclude(parsed, read as Proposal, request, undefined));
}

/** Whether a value says that it is an audit record. */
function isRecord(value: unknown): value is AuditRecord {
  return kindOf(value) === 'object' && valueAt(value as object, 'kind') !== undefined;
}

/** @param request how the proposal came about; `undefined` where that is not known */
function conclude(
  pool: Pool,
  proposal: Proposal,
  request: AuditedRequest | undefined,
  record: AuditRecord | undefined,
): Verification {
  const { library } = proposal;
  const policy = parsePolicy(proposal.policy);
  const compact = finish(toCompactPool(pool));
  const ground = openGround(pool, policy);
  const inputHash = finish(hashPool(compact));
  const people = checkPeople(ground, proposal);
  const judged = judgeAgain(ground, proposal);
  const isSound = people.length === 0;
  const isOfSeveral = request?.call === 'proposeAlternatives';
  // A run that was stopped while it looked for reasons does not say so in any other way.
  const isWhole =
    proposal.stoppedBy === 'effort' &&
    proposal.unplaced.every(({ reason }) => reason.code !== 'not-examined') &&
    request?.maxSeconds === undefined;
  const reasons = isWhole && request !== undefined ? (['unplaced', 'relaxations'] as const) : [];
  const found = [...reasons, ...(request === undefined ? [] : (['changes'] as const))];
  const vocabulary = resolveVocabulary(pool.vocabulary);
  const stage = { head: pool, policy, vocabulary, seed: proposal.seed };
  const chosen = isOfSeveral ? 'not-at-all' : isWhole ? 'in-full' : 'perhaps';
  const differences: Difference[] = [
    ...(proposal.inputHash === inputHash
      ? []
      : [differenceAt('other-pool', 'inputHash', { expected: inputHash, found: proposal.inputHash })]),
    ...differencesOf(library, `kringmaker@${version}`, 'library').map((each) => ({
      ...each,
      code: 'other-library' as const,
    })),
    ...differencesOf(proposal.policy, policy, 'policy'),
    ...people,
    ...judged.differences,
    ...(isSound && found.length > 0
      ? checkFoundAgain(
          proposal,
          {
            pool: compact,
            policy,
            evaluations: judged.evaluations.map((each) => each!),
            decided: request && decidedIn(request),
          },
          found,
        )
      : []),
    ...(isSound ? checkSettings(ground, proposal, stage, chosen) : []),
    ...(record === undefined ? [] : checkRecord(pool, record, isSound)),
  ];
  return {
    agrees: differences.length === 0,
    differences,
    unverified: [
      ...['seed', 'effort', 'steps', 'stoppedBy', 'optimal'],
      ...(isSound && reasons.length > 0 ? [] : ['unplaced', 'relaxations']),
      ...(proposal.changes === undefined || (isSound && request !== undefined) ? [] : ['changes']),
      ...(isSound && chosen !== 'perhaps' ? [] : ['circles.setting']),
      ...(record === undefined ? [] : ['request']),
      // Without hashes nothing holds decisions to the record, and anybody can have taken the hashes out.
      ...(record?.forgotten === undefined ? [] : ['decisions', 'forgotten']),
      ...(isOfSeveral ? ['alternative', 'explanations.tradeOffs'] : []),
    ],
    forgotten: record?.forgotten ?? 0,
  };
}

/** What only a record says. */
function checkRecord(pool: Pool, record: AuditRecord, isSound: boolean): Difference[] {
  const { explanations, decisions } = record;
  const known = new Set(pool.participants.map(({ id }) => id));
  const circles = new Set(record.circles.map(({ id }) => id));
  const { tradeOffs } = explanations;
  const again = isSound ? explain(pool, record) : explanations;
  return [
    ...differencesOf(record.vocabulary, stampOf(pool), 'vocabulary').map((each) => ({
      ...each,
      code: 'other-vocabulary' as const,
    })),
    ...differencesOf(explanations, { ...again, ...(tradeOffs && { tradeOffs }) }, 'explanations'),
    ...decisions.flatMap((decision, position) => [
      ...(decision.circle === undefined || circles.has(decision.circle)
        ? []
        : [differenceAt('unknown-circle', `decisions[${position}].circle`)]),
      ...(decision.circles ?? []).flatMap((members, circle) =>
        members.flatMap((id, member) =>
          known.has(id)
            ? []
            : [differenceAt('unknown-participant', `decisions[${position}].circles[${circle}][${member}]`)],
        ),
      ),
    ]),
    ...alterationsOf(record),
  ];
}
