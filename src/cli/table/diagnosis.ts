import type { Diagnosis, Language } from '../../index.js';
import { tabulateFacts } from './dossier.js';

/** What is possible, what stands in the way and what would help, in sentences. */
export function tabulateDiagnosis({ facts }: Diagnosis, language: Language, width: number): string[] {
  return tabulateFacts(facts, { language, width });
}
