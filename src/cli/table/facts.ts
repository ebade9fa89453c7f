import {
  type CompactPool,
  type Fact,
  type Language,
  type Pool,
  resolveVocabulary,
  sayFacts,
  type Words,
} from '../../index.js';
import { paragraph } from './rows.js';
import { visible } from './visible.js';

/** How facts are told. */
export interface Telling {
  readonly language: Language;
  readonly words: Words;
  readonly width: number;
}

/** What talents and needs are called in a pool. */
export function wordsOf(pool: Pool | CompactPool): Words {
  return resolveVocabulary(('head' in pool ? pool.head : pool).vocabulary);
}

/** Puts a fact into a sentence in which nothing can act on a terminal. */
export function tellFact(fact: Fact, { language, words }: Telling): string {
  return visible(sayFacts([fact], { language, vocabulary: words })[0]!);
}

/** Puts facts into lines, each on one of its own or more. */
export function tabulateFacts(facts: readonly Fact[], telling: Telling): string[] {
  return facts.flatMap((fact) => paragraph(tellFact(fact, telling), telling.width));
}
