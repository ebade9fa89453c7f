import type { CircleMembers } from '../model/change.js';
import { copyList } from './given-list.js';
import { limits } from './limits.js';
import { valueAt } from './reading/foreign.js';

/**
 * Copies circles that a program hands over: a proposal's, running ones, or what a preview gave. Each property is read once.
 *
 * @throws TypeError when they are no circles with ids and members.
 * @throws RangeError when there are too many of them, or of members in one.
 */
export function copyGivenCircles(circles: unknown): CircleMembers[] {
  return copyList(circles, { name: 'circles', of: 'circles with ids and members', most: limits.circles }).map(
    (circle): CircleMembers => {
      const id = partOf(circle, 'id');
      const locked = partOf(circle, 'locked');
      const openSeats = partOf(circle, 'openSeats');
      if (typeof id !== 'string') throw notCircles();
      const members = copyList(partOf(circle, 'members'), {
        name: 'members',
        of: 'ids',
        most: limits.circleMembers,
      });
      return {
        id,
        members: members.map(copyMember),
        ...(typeof locked === 'boolean' && { locked }),
        ...(typeof openSeats === 'number' && { openSeats }),
      };
    },
  );
}

/** What else is said of a membership makes no difference to a change. */
function copyMember(member: unknown): CircleMembers['members'][number] {
  if (typeof member === 'string') return member;
  const participant = partOf(member, 'participant');
  const status = partOf(member, 'status');
  if (typeof participant !== 'string') throw notCircles();
  const isKnown = status === 'proposed' || status === 'declined';
  return { participant, status: isKnown ? status : 'confirmed' };
}

function partOf(holder: unknown, key: string): unknown {
  return typeof holder === 'object' && holder !== null ? valueAt(holder, key) : undefined;
}

function notCircles(): TypeError {
  return new TypeError('circles must be a list of circles with ids and members');
}
