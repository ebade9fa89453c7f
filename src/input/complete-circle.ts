import { yearsLater } from '../model/calendar.js';
import type { Membership, RunningCircle, RunningCircleInput } from '../model/pool.js';

/** Years after which somebody leaves, where nothing else was agreed: as long as the method itself gives. */
const yearsOfMembership = 3;

/** Fills in what a running circle leaves out. */
export function completeCircle({ members, ...circle }: RunningCircleInput): RunningCircle {
  return { locked: false, ...circle, members: members.map((member) => completeMember(member, circle.since)) };
}

/** Somebody who was only asked, or declined, has not joined on the day the circle began. */
function completeMember(entry: RunningCircleInput['members'][number], began: string | undefined): Membership {
  const said = typeof entry === 'string' ? { participant: entry } : entry;
  const member = { status: 'confirmed', ...said } as const;
  if (member.leavesOn !== undefined || member.status === 'declined') return member;
  const joined = member.since ?? (member.status === 'confirmed' ? began : undefined);
  const leavesOn = joined === undefined ? undefined : yearsLater(joined, yearsOfMembership);
  return leavesOn === undefined ? member : { ...member, leavesOn };
}
