import type { Relaxation } from '../../index.js';
import { paragraph } from './rows.js';
import { count, name, names, percentage } from './words.js';

/** Looser rules that would place more people, a sentence each. */
export function tabulateRelaxations(relaxations: readonly Relaxation[], width: number): string[] {
  if (relaxations.length === 0) return [];
  return [
    'What would place more people',
    ...relaxations.flatMap(({ attribute, from, to, participants }) =>
      paragraph(
        `If one label of ${name(attribute)} could have ${percentage(to)} of a circle instead of ${percentage(from)}, ` +
          `there would be a place for ${count(participants.length, 'more person').replace('persons', 'people')}: ${names(participants)}.`,
        width,
      ),
    ),
  ];
}
