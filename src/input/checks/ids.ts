import type { Path } from '../issues/path.js';
import type { Report } from '../issues/report.js';
import { idOfMember, idOfSeated } from './circles.js';
import { type HeadDraft, type ParticipantCheck, repeats } from './draft.js';

/** Ids of participants are unique; those that were seen are put into a set. */
export function idCheck(seen: Set<string>): ParticipantCheck {
  return (participant, position, report) => {
    const id = participant?.id;
    if (id === undefined) return;
    if (seen.has(id)) report.add('duplicate-id', ['participants', position, 'id']);
    seen.add(id);
  };
}

/**
 * Every id that is used belongs to a participant, if it can be told who is, ids of circles are unique, and nobody is
 * in two circles. Who declined a circle is in none by that.
 */
export function checkMembers(pool: HeadDraft, known: ReadonlySet<string> | undefined, report: Report): void {
  for (const key of ['apart', 'together'] as const) {
    pool[key]?.forEach((set, index) => {
      checkSet(set, known, [key, index], report);
    });
  }

  const circles = pool.circles ?? [];
  for (const index of repeats(circles.map((circle) => circle?.id))) {
    report.add('duplicate-id', ['circles', index, 'id']);
  }
  circles.forEach((circle, index) => {
    checkSet(circle?.members?.map(idOfMember), known, ['circles', index, 'members'], report);
  });
  checkOneCircleEach(
    circles.map((circle) => ({ members: circle?.members?.map(idOfSeated) })),
    report,
  );
}

/** Nobody is a member of two circles. Staying in one circle twice is another matter, see {@link checkSet}. */
export function checkOneCircleEach(
  circles: ReadonlyArray<{ readonly members?: readonly (string | undefined)[] | undefined } | undefined>,
  report: Report,
): void {
  const circleOf = new Map<string, number>();
  circles.forEach((circle, index) => {
    circle?.members?.forEach((member, position) => {
      if (member === undefined) return;
      const first = circleOf.get(member) ?? index;
      if (first !== index) report.add('in-two-circles', ['circles', index, 'members', position]);
      circleOf.set(member, first);
    });
  });
}

/** The ids of a set are all different, and known if it can be told who is. */
export function checkSet(
  members: readonly (string | undefined)[] | undefined,
  known: ReadonlySet<string> | undefined,
  path: Path,
  report: Report,
): void {
  if (members === undefined) return;
  for (const position of repeats(members)) report.add('duplicate-member', [...path, position]);
  members.forEach((member, position) => {
    if (member !== undefined && known?.has(member) === false) {
      report.add('unknown-participant', [...path, position]);
    }
  });
}
