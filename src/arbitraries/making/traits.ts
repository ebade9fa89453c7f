import fc from 'fast-check';
import type {
  Daypart,
  OfferedTalent,
  ParticipantInput,
  PartOfDay,
  StatedNeed,
  Weekday,
} from '../../index.js';
import { arbitraryDayUntil } from './days.js';
import { arbitraryStrength } from './numbers.js';
import { today } from './people.js';
import type { Slugs, Words } from './slugs.js';

/** Everything somebody may say, but who they are and where they live. */
export type Traits = Omit<ParticipantInput, 'id' | 'home'>;

const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const partsOfDay: readonly PartOfDay[] = ['morning', 'afternoon', 'evening'];
const allDayparts = weekdays.flatMap((day) => partsOfDay.map((part): Daypart => `${day}-${part}`));

/** Some of four dayparts, or none, which means any. */
export const someDayparts: fc.Arbitrary<Daypart[]> = fc.subarray<Daypart>([
  'mon-morning',
  'tue-afternoon',
  'wed-evening',
  'sun-evening',
]);

/** What people say in these words, and often leave out. */
export function arbitraryTraits(words: Words): fc.Arbitrary<Traits> {
  return fc.record(
    {
      reach: fc.integer({ min: 200, max: 1200 }),
      talents: arbitraryTalents(words.talents),
      needs: arbitraryNeeds(words.needs),
      backgrounds: arbitraryBackgrounds(),
      dayparts: arbitraryDayparts(),
      languages: arbitraryLanguages(),
      // Up to three years ago.
      waitingSince: arbitraryDayUntil(today, 1100),
    },
    { requiredKeys: [] },
  );
}

function arbitraryTalents(words: Slugs): fc.Arbitrary<Array<string | OfferedTalent>> {
  if (isEmpty(words)) return fc.constant([]);
  const named = arbitrarySlug(words);
  const withLevel = fc.record({ talent: named, level: arbitraryStrength });
  return fc.uniqueArray(mostly(named, withLevel), {
    maxLength: 4,
    selector: (said) => (typeof said === 'string' ? said : said.talent),
  });
}

function arbitraryNeeds(words: Slugs): fc.Arbitrary<Array<string | StatedNeed>> {
  if (isEmpty(words)) return fc.constant([]);
  const named = arbitrarySlug(words);
  const withWeight = fc.record({ need: named, weight: arbitraryStrength });
  return fc.uniqueArray(mostly(named, withWeight), {
    maxLength: 4,
    selector: (said) => (typeof said === 'string' ? said : said.need),
  });
}

/** A vocabulary of one's own may have no word for what people can do, or for what they want. */
function isEmpty({ common, rare }: Slugs): boolean {
  return common.length + rare.length === 0;
}

function arbitrarySlug({ common, rare }: Slugs): fc.Arbitrary<string> {
  return mostly(fc.constantFrom(...common), fc.constantFrom(...rare));
}

function arbitraryBackgrounds(): fc.Arbitrary<Record<string, string>> {
  return fc.record(
    {
      route: mostly(fc.constantFrom('provider-a', 'provider-b'), fc.constantFrom('provider-c', 'self')),
      age: mostly(fc.constantFrom('65-plus', '45-to-65'), fc.constantFrom('under-25', '25-to-45')),
      household: fc.constantFrom('alone', 'couple', 'with-children'),
    },
    { requiredKeys: [] },
  );
}

/** Mostly moments that many people share, or none, so that there are circles that can meet. */
function arbitraryDayparts(): fc.Arbitrary<Daypart[]> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant<Daypart[]>([]) },
    { weight: 3, arbitrary: fc.subarray<Daypart>(['tue-morning', 'thu-afternoon']) },
    { weight: 1, arbitrary: fc.subarray(allDayparts) },
  );
}

/** Mostly Dutch, written in several ways. */
function arbitraryLanguages(): fc.Arbitrary<string[]> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant<string[]>([]) },
    { weight: 3, arbitrary: fc.constantFrom<string[][]>(['nl'], ['nl-NL'], ['NL', 'ar'], ['nl', 'nl-BE']) },
    { weight: 1, arbitrary: fc.subarray(['ar', 'tr', 'en-GB', 'pl', 'nl-Latn-BE'], { minLength: 1 }) },
  );
}

function mostly<Usual, Unusual>(
  usual: fc.Arbitrary<Usual>,
  unusual: fc.Arbitrary<Unusual>,
): fc.Arbitrary<Usual | Unusual> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: usual },
    { weight: 1, arbitrary: unusual },
  );
}
