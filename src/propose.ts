import { evaluateAll } from './evaluate.js';
import { candidatesOf, measureValue } from './explanation/value.js';
import { parsePolicy } from './input/parse-policy.js';
import { wholePool } from './input/whole-pool.js';
import type { CompactPool } from './model/compact-pool.js';
import type { Policy, PolicyInput } from './model/policy.js';
import type { Pool, PoolInput } from './model/pool.js';
import type { Effort, Progress, Proposal, Relaxation, StopReason } from './model/proposal.js';
import { version } from './model/version.js';
import { waitingWeight } from './problem/waiting.js';
import { hashOf } from './record/hash.js';
import { stepsOf } from './runtime/effort.js';
import { monotonicNow } from './runtime/globals.js';
import { explainLeftOver, type LargerShare, type LeftOver } from './runtime/left-over.js';
import { runAtOnce, runInSlices } from './runtime/pace.js';
import { takeTurns } from './runtime/region-search.js';
import { openRegions, type Region } from './runtime/regions.js';

/** How circles are looked for. */
export interface ProposeSyncOptions {
  readonly policy?: PolicyInput;
  /** A whole number from 0 to 2^32 - 1; default 1. Decides ties, and what a search by chance comes across. */
  readonly seed?: number;
  /** Default `standard`. More is never worse with the same seed. */
  readonly effort?: Effort;
  /** Ends the search for circles earlier, if that is sooner, and the search for reasons after as long again. */
  readonly maxSeconds?: number;
  /** Milliseconds that only go up, for `maxSeconds`; default `performance.now`. */
  readonly now?: () => number;
}

/** As {@link ProposeSyncOptions}, for a search that can be watched and stopped. */
export interface ProposeOptions extends ProposeSyncOptions {
  /** Ends the search with the best so far. */
  readonly signal?: { readonly aborted: boolean };
  /** Called about fifty times a second, and once at the end of the search. */
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Proposes circles for the people of a pool who are ready and in no running circle, as good as it can find within
 * the effort, and says why the others are left over. No required rule is ever broken.
 *
 * Prepares in one go, then works in slices and gives the event loop a turn about fifty times a second. The same pool, policy, seed and
 * effort give the same proposal everywhere.
 *
 * @throws InputError when pool or policy cannot be used.
 * @throws RangeError when an option is out of range.
 * @example
 * const proposal = await proposeCircles(pool, { seed: 7, effort: 'quick' });
 */
export async function proposeCircles(
  pool: PoolInput | CompactPool,
  options: ProposeOptions = {},
): Promise<Proposal> {
  const run = prepare(pool, options);
  const { signal, onProgress, maxSeconds, now = monotonicNow } = options;
  const stoppedBy = await runInSlices(run.search, {
    maxSeconds,
    signal,
    now,
    onSlice: onProgress && (() => onProgress(run.progress())),
  });
  onProgress?.(run.progress());
  const explained = await runInSlices(run.explain, { maxSeconds, signal, now });
  return run.conclude(explained === 'abort' ? 'abort' : stoppedBy);
}

/**
 * As {@link proposeCircles}, but without a turn for anybody else until it is done: for small pools, scripts and
 * tests. Reads no clock unless `maxSeconds` is given.
 *
 * @throws InputError when pool or policy cannot be used.
 * @throws RangeError when an option is out of range.
 */
export function proposeCirclesSync(
  pool: PoolInput | CompactPool,
  options: ProposeSyncOptions = {},
): Proposal {
  const run = prepare(pool, options);
  const { maxSeconds, now = monotonicNow } = options;
  const stoppedBy = runAtOnce(run.search, { maxSeconds, now });
  runAtOnce(run.explain, { maxSeconds, now });
  return run.conclude(stoppedBy);
}

/** A proposal in the making: what to run, and what can be said of it at any moment. */
interface Run {
  readonly search: Iterator<unknown>;
  readonly explain: Iterator<unknown>;
  progress(): Progress;
  conclude(stoppedBy: StopReason): Proposal;
}

function prepare(
  poolInput: PoolInput | CompactPool,
  { policy: policyInput, seed = 1, effort = 'standard', maxSeconds }: ProposeSyncOptions,
): Run {
  checkOptions(seed, maxSeconds);
  const pool = wholePool(poolInput);
  const policy = parsePolicy(policyInput);
  const candidates = candidatesOf(pool);
  const limit = stepsOf(effort, candidates.length);
  const regions = openRegions(pool, candidates, policy, seed);
  const searches = regions.flatMap(({ search }) => search ?? []);
  const weight = candidates.reduce(
    (sum, { waitingSince }) => sum + waitingWeight(waitingSince, pool.date, policy.waiting),
    0,
  );
  const leftOver: LeftOver = { reasons: new Map(), largerShares: [] };
  let steps = 0;

  function* search(): Generator<void, void> {
    const moves = takeTurns(searches);
    while (steps < limit) {
      const { done, value: move } = moves.next();
      if (done) return;
      steps += move.taken;
      yield;
    }
  }
  return {
    search: search(),
    explain: explainLeftOver(regions, leftOver),
    progress: () => {
      const best = searches.map((each) => each.best());
      const sum = (of: (each: (typeof best)[number]) => number): number =>
        best.reduce((total, each) => total + of(each), 0);
      return {
        value: weight === 0 ? 0 : sum(({ gain }) => gain) / weight,
        circles: sum(({ groups }) => groups),
        placed: sum(({ placed }) => placed),
        steps,
        fraction: steps >= limit ? 1 : steps / limit,
      };
    },
    conclude: (stoppedBy) => ({
      version: 1,
      library: `kringmaker@${version}`,
      seed,
      effort,
      steps,
      stoppedBy,
      optimal: searches.every((each) => each.proven()),
      inputHash: hashOf(pool),
      policy,
      ...describe(pool, policy, regions, leftOver),
    }),
  };
}

function checkOptions(seed: number, maxSeconds: number | undefined): void {
  if (!(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)) {
    throw new RangeError('seed must be a whole number from 0 to 4294967295');
  }
  if (maxSeconds !== undefined && !(maxSeconds >= 0)) throw new RangeError('maxSeconds must be 0 or more');
}

/** The best circles of all regions and who is left over, in the words of the pool. */
function describe(
  pool: Pool,
  policy: Policy,
  regions: readonly Region[],
  { reasons, largerShares }: LeftOver,
): Pick<Proposal, 'value' | 'circles' | 'unplaced' | 'relaxations'> {
  const found = regions
    .flatMap(
      ({ ids, search }) =>
        search?.circles().map((circle) => circle.map((person) => ids[person]!).sort()) ?? [],
    )
    .sort(([a], [b]) => (a! < b! ? -1 : 1));
  const evaluations = evaluateAll(pool, found, policy);
  const placed = new Set(found.flat());
  return {
    value: measureValue(pool, policy, evaluations),
    circles: evaluations.map(({ members, score, scores, violations }, position) => ({
      id: `k-${position + 1}`,
      members,
      score,
      scores,
      violations,
    })),
    unplaced: candidatesOf(pool)
      .map(({ id }) => id)
      .filter((id) => !placed.has(id))
      .sort()
      .map((participant) => ({ participant, reason: { code: reasons.get(participant) ?? 'not-examined' } })),
    relaxations: nameRelaxations(pool, policy, largerShares),
  };
}

/** One relaxation per attribute and share, with everybody it was seen to place. */
function nameRelaxations(pool: Pool, policy: Policy, largerShares: readonly LargerShare[]): Relaxation[] {
  const byKey = new Map<string, Relaxation>();
  for (const { attribute, share, participants } of largerShares) {
    const key = JSON.stringify([attribute, share]);
    const own = pool.backgrounds.find((rule) => rule.attribute === attribute)?.maxShare;
    const known = byKey.get(key)?.participants ?? [];
    byKey.set(key, {
      rule: 'dominance',
      attribute,
      from: own ?? policy.composition.maxShare,
      to: share,
      participants: [...new Set([...known, ...participants])].sort(),
    });
  }
  return [...byKey.values()].sort((a, b) =>
    a.attribute === b.attribute ? a.to - b.to : a.attribute < b.attribute ? -1 : 1,
  );
}
