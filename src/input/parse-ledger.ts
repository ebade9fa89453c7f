import type { CompactPool } from '../model/compact-pool.js';
import type { Ledger, LedgerInput } from '../model/ledger.js';
import type { Pool, PoolInput } from '../model/pool.js';
import { ledgerCheck } from './checks/ledger.js';
import type { ParseOptions } from './forbidden-names.js';
import { orThrow, type Parsed, parser } from './parser.js';
import { ledger } from './schemas/ledger.js';
import { wholePool } from './whole-pool.js';

/** A pool stays as it is once it is parsed, and so does what is known of its ids. */
const parsers = new WeakMap<Pool, (value: unknown, options?: ParseOptions) => Parsed<Ledger>>();

/**
 * Checks a ledger of help in the circles of a pool and gives it, complete and frozen.
 *
 * @throws InputError with everything that is wrong, when the value is no ledger or speaks of people, circles, talents or needs
 * that the pool does not know; or when the pool cannot be used.
 */
export function parseLedger(value: unknown, pool: PoolInput | CompactPool, options?: ParseOptions): Ledger {
  return orThrow(safeParseLedger(value, pool, options));
}

/**
 * As {@link parseLedger}, but gives what is wrong with the ledger instead of throwing it.
 *
 * @throws InputError when the pool cannot be used.
 */
export function safeParseLedger(
  value: unknown,
  pool: PoolInput | CompactPool,
  options?: ParseOptions,
): Parsed<Ledger> {
  const parsed = wholePool(pool);
  const parse =
    parsers.get(parsed) ??
    parser<LedgerInput, Ledger>({ schema: ledger, check: ledgerCheck(parsed), complete });
  parsers.set(parsed, parse);
  return parse(value, options);
}

const parseAlone = parser<LedgerInput, Ledger>({ schema: ledger, check() {}, complete });

/**
 * For verbs: reads a ledger by its form alone, without asking who it is about.
 *
 * @throws InputError with everything that is wrong.
 */
export function parseLedgerAlone(value: unknown): Ledger {
  return orThrow(parseAlone(value));
}

function complete({ help, meetings = [], ...rest }: LedgerInput): Ledger {
  return { ...rest, help, meetings };
}
