import { ruleCodes } from '../model/evaluation.js';
import type { Fact } from '../model/facts/facts.js';
import type {
  Candidate,
  Formation,
  None,
  Placement,
  Suggestion,
  Suggestions,
  Vacancy,
  WayOut,
} from '../model/placement.js';
import type { ToldSuggestions, ToldVacancy } from '../model/told.js';

/** Less than half of what one need counts is too little to speak of. */
const worthNaming = 0.5;

/** What is to be said of where somebody could go. */
export function tellSuggestions({
  participant,
  suggestions,
  formations,
  none,
}: Suggestions): ToldSuggestions {
  return {
    suggestions: suggestions.map((suggestion) => ({
      circle: suggestion.circle,
      facts: placementFacts(participant, suggestion.circle, suggestion),
    })),
    formations: formations.map((formation) => ({
      members: formation.members,
      facts: formationFacts(participant, formation),
    })),
    none:
      none === null
        ? []
        : [{ code: 'no-place', participant, reason: none.code }, ...noneFacts(none, 'circles')],
  };
}

/** What is to be said of who could take a seat. */
export function tellVacancy({ circle, candidates, none }: Vacancy): ToldVacancy {
  return {
    candidates: candidates.map((candidate) => ({
      participant: candidate.participant,
      facts: placementFacts(candidate.participant, circle, candidate),
    })),
    none:
      none === null ? [] : [{ code: 'nobody-fits', circle, reason: none.code }, ...noneFacts(none, 'people')],
  };
}

function placementFacts(participant: string, circle: string, place: Suggestion | Candidate): Fact[] {
  const { before, after, brings, gets, walk, people } = place;
  return [
    { code: 'with-newcomer', participant, circle, from: before.score, to: after.score },
    ...ways(participant, walk),
    ...(brings.needs.length === 0
      ? []
      : [{ code: 'brings-help', participant, needs: brings.needs } as const]),
    ...(brings.talents.length === 0
      ? []
      : [{ code: 'brings-talents', participant, talents: brings.talents } as const]),
    ...(gets.needs.length === 0
      ? []
      : [{ code: 'would-be-helped', participant, needs: gets.needs } as const]),
    ...(gets.unmet.length === 0 ? [] : [{ code: 'would-miss', participant, needs: gets.unmet } as const]),
    ...people.flatMap((member): Fact[] => {
      const [from, to] = [member.before?.get, member.after?.get];
      if (from === undefined || to === undefined || Math.abs(to - from) < worthNaming) return [];
      return [{ code: 'help-changes', participant: member.participant, from, to }];
    }),
    ...broken(place.violations),
  ];
}

function formationFacts(participant: string, { members, after, violations, walk }: Formation): Fact[] {
  return [
    { code: 'could-form', participant, people: members.length, score: after.score },
    { code: 'way-to', participant, to: 'middle', ...walk.toMiddle },
    ...broken(violations),
  ];
}

function ways(participant: string, { toMiddle, toMeetingPlace }: Placement['walk']): Fact[] {
  return [
    ...(toMiddle === null ? [] : [{ code: 'way-to', participant, to: 'middle', ...toMiddle } as const]),
    ...(toMeetingPlace === null
      ? []
      : [{ code: 'way-to', participant, to: 'meeting-place', ...toMeetingPlace } as const]),
  ];
}

function broken(violations: Placement['violations']): Fact[] {
  return ruleCodes.flatMap((rule) => {
    const found = violations.filter(({ code }) => code === rule);
    const people = new Set(found.flatMap(({ participants }) => participants)).size;
    return found.length === 0 ? [] : [{ code: 'would-break', rule, people }];
  });
}

function noneFacts({ obstacles, waysOut }: None, of: 'circles' | 'people'): Fact[] {
  return [
    ...obstacles.map(({ code: reason, count }): Fact => ({ code: 'refused-for', reason, count, of })),
    ...waysOut.map(wayFact),
  ];
}

function wayFact(way: WayOut): Fact {
  switch (way.kind) {
    case 'longer-walk': {
      const { participant, circle, reach, between } = way;
      return { code: 'place-by-walking', participant, circle, reach, between };
    }
    case 'seat': {
      const { participant, circle, leaves, on } = way;
      return { code: 'place-later', participant, circle, leaves, on };
    }
    case 'more-people':
      return { code: 'people-missing', people: way.people };
  }
}
