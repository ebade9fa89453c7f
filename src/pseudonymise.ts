import { parseWholeProposal } from './input/parse-audit-record.js';
import { parseLedgerAlone } from './input/parse-ledger.js';
import { parsePool } from './input/parse-pool.js';
import { wholePool } from './input/whole-pool.js';
import type { CompactPool } from './model/compact-pool.js';
import { deepFreeze } from './model/frozen.js';
import type { Ledger } from './model/ledger.js';
import type { Pool, PoolInput } from './model/pool.js';
import type { Proposal } from './model/proposal.js';
import {
  type Labels,
  pseudonymiseLedger,
  pseudonymisePool,
  pseudonymiseProposal,
} from './privacy/pseudonymise.js';
import { proposalIn } from './record/audit-hashes.js';
import { openPseudonyms } from './record/pseudonym.js';

/** What is replaced. */
export interface PseudonymiseOptions {
  /** Whether background labels and facilities are replaced as well; `kept` if left out. */
  readonly labels?: Labels;
}

/**
 * Replaces every id in a pool by a pseudonym that only who has the key can make again: of people, circles, places, coaches,
 * volunteers, partners and referrers. The same key gives the same pseudonyms in pool, ledger and proposal.
 *
 * Nothing else changes but the hash of the pool in a proposal, so people can still be found by where they live: see
 * `coarsenHomes`. Of an audit record, or of one of several alternatives, the proposal comes out and nothing else.
 *
 * @param key a text or bytes, of 32 bytes or more; whoever has it can tell who is who
 * @throws InputError when the pool, ledger or proposal cannot be used.
 * @throws RangeError when the key is too short, or an option is none.
 * @throws TypeError when the key is no text and no bytes.
 * @example
 * const safer = pseudonymise(pool, key);
 */
export function pseudonymise(
  value: PoolInput | CompactPool,
  key: string | Uint8Array,
  options?: PseudonymiseOptions,
): Pool;
export function pseudonymise(value: Ledger, key: string | Uint8Array, options?: PseudonymiseOptions): Ledger;
export function pseudonymise(
  value: Proposal,
  key: string | Uint8Array,
  options?: PseudonymiseOptions,
): Proposal;
export function pseudonymise(
  value: PoolInput | CompactPool | Ledger | Proposal,
  key: string | Uint8Array,
  { labels = 'kept' }: PseudonymiseOptions = {},
): Pool | Ledger | Proposal {
  if (labels !== 'kept' && labels !== 'replaced') throw new RangeError('labels must be kept or replaced');
  const pseudonyms = openPseudonyms(key);
  if (typeof value === 'object' && value !== null) {
    // Only what the formats know comes out: an id could stand in anything else.
    if ('help' in value) return deepFreeze(pseudonymiseLedger(parseLedgerAlone(value), pseudonyms));
    if ('unplaced' in value) {
      const proposal = proposalIn(parseWholeProposal(value) as Proposal);
      return deepFreeze(pseudonymiseProposal(proposal, pseudonyms));
    }
  }
  return parsePool(pseudonymisePool(wholePool(value), pseudonyms, labels));
}
