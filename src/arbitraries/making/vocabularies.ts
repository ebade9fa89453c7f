import fc from 'fast-check';
import type { OwnVocabularyInput } from '../../index.js';
import { arbitraryShare, arbitraryStrength } from './numbers.js';
import { all, own, shipped } from './slugs.js';

/** A vocabulary that stands on its own: always the same words, with any strengths. */
export function arbitraryVocabulary(): fc.Arbitrary<OwnVocabularyInput> {
  return fc.record({
    talents: fc.constant(
      all(own.talents).map((slug) => (slug === 'own-poetry' ? { slug, nl: 'Poëzie' } : slug)),
    ),
    needs: fc.tuple(...all(own.needs).map(arbitraryNeed)),
    meets: arbitraryMeets(all(own.talents), all(own.needs)),
  });
}

/** A vocabulary on top of the shipped one, whose talents may meet shipped needs and the other way round. */
export function arbitraryExtension(): fc.Arbitrary<OwnVocabularyInput> {
  return fc
    .record({
      vocabulary: arbitraryVocabulary(),
      toShipped: arbitraryMeets(all(own.talents), shipped.needs.common),
      fromShipped: arbitraryMeets(shipped.talents.common, all(own.needs)),
    })
    .map(({ vocabulary, toShipped, fromShipped }) => ({
      ...vocabulary,
      extends: 'buurtcirkel',
      meets: [...(vocabulary.meets ?? []), ...toShipped, ...fromShipped],
    }));
}

function arbitraryNeed(slug: string): fc.Arbitrary<NonNullable<OwnVocabularyInput['needs']>[number]> {
  return fc.oneof(
    fc.constant(slug),
    fc.record(
      {
        slug: fc.constant(slug),
        mode: fc.constantFrom('in-person', 'remote', 'either'),
        mutual: arbitraryShare,
        sensitive: fc.boolean(),
      },
      { requiredKeys: ['slug'] },
    ),
  );
}

function arbitraryMeets(
  talents: readonly string[],
  needs: readonly string[],
): fc.Arbitrary<Array<[talent: string, need: string, strength: number]>> {
  return fc.uniqueArray(fc.tuple(fc.constantFrom(...talents), fc.constantFrom(...needs), arbitraryStrength), {
    maxLength: 8,
    selector: ([talent, need]) => JSON.stringify([talent, need]),
  });
}
