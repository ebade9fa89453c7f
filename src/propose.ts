import { isCompactPool } from './compact/pool-builder.js';
import { toCompactPool } from './compact/to-compact-pool.js';
import { parsePins } from './input/parse-pins.js';
import { parsePolicy } from './input/parse-policy.js';
import { parsePool } from './input/parse-pool.js';
import { parseProposal } from './input/parse-proposal.js';
import type { SavedProposal } from './input/schemas/proposal.js';
import type { CompactPool } from './model/compact-pool.js';
import type { MovePrice, Pins } from './model/keeping.js';
import type { PolicyInput } from './model/policy.js';
import type { PoolInput } from './model/pool.js';
import type { Effort, Phase, Progress, Proposal, StopReason } from './model/proposal.js';
import { hashPool } from './record/hash-pool.js';
import { openAttempt } from './runtime/attempt.js';
import { listCandidates } from './runtime/candidates.js';
import { describePlan, measureProgress } from './runtime/describe.js';
import { describeKept } from './runtime/describe-kept.js';
import { budgetOf } from './runtime/effort.js';
import { explainRounds } from './runtime/explain-rounds.js';
import type { LeftOver } from './runtime/explain-tile.js';
import { monotonicNow } from './runtime/globals.js';
import { type Grace, openGrace } from './runtime/grace.js';
import { type Decided, keep } from './runtime/keeping.js';
import { finish, finishInSlices, type Pause, runAtOnce, runInSlices } from './runtime/pace.js';
import { type ProposalStaging, stageProposal } from './runtime/stage-proposal.js';
import type { Workers } from './runtime/workers.js';
import { resolveVocabulary } from './vocabulary/resolve.js';

/** Far above what any move could gain, and far below what could drown it in rounding. */
const highestPrice = 1000;

/** How circles are looked for. */
export interface ProposeSyncOptions {
  readonly policy?: PolicyInput;
  /** A whole number from 0 to 2^32 - 1; default 1. Decides ties, and what a search by chance comes across. */
  readonly seed?: number;
  /** Default `standard`. More is never worse with the same seed. */
  readonly effort?: Effort;
  /** An earlier proposal for the same people, more or less: circles to go on from. */
  readonly previous?: SavedProposal;
  /** What people decided, to be kept. */
  readonly pins?: Pins;
  /**
   * What moving somebody out of a circle of the previous proposal costs: default 1, what a place in a perfect circle is
   * worth to one person.
   */
  readonly movePrice?: MovePrice;
  /**
   * Ends the search for circles earlier, if that is sooner, the search for reasons after as long again, and so the choice of
   * settings: then the first best are given, or none where even those would take long.
   */
  readonly maxSeconds?: number;
  /** Milliseconds that only go up, for `maxSeconds`; default `performance.now`. */
  readonly now?: () => number;
}

/** As {@link ProposeSyncOptions}, for a search that can be watched and stopped. */
export interface ProposeOptions extends ProposeSyncOptions {
  /** Ends the search with the best so far, and chooses settings in a moment or gives none. */
  readonly signal?: { readonly aborted: boolean };
  /** Called about fifty times a second, and at the end of each phase. */
  readonly onProgress?: (progress: Progress) => void;
  /** Do the work, if given, instead of this thread; they are not closed. What comes of it is the same. */
  readonly workers?: Workers;
}

/**
 * Proposes circles for the people of a pool who are ready and in no running circle, as good as it can find within
 * the effort, and says why the others are left over. No required rule is ever broken.
 *
 * Reads the pool in one go, then works in slices and gives the event loop a turn about fifty times a second. The same
 * pool, policy, seed and effort give the same proposal everywhere.
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
  const { signal, onProgress, maxSeconds, now = monotonicNow } = options;
  const run = await finishInSlices(openRun(pool, options), now);
  const tell = (phase: Phase) => onProgress && (() => onProgress(run.progress(phase)));
  const stoppedBy = await runInSlices(run.search, { maxSeconds, signal, now, onSlice: tell('search') });
  run.settle(stoppedBy);
  tell('search')?.();
  const explained = await runInSlices(run.explain, { maxSeconds, signal, now, onSlice: tell('reasons') });
  tell('reasons')?.();
  const proposal = run.conclude(explained === 'abort' ? 'abort' : stoppedBy);
  const staging = run.stage(proposal, openGrace({ maxSeconds, signal, now }));
  if (staging === undefined) return proposal;
  await runInSlices(staging.work, { now });
  return { ...staging.proposal(), ...(signal?.aborted && { stoppedBy: 'abort' }) };
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
  const run = finish(openRun(pool, options));
  const { maxSeconds, now = monotonicNow } = options;
  const stoppedBy = runAtOnce(run.search, { maxSeconds, now });
  run.settle(stoppedBy);
  runAtOnce(run.explain, { maxSeconds, now });
  const proposal = run.conclude(stoppedBy);
  const staging = run.stage(proposal, openGrace({ maxSeconds, now }));
  if (staging === undefined) return proposal;
  finish(staging.work);
  return staging.proposal();
}

/** A proposal in the making: what to run, and what can be said of it at any moment. */
export interface Run {
  readonly search: Generator<Pause, void>;
  readonly explain: Generator<Pause, void>;
  progress(phase: Phase): Progress;
  /** Takes over what was being improved when the search ended. */
  settle(stoppedBy: StopReason): void;
  conclude(stoppedBy: StopReason): Proposal;
  /** Chooses where and when the circles meet, where the pool keeps anything for that. */
  stage(proposal: Proposal, grace: Grace): ProposalStaging | undefined;
}

/** For verbs: gets everything ready to look for circles, a little at a time. */
export function* openRun(input: PoolInput | CompactPool, options: ProposeOptions): Generator<unknown, Run> {
  const { policy: policyInput, seed = 1, effort = 'standard', maxSeconds, workers } = options;
  checkOptions(seed, maxSeconds);
  const decided = readDecided(options);
  budgetOf(effort, 0);
  const policy = parsePolicy(policyInput);
  const parsed = isCompactPool(input) ? input : parsePool(input);
  yield;
  const pool = isCompactPool(parsed) ? parsed : yield* toCompactPool(parsed);
  const inputHash = yield* hashPool(pool);
  const everybody = yield* listCandidates(pool, policy, seed);
  const keeping = decided === undefined ? undefined : yield* keep(everybody, decided);
  const attempt = yield* openAttempt(keeping?.searched ?? everybody, {
    effort,
    start: keeping?.start,
    workers,
  });
  const { plan, budget, live } = attempt;
  const leftOver: LeftOver = { reasons: new Map(), largerShares: [] };
  const shown = { value: 0, fraction: 0 };
  return {
    search: attempt.search,
    explain: explainRounds(plan, budget, leftOver, workers),
    progress: (phase) => {
      const progress = measureProgress(plan, budget, live, keeping);
      // Gains are added up in another order once a patch is done, which may leave a last digit less.
      shown.value = Math.max(shown.value, progress.value);
      shown.fraction = Math.max(shown.fraction, progress.fraction);
      return { phase, ...progress, ...shown };
    },
    settle: (stoppedBy) => {
      attempt.settle();
      if (stoppedBy === 'effort') shown.fraction = 1;
    },
    conclude: (stoppedBy) => ({
      ...(keeping === undefined ? describePlan(plan, leftOver) : describeKept(plan, leftOver, keeping)),
      ...{ seed, effort, steps: plan.steps, stoppedBy, inputHash },
    }),
    stage: (proposal, grace) =>
      stageProposal(proposal, everybody, resolveVocabulary(pool.head.vocabulary), grace),
  };
}

/** What there is to keep; nothing where neither a previous proposal nor pins are given. */
function readDecided({ previous, pins, movePrice = 1 }: ProposeOptions): Decided | undefined {
  if (
    !(movePrice === 'never' || (typeof movePrice === 'number' && movePrice >= 0 && movePrice <= highestPrice))
  ) {
    throw new RangeError(`movePrice must be from 0 to ${highestPrice}, or never`);
  }
  if (previous === undefined && pins === undefined) return undefined;
  return {
    previous: previous === undefined ? [] : parseProposal(previous).circles.map(({ members }) => members),
    pins: parsePins(pins ?? {}),
    movePrice,
  };
}

function checkOptions(seed: number, maxSeconds: number | undefined): void {
  if (!(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)) {
    throw new RangeError('seed must be a whole number from 0 to 4294967295');
  }
  if (maxSeconds !== undefined && !(typeof maxSeconds === 'number' && maxSeconds >= 0))
    throw new RangeError('maxSeconds must be 0 or more');
}
