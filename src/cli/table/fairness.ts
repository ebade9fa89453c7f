import { explainFairness, type FairnessReport } from '../../index.js';
import { type Telling, tabulateFacts } from './facts.js';

/** Whether a run is fair, in sentences. */
export function tabulateFairness(report: FairnessReport, telling: Telling): string[] {
  return tabulateFacts(explainFairness(report), telling);
}
