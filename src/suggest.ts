import { parseReferral } from './input/parse-referral.js';
import type { CompactPool } from './model/compact-pool.js';
import type { PlacementMode, Suggestions } from './model/placement.js';
import type { PolicyInput } from './model/policy.js';
import type { ParticipantInput, PoolInput } from './model/pool.js';
import type { PreparedPool } from './model/prepared-pool.js';
import type { ToldSuggestions } from './model/told.js';
import { tellSuggestions } from './placement/facts.js';
import { withNewcomer } from './placement/ground.js';
import type { PlacementSettings } from './placement/running.js';
import { suggestFor } from './placement/suggest.js';
import { groundFor } from './prepare.js';

/** How a place is looked for. */
export interface PlacementOptions {
  /** Not for a prepared pool, which has its own. */
  readonly policy?: PolicyInput;
  /** A whole number from 0 to 2^32 - 1; default 1. Decides ties. */
  readonly seed?: number;
  /** Default `strict`: a place that breaks a required rule is not listed. */
  readonly mode?: PlacementMode;
}

/** As {@link PlacementOptions}, for one referral. */
export interface SuggestOptions extends PlacementOptions {
  /** A whole number of days, 0 or more; default 182. Seats that fall free by then are listed. */
  readonly leavingWithinDays?: number;
}

/** Half a year. */
const leavingWithinDays = 182;

/**
 * Suggests where somebody could go: running circles that have a seat, and circles that could be formed around them out
 * of people who wait. Where there is nothing, it says what stands in the way and what would help.
 *
 * @param referral the id of a participant, or somebody who is not in the pool yet
 * @throws InputError when pool, policy or a new participant cannot be used.
 * @throws RangeError when the id is not in the pool, or an option is out of range.
 * @example
 * const { suggestions, formations, none } = suggestCircles(pool, 'p-01');
 */
export function suggestCircles(
  pool: PoolInput | CompactPool | PreparedPool,
  referral: string | ParticipantInput,
  options: SuggestOptions = {},
): Suggestions {
  const settings = readPlacementOptions(options);
  const ground = groundFor(pool, options.policy);
  if (typeof referral === 'string') {
    if (ground.participant(referral) === undefined) {
      throw new RangeError('referral must be the id of a participant of the pool, or a new participant');
    }
    return suggestFor(ground, referral, settings);
  }
  const newcomer = parseReferral(ground.pool, referral);
  return suggestFor(withNewcomer(ground, newcomer), newcomer.id, settings);
}

/**
 * Says of suggestions what there is to say: of each place what it would mean, and where there is none, why. Facts by code;
 * `sayFacts` puts them into sentences. For the coach.
 *
 * @example
 * const { suggestions } = explainSuggestions(suggestCircles(pool, 'p-01'));
 */
export function explainSuggestions(suggestions: Suggestions): ToldSuggestions {
  return tellSuggestions(suggestions);
}

/** For verbs: checked options, with defaults filled in. */
export function readPlacementOptions(options: SuggestOptions): PlacementSettings {
  const settings: PlacementSettings = {
    seed: options.seed ?? 1,
    mode: options.mode ?? 'strict',
    leavingWithinDays: options.leavingWithinDays ?? leavingWithinDays,
  };
  const { seed, mode, leavingWithinDays: days } = settings;
  if (!(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)) {
    throw new RangeError('seed must be a whole number from 0 to 4294967295');
  }
  if (mode !== 'strict' && mode !== 'warn') throw new RangeError('mode must be strict or warn');
  if (!(Number.isSafeInteger(days) && days >= 0)) {
    throw new RangeError('leavingWithinDays must be a whole number of days, 0 or more');
  }
  return settings;
}
