import fc from 'fast-check';
import type { Home, PoolInput } from '../../index.js';
import { participant, pool } from './people.js';
import { inDegrees, type Offset } from './places.js';
import { shipped } from './slugs.js';
import { arbitraryTraits, type Traits } from './traits.js';

/** How many people a pool has, both ends included. */
export interface PeopleRange {
  readonly min: number;
  readonly max: number;
}

/** Somebody before they have an id. */
export interface Resident {
  readonly offset: Offset;
  readonly traits: Traits;
}

export function arbitraryResidents(
  people: PeopleRange,
  offset: fc.Arbitrary<Offset>,
  traits: fc.Arbitrary<Traits> = arbitraryTraits(shipped),
): fc.Arbitrary<Resident[]> {
  return arbitraryPeople(people, fc.record({ offset, traits }));
}

/** As many of something as there are people; any number in the range comes up. */
export function arbitraryPeople<Person>(
  { min, max }: PeopleRange,
  person: fc.Arbitrary<Person>,
): fc.Arbitrary<Person[]> {
  return fc.array(person, { minLength: min, maxLength: max, size: 'max' });
}

export function poolOf(
  residents: readonly Resident[],
  toHome: (offset: Offset) => Home = inDegrees,
): PoolInput {
  return pool(
    residents.map(({ offset, traits }, position) =>
      participant(numberedId(position), { home: toHome(offset), ...traits }),
    ),
  );
}

/** Not padded, so that the order of ids is not the order of the people. */
export function numberedId(position: number): string {
  return `p-${position + 1}`;
}
