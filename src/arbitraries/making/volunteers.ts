import fc from 'fast-check';
import type { PoolInput, VolunteerInput } from '../../index.js';
import { arbitraryOffset, inDegrees } from './places.js';
import { someDayparts } from './traits.js';

/** The same pool with up to four volunteers who live among its people. */
export function withVolunteers(pool: PoolInput): fc.Arbitrary<PoolInput> {
  const spokenOf = pool.participants.flatMap(({ talents = [] }) =>
    talents.map((said) => (typeof said === 'string' ? said : said.talent)),
  );
  const volunteer = fc.record(
    {
      home: arbitraryOffset(700).map(inDegrees),
      reach: fc.constantFrom(300, 800, 1500),
      dayparts: someDayparts,
      languages: fc.subarray(['nl', 'ar']),
      talents: fc.subarray([...new Set(spokenOf)], { maxLength: Math.min(2, new Set(spokenOf).size) }),
    },
    { requiredKeys: ['home'] },
  );
  return fc.array(volunteer, { maxLength: 4 }).map((volunteers) => ({
    ...pool,
    volunteers: volunteers.map(
      (known, position): VolunteerInput => ({ id: `volunteer-${position + 1}`, ...known }),
    ),
  }));
}
