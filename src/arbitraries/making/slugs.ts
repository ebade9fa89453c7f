import { type PoolInput, parsePool, resolveVocabulary } from '../../index.js';

/** Slugs of which people have some often and others seldom, as in life. */
export interface Slugs {
  readonly common: readonly string[];
  readonly rare: readonly string[];
}

/** The words of a vocabulary that the people of a pool use. */
export interface Words {
  readonly talents: Slugs;
  readonly needs: Slugs;
}

/** What people can say in the words of the vocabulary that comes with the library. */
export const shipped: Words = {
  talents: {
    common: ['cooking', 'listening', 'walking', 'handyman'],
    rare: [
      'paperwork',
      'driving',
      'gardening',
      'sewing',
      'looking-out',
      'pet-care',
      'music',
      'dutch-practice',
    ],
  },
  needs: {
    common: ['letters-and-forms', 'listening-ear', 'walking-buddy', 'odd-jobs'],
    rare: [
      'eating-together',
      'check-in',
      'transport',
      'interpreter',
      'pet-sitting',
      'getting-out',
      'garden-help',
    ],
  },
};

/** What people can say in the words of a vocabulary of their own; some are words that a program may stumble over. */
export const own: Words = {
  talents: { common: ['own-baking', 'own-repair'], rare: ['own-poetry', 'constructor'] },
  needs: { common: ['own-bread', 'own-company'], rare: ['own-verse', 'constructor'] },
};

/** The words of two vocabularies, those that are common in either being common. */
export function both(one: Words, other: Words): Words {
  return {
    talents: {
      common: [...one.talents.common, ...other.talents.common],
      rare: [...one.talents.rare, ...other.talents.rare],
    },
    needs: {
      common: [...one.needs.common, ...other.needs.common],
      rare: [...one.needs.rare, ...other.needs.rare],
    },
  };
}

export const all = ({ common, rare }: Slugs): readonly string[] => [...common, ...rare];

/** The words of a pool's vocabulary, those that are never stated in these pools being rare. */
export function wordsOf(pool: PoolInput): Words {
  const { talents, needs } = resolveVocabulary(parsePool(pool).vocabulary);
  const slugs = (words: ReadonlyArray<{ readonly slug: string }>, often: Slugs): Slugs => {
    const known = words.map(({ slug }) => slug);
    const common = known.filter((slug) => often.common.includes(slug));
    return { common: common.length === 0 ? known : common, rare: known };
  };
  const often = both(own, shipped);
  return { talents: slugs(talents, often.talents), needs: slugs(needs, often.needs) };
}
