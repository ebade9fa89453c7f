import type { Report } from '../issues/report.js';
import type { HeadDraft } from './draft.js';
import { placeCheck } from './homes.js';

type CircleDraft = NonNullable<HeadDraft['circles']>[number];
/** As much of a person and a circle as could be read, however it is written. */
export type MembershipDraft = NonNullable<NonNullable<CircleDraft>['members']>[number];

/** Nothing of a running circle begins after the date of the pool or ends before it began, and it meets in the area. */
export function checkCircles(pool: HeadDraft, report: Report): void {
  const checkPlace = placeCheck(pool);
  pool.circles?.forEach((circle, index) => {
    const path = ['circles', index];
    checkSince(pool, circle?.since, [...path, 'since'], report);
    checkPlace(circle?.meetingPlace, [...path, 'meetingPlace'], report);
    circle?.members?.forEach((member, position) => {
      if (typeof member !== 'object') return;
      const { since = circle.since, leavesOn } = member;
      checkSince(pool, member.since, [...path, 'members', position, 'since'], report);
      if (since !== undefined && leavesOn !== undefined && since > leavesOn) {
        report.add('leaves-before-since', [...path, 'members', position, 'leavesOn']);
      }
    });
  });
}

/** The id that is meant, if it could be read. */
export function idOfMember(member: MembershipDraft): string | undefined {
  return typeof member === 'object' ? member.participant : member;
}

/** The id of somebody who takes up a seat. */
export function idOfSeated(member: MembershipDraft): string | undefined {
  return typeof member === 'object' && member.status === 'declined' ? undefined : idOfMember(member);
}

/** ISO dates sort as texts. */
function checkSince(
  { date }: HeadDraft,
  since: string | undefined,
  path: readonly (string | number)[],
  report: Report,
): void {
  if (date !== undefined && since !== undefined && since > date) report.add('since-after-date', path);
}
