import type { HelpRelation } from '../model/facts/circle.js';
import type { Participant } from '../model/pool.js';
import { strengthOf } from '../problem/help.js';
import type { Legend } from '../problem/legend.js';
import type { Circle } from '../scoring/circle.js';
import type { TalentFor } from './talents.js';

/** Help of one member for another, and how much of it there is. */
export interface WeighedRelation extends HelpRelation {
  /** Weight of the need that this member would meet: the even split of contract and scores. */
  readonly amount: number;
}

/**
 * Lists who could help whom with what in a seated circle, the most first; equals in order of ids and slugs.
 *
 * `f(i,j,s) = b(j,s) * c(j,s) * h(i,j,s) / sum_k h(k,j,s)`
 */
export function listRelations(
  circle: Circle,
  { participants, needs }: Legend,
  memberOf: (id: string) => Participant,
  talentFor: TalentFor,
): WeighedRelation[] {
  const { problem, size, members } = circle;
  const relations: WeighedRelation[] = [];
  for (let seat = 0, slot = 0; seat < size; seat++) {
    const receiver = members[seat]!;
    for (let stated = problem.needStart[receiver]!; stated < problem.needStart[receiver + 1]!; stated++) {
      const strengthFrom = (person: number): number => strengthOf(problem, person, receiver, stated);
      const helpers = [...members.subarray(0, size)].filter((person) => strengthFrom(person) > 0);
      const sum = helpers.reduce((total, person) => total + strengthFrom(person), 0);
      const whole = circle.needWeight[slot]! * circle.cover[slot]!;
      const need = needs[circle.need[slot]!]!;
      slot++;
      for (const helper of helpers) {
        const giver = participants[helper]!;
        relations.push({
          giver,
          receiver: participants[receiver]!,
          need,
          talent: talentFor(memberOf(giver), need),
          amount: (whole * strengthFrom(helper)) / sum,
        });
      }
    }
  }
  return relations.sort(byAmount);
}

/** The relation as it is told. */
export function told({ giver, receiver, need, talent }: WeighedRelation): HelpRelation {
  return { giver, receiver, need, talent };
}

function byAmount(a: WeighedRelation, b: WeighedRelation): number {
  return (
    b.amount - a.amount ||
    compare(a.giver, b.giver) ||
    compare(a.receiver, b.receiver) ||
    compare(a.need, b.need)
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
