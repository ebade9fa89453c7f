import { type CirclePartners, explainPartners } from '../../index.js';
import { type Telling, tabulateFacts } from './facts.js';
import { row } from './rows.js';
import { listed } from './words.js';

/** Partners around circles, in sentences: the most useful of each. */
export function tabulatePartners(circles: readonly CirclePartners[], telling: Telling): string[] {
  if (circles.length === 0) return ['0 circles'];
  return circles.flatMap((circle, position) => {
    const facts = tabulateFacts(explainPartners(circle), telling);
    const { needs, talents } = circle;
    return [
      ...(position === 0 ? [] : ['']),
      ...row('members', listed(circle.members), telling.width),
      ...row('found', `${needs.length} for needs, ${talents.length} for talents`, telling.width),
      ...facts,
    ];
  });
}
