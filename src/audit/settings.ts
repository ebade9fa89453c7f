import type { Difference } from '../model/audit.js';
import type { Proposal } from '../model/proposal.js';
import type { Ground } from '../placement/ground.js';
import { differenceAt, differencesOf } from '../record/difference.js';
import { finish } from '../runtime/pace.js';
import { readSettings } from '../staging/saved.js';
import { keepsSettings, type Stage, stage } from '../staging/stage.js';

/**
 * Checks where and when circles of known people meet: that they can have it, and that nothing else would be chosen.
 *
 * @param chosen whether the run had the time to choose, and was to choose at all
 */
export function checkSettings(
  { participant }: Ground,
  { circles }: Proposal,
  given: Stage,
  chosen: 'in-full' | 'perhaps' | 'not-at-all',
): Difference[] {
  const path = (circle: number): string => `circles[${circle}].setting`;
  if (!keepsSettings(given.head)) {
    return circles.flatMap(({ setting }, circle) =>
      setting === undefined ? [] : [differenceAt('not-the-same', path(circle))],
    );
  }
  const people = circles.map(({ members }) => members.map((id) => participant(id)!));
  const saved = circles.map(({ setting }, circle) => ({ setting, members: people[circle]! }));
  const impossible = circles.every(({ setting }) => setting === undefined)
    ? []
    : finish(readSettings(saved, given)).flatMap(({ broken }, circle) =>
        broken.map((part) => differenceAt('setting-impossible', `${path(circle)}.${part}`)),
      );
  if (chosen !== 'in-full') return impossible;
  const { settings } = finish(stage(people, given));
  return [
    ...impossible,
    ...circles.flatMap(({ setting }, circle) =>
      setting === undefined
        ? [differenceAt('missing', path(circle))]
        : differencesOf(setting, settings[circle], path(circle)),
    ),
  ];
}
