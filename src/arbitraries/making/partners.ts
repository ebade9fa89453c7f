import fc from 'fast-check';
import type { Daypart, PartnerInput, PartnerSubject, PoolInput } from '../../index.js';
import { arbitraryOffset, inDegrees } from './places.js';

/** The same pool with up to six partners within a walk, or a long one, who deal in what its people speak of. */
export function withPartners(pool: PoolInput): fc.Arbitrary<PoolInput> {
  const subjects = pool.participants.flatMap(({ talents = [], needs = [] }): PartnerSubject[] => [
    ...talents.map((said) => ({ talent: typeof said === 'string' ? said : said.talent })),
    ...needs.map((said) => ({ need: typeof said === 'string' ? said : said.need })),
  ]);
  const some =
    subjects.length === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...subjects), { maxLength: 4 });
  const partner = fc.record({
    point: arbitraryOffset(900).map(inDegrees),
    dayparts: fc.oneof(
      fc.constant<Daypart[]>([]),
      fc.subarray<Daypart>(['tue-morning', 'thu-afternoon', 'sat-evening']),
    ),
    offers: some,
    wishes: some,
  });
  return fc.array(partner, { maxLength: 6, size: 'max' }).map((partners) => ({
    ...pool,
    partners: partners.map((known, position): PartnerInput => ({ id: `partner-${position + 1}`, ...known })),
  }));
}
