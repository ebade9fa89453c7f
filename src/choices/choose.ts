import type { AlternativeLabel } from '../model/leaning.js';
import { differenceBetween } from './difference.js';
import type { Found } from './runs.js';

/** How different each two proposals are at least: seven in ten pairs at most are the same. */
export const leastDifference = 0.3;
/** Share of the highest value that each has at least. */
export const leastShareOfValue = 0.95;

/** One of the proposals to choose from. */
export interface Chosen {
  readonly found: Found;
  readonly label: AlternativeLabel;
}

/**
 * Chooses up to so many of what was found: the highest value first, then what leans to something, then the others;
 * each far enough from all before it and near enough to the first. Of equals the first that was found.
 *
 * @param leansMore whether something leans more to what it was looked for than something else does
 */
export function choose(
  all: readonly Found[],
  count: number,
  leansMore: (one: Found, other: Found) => boolean,
): Chosen[] {
  const byValue = all.filter(({ circles }) => circles.length > 0).sort((a, b) => b.value - a.value);
  const [best, ...others] = byValue;
  if (best === undefined) return [];
  const leaning = others.filter((each) => each.leaning !== undefined && leansMore(each, best));
  const ordered = [
    ...leaning.map((found) => ({ found, label: found.leaning! })),
    ...others
      .filter((each) => !leaning.includes(each))
      .map((found) => ({ found, label: 'other-circles' }) as const),
  ];
  const chosen: Chosen[] = [{ found: best, label: 'best' }];
  for (const each of ordered) {
    if (chosen.length >= count) break;
    const { value, circles } = each.found;
    const isGood = value >= best.value * leastShareOfValue;
    const isDifferent = chosen.every(
      (listed) => differenceBetween(listed.found.circles, circles) >= leastDifference,
    );
    if (isGood && isDifferent) chosen.push(each);
  }
  return chosen;
}
