import { explainSuggestions, explainVacancy, type Suggestions, type Vacancy } from '../../index.js';
import { type Telling, tabulateFacts } from './facts.js';
import { separated } from './suggestions.js';
import { name, names } from './words.js';

/** Where one person could go, in sentences. */
export function tabulateToldSuggestions(result: Suggestions, telling: Telling): string[] {
  const { suggestions, formations, none } = explainSuggestions(result);
  return separated([
    [name(result.participant)],
    ...suggestions.map(({ circle, facts }) => [name(circle), ...tabulateFacts(facts, telling)]),
    ...formations.map(({ members, facts }) => [names(members), ...tabulateFacts(facts, telling)]),
    tabulateFacts(none, telling),
  ]);
}

/** Who could take a seat, in sentences. */
export function tabulateToldVacancy(result: Vacancy, telling: Telling): string[] {
  const { candidates, none } = explainVacancy(result);
  return separated([
    [name(result.circle)],
    ...candidates.map(({ participant, facts }) => [name(participant), ...tabulateFacts(facts, telling)]),
    tabulateFacts(none, telling),
  ]);
}
