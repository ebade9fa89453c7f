import { copyGivenCircles } from './input/given-circles.js';
import { parseChange } from './input/parse-change.js';
import type { Change, ChangePreview, CircleMembers } from './model/change.js';
import type { CompactPool } from './model/compact-pool.js';
import type { PolicyInput } from './model/policy.js';
import type { PoolInput } from './model/pool.js';
import type { PreparedPool } from './model/prepared-pool.js';
import type { Ground } from './placement/ground.js';
import { preview } from './placement/preview.js';
import { groundFor } from './prepare.js';

/** How a change is looked at. */
export interface PreviewOptions {
  /** Not for a prepared pool, which has its own. */
  readonly policy?: PolicyInput;
}

/**
 * Shows what a change to circles would do: each circle that it changes before and after, what that means for every
 * member, which rules are broken by it or no longer, and how to undo it. Nothing is changed.
 *
 * @param circles the pool's running circles, a proposal's circles, or what an earlier preview gave
 * @throws InputError when pool, policy or change cannot be used.
 * @throws TypeError when the circles are no circles with ids and members.
 * @throws RangeError when the change does not fit the circles, or somebody in them is not in the pool or in two.
 * @example
 * const { changed } = previewChange(pool, pool.circles, { kind: 'move', participant: 'p-01', from: 'c-1', to: 'c-2' });
 */
export function previewChange(
  pool: PoolInput | CompactPool | PreparedPool,
  circles: readonly CircleMembers[],
  change: Change,
  options: PreviewOptions = {},
): ChangePreview {
  const parsed = parseChange(change);
  const ground = groundFor(pool, options.policy);
  // Those of a parsed pool were checked with it.
  const given = circles === ground.pool.circles ? circles : copyGivenCircles(circles);
  checkCircles(ground, given, parsed);
  return preview(ground, given, parsed);
}

function checkCircles(ground: Ground, circles: readonly CircleMembers[], change: Change): void {
  const ids = circles.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) throw new RangeError('circles must have different ids');
  const joining = change.kind === 'add' ? [change.participant] : change.kind === 'replace' ? [change.by] : [];
  const isKnown = (id: string): boolean => ground.participant(id) !== undefined;
  if (!joining.every(isKnown)) throw unknown();
  if (circles === ground.pool.circles) return;
  const seated = new Set<string>();
  for (const { members } of circles) {
    for (const member of members) {
      const isId = typeof member === 'string';
      const id = isId ? member : member.participant;
      if (!isKnown(id)) throw unknown();
      if (!isId && member.status === 'declined') continue;
      if (seated.has(id)) throw new RangeError('nobody may be in two circles, or in one twice');
      seated.add(id);
    }
  }
}

function unknown(): RangeError {
  return new RangeError('members must be ids of participants of the pool');
}
