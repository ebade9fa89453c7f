import { parseAlternatives } from './input/parse-alternatives.js';
import { parseAuditRecord, parseWholeProposal } from './input/parse-audit-record.js';
import { parseDossier } from './input/parse-dossier.js';
import { parseLedgerAlone } from './input/parse-ledger.js';
import { parsePool } from './input/parse-pool.js';
import { copyPlain } from './input/parser.js';
import { wholePool } from './input/whole-pool.js';
import type { Alternative, Alternatives } from './model/alternatives.js';
import type { AuditRecord } from './model/audit.js';
import type { CompactPool } from './model/compact-pool.js';
import type { Dossier } from './model/dossier.js';
import type { Forgotten, Kept } from './model/forgetting.js';
import { deepFreeze } from './model/frozen.js';
import { InputError } from './model/input-error.js';
import type { Ledger } from './model/ledger.js';
import type { Pool, PoolInput } from './model/pool.js';
import type { Proposal } from './model/proposal.js';
import { forgetInLedger } from './record/forgetting/ledger.js';
import { forgetInPool } from './record/forgetting/pool.js';
import { forgetInProposal } from './record/forgetting/proposal.js';
import { forgetInRecord } from './record/forgetting/record.js';
import { Removal } from './record/forgetting/removal.js';
import { forgetInTold } from './record/forgetting/told.js';

/**
 * Takes one person, by id, out of all that is handed in: a participant, coach, volunteer or referrer. Gives everything anew, and
 * says what was taken out and what stays although it was worked out with them: hashes of pools, scores, values.
 *
 * Nothing is changed in place. Other things with the same text for an id stay, and are named.
 *
 * @throws InputError when something cannot be used; its path begins with where it was handed in.
 * @throws TypeError when the id is no text.
 * @example
 * const { pools, report } = forget('p-07', { pools: [pool] });
 */
export function forget(id: string, kept: Kept): Forgotten {
  if (typeof id !== 'string' || id === '') throw new TypeError('id must be a text that is not empty');
  const { pools = [], ledgers = [], proposals = [], alternatives = [], records = [], dossiers = [] } = kept;
  const removal = new Removal(id);
  const each = <Given, Made>(
    things: readonly Given[],
    name: keyof Kept,
    forgetIn: (thing: Given, path: string) => Made,
  ): Made[] =>
    things.map((thing, position) => {
      const path = `${name}[${position}]`;
      return under(path, () => forgetIn(thing, path));
    });
  const dossiersOf = (thing: Dossier, path: string): Dossier[] => forgetDossier(thing, removal, path);
  return deepFreeze({
    pools: each(pools, 'pools', (thing, path) => forgetPool(thing, removal, path)),
    ledgers: each(ledgers, 'ledgers', (thing, path) => forgetLedger(parseLedgerAlone(thing), removal, path)),
    proposals: each(proposals, 'proposals', (thing, path) => forgetProposal(thing, removal, path)),
    alternatives: each(alternatives, 'alternatives', (thing, path) =>
      forgetAlternatives(thing, removal, path),
    ),
    records: each(records, 'records', (thing, path) => forgetRecord(parseAuditRecord(thing), removal, path)),
    dossiers: each(dossiers, 'dossiers', dossiersOf).flat(),
    report: removal.report(),
  });
}

function forgetPool(given: PoolInput | CompactPool, removal: Removal, path: string): Pool {
  const pool = wholePool(given);
  const before = removal.removals;
  const rest = forgetInPool(pool, removal, path);
  return removal.removals === before ? pool : parsePool(rest);
}

function forgetLedger(ledger: Ledger, removal: Removal, path: string): Ledger {
  return forgetInLedger(ledger, removal, path);
}

function forgetRecord(record: AuditRecord, removal: Removal, path: string): AuditRecord {
  return parseAuditRecord(forgetInRecord(record, removal, path));
}

function forgetProposal<Held extends Proposal>(given: Held, removal: Removal, path: string): Held {
  parseWholeProposal(given);
  const held = copyPlain(given) as Held;
  // Then what other programs may have added.
  return forgetInTold(forgetInProposal(held, removal, path), removal, path);
}

function forgetAlternatives(given: Alternatives, removal: Removal, path: string): Alternatives {
  const all = parseAlternatives(given);
  const { proposals, ...rest } = all;
  return {
    ...all,
    ...forgetInTold(rest, removal, path),
    proposals: proposals.map((each, position): Alternative => {
      const place = `${path}.proposals[${position}]`;
      const before = removal.removals;
      const without = under(`proposals[${position}]`, () => forgetProposal(each, removal, place));
      if (removal.removals > before) removal.leave(`${place}.tradeOffs`, 'facts');
      return without;
    }),
  };
}

/** What somebody could read about themselves goes as a whole. */
function forgetDossier(given: Dossier, removal: Removal, path: string): Dossier[] {
  const dossier = parseDossier(given);
  if (dossier.audience === 'member' && removal.is(dossier.participant)) {
    removal.count(path);
    return [];
  }
  const before = removal.removals;
  const rest = forgetInTold(dossier, removal, path);
  if (removal.removals > before) {
    removal.leave(`${path}.inputHash`, 'hash');
    removal.leave(`${path}.facts`, 'facts');
    if (dossier.audience === 'coach') {
      removal.leave(`${path}.circles`, 'score');
      removal.leave(`${path}.value`, 'value');
    }
  }
  return [parseDossier(rest)];
}

/** Does something with a part of what was handed in, so that what is wrong is named by its place in the whole. */
function under<Result>(path: string, make: () => Result): Result {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      error.issues.map((issue) => ({
        ...issue,
        path: issue.path === '' ? path : `${path}.${issue.path}`,
      })),
    );
  }
}
