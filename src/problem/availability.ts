import type { ParticipantNode } from '../graph/pool-graph.js';
import type { Policy } from '../model/policy.js';
import type { Daypart } from '../model/pool.js';
import { compileLists } from './lists.js';
import { type Problem, tolerance } from './problem.js';

/** In the order of their bits. */
export const dayparts: readonly Daypart[] = (
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
).flatMap((day) => (['morning', 'afternoon', 'evening'] as const).map((part): Daypart => `${day}-${part}`));

const bitOf = new Map(dayparts.map((daypart, bit) => [daypart, 1 << bit]));
const everyDaypart = 2 ** dayparts.length - 1;

/** A set of dayparts as bits; nothing said is all. */
export function bitsOf(said: readonly Daypart[]): number {
  return said.length === 0 ? everyDaypart : said.reduce((bits, daypart) => bits | bitOf.get(daypart)!, 0);
}

/** The dayparts of a set of bits, in the order of the week. */
export function daypartsIn(bits: number): Daypart[] {
  return dayparts.filter((daypart) => (bits & bitOf.get(daypart)!) !== 0);
}

/** How many members of a circle of so many a daypart must suit. */
export function enoughOf(members: number, { dayparts: { share } }: Policy): number {
  return Math.ceil(share * members - tolerance);
}

/** When people can come and what they speak. */
export function compileAvailability(
  people: readonly ParticipantNode[],
): Pick<Problem, 'dayparts' | 'languages' | 'languageStart' | 'language' | 'speaks'> {
  const spoken = [...new Set(people.flatMap((person) => person.languages))].sort();
  const indexOf = new Map(spoken.map((language, index) => [language, index]));
  return {
    dayparts: Int32Array.from(people, (person) => bitsOf(person.dayparts)),
    languages: spoken.length,
    ...compileLists(
      people,
      (person) => person.languages.map((each) => indexOf.get(each)!),
      'languageStart',
      'language',
    ),
    speaks: Int32Array.from(people, ({ languages }) =>
      languages.length === 0
        ? -1
        : languages.reduce((bits, each) => bits | (indexOf.get(each)! < 32 ? 1 << indexOf.get(each)! : 0), 0),
    ),
  };
}
