import {
  type CompactPool,
  type Fact,
  type Language,
  type Pool,
  resolveVocabulary,
  sayFacts,
} from '../../index.js';
import { paragraph } from './rows.js';
import { visible } from './visible.js';

/** Puts facts about a pool into sentences, one each, in which nothing can act on a terminal. */
export type Sayer = (facts: readonly Fact[]) => string[];

/** Speaks a language, in the words of a pool's vocabulary. */
export function sayer(pool: Pool | CompactPool, language: Language | undefined): Sayer {
  const { vocabulary } = 'head' in pool ? pool.head : pool;
  const options = { vocabulary: resolveVocabulary(vocabulary), ...(language && { language }) };
  return (facts) => sayFacts(facts, options).map(visible);
}

/** Sentences, each on a line of its own or more. */
export function paragraphs(sentences: readonly string[], width: number): string[] {
  return sentences.flatMap((sentence) => paragraph(sentence, width));
}
