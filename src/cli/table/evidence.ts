import type { Evidence } from '../../index.js';
import { row } from './rows.js';
import { count, listed, names } from './words.js';

/** The facts behind the scores of a circle, as far as they fit in some lines. */
export function tabulateEvidence(evidence: Evidence, width: number): string[] {
  const { furthest } = evidence.proximity;
  const { uncovered } = evidence.complementarity;
  const { onlyGives, onlyGets } = evidence.reciprocity;
  const { singleHelper } = evidence.resilience;
  const people = (ids: readonly string[]): readonly string[] => (ids.length === 0 ? ['nobody'] : listed(ids));
  const distance = furthest
    ? `${names(furthest.participants)}, ${furthest.metres === null ? 'no way to walk' : `${Math.round(furthest.metres)} walking metres`}`
    : '–';
  return [
    ...row('furthest apart', distance, width),
    ...row('not met', `${count(uncovered.length, 'need')} that nobody here can help with`, width),
    ...row('one helper', `${count(singleHelper.length, 'need')} that one member alone can help with`, width),
    ...row('only gives', people(onlyGives), width),
    ...row('only gets', people(onlyGets), width),
    ...row('alone', people(evidence.mix.alone), width),
  ];
}
