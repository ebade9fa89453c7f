import type { ParticipantNode } from '../graph/pool-graph.js';
import type { Daypart } from '../model/pool.js';
import { compileLists } from './lists.js';
import type { Problem } from './problem.js';

/** In the order of their bits. */
export const dayparts: readonly Daypart[] = (
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
).flatMap((day) => (['morning', 'afternoon', 'evening'] as const).map((part): Daypart => `${day}-${part}`));

const bitOf = new Map(dayparts.map((daypart, bit) => [daypart, 1 << bit]));
const everyDaypart = 2 ** dayparts.length - 1;

/** When people can come and what they speak. */
export function compileAvailability(
  people: readonly ParticipantNode[],
): Pick<Problem, 'dayparts' | 'languages' | 'languageStart' | 'language'> {
  const spoken = [...new Set(people.flatMap((person) => person.languages))].sort();
  const indexOf = new Map(spoken.map((language, index) => [language, index]));
  return {
    dayparts: Int32Array.from(people, (person) =>
      person.dayparts.length === 0
        ? everyDaypart
        : person.dayparts.reduce((bits, daypart) => bits | bitOf.get(daypart)!, 0),
    ),
    languages: spoken.length,
    ...compileLists(
      people,
      (person) => person.languages.map((each) => indexOf.get(each)!),
      'languageStart',
      'language',
    ),
  };
}
