import type { CompactPool, InputIssue, Pool } from '../index.js';
import { unusable } from './errors.js';

/** An id as it was given, and where. */
export interface NamedMember {
  readonly id: string;
  readonly path: string;
}

/**
 * Checks that everybody who is named is in the pool, and named once.
 *
 * @throws Failure with every place where that is not so, and without any id.
 */
export function checkMembers(about: string, members: readonly NamedMember[], pool: Pool | CompactPool): void {
  const known = new Set('ids' in pool ? pool.ids : pool.participants.map(({ id }) => id));
  const named = new Set<string>();
  const issues: InputIssue[] = [];
  for (const { id, path } of members) {
    if (!known.has(id)) issues.push({ code: 'unknown-id', path, message: unknownId });
    else if (named.has(id)) issues.push({ code: 'repeated-id', path, message: repeatedId });
    named.add(id);
  }
  if (issues.length > 0) throw unusable(about, issues);
}

/**
 * Checks that everybody in the circles of a saved proposal is in the pool, and in one of them.
 *
 * @throws Failure with every place where that is not so, and without any id.
 */
export function checkCircles(
  about: string,
  circles: ReadonlyArray<{ readonly members: readonly string[] }>,
  pool: Pool | CompactPool,
): void {
  const named = circles.flatMap(({ members }, circle) =>
    members.map((id, member) => ({ id, path: `circles[${circle}].members[${member}]` })),
  );
  checkMembers(about, named, pool);
}

const unknownId =
  'No participant of the pool has this id.\nMaybe it is written differently there, or the pool is of another day.';
const repeatedId = 'This id was named before.\nMaybe somebody else is meant.';
