import { buildPoolGraph } from '../graph/pool-graph.js';
import type { GeographicPoint, Participant, Pool } from '../model/pool.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { type Person, readPerson } from '../problem/person.js';

/** What somebody who may come would say of themselves. */
export interface Said extends Partial<Pick<Participant, 'backgrounds' | 'dayparts' | 'languages'>> {
  /** Slug. */
  readonly talent?: string;
  /** Slug. */
  readonly need?: string;
}

/** No participant has an empty id. */
export const newcomerId = '';

/** Makes people up who are not in the pool, as its vocabulary has them. */
export type Newcomers = (home: GeographicPoint, said?: Said) => Person;

/** Whoever has the same talent or need is read once, wherever they live: from a graph of everybody who could come. */
export function inventNewcomers(pool: Pool, { talents, needs }: Vocabulary): Newcomers {
  const participants = [
    newcomerWith({}),
    ...talents.map(({ slug }) => newcomerWith({ talent: slug })),
    ...needs.map(({ slug }) => newcomerWith({ need: slug })),
  ];
  const graph = buildPoolGraph({ ...pool, participants, apart: [], together: [], circles: [] });
  const known = new Map<string, Person>();
  return (home, { talent, need, ...said } = {}) => {
    const id = nameOf({ talent, need });
    const person = known.get(id) ?? readPerson(graph, id);
    known.set(id, person);
    return { ...person, said: { ...person.said, ...said, id: newcomerId }, home };
  };
}

type Asked = { readonly [Key in 'talent' | 'need']?: string | undefined };

function newcomerWith({ talent, need }: Asked): Participant {
  return {
    id: nameOf({ talent, need }),
    home: { lat: 0, lon: 0 },
    talents: talent === undefined ? [] : [{ talent, level: 1 }],
    needs: need === undefined ? [] : [{ need, weight: 1 }],
    backgrounds: {},
    dayparts: [],
    languages: [],
    ready: true,
  };
}

function nameOf({ talent = '', need = '' }: Asked): string {
  return JSON.stringify([talent, need]);
}
