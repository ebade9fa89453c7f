import { buildPoolGraph } from '../graph/pool-graph.js';
import type { GeographicPoint, Participant, Pool } from '../model/pool.js';
import { type Person, readPerson } from '../problem/person.js';

/** What somebody who may come would say of themselves. */
export type Said = Partial<Pick<Participant, 'talents' | 'needs' | 'backgrounds' | 'dayparts' | 'languages'>>;

/** No participant has an empty id. */
export const newcomerId = '';

/** Makes people up who are not in the pool, as its vocabulary has them. */
export type Newcomers = (home: GeographicPoint, said?: Said) => Person;

/** Somebody who says the same is read once, wherever they live. */
export function inventNewcomers(pool: Pool): Newcomers {
  const known = new Map<string, Person>();
  return (home, said = {}) => {
    const key = JSON.stringify(said);
    const person = known.get(key) ?? read(pool, said);
    known.set(key, person);
    return { ...person, home };
  };
}

function read(pool: Pool, said: Said): Person {
  const newcomer: Participant = {
    id: newcomerId,
    home: { lat: 0, lon: 0 },
    talents: [],
    needs: [],
    backgrounds: {},
    dayparts: [],
    languages: [],
    ready: true,
    ...said,
  };
  const alone = { ...pool, participants: [newcomer], apart: [], together: [], circles: [] };
  return readPerson(buildPoolGraph(alone), newcomerId);
}
