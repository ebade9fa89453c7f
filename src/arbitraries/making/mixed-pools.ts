import fc from 'fast-check';
import type { PoolInput } from '../../index.js';
import { arbitraryHostileBackgrounds, arbitraryHostileIds } from './hostile.js';
import { participant, pool } from './people.js';
import { inDegrees, inRijksdriehoek, type Offset } from './places.js';
import { arbitraryRelations, relationsOf } from './relations.js';
import { arbitraryPeople, numberedId, type PeopleRange } from './residents.js';
import { shipped } from './slugs.js';
import { arbitraryTraits } from './traits.js';

/** A pool with a bit of everything: relations, people who are not ready, both ways to say where one lives, odd ids. */
export function arbitraryMixedPool(
  people: PeopleRange,
  offset: fc.Arbitrary<Offset>,
): fc.Arbitrary<PoolInput> {
  const person = fc.record({
    offset,
    isInRijksdriehoek: fc.boolean(),
    traits: arbitraryTraits(shipped),
    hostileBackgrounds: arbitraryHostileBackgrounds(),
    readiness: fc.record({ ready: fc.constantFrom(true, true, true, true, false) }, { requiredKeys: [] }),
  });
  return fc
    .record({
      persons: arbitraryPeople(people, person),
      hostileIds: arbitraryHostileIds(),
      relations: arbitraryRelations(people.max),
    })
    .map(({ persons, hostileIds, relations }) => {
      const ids = persons.map((_, position) => hostileIds[position] ?? numberedId(position));
      const participants = persons.map(({ offset, isInRijksdriehoek, traits, ...rest }, position) =>
        participant(ids[position]!, {
          home: isInRijksdriehoek ? inRijksdriehoek(offset) : inDegrees(offset),
          ...traits,
          ...rest.readiness,
          backgrounds: { ...traits.backgrounds, ...rest.hostileBackgrounds },
        }),
      );
      return pool(participants, relationsOf(ids, relations));
    });
}
