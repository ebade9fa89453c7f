import { checkMembers } from './evaluate.js';
import { circleNames } from './explanation/circle-names.js';
import { parsePolicy } from './input/parse-policy.js';
import { parseSettings } from './input/parse-settings.js';
import type { SavedProposal } from './input/schemas/proposal.js';
import { wholePool } from './input/whole-pool.js';
import type { AddressedProposal } from './model/address.js';
import type { CompactPool } from './model/compact-pool.js';
import type { PolicyInput } from './model/policy.js';
import type { PoolInput } from './model/pool.js';
import { addressCircles } from './outside/address.js';
import { openGround } from './placement/ground.js';

/** How it is found out who gets to hear what. */
export interface AddressOptions {
  /** Of which the detour counts; default the policy that the proposal was made under, if it holds one. */
  readonly policy?: PolicyInput;
}

/**
 * Says who gets to hear what of a proposal: which coach of which circles and left-over people, which referrer of whom of those
 * they referred, and of whom no coach would hear. Ids only, for the host to send on; nothing is sent.
 *
 * A circle goes to the coach of its setting, where the proposal has one; else to every coach who works where it is (at its place, or
 * in the middle of its members' homes) and takes the routes of all its members, or where nobody does, of some. Whoever is left over goes to every coach who works
 * where they live and takes their route.
 *
 * @throws InputError when pool, policy or proposal cannot be used.
 * @throws RangeError when the proposal names somebody who is not in the pool.
 * @example
 * const { coaches, unheard } = addressProposal(pool, proposal);
 */
export function addressProposal(
  pool: PoolInput | CompactPool,
  proposal: SavedProposal,
  options: AddressOptions = {},
): AddressedProposal {
  const whole = wholePool(pool);
  const saved = parseSettings(proposal, whole);
  const policy = parsePolicy(options.policy ?? saved.policy);
  checkMembers(
    whole,
    saved.circles.flatMap(({ members }) => members),
  );
  const names = circleNames(saved.circles);
  return addressCircles(
    openGround(whole, policy),
    saved.circles.map(({ members, setting }, position) => ({
      id: names[position]!,
      members,
      coach: setting?.coach ?? null,
      place: setting?.place ?? null,
    })),
  );
}
