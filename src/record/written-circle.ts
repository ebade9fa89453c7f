import type { Membership, RunningCircle, RunningCircleInput } from '../model/pool.js';

/**
 * A running circle in the form in which it is hashed: of whom nothing is said but that they are a member is their id,
 * and a circle that is not locked does not say so. So a pool that says no more than ids has one hash for ever.
 */
export function toWrittenCircle({ members, locked, ...circle }: RunningCircle): RunningCircleInput {
  return { ...circle, ...(locked && { locked }), members: members.map(toWrittenMember) };
}

function toWrittenMember(member: Membership): RunningCircleInput['members'][number] {
  const { participant, status, since, leavesOn } = member;
  const isPlain = status === 'confirmed' && since === undefined && leavesOn === undefined;
  return isPlain ? participant : member;
}
