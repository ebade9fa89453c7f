import fc from 'fast-check';
import type { CoachInput, PoolInput, ReferralRoute } from '../../index.js';
import { arbitraryOffset, inDegrees, type Offset } from './places.js';
import { someDayparts } from './traits.js';

const routes: readonly ReferralRoute[] = ['wijkteam', 'provider', 'self'];

/** The same people with up to three coaches, and with the route by which some of them came. */
export function withCoaches(pool: PoolInput): fc.Arbitrary<PoolInput> {
  const count = pool.participants.length;
  const coach = fc.record(
    {
      area: fc
        .record({ middle: arbitraryOffset(400), half: fc.integer({ min: 100, max: 1500 }) })
        .map(square),
      point: arbitraryOffset(900).map(inDegrees),
      circles: fc.nat({ max: 4 }),
      starts: fc.nat({ max: 3 }),
      languages: fc.subarray(['nl', 'ar']),
      dayparts: someDayparts,
      routes: fc.subarray([...routes]),
    },
    { requiredKeys: [] },
  );
  return fc
    .record({
      coaches: fc.array(coach, { maxLength: 3 }),
      cameBy: fc.array(fc.option(fc.constantFrom(...routes)), { minLength: count, maxLength: count }),
      hasCircle: fc.boolean(),
    })
    .map(({ coaches, cameBy, hasCircle }) => ({
      ...pool,
      participants: pool.participants.map((person, position) => {
        const route = cameBy[position];
        return route == null ? person : { ...person, route };
      }),
      coaches: coaches.map((known, position): CoachInput => ({ id: `coach-${position + 1}`, ...known })),
      ...(coaches.length > 0 &&
        hasCircle &&
        pool.circles !== undefined && {
          circles: pool.circles.map((circle) => ({ ...circle, coach: 'coach-1' })),
        }),
    }));
}

function square({ middle: { north, east }, half }: { middle: Offset; half: number }) {
  return [
    { north: north - half, east: east - half },
    { north: north - half, east: east + half },
    { north: north + half, east: east + half },
    { north: north + half, east: east - half },
  ].map(inDegrees);
}
