import { describeChoices, type Explained, openExplained } from './choices/describe.js';
import { openChoiceSearch } from './choices/search.js';
import { toPool } from './compact/participants-at.js';
import { isCompactPool } from './compact/pool-builder.js';
import { toCompactPool } from './compact/to-compact-pool.js';
import { copyTexts } from './input/given-list.js';
import { limits } from './input/limits.js';
import { parsePolicy } from './input/parse-policy.js';
import { parsePool } from './input/parse-pool.js';
import type { Alternatives } from './model/alternatives.js';
import type { CompactPool } from './model/compact-pool.js';
import { type Leaning, leaningNames } from './model/leaning.js';
import type { PolicyInput } from './model/policy.js';
import type { PoolInput } from './model/pool.js';
import type { Effort } from './model/proposal.js';
import { hashPool } from './record/hash-pool.js';
import { listCandidates } from './runtime/candidates.js';
import { budgetOf } from './runtime/effort.js';
import { explainRounds } from './runtime/explain-rounds.js';
import { monotonicNow } from './runtime/globals.js';
import { finish, finishInSlices, type Pause, runInSlices } from './runtime/pace.js';
import { readPlacementOptions } from './suggest.js';

/** More than anybody would compare. */
const mostProposals = 10;

/** How proposals to choose from are looked for. */
export interface AlternativesSyncOptions {
  readonly policy?: PolicyInput;
  /** A whole number from 0 to 2^32 - 1; default 1. Decides ties, and what a search by chance comes across. */
  readonly seed?: number;
  /** Of each search, and there are several; default `standard`. */
  readonly effort?: Effort;
  /** How many proposals, 1 to 10; default 3. */
  readonly count?: number;
  /** What some of them may lean to; default all four. */
  readonly leanings?: readonly Leaning[];
}

/** As {@link AlternativesSyncOptions}, for a search that can be stopped. */
export interface AlternativesOptions extends AlternativesSyncOptions {
  /** Ends the search with what there is so far. */
  readonly signal?: { readonly aborted: boolean };
}

/**
 * Proposes circles in several ways that really differ and are about as good, and says of each what is better and what
 * is worse than in the first. All keep the rules of the policy, and all values are by its weights.
 *
 * Works in slices and gives the event loop a turn about fifty times a second. The same pool, policy, seed and effort give
 * the same proposals everywhere.
 *
 * @throws InputError when pool or policy cannot be used.
 * @throws RangeError when an option is out of range.
 * @example
 * const { proposals } = await proposeAlternatives(pool, { count: 2, effort: 'quick' });
 */
export async function proposeAlternatives(
  pool: PoolInput | CompactPool,
  options: AlternativesOptions = {},
): Promise<Alternatives> {
  const { signal } = options;
  const now = monotonicNow;
  const run = await finishInSlices(prepare(pool, options), now);
  const searched = await runInSlices(run.search, { signal, now });
  const explained = await runInSlices(run.explain(), { signal, now });
  return run.conclude(searched === 'abort' || explained === 'abort' ? 'abort' : 'effort');
}

/**
 * As {@link proposeAlternatives}, but without a turn for anybody else until it is done: for small pools, scripts and
 * tests.
 *
 * @throws InputError when pool or policy cannot be used.
 * @throws RangeError when an option is out of range.
 */
export function proposeAlternativesSync(
  pool: PoolInput | CompactPool,
  options: AlternativesSyncOptions = {},
): Alternatives {
  const run = finish(prepare(pool, options));
  finish(run.search);
  finish(run.explain());
  return run.conclude('effort');
}

/** Proposals to choose from in the making. */
interface Run {
  readonly search: Generator<Pause, void>;
  /** Makes the choice, and finds out while it is pulled why people are left over in each of what was chosen. */
  explain(): Generator<Pause, void>;
  conclude(stoppedBy: Alternatives['stoppedBy']): Alternatives;
}

function* prepare(input: PoolInput | CompactPool, options: AlternativesSyncOptions): Generator<unknown, Run> {
  const { effort = 'standard' } = options;
  const { seed, count, leanings } = readOptions(options);
  budgetOf(effort, 0);
  const policy = parsePolicy(options.policy);
  const parsed = isCompactPool(input) ? input : parsePool(input);
  yield;
  const pool = isCompactPool(parsed) ? parsed : yield* toCompactPool(parsed);
  const inputHash = yield* hashPool(pool);
  const candidates = yield* listCandidates(pool, policy, seed);
  const choices = openChoiceSearch(candidates, { effort, count, leanings });
  let explained: readonly Explained[] = [];
  return {
    search: choices.search,
    explain() {
      explained = choices.conclude().map((each) => openExplained(each));
      return explainAll(explained);
    },
    conclude(stoppedBy) {
      const whole = isCompactPool(parsed) ? toPool(parsed) : parsed;
      return describeChoices(whole, explained, { asked: count, seed, effort, inputHash, stoppedBy });
    },
  };
}

function* explainAll(explained: readonly Explained[]): Generator<Pause, void> {
  for (const each of explained) {
    yield* explainRounds(each.found.plan, each.found.budget, each.leftOver);
    each.isExplained = true;
  }
}

function readOptions({ count = 3, leanings = leaningNames, ...options }: AlternativesSyncOptions) {
  const { seed } = readPlacementOptions(options.seed === undefined ? {} : { seed: options.seed });
  if (!(Number.isInteger(count) && count >= 1 && count <= mostProposals)) {
    throw new RangeError(`count must be a whole number from 1 to ${mostProposals}`);
  }
  const given = copyTexts(leanings, { name: 'leanings', of: 'names', most: limits.perParticipant });
  if (!given.every((each) => leaningNames.some((name) => name === each))) {
    throw new RangeError(`leanings must be a list of ${leaningNames.join(', ')}`);
  }
  // Which of equals comes first is not for the order of a list to say.
  return { seed, count, leanings: leaningNames.filter((each) => given.includes(each)) };
}
