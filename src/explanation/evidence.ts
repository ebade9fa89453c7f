import type { CriterionName, Evidence } from '../model/evaluation.js';
import type { Legend } from '../problem/legend.js';
import type { Circle } from '../scoring/circle.js';
import { criteria } from '../scoring/score.js';

/** How far it is as data, in which nothing is infinite: `null` where there is no way. */
export function wayOf(metres: number | null): number | null {
  return metres === Number.POSITIVE_INFINITY ? null : metres;
}

/** The facts behind a seated circle's scores, in the words of the pool. */
export function nameEvidence(
  circle: Circle,
  { participants, needs, attributes, labels }: Legend,
): Pick<Evidence, CriterionName> {
  const id = (person: number): string => participants[person]!;
  const slug = (need: number): string => needs[need]!;
  const { furthest } = criteria.proximity.evidence(circle);
  const { uncovered } = criteria.complementarity.evidence(circle);
  const { onlyGives, onlyGets } = criteria.reciprocity.evidence(circle);
  const { commonest, alone } = criteria.mix.evidence(circle);
  const { singleHelper } = criteria.resilience.evidence(circle);
  return {
    proximity: {
      furthest: furthest && {
        participants: [id(furthest.participants[0]), id(furthest.participants[1])],
        metres: wayOf(furthest.metres),
      },
    },
    complementarity: {
      uncovered: uncovered.map(({ participant, need }) => ({
        participant: id(participant),
        need: slug(need),
      })),
    },
    reciprocity: { onlyGives: onlyGives.map(id), onlyGets: onlyGets.map(id) },
    mix: {
      commonest: commonest && {
        attribute: attributes[commonest.attribute]!,
        label: labels[commonest.attribute]![commonest.label]!,
        members: commonest.members,
      },
      alone: alone.map(id),
    },
    resilience: {
      singleHelper: singleHelper.map(({ participant, need, helper }) => ({
        participant: id(participant),
        need: slug(need),
        helper: id(helper),
      })),
    },
  };
}
