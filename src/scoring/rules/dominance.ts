import { tolerance } from '../../problem/problem.js';
import type { Circle } from '../circle.js';
import type { Breach, Rule } from './rule.js';

/** For every attribute that is not a theme, no label is shared by more than a share of the members. */
export const dominance: Rule = {
  code: 'dominance',
  shortfall(circle, found) {
    const { problem, size, commonest } = circle;
    let excess = 0;
    for (let attribute = 0; attribute < problem.attributes; attribute++) {
      const limit = labelLimit(problem.maxShare[attribute]!, size);
      if (commonest[attribute]! <= limit) continue;
      excess += commonest[attribute]! - limit;
      found?.push(...dominantLabels(circle, attribute, limit));
    }
    return excess;
  },
  leastShortfall({ problem, commonest }, most) {
    let excess = 0;
    for (let attribute = 0; attribute < problem.attributes; attribute++) {
      excess += Math.max(0, commonest[attribute]! - labelLimit(problem.maxShare[attribute]!, most));
    }
    return excess;
  },
};

/** How many of so many members may share one label. */
export function labelLimit(maxShare: number, size: number): number {
  return Math.ceil(maxShare * size - tolerance);
}

/** One breach for each label that more members share than the limit allows. */
function dominantLabels(
  { problem, size, members, alike }: Circle,
  attribute: number,
  limit: number,
): Breach[] {
  const sharers = new Map<number, number[]>();
  for (let seat = 0; seat < size; seat++) {
    if (alike[seat * problem.attributes + attribute]! <= limit) continue;
    const label = problem.label[members[seat]! * problem.attributes + attribute]!;
    sharers.set(label, [...(sharers.get(label) ?? []), members[seat]!]);
  }
  return [...sharers.values()].map((people) => ({ people, attribute }));
}
