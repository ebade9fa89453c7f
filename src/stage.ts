import { circleNames } from './explanation/circle-names.js';
import { copyCircles } from './input/given-list.js';
import { parsePolicy } from './input/parse-policy.js';
import { parseRun } from './input/parse-run.js';
import { kindOf } from './input/reading/foreign.js';
import type { SavedProposal } from './input/schemas/proposal.js';
import { wholePool } from './input/whole-pool.js';
import type { CompactPool } from './model/compact-pool.js';
import type { PolicyInput } from './model/policy.js';
import type { Participant, Pool, PoolInput } from './model/pool.js';
import type { Staging } from './model/setting.js';
import { finish } from './runtime/pace.js';
import { stage } from './staging/stage.js';
import { resolveVocabulary } from './vocabulary/resolve.js';

/** How settings are chosen. */
export interface StageOptions {
  /** Default the policy that the proposal was made under, if it holds one. */
  readonly policy?: PolicyInput;
  /** A whole number from 0 to 2^32 - 1; default that of the proposal, or 1. Decides ties. */
  readonly seed?: number;
}

/**
 * Chooses for each of some circles when and where it meets, and a coach and a volunteer to be there for it, for all of them at
 * once: no place, coach or volunteer serves more than they can. The circles stay as they are, and what one of them cannot have is
 * named with the reason.
 *
 * @param circles a proposal, or lists of ids
 * @throws InputError when pool, policy or proposal cannot be used.
 * @throws RangeError when an id is not in the pool, or an option is out of range.
 * @example
 * const { circles, optimal } = stageCircles(pool, [['p-01', 'p-02', 'p-03']]);
 */
export function stageCircles(
  pool: PoolInput | CompactPool,
  circles: SavedProposal | ReadonlyArray<readonly string[]>,
  options: StageOptions = {},
): Staging {
  const parsed = wholePool(pool);
  const run = parseRun(
    isProposal(circles)
      ? circles
      : { version: 1, circles: copyCircles(circles).map((members) => ({ members })) },
  );
  const policy = parsePolicy(options.policy ?? run.policy);
  const seed = options.seed ?? run.seed ?? 1;
  if (!(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)) {
    throw new RangeError('seed must be a whole number from 0 to 4294967295');
  }
  const people = findMembers(parsed, run.circles);
  const vocabulary = resolveVocabulary(parsed.vocabulary);
  const { settings, isOptimal } = finish(stage(people, { head: parsed, policy, vocabulary, seed }));
  const names = circleNames(run.circles);
  return {
    version: 1,
    circles: run.circles.map(({ members }, circle) => ({
      id: names[circle]!,
      members: [...members].sort(),
      setting: settings[circle]!,
    })),
    optimal: isOptimal,
  };
}

function findMembers({ participants }: Pool, circles: SavedProposal['circles']): Participant[][] {
  const named = new Set(circles.flatMap(({ members }) => members));
  const found = new Map(participants.filter(({ id }) => named.has(id)).map((each) => [each.id, each]));
  if (found.size !== named.size) throw new RangeError('members must be ids of participants of the pool');
  return circles.map(({ members }) => members.map((id) => found.get(id)!));
}

function isProposal(circles: SavedProposal | ReadonlyArray<readonly string[]>): circles is SavedProposal {
  return kindOf(circles) !== 'list';
}
