import type { Diagnosis, Language, Words } from '../../index.js';
import { tabulateFacts } from './facts.js';

/** A diagnosis names no talent and no need. */
const words: Words = { talents: [], needs: [] };

/** What is possible, what stands in the way and what would help, in sentences. */
export function tabulateDiagnosis({ facts }: Diagnosis, language: Language, width: number): string[] {
  return tabulateFacts(facts, { language, words, width });
}
