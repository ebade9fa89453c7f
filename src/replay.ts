import {
  type AlternativesSyncOptions,
  proposeAlternatives,
  proposeAlternativesSync,
} from './alternatives.js';
import { codesIn } from './audit.js';
import { isCompactPool } from './compact/pool-builder.js';
import { toCompactPool } from './compact/to-compact-pool.js';
import { parseAuditRecord } from './input/parse-audit-record.js';
import { parsePool } from './input/parse-pool.js';
import type { Alternative, Alternatives } from './model/alternatives.js';
import type { AuditRecord, Difference, Replay, ReplayCode } from './model/audit.js';
import type { CompactPool } from './model/compact-pool.js';
import { deepFreeze } from './model/frozen.js';
import type { PoolInput } from './model/pool.js';
import type { Proposal } from './model/proposal.js';
import { version } from './model/version.js';
import { openRun, type ProposeSyncOptions, proposeCircles, proposeCirclesSync } from './propose.js';
import { alterationsOf, proposalIn } from './record/audit-hashes.js';
import { differenceAt, differencesOf } from './record/difference.js';
import { exactHashOf } from './record/exact-hash.js';
import { hashPool } from './record/hash-pool.js';
import { openGrace } from './runtime/grace.js';
import { finish } from './runtime/pace.js';
import type { Workers } from './runtime/workers.js';

/** How a run is done again. */
export interface ReplayOptions {
  /** Do the work, if given, instead of this thread; what comes of it is the same. Not used for a run that was stopped. */
  readonly workers?: Workers;
}

/**
 * Does the run of a record again and says whether the same came out, byte by byte. The same version of the library promises
 * that for every run that came to its end, however many threads worked on it. Of a run that was stopped, the search is done
 * again up to the same step.
 *
 * @throws InputError when record or pool cannot be used.
 * @example
 * const { code, differences } = await replay(record, pool);
 */
export async function replay(
  record: AuditRecord,
  pool: PoolInput | CompactPool,
  { workers }: ReplayOptions = {},
): Promise<Replay> {
  const task = prepare(record, pool);
  if (task.refused !== undefined) return refuse(task.record, task.refused);
  const { request, stoppedBy } = task.record;
  if (request.call === 'proposeAlternatives') {
    return compareSeveral(task.record, await proposeAlternatives(pool, severalOf(task.record)));
  }
  if (stoppedBy !== 'effort') return compareStopped(task.record, runToStep(task.record, pool));
  const options = { ...optionsOf(task.record), ...(workers && { workers }) };
  return compare(task.record, await proposeCircles(pool, options));
}

/**
 * As {@link replay}, but without a turn for anybody else until it is done.
 *
 * @throws InputError when record or pool cannot be used.
 */
export function replaySync(record: AuditRecord, pool: PoolInput | CompactPool): Replay {
  const task = prepare(record, pool);
  if (task.refused !== undefined) return refuse(task.record, task.refused);
  const { request, stoppedBy } = task.record;
  if (request.call === 'proposeAlternatives') {
    return compareSeveral(task.record, proposeAlternativesSync(pool, severalOf(task.record)));
  }
  if (stoppedBy !== 'effort') return compareStopped(task.record, runToStep(task.record, pool));
  return compare(task.record, proposeCirclesSync(pool, optionsOf(task.record)));
}

/** A record that was read, and why nothing can be done with it, if that is so. */
interface Task {
  readonly record: AuditRecord;
  readonly refused: Extract<ReplayCode, 'forgotten' | 'other-pool' | 'stopped'> | undefined;
}

function prepare(given: AuditRecord, pool: PoolInput | CompactPool): Task {
  const record = parseAuditRecord(given);
  const compact = isCompactPool(pool) ? pool : finish(toCompactPool(parsePool(pool)));
  const isStopped = record.request.call === 'proposeAlternatives' && record.stoppedBy !== 'effort';
  if (record.forgotten !== undefined) return { record, refused: 'forgotten' };
  if (finish(hashPool(compact)) !== record.inputHash) return { record, refused: 'other-pool' };
  return { record, refused: isStopped ? 'stopped' : undefined };
}

function refuse(record: AuditRecord, code: NonNullable<Task['refused']>): Replay {
  return answer(record, code, [], null);
}

function optionsOf({ policy, seed, effort, request }: AuditRecord): ProposeSyncOptions {
  const { previous, pins, movePrice } = request;
  return {
    policy,
    seed,
    effort,
    ...(previous && { previous: { version: 1, circles: previous.map((members) => ({ members })) } }),
    ...(pins && { pins }),
    ...(movePrice !== undefined && { movePrice }),
  };
}

function severalOf({ policy, seed, effort, request }: AuditRecord): AlternativesSyncOptions {
  const { count, leanings } = request;
  return { policy, seed, effort, ...(count !== undefined && { count }), ...(leanings && { leanings }) };
}

/** The search pulls in the same order whoever pulls, so it stands at the same place after as many steps. */
function runToStep(record: AuditRecord, pool: PoolInput | CompactPool): Proposal {
  const run = finish(openRun(pool, optionsOf(record)));
  while (run.progress('search').steps < record.steps && !run.search.next().done);
  run.settle(record.stoppedBy);
  finish(run.explain);
  const proposal = run.conclude(record.stoppedBy);
  const staging = run.stage(proposal, openGrace({ now: () => 0 }));
  if (staging === undefined || record.circles.every(({ setting }) => setting === undefined)) return proposal;
  finish(staging.work);
  return staging.proposal();
}

function compare(record: AuditRecord, proposal: Proposal): Replay {
  const differences = differencesWith(record, proposal);
  return answer(record, differences.length === 0 ? 'same' : 'different', differences, proposal);
}

function compareStopped(record: AuditRecord, proposal: Proposal): Replay {
  const { code, differences } = compare(record, proposal);
  if (code === 'same') return answer(record, code, differences, proposal);
  const isLater = ({ path }: Difference): boolean =>
    /^(unplaced|relaxations|hashes\.proposal$|circles\[\d+\]\.setting)/.test(path);
  return answer(record, differences.every(isLater) ? 'same-circles' : 'stopped', differences, proposal);
}

/** Of several with the same label, the one that is most like it. */
function compareSeveral(record: AuditRecord, { proposals }: Alternatives): Replay {
  const [best] = proposals
    .filter(({ label }) => label === record.alternative?.label)
    .map((proposal) => ({
      proposal,
      differences: [...differencesAmong(record, proposal), ...differencesWith(record, proposal)],
    }))
    .sort((one, other) => one.differences.length - other.differences.length);
  if (best === undefined) {
    return answer(record, 'different', [differenceAt('not-the-same', 'alternative.label')], null);
  }
  const { proposal, differences } = best;
  return answer(record, differences.length === 0 ? 'same' : 'different', differences, proposalIn(proposal));
}

/** What a proposal says of itself among others. */
function differencesAmong({ alternative, explanations }: AuditRecord, proposal: Alternative): Difference[] {
  const { differenceFromFirst, tradeOffs } = proposal;
  return [
    ...differencesOf(
      alternative?.differenceFromFirst,
      differenceFromFirst,
      'alternative.differenceFromFirst',
    ),
    ...differencesOf(explanations.tradeOffs, codesIn(tradeOffs), 'explanations.tradeOffs'),
  ];
}

function differencesWith(record: AuditRecord, proposal: Proposal): Difference[] {
  const differences = [...differencesOf(proposalIn(record), proposalIn(proposal)), ...alterationsOf(record)];
  const isSameHash = exactHashOf(proposalIn(proposal)) === record.hashes?.proposal;
  if (isSameHash || differences.length > 0) return differences;
  return [differenceAt('altered', 'hashes.proposal')];
}

function answer(
  { library }: AuditRecord,
  code: ReplayCode,
  differences: readonly Difference[],
  proposal: Proposal | null,
): Replay {
  const isSameLibrary = library === `kringmaker@${version}`;
  return deepFreeze({ code, isSameLibrary, differences, proposal });
}
