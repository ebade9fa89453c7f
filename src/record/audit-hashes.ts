import type { AuditHashes, AuditRecord, Difference, HumanDecision } from '../model/audit.js';
import type { Proposal } from '../model/proposal.js';
import { differenceAt } from './difference.js';
import { exactHashOf } from './exact-hash.js';

/** What a proposal says, in the order in which it says it. */
const proposalKeys = Object.keys({
  version: true,
  library: true,
  optimal: true,
  policy: true,
  value: true,
  circles: true,
  unplaced: true,
  relaxations: true,
  changes: true,
  seed: true,
  effort: true,
  steps: true,
  stoppedBy: true,
  inputHash: true,
} satisfies Record<keyof Proposal, true>);

/** What a record says besides, and never changes: decisions come later. */
const recordKeys = ['kind', 'vocabulary', 'request', 'alternative', 'explanations'] as const;

/** A record without what is worked out from it, and what comes later. */
export type Unhashed = Omit<AuditRecord, 'hashes' | 'forgotten' | 'decisions'>;

/** The proposal in a record, or in something else that holds more. */
export function proposalIn(record: Proposal): Proposal {
  return pick(record, proposalKeys) as unknown as Proposal;
}

/** Hashes of a proposal and of all that is recorded of it. */
export function hashesOf(record: Unhashed): AuditHashes {
  const fixed = pick(record, [...proposalKeys, ...recordKeys]);
  return {
    proposal: exactHashOf(proposalIn(record)),
    record: exactHashOf(fixed),
    parts: Object.keys(fixed)
      .sort()
      .map((key) => ({ key, hash: exactHashOf(fixed[key]) })),
  };
}

/** The hash of a decision, which also depends on the record and on all decisions before it. */
export function decisionHashOf(record: AuditRecord, position: number): string {
  const { hash: _, ...decision } = record.decisions[position]! as HumanDecision & { hash?: string };
  const before = position === 0 ? record.hashes?.record : record.decisions[position - 1]!.hash;
  return exactHashOf({ before: before ?? null, decision });
}

/**
 * What of a record is not what it was when it was recorded. Of one from which somebody was forgotten nothing can be said; any
 * other has hashes.
 */
export function alterationsOf(record: AuditRecord): Difference[] {
  const { hashes } = record;
  if (hashes === undefined) return record.forgotten === undefined ? [differenceAt('missing', 'hashes')] : [];
  const now = hashesOf(record);
  const isIntact = now.record === hashes.record;
  const differences: Difference[] = [];
  const known = new Map(now.parts.map(({ key, hash }) => [key, hash]));
  const foreign = hashes.parts.flatMap(({ key }, position) =>
    known.has(key) ? [] : [differenceAt('altered', `hashes.parts[${position}].key`)],
  );
  const isPlain = foreign.length === 0;
  let isPartAltered = false;
  for (const [key, hash] of known) {
    const position = hashes.parts.findIndex((part) => part.key === key);
    if (position === -1) {
      if (isPlain) differences.push(differenceAt('missing', 'hashes.parts'));
      continue;
    }
    if (hashes.parts[position]!.hash === hash) continue;
    // Where the whole is what it was, it is the hash that is not.
    const isHash = isIntact || (hashes.proposal === now.proposal && isOfProposal(key));
    if (!isHash) isPartAltered = true;
    differences.push(differenceAt('altered', isHash ? `hashes.parts[${position}].hash` : key));
  }
  if (!isPartAltered) {
    if (!isIntact) differences.push(differenceAt('altered', 'hashes.record'));
    if (now.proposal !== hashes.proposal) differences.push(differenceAt('altered', 'hashes.proposal'));
  }
  const decisions = record.decisions.flatMap(({ hash }, position) =>
    hash === decisionHashOf(record, position) ? [] : [differenceAt('altered', `decisions[${position}]`)],
  );
  return [...differences, ...foreign, ...decisions];
}

function isOfProposal(key: string): boolean {
  return proposalKeys.includes(key);
}

/** Only what is there. */
function pick(value: object, keys: readonly string[]): Record<string, unknown> {
  const held = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(keys.filter((key) => held[key] !== undefined).map((key) => [key, held[key]]));
}
