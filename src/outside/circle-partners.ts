import type { Daypart } from '../model/daypart.js';
import type { CirclePartners, PartnerForNeed } from '../model/partners.js';
import type { Ground } from '../placement/ground.js';
import type { Outside } from './outside.js';

/**
 * Which partners could do for the members of a circle what hardly anybody in it can, and which can use what members are
 * able to do. Nobody can come to a partner when their circle meets.
 */
export function partnersOf(
  ground: Ground,
  outside: Outside,
  ids: readonly string[],
  moment: Daypart | null,
): CirclePartners {
  const members = [...ids].sort();
  const { complementarity, resilience } = ground.evaluate(members).evidence;
  const needs = [
    ...complementarity.uncovered.map((stated) => ({ ...stated, helpers: 0 }) as const),
    ...resilience.singleHelper.map((stated) => ({ ...stated, helpers: 1 }) as const),
  ].flatMap(({ participant, need, helpers }) =>
    outside.meeting(participant, need, moment).map((match): PartnerForNeed => ({ ...match, helpers })),
  );
  return {
    members,
    needs: needs.sort((a, b) => a.helpers - b.helpers || outside.compare(a, b)),
    talents: members.flatMap((member) => outside.using(member, moment)).sort(outside.compare),
  };
}
