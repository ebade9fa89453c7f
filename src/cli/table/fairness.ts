import { explainFairness, type FairnessReport, type Language, type Words } from '../../index.js';
import { tabulateFacts } from './dossier.js';

/** Whether a run is fair, in sentences. */
export function tabulateFairness(
  report: FairnessReport,
  telling: { readonly language: Language; readonly words: Words; readonly width: number },
): string[] {
  return tabulateFacts(explainFairness(report), telling);
}
