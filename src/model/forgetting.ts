import type { Alternatives } from './alternatives.js';
import type { AuditRecord } from './audit.js';
import type { CompactPool } from './compact-pool.js';
import type { Dossier } from './dossier.js';
import type { Ledger, LedgerInput } from './ledger.js';
import type { Pool, PoolInput } from './pool.js';
import type { Proposal } from './proposal.js';

/** All that somebody may be found in. */
export interface Kept {
  readonly pools?: ReadonlyArray<PoolInput | CompactPool>;
  readonly ledgers?: readonly LedgerInput[];
  readonly proposals?: readonly Proposal[];
  readonly alternatives?: readonly Alternatives[];
  readonly records?: readonly AuditRecord[];
  readonly dossiers?: readonly Dossier[];
}

/**
 * What was worked out with somebody and stays.
 *
 * - `hash`: a hash of the pool with them in it;
 * - `score`: scores of a circle that they were in;
 * - `value`: the value of the whole, and how many steps it took;
 * - `gain`: what moves gained, and how many people moved;
 * - `facts`: codes of what there was to say, also of them; or facts that count people;
 * - `share`: others who were helped together with them, without hours being known, now count for a larger part;
 * - `namesake`: something that is no person has the same text for an id, label or slug.
 */
export type LeftCode = 'hash' | 'score' | 'value' | 'gain' | 'facts' | 'share' | 'namesake';

/** What was taken out, and what was not. Never an id. */
export interface ForgettingReport {
  /** Whether they were anywhere. */
  readonly found: boolean;
  /** How much was taken out where: `pools[0].apart`. */
  readonly removed: ReadonlyArray<{ readonly path: string; readonly count: number }>;
  readonly left: ReadonlyArray<{ readonly path: string; readonly code: LeftCode }>;
}

/** The same without one person. What they were not in is as it was. */
export interface Forgotten {
  readonly pools: readonly Pool[];
  readonly ledgers: readonly Ledger[];
  readonly proposals: readonly Proposal[];
  readonly alternatives: readonly Alternatives[];
  readonly records: readonly AuditRecord[];
  /** Without what somebody could read about themselves. */
  readonly dossiers: readonly Dossier[];
  readonly report: ForgettingReport;
}
