import fc from 'fast-check';
import type { Daypart, PartnerInput, PartnerSubject, PoolInput } from '../../../src/index.js';
import { arbitraryOffset, inDegrees } from './places.js';

/** Partners of which it is not said yet what there is to offer and to wish for. */
export type PartnerDraft = Omit<PartnerInput, 'id' | 'offers' | 'wishes'> & {
  /** By position among all that the people of a pool speak of. */
  readonly offers: readonly number[];
  readonly wishes: readonly number[];
};

/** Some partners within a walk, or a long one, of the middle of a pool. */
export function arbitraryPartners(): fc.Arbitrary<PartnerDraft[]> {
  const picks = fc.array(fc.nat(1000), { maxLength: 4 });
  return fc.array(
    fc.record({
      point: arbitraryOffset(900).map(inDegrees),
      dayparts: fc.oneof(
        fc.constant<Daypart[]>([]),
        fc.subarray<Daypart>(['tue-morning', 'thu-afternoon', 'sat-evening']),
      ),
      offers: picks,
      wishes: picks,
    }),
    { maxLength: 6, size: 'max' },
  );
}

/** The pool with these partners, who deal in what its people speak of. */
export function withPartners(pool: PoolInput, drafts: readonly PartnerDraft[]): PoolInput {
  const subjects: PartnerSubject[] = pool.participants.flatMap(({ talents = [], needs = [] }) => [
    ...talents.map((said) => ({ talent: typeof said === 'string' ? said : said.talent })),
    ...needs.map((said) => ({ need: typeof said === 'string' ? said : said.need })),
  ]);
  const picked = (picks: readonly number[]): PartnerSubject[] =>
    subjects.length === 0 ? [] : picks.map((pick) => subjects[pick % subjects.length]!);
  return {
    ...pool,
    partners: drafts.map(({ offers, wishes, ...said }, position) => ({
      id: `partner-${position + 1}`,
      ...said,
      offers: picked(offers),
      wishes: picked(wishes),
    })),
  };
}
