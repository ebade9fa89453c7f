import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import {
  type Alternatives,
  type AuditRecord,
  type Change,
  type CompactPool,
  type Dossier,
  type HelpArcs,
  type HumanDecision,
  InputError,
  type Ledger,
  type LeverCosts,
  type Mapping,
  type ParseOptions,
  type Pins,
  type Policy,
  type Pool,
  type PoolInput,
  parseAlternatives,
  parseAuditRecord,
  parseChange,
  parseCosts,
  parseDecision,
  parseDossier,
  parseLedger,
  parseMapping,
  parsePins,
  parsePolicy,
  parsePool,
  parseProposal,
  parseProposalPolicy,
  parseTheme,
  readPool as readPoolLines,
  type SavedProposal,
  type Theme,
} from '../index.js';
import { Failure, toFailure, unusable } from './errors.js';
import { fileFailure } from './file-failure.js';
import { describeFault } from './json-fault.js';
import { readNetworkCsv } from './network-csv.js';

/** Reads a pool from a file, line by line if it is JSON Lines, or from standard input when the path is `-`. */
export function readPool(path: string, options: ParseOptions = {}): Promise<Pool | CompactPool> {
  if (isJsonLines(path)) return readLines('pool', path, options);
  const bytes = path === '-' ? buffer(process.stdin) : readFile(path);
  return readInput('pool', bytes, (value) => parsePool(value, options));
}

/** Whether a file is called as one of JSON Lines. */
export function isJsonLines(path: string): boolean {
  return /\.(jsonl|ndjson)$/i.test(path);
}

/** Reads a policy; without a path it is the default one. */
export async function readPolicy(path: string | undefined): Promise<Policy> {
  return path === undefined ? parsePolicy() : readInput('policy', readFile(path), parsePolicy);
}

/** Reads who are together in a saved proposal; without a path there is none. */
export async function readProposal(path: string | undefined): Promise<SavedProposal | undefined> {
  return path === undefined ? undefined : readInput('proposal', readFile(path), parseProposal);
}

/** Reads a saved proposal whole, once it is known to say who are together: what it was made with is looked at too. */
export function readWholeProposal(role: string, path: string): Promise<SavedProposal> {
  return readInput(role, readFile(path), (value) => {
    parseProposal(value);
    parseProposalPolicy(value);
    return value as SavedProposal;
  });
}

/** Reads a whole proposal, or several to choose from, as it is: whoever accounts for it looks at all of it. */
export function readAudited(path: string): Promise<object> {
  return readInput('proposal', readFile(path), (value) => {
    const { proposals } = (isObject(value) ? value : {}) as { readonly proposals?: unknown };
    for (const each of Array.isArray(proposals) ? proposals : [value]) parseProposal(each);
    return value as object;
  });
}

/** Reads an audit record. */
export function readRecord(path: string): Promise<AuditRecord> {
  return readInput('record', readFile(path), parseAuditRecord);
}

/** Reads what people decided; without a path that is nothing. */
export async function readDecision(path: string | undefined): Promise<HumanDecision | undefined> {
  return path === undefined ? undefined : readInput('decision', readFile(path), parseDecision);
}

/** Reads something that is kept about people, whatever it is, from standard input when the path is `-`. */
export function readKept(path: string): Promise<unknown> {
  if (isJsonLines(path)) return readLines('kept', path, {});
  return readInput('kept', path === '-' ? buffer(process.stdin) : readFile(path), (value) => value);
}

/** Reads pins; without a path there are none. */
export async function readPins(path: string | undefined): Promise<Pins | undefined> {
  return path === undefined ? undefined : readInput('pins', readFile(path), parsePins);
}

/** Reads a ledger of help in the circles of a pool, from standard input when the path is `-`. */
export function readLedger(path: string, pool: Pool | CompactPool): Promise<Ledger> {
  const bytes = path === '-' ? buffer(process.stdin) : readFile(path);
  return readInput('ledger', bytes, (value) => parseLedger(value, pool));
}

/** Reads what it costs to make rules looser; without a path it is as by default. */
export async function readCosts(path: string | undefined): Promise<LeverCosts | undefined> {
  return path === undefined ? undefined : readInput('costs', readFile(path), parseCosts);
}

/** Reads saved alternatives; without a path there are none. */
export async function readAlternatives(path: string | undefined): Promise<Alternatives | undefined> {
  return path === undefined ? undefined : readInput('alternatives', readFile(path), parseAlternatives);
}

/** Reads a saved dossier, from standard input when the path is `-`. */
export function readDossier(path: string): Promise<Dossier> {
  return readInput('dossier', path === '-' ? buffer(process.stdin) : readFile(path), parseDossier);
}

/** Reads a theme for a pool. */
export function readTheme(path: string, pool: Pool | CompactPool): Promise<Theme> {
  return readInput('theme', readFile(path), (value) => parseTheme(value, pool));
}

/** Reads a change to circles. */
export function readChange(path: string): Promise<Change> {
  return readInput('change', readFile(path), parseChange);
}

/** Reads which columns of a spreadsheet are taken in; without a path that is not said. */
export async function readMapping(
  path: string | undefined,
  options: ParseOptions = {},
): Promise<Mapping | undefined> {
  if (path === undefined) return undefined;
  return readInput('mapping', readFile(path), (value) => parseMapping(value, options));
}

/** Reads a vocabulary of one's own; without a path it is the shipped one. */
export async function readVocabulary(path: string | undefined): Promise<PoolInput['vocabulary']> {
  return path === undefined ? undefined : readInput('vocabulary', readFile(path), checkVocabulary);
}

/** A vocabulary is part of a pool, and is checked as that of a pool with nobody in it. */
function checkVocabulary(vocabulary: unknown): PoolInput['vocabulary'] {
  try {
    parsePool({ version: 1, date: '2026-01-01', participants: [], vocabulary });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      error.issues.map((issue) => ({ ...issue, path: issue.path.replace(/^vocabulary\.?/, '') })),
    );
  }
  return vocabulary as PoolInput['vocabulary'];
}

/** Reads a spreadsheet that plays this role, from standard input when the path is `-`. */
export async function readSpreadsheet<Value>(
  role: string,
  path: string,
  read: (bytes: Uint8Array) => Value,
): Promise<Value> {
  const bytes = await (path === '-' ? buffer(process.stdin) : readFile(path)).catch((error: unknown) => {
    throw fileFailure(role, 'unreadable-file', error);
  });
  try {
    return read(bytes);
  } catch (error) {
    throw ofRole(role, error);
  }
}

/** Reads a network of who helps whom from a file of CSV, or from standard input when the path is `-`. */
export async function readNetwork(path: string): Promise<HelpArcs> {
  const bytes = await (path === '-' ? buffer(process.stdin) : readFile(path)).catch((error: unknown) => {
    throw fileFailure('network', 'unreadable-file', error);
  });
  return readNetworkCsv(readText('network', 'not-csv', bytes));
}

/** Waits for all inputs, so that what is wrong with any of them is told at once. */
export async function readAll<Inputs extends readonly unknown[]>(
  ...inputs: { [Position in keyof Inputs]: Promise<Inputs[Position]> }
): Promise<Inputs> {
  const settled = await Promise.allSettled(inputs);
  const failures = settled.flatMap((each) => (each.status === 'rejected' ? [toFailure(each.reason)] : []));
  if (failures.length > 0)
    throw new Failure(
      1,
      failures.flatMap(({ issues }) => issues),
    );
  return (await Promise.all(inputs)) as Inputs;
}

/**
 * Reads an input that plays this role.
 *
 * @throws Failure with everything that is wrong with it.
 */
async function readInput<Value>(
  role: string,
  bytes: Promise<Uint8Array>,
  parse: (value: unknown) => Value,
): Promise<Value> {
  const content = await bytes.catch((error: unknown) => {
    throw fileFailure(role, 'unreadable-file', error);
  });
  const value = readJson(role, content);
  try {
    return parse(value);
  } catch (error) {
    throw ofRole(role, error);
  }
}

async function readLines(role: string, path: string, options: ParseOptions): Promise<CompactPool> {
  try {
    return await readPoolLines(chunksOf(role, path), options);
  } catch (error) {
    throw ofRole(role, error);
  }
}

/** The bytes of a file, piece by piece. */
async function* chunksOf(role: string, path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path);
  } catch (error) {
    throw fileFailure(role, 'unreadable-file', error);
  }
}

/** What is wrong with an input, told as a failure of the part that it plays. */
function ofRole(role: string, error: unknown): unknown {
  return error instanceof InputError ? unusable(role, error.issues) : error;
}

/** Does something with an input that plays this role; what is wrong with it is told as such. */
export function ofInput<Result>(role: string, make: () => Result): Result {
  try {
    return make();
  } catch (error) {
    throw ofRole(role, error);
  }
}

/** Does what reads more of a proposal than who are together: pool and policy were read before, so what is wrong is in the proposal. */
export function ofProposal<Result>(make: () => Result): Result {
  return ofInput('proposal', make);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** The parser's own message is never passed on: it quotes the input. */
function readJson(role: string, bytes: Uint8Array): unknown {
  const text = readText(role, 'not-json', bytes);
  try {
    return JSON.parse(text);
  } catch {
    throw unusable(role, [{ code: 'not-json', path: '', message: describeFault(text) }]);
  }
}

function readText(role: string, code: 'not-json' | 'not-csv', bytes: Uint8Array): string {
  try {
    // A byte order mark is left out by this too.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const message = 'This is not text in UTF-8.\nMaybe it was saved in another encoding.';
    throw unusable(role, [{ code, path: '', message }]);
  }
}
