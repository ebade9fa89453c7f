import type { Meeting, Need, OwnVocabulary, OwnVocabularyInput, Talent } from '../model/vocabulary.js';

/** Fills in what an own vocabulary leaves out. What a need may reveal is not known, so it is sensitive. */
export function completeVocabulary({ talents, needs, meets, ...rest }: OwnVocabularyInput): OwnVocabulary {
  return {
    ...rest,
    talents: (talents ?? []).map((entry): Talent => (typeof entry === 'string' ? { slug: entry } : entry)),
    needs: (needs ?? []).map(
      (entry): Need => ({
        mode: 'in-person',
        mutual: 0,
        sensitive: true,
        ...(typeof entry === 'string' ? { slug: entry } : entry),
      }),
    ),
    meets: (meets ?? []).map((entry): Meeting => {
      if ('talent' in entry) return entry;
      const [talent, need, strength] = entry;
      return { talent, need, strength };
    }),
  };
}
