import fc from 'fast-check';
import type { PoolInput } from '../../index.js';
import { arbitraryMixedPool } from './mixed-pools.js';
import { hundredths } from './numbers.js';
import { arbitraryOffset, arbitraryOffsetInTwoTowns, inRijksdriehoek } from './places.js';
import { arbitraryResidents, type PeopleRange, poolOf } from './residents.js';
import { both, own, shipped } from './slugs.js';
import { arbitraryTraits } from './traits.js';
import { arbitraryExtension, arbitraryVocabulary } from './vocabularies.js';

/** From the middle of a city to its edge, in metres: people at opposite edges are too far apart to meet. */
const cityHalfSide = 600;
const villageHalfSide = 350;
const metresBetweenTowns = 6000;

const somewhereInTheCity = arbitraryOffset(cityHalfSide);
const somewhereInTheVillage = arbitraryOffset(villageHalfSide);
const somewhereInTwoTowns = arbitraryOffsetInTwoTowns(villageHalfSide, metresBetweenTowns);

/** A pool of each kind, by how many people it has. */
export const poolOfKind = {
  city: (people: PeopleRange) =>
    arbitraryResidents(people, somewhereInTheCity).map((residents) => poolOf(residents)),

  village: (people: PeopleRange) =>
    arbitraryResidents(people, somewhereInTheVillage).map((residents) => poolOf(residents)),

  twoTowns: (people: PeopleRange) =>
    arbitraryResidents(people, somewhereInTwoTowns).map((residents) => poolOf(residents)),

  oneProvider: (people: PeopleRange) =>
    arbitraryResidents(people, somewhereInTheVillage).map((residents) =>
      withEverybody('route', 'provider-a', poolOf(residents)),
    ),

  saysNothing: (people: PeopleRange) =>
    arbitraryResidents(people, somewhereInTheCity, fc.constant({})).map((residents) => poolOf(residents)),

  /** Too few for one circle of the default size, whatever number is asked for. */
  fewerThanNine: ({ min, max }: PeopleRange) =>
    arbitraryResidents({ min: Math.min(min, 8), max: Math.min(max, 8) }, somewhereInTheVillage).map(
      (residents) => poolOf(residents),
    ),

  identical: (people: PeopleRange) =>
    fc
      .record({
        resident: fc.record({ offset: somewhereInTheCity, traits: arbitraryTraits(shipped) }),
        size: fc.integer(people),
      })
      .map(({ resident, size }) => poolOf(Array.from({ length: size }, () => resident))),

  themed: (people: PeopleRange) =>
    fc
      .record({ residents: arbitraryResidents(people, somewhereInTheVillage), maxShare: hundredths(30, 100) })
      .map(({ residents, maxShare }) => ({
        ...withEverybody('age', '65-plus', poolOf(residents)),
        backgrounds: [
          { attribute: 'age', theme: true, purpose: 'a circle of older people' },
          { attribute: 'route', maxShare },
        ],
      })),

  rijksdriehoek: (people: PeopleRange) =>
    arbitraryResidents(people, somewhereInTheCity).map((residents) => poolOf(residents, inRijksdriehoek)),

  ownVocabulary: (people: PeopleRange) =>
    fc.oneof(
      fc
        .record({
          vocabulary: arbitraryVocabulary(),
          residents: arbitraryResidents(people, somewhereInTheVillage, arbitraryTraits(own)),
        })
        .map(({ vocabulary, residents }) => ({ ...poolOf(residents), vocabulary })),
      fc
        .record({
          vocabulary: arbitraryExtension(),
          residents: arbitraryResidents(people, somewhereInTheVillage, arbitraryTraits(both(own, shipped))),
        })
        .map(({ vocabulary, residents }) => ({ ...poolOf(residents), vocabulary })),
    ),

  mixed: (people: PeopleRange) => arbitraryMixedPool(people, somewhereInTheCity),
} satisfies Record<string, (people: PeopleRange) => fc.Arbitrary<PoolInput>>;

function withEverybody(attribute: string, label: string, pool: PoolInput): PoolInput {
  return {
    ...pool,
    participants: pool.participants.map((person) => ({
      ...person,
      backgrounds: { ...person.backgrounds, [attribute]: label },
    })),
  };
}
