import { toCompactPool } from './compact/to-compact-pool.js';
import { checkMembers, evaluateAll } from './evaluate.js';
import { circleNames } from './explanation/circle-names.js';
import { candidatesOf, measureValue } from './explanation/value.js';
import type { Account } from './fairness/account.js';
import { drawProposals, type Sampling } from './fairness/chances.js';
import { reportToCoach } from './fairness/coach.js';
import { factsOf } from './fairness/facts.js';
import { reportToTeam } from './fairness/team.js';
import { parsePolicy } from './input/parse-policy.js';
import { parseRun } from './input/parse-run.js';
import type { SavedRun } from './input/schemas/run.js';
import { wholePool } from './input/whole-pool.js';
import type { CompactPool } from './model/compact-pool.js';
import type { Fact } from './model/facts/facts.js';
import type { FairnessReport, ReportAudience } from './model/fairness.js';
import type { PolicyInput } from './model/policy.js';
import type { Pool, PoolInput } from './model/pool.js';
import type { Effort } from './model/proposal.js';
import { seatedIn } from './model/seated.js';
import { openGround } from './placement/ground.js';
import { hashPool } from './record/hash-pool.js';
import { listUnmetNeeds } from './recruiting/unmet.js';
import { budgetOf } from './runtime/effort.js';
import { finish } from './runtime/pace.js';
import { resolveVocabulary } from './vocabulary/resolve.js';

const mostSamples = 1000;

/** What is reported on, and for whom. */
export interface FairnessOptions {
  /** The proposal; anything that says who are together will do, but then it cannot be said why people are left over. */
  readonly proposal: SavedRun;
  /** Default: the policy that the proposal was made under, as far as it says so. */
  readonly policy?: PolicyInput;
  /** How many proposals are made to see what chance each person has, 1 to 1000; default 20. */
  readonly samples?: number;
  /** Of the first of them; each next one has one more. A whole number from 0 to 2^32 - 1; default 1. */
  readonly seed?: number;
  /** How long each of them is looked for; default `quick`. */
  readonly effort?: Effort;
  /** Default `coach`. The `team` gets numbers about five people or more only, and no ids. */
  readonly audience?: ReportAudience;
}

/**
 * Reports whether a proposal is fair: who was considered and placed and who was left over for what reason, how long they
 * have waited, what chance everybody has over many equally good proposals, and how it falls out by background. It
 * measures the run, and scores nobody.
 *
 * @throws InputError when pool, policy or proposal cannot be used.
 * @throws RangeError when the proposal names somebody who is not in the pool, or an option is out of range.
 * @example
 * const { placed, chances } = reportFairness(pool, { proposal, samples: 10 });
 */
export function reportFairness(pool: PoolInput | CompactPool, options: FairnessOptions): FairnessReport {
  const { audience = 'coach' } = options;
  const sampling: Sampling = {
    seed: options.seed ?? 1,
    effort: options.effort ?? 'quick',
    samples: options.samples ?? 20,
  };
  checkOptions(audience, sampling);
  const saved = parseRun(options.proposal);
  const policy = parsePolicy(options.policy ?? saved.policy);
  const whole = wholePool(pool);
  const compact = finish(toCompactPool(whole));
  const circles = saved.circles.map(({ members }) => members);
  checkMembers(whole, circles.flat());
  const value = measureValue(whole, policy, evaluateAll(whole, circles, policy));
  const { library = null, seed = null, effort = null, inputHash } = saved;
  const samePool = inputHash === undefined ? null : inputHash === finish(hashPool(compact));
  const vocabulary = resolveVocabulary(whole.vocabulary);
  const account: Account = {
    policy,
    date: whole.date,
    run: { library, seed, effort, samePool, value },
    sampling,
    considered: candidatesOf(whole),
    circles,
    names: circleNames(saved.circles),
    reasonOf: new Map(saved.unplaced?.map(({ participant, reason }) => [participant, reason.code])),
    drawn: drawProposals(compact, policy, sampling, value),
    unmetNeeds: listUnmetNeeds(openGround(whole, policy), vocabulary, sampling.seed),
    sensitive: new Set(vocabulary.needs.filter(({ sensitive }) => sensitive).map(({ slug }) => slug)),
    stating: (need) => stating(whole, need),
  };
  return audience === 'coach' ? reportToCoach(account) : reportToTeam(account);
}

/** Says what a report holds as facts, for `sayFacts`. None is about a single person, unless a number is 1. */
export function explainFairness(report: FairnessReport): Fact[] {
  return factsOf(report);
}

function stating({ participants, circles }: Pool, need: string): Set<string> {
  const seated = new Set(circles.flatMap(seatedIn));
  return new Set(
    participants
      .filter(({ id, ready, needs }) => (ready || seated.has(id)) && needs.some((each) => each.need === need))
      .map(({ id }) => id),
  );
}

function checkOptions(audience: ReportAudience, { seed, effort, samples }: Sampling): void {
  if (audience !== 'coach' && audience !== 'team') throw new RangeError('audience must be coach or team');
  if (!(Number.isInteger(samples) && samples >= 1 && samples <= mostSamples)) {
    throw new RangeError(`samples must be a whole number from 1 to ${mostSamples}`);
  }
  if (!(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)) {
    throw new RangeError('seed must be a whole number from 0 to 4294967295');
  }
  budgetOf(effort, 0);
}
