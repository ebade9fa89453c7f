import canonicalize from 'canonicalize';
import { describeFault, findFault } from '../../src/cli/json-fault.js';
import {
  guessMapping,
  parseAlternatives,
  parseChange,
  parseCosts,
  parseDossier,
  parseLedger,
  parseMapping,
  parsePins,
  parsePolicy,
  parsePool,
  parseProposal,
  parseProposalPolicy,
  parseTheme,
  readHeadersCsv,
  readParticipantsCsv,
  readPool,
  readPostcodesCsv,
} from '../../src/index.js';
import { parseMoment } from '../../src/input/parse-moment.js';
import { parseReferral } from '../../src/input/parse-referral.js';
import { parseRun } from '../../src/input/parse-run.js';
import { parseSettings } from '../../src/input/parse-settings.js';
import type { Random } from '../../src/search/random.js';
import { picks, runChain } from './chain.js';
import { bring, type Genome, isPlain } from './genome.js';
import { attempt, attemptLater, must, type Outcome } from './laws.js';
import { seedsOf, type TargetName } from './seeds.js';

/** Something of the library that takes data, and what is asked of it. */
export interface Target {
  /** How often it gets a turn, against the others. */
  readonly share: number;
  /** Milliseconds that one input of at most 8,000 characters may take. */
  readonly most: number;
  /** What is changed in each input besides. */
  vary?(genome: Genome, random: Random): Genome;
  /** @throws Broken where a law does not hold. */
  run(genome: Genome, isThorough: boolean): Outcome | Promise<Outcome>;
}

const known = parsePool(bring(seedsOf('pool').at(-1)!));

/** A call that takes one value; what it gives may be given to it again, and stays as it is. */
function value(
  parse: (value: unknown) => unknown,
  share: number,
  kind: 'reads all' | 'reads a part' = 'reads all',
): Target {
  return {
    share,
    most: 1_000,
    run(genome, isThorough) {
      const input = bring(genome);
      const outcome = attempt(() => parse(input));
      if (!isThorough) return outcome;
      const before = JSON.stringify(genome);
      if (isPlain(before)) must(JSON.stringify(input) === before, 'an input was changed');
      const again = attempt(() => parse(bring(genome)));
      must(JSON.stringify(again) === JSON.stringify(outcome), 'the same input, another answer');
      if (outcome.kind === 'refused' || outcome.value === undefined || !isPlain(before)) return outcome;
      must(isDeepFrozen(outcome.value), 'what was parsed can be changed');
      if (kind === 'reads a part') return outcome;
      const text = JSON.stringify(outcome.value);
      must(
        canonicalize(parse(JSON.parse(text))) === canonicalize(JSON.parse(text)),
        'what was parsed is not what parsing it gives',
      );
      return outcome;
    },
  };
}

interface TextGenome {
  readonly text?: unknown;
  readonly bytes?: unknown;
  readonly cut?: unknown;
  readonly mapping?: unknown;
  readonly postcodes?: unknown;
}

/** A call that takes text, or bytes where the genome says so. */
function text(read: (source: string | Uint8Array, given: TextGenome) => unknown, share: number): Target {
  const once = (genome: Genome): Outcome | Promise<Outcome> => {
    const given = bring(genome) as TextGenome | null;
    const source = typeof given?.text === 'string' ? given.text : '';
    const made = given?.bytes === true ? new Uint8Array(Buffer.from(source, 'utf8')) : source;
    const copy = JSON.stringify(made);
    const check = (outcome: Outcome): Outcome => {
      must(JSON.stringify(made) === copy, 'bytes were changed');
      return outcome;
    };
    const later = attempt(() => read(made, given ?? {}));
    if (later.kind === 'value' && later.value instanceof Promise) {
      return attemptLater(() => later.value as Promise<unknown>).then(check);
    }
    return check(later);
  };
  return {
    share,
    most: 1_000,
    run(genome, isThorough) {
      const first = once(genome);
      if (!isThorough) return first;
      return Promise.all([first, once(genome)]).then(([one, other]) => {
        must(JSON.stringify(one) === JSON.stringify(other), 'the same input, another answer');
        return one;
      });
    },
  };
}

/** The source in pieces of so many characters or bytes. */
function* pieces(source: string | Uint8Array, cut: unknown): Generator<string | Uint8Array> {
  const length = typeof cut === 'number' && cut >= 1 && cut < 1e6 ? Math.floor(cut) : 64_000;
  for (let at = 0; at < source.length; at += length) yield source.slice(at, at + length);
}

export const targets: Readonly<Record<TargetName, Target>> = {
  pool: value(parsePool, 8),
  policy: value(parsePolicy, 16),
  ledger: value((input) => parseLedger(input, known), 12),
  proposal: value(parseProposal, 10),
  run: value(parseRun, 6),
  settings: value((input) => parseSettings(input, known), 5),
  proposalPolicy: value(parseProposalPolicy, 4, 'reads a part'),
  alternatives: value(parseAlternatives, 3),
  dossier: value(parseDossier, 6),
  change: value(parseChange, 18),
  pins: value(parsePins, 18),
  costs: value(parseCosts, 12),
  theme: value((input) => parseTheme(input, known), 16),
  mapping: value(parseMapping, 16),
  referral: value((input) => parseReferral(known, input), 12),
  moment: value(parseMoment, 6),
  lines: text(
    (source, { cut }) => readPool(pieces(source, cut)).then(({ ids, start }) => [ids, start.at(-1)]),
    8,
  ),
  csv: text((source, { mapping, postcodes }) => {
    const table = typeof postcodes === 'string' ? readPostcodesCsv(postcodes) : undefined;
    const read = readParticipantsCsv(source, mapping as never, table && { postcodes: table });
    // Participants who were taken in are participants of a pool.
    parsePool({ version: 1, date: '2026-11-21', participants: read.participants });
    return read;
  }, 7),
  postcodes: text((source) => [...readPostcodesCsv(source).entries()], 6),
  headers: text((source) => {
    const read = readHeadersCsv(source);
    return [read, guessMapping(read.headers)];
  }, 2),
  json: text((source) => {
    if (typeof source !== 'string') return undefined;
    const said = describeFault(source);
    const isJson = attemptJson(source);
    must(
      isJson === (findFault(source) === undefined),
      'a fault where there is none, or none where there is one',
    );
    return said;
  }, 8),
  chain: {
    share: 1,
    most: 10_000,
    vary: (genome, random) =>
      typeof genome === 'object' && genome !== null && !Array.isArray(genome)
        ? { ...genome, pick: random.below(picks) }
        : genome,
    run: runChain,
  },
};

function attemptJson(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}

function isDeepFrozen(each: unknown): boolean {
  if (typeof each !== 'object' || each === null) return true;
  return Object.isFrozen(each) && Object.values(each).every(isDeepFrozen);
}
