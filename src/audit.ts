import { toCompactPool } from './compact/to-compact-pool.js';
import { explanationCodes } from './dossier/codes.js';
import { openStory } from './explain.js';
import { parseAuditRecord, parseDecision, parseWholeProposal } from './input/parse-audit-record.js';
import { parsePins } from './input/parse-pins.js';
import { parseProposal } from './input/parse-proposal.js';
import type { SavedProposal } from './input/schemas/proposal.js';
import type { ReadProposal } from './input/schemas/whole-proposal.js';
import { wholePool } from './input/whole-pool.js';
import type { Alternative } from './model/alternatives.js';
import type {
  AuditedExplanations,
  AuditedRequest,
  AuditRecord,
  HumanDecision,
  VocabularyStamp,
} from './model/audit.js';
import type { CompactPool } from './model/compact-pool.js';
import type { MovePrice, Pins } from './model/keeping.js';
import { type Leaning, leaningNames } from './model/leaning.js';
import type { Pool, PoolInput } from './model/pool.js';
import type { Proposal } from './model/proposal.js';
import { decisionHashOf, hashesOf, proposalIn } from './record/audit-hashes.js';
import { hashOf } from './record/hash.js';
import { hashPool } from './record/hash-pool.js';
import { finish } from './runtime/pace.js';
import { buurtcirkelVersion } from './vocabulary/buurtcirkel.js';
import { resolveVocabulary } from './vocabulary/resolve.js';

/** What a proposal was made with and does not say itself: the same options as it was made with. */
export interface AuditOptions {
  /** The earlier proposal that it goes on from. */
  readonly previous?: SavedProposal;
  readonly pins?: Pins;
  /** Default what the proposal says. */
  readonly movePrice?: MovePrice;
  readonly maxSeconds?: number;
  /** Of one of several: how many were asked for; default 3. */
  readonly count?: number;
  /** Of one of several: what they could lean to; default all four. */
  readonly leanings?: readonly Leaning[];
}

/**
 * Makes the record by which a host accounts for a proposal, of `proposeCircles` or one of `proposeAlternatives`: the proposal by
 * ids, what it takes to check it and to make it again, and room for what people decide. It holds no home, talent, need, label or
 * sentence.
 *
 * A proposal that goes on from an earlier one does not say what that was: hand in the same `previous`, `pins` and `movePrice`.
 *
 * @throws InputError when pool, proposal or an option cannot be used.
 * @throws RangeError when the proposal was made for another pool, or an option does not belong to it.
 * @example
 * const record = auditProposal(pool, proposal);
 */
export function auditProposal(
  pool: PoolInput | CompactPool,
  proposal: Proposal | Alternative,
  options: AuditOptions = {},
): AuditRecord {
  const parsed = wholePool(pool);
  const read = parseWholeProposal(proposal);
  const { label, differenceFromFirst, tradeOffs } = read;
  const request = readRequest(read, options);
  const inputHash = finish(hashPool(finish(toCompactPool(parsed))));
  if (inputHash !== read.inputHash) throw new RangeError('the proposal was made for another pool');
  const unhashed = {
    kind: 'audit-record',
    ...proposalIn(read as Proposal),
    vocabulary: stampOf(parsed),
    request,
    ...(label !== undefined && {
      alternative: { label, differenceFromFirst: differenceFromFirst ?? 0 },
    }),
    explanations: {
      ...explain(parsed, read),
      ...(tradeOffs !== undefined && { tradeOffs: codesIn(tradeOffs) }),
    },
  } as const;
  return parseAuditRecord({ ...unhashed, hashes: hashesOf(unhashed), decisions: [] });
}

/**
 * Adds to a record what people decided, and gives the new record.
 *
 * @throws InputError when record or decision cannot be used.
 * @throws RangeError when the record has no such circle.
 * @example
 * const decided = recordDecision(record, { decision: 'chosen', role: 'coach', reason: 'fits', date: '2026-11-23' });
 */
export function recordDecision(record: AuditRecord, decision: HumanDecision): AuditRecord {
  const before = parseAuditRecord(record);
  const added = parseDecision(decision);
  if (added.circle !== undefined && !before.circles.some(({ id }) => id === added.circle)) {
    throw new RangeError('circle must be the id of a circle of the record');
  }
  const draft = { ...before, decisions: [...before.decisions, added] };
  // Where somebody was forgotten there is nothing left to tie it to.
  if (before.hashes === undefined) return parseAuditRecord(draft);
  const hash = decisionHashOf(draft, before.decisions.length);
  return parseAuditRecord({ ...draft, decisions: [...before.decisions, { ...added, hash }] });
}

/** For verbs: the vocabulary that a pool speaks. */
export function stampOf({ vocabulary }: Pool): VocabularyStamp {
  const isShipped = typeof vocabulary === 'string';
  const hasShipped = isShipped || vocabulary.extends !== undefined;
  return {
    source: isShipped ? vocabulary : hasShipped ? 'buurtcirkel+own' : 'own',
    version: hasShipped ? buurtcirkelVersion : null,
    hash: hashOf(resolveVocabulary(vocabulary)),
  };
}

/** For verbs: what there is to say of a proposal, with the reasons that it gives itself. */
export function explain(
  pool: Pool,
  proposal: Pick<
    ReadProposal,
    'version' | 'circles' | 'unplaced' | 'policy' | 'seed' | 'effort' | 'inputHash'
  >,
): AuditedExplanations {
  const reasons = new Map(proposal.unplaced.map(({ participant, reason }) => [participant, reason.code]));
  const reasonFor = (id: string) => reasons.get(id) ?? 'not-examined';
  return explanationCodes({ ...openStory(pool, proposal, {}), reasonFor });
}

/** For verbs: codes, sorted, each once. */
export function codesIn(facts: ReadonlyArray<{ readonly code: string }>): string[] {
  return [...new Set(facts.map(({ code }) => code))].sort();
}

function readRequest({ label, changes }: ReadProposal, options: AuditOptions): AuditedRequest {
  const { maxSeconds, movePrice } = options;
  const isKept = options.previous !== undefined || options.pins !== undefined;
  if (label !== undefined) {
    if (isKept || movePrice !== undefined || maxSeconds !== undefined) {
      throw new RangeError('one of several proposals goes on from no other, and has all the time');
    }
    const { count = 3, leanings = leaningNames } = options;
    return { call: 'proposeAlternatives', count, leanings };
  }
  if (options.count !== undefined || options.leanings !== undefined) {
    throw new RangeError('count and leanings belong to one of several proposals');
  }
  const timed = maxSeconds === undefined ? undefined : { maxSeconds };
  if ((changes !== undefined) !== isKept) {
    throw new RangeError('previous and pins must be those that the proposal was made with');
  }
  if (changes === undefined) return { call: 'proposeCircles', ...timed };
  const previous = options.previous && parseProposal(options.previous).circles.map(({ members }) => members);
  const pins = options.pins && parsePins(options.pins);
  if (
    (previous ?? []).length !== changes.circles.length ||
    (movePrice ?? changes.movePrice) !== changes.movePrice
  ) {
    throw new RangeError('previous and movePrice must be those that the proposal was made with');
  }
  return {
    call: 'proposeCircles',
    ...(previous && { previous }),
    ...(pins && { pins }),
    movePrice: changes.movePrice,
    ...timed,
  };
}
