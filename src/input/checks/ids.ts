import type { Path } from '../issues/path.js';
import type { Report } from '../issues/report.js';
import { isBroken, type PoolDraft, repeats } from './draft.js';

/** Ids are unique, every id that is used belongs to a participant, and nobody is in two circles. */
export function checkIds(pool: PoolDraft, report: Report): void {
  const ids = pool.participants?.map((participant) => participant?.id) ?? [];
  for (const index of repeats(ids)) report.add('duplicate-id', ['participants', index, 'id']);

  const known = isBroken(pool, 'participants') ? undefined : new Set(ids);
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
    checkSet(circle?.members, known, ['circles', index, 'members'], report);
  });
  checkOneCircleEach(circles, report);
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
  known: ReadonlySet<string | undefined> | undefined,
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
