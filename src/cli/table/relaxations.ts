import type { Relaxation } from '../../index.js';
import { paragraph } from './rows.js';
import { name, names, percentage } from './words.js';

/** Looser rules that would place more people, a sentence each. */
export function tabulateRelaxations(relaxations: readonly Relaxation[], width: number): string[] {
  if (relaxations.length === 0) return [];
  return [
    'What would place more people',
    ...relaxations.flatMap((relaxation) => paragraph(describe(relaxation), width)),
  ];
}

function describe({ attribute, from, to, participants }: Relaxation): string {
  const condition = `If one label of ${name(attribute)} could have ${percentage(to)} of a circle`;
  const gain = `there would be a place for ${participants.length} more`;
  return `${condition} instead of ${percentage(from)}, ${gain}: ${names(participants)}.`;
}
