import type { ParticipantInput, PoolInput } from '../../index.js';
import { hashOf } from '../../record/hash.js';

/** Another order of the same things, one and the same for the same salt. */
export function shuffled<Item>(items: readonly Item[], salt: number): Item[] {
  return items
    .map((item, position) => ({ item, at: drawn(`${position}`, salt) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ item }) => item);
}

function drawn(text: string, salt: number): string {
  return hashOf([salt, text]).slice('sha256-'.length, 'sha256-'.length + 12);
}

/** The same pool with every list and every object's keys in another order. */
export function permuted(pool: PoolInput, salt: number): PoolInput {
  const lists = new Set([
    'participants',
    'apart',
    'together',
    'circles',
    'members',
    'talents',
    'needs',
    'dayparts',
    'languages',
    'backgrounds',
    'meets',
    'meetingPlaces',
    'coaches',
    'volunteers',
    'partners',
    'barriers',
    'crossings',
    'facilities',
    'requires',
    'routes',
    'offers',
    'wishes',
  ]);
  const permute = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) {
      // A triple of talent, need and strength, or a range of degrees, is no list.
      const inner = value.map((item) =>
        permute(item, lists.has(key) && Array.isArray(item) ? `${key}[]` : key),
      );
      const isList = lists.has(key) || key === 'apart[]' || key === 'together[]';
      return isList ? shuffled(inner, salt) : inner;
    }
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      shuffled(Object.entries(value), salt).map(([name, item]) => [name, permute(item, name)]),
    );
  };
  return permute(pool, '') as PoolInput;
}

/** The same pool with other names for attributes and labels, in another order of sorting. */
export function renamedBackgrounds(pool: PoolInput, salt: number): PoolInput {
  const rename = (kind: string, name: string): string => drawn(`${kind} ${name}`, salt);
  return {
    ...pool,
    ...(pool.backgrounds && {
      backgrounds: pool.backgrounds.map((rule) => ({
        ...rule,
        attribute: rename('attribute', rule.attribute),
      })),
    }),
    participants: pool.participants.map((person) => ({
      ...person,
      backgrounds: Object.fromEntries(
        Object.entries(person.backgrounds ?? {}).map(([attribute, label]) => [
          rename('attribute', attribute),
          rename(attribute, label),
        ]),
      ),
    })),
  };
}

/** As {@link renamedBackgrounds}, with other ids as well. */
export function renamedEverything(
  pool: PoolInput,
  salt: number,
): { pool: PoolInput; id: (id: string) => string } {
  const id = (old: string): string => drawn(`id ${old}`, salt);
  const ids = (set: readonly string[]): string[] => set.map(id);
  const renamed = renamedBackgrounds(pool, salt);
  return {
    id,
    pool: {
      ...renamed,
      participants: renamed.participants.map((person) => ({ ...person, id: id(person.id) })),
      ...(pool.travel && {
        travel: {
          ...pool.travel,
          stops: pool.travel.stops.map((stop) => (typeof stop === 'string' ? id(stop) : stop)),
        },
      }),
      apart: (pool.apart ?? []).map(ids),
      together: (pool.together ?? []).map(ids),
      circles: (pool.circles ?? []).map((circle) => ({
        ...circle,
        members: circle.members.map((member) =>
          typeof member === 'string' ? id(member) : { ...member, participant: id(member.participant) },
        ),
      })),
    },
  };
}

/** The same pool with all homes turned about the earth's axis. */
export function turned(pool: PoolInput, degrees: number): PoolInput {
  const turn = (person: ParticipantInput): ParticipantInput =>
    'lat' in person.home
      ? { ...person, home: { lat: person.home.lat, lon: person.home.lon + degrees } }
      : person;
  if (pool.participants.some(({ home }) => 'x' in home)) return pool;
  return { ...pool, area: { lat: [-90, 90], lon: [-180, 180] }, participants: pool.participants.map(turn) };
}
