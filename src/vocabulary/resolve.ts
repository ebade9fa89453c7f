import type { OwnVocabulary, ShippedVocabularyName, Vocabulary } from '../model/vocabulary.js';
import { buurtcirkel } from './buurtcirkel.js';

const shipped: Readonly<Record<ShippedVocabularyName, Vocabulary>> = { buurtcirkel };

/** The vocabulary that a pool speaks: the shipped one, its own, or its own on top of the shipped one. */
export function resolveVocabulary(vocabulary: ShippedVocabularyName | OwnVocabulary): Vocabulary {
  if (typeof vocabulary === 'string') return shipped[vocabulary];
  const { talents, needs, meets } = vocabulary;
  if (vocabulary.extends === undefined) return { talents, needs, meets };
  const base = shipped[vocabulary.extends];
  return {
    talents: [...base.talents, ...talents],
    needs: [...base.needs, ...needs],
    meets: [...base.meets, ...meets],
  };
}
