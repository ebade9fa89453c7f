import type { Policy, Vacancy } from '../../index.js';
import { signed } from './difference.js';
import { tabulateNone, tabulatePlacement, tabulateRefused } from './placement.js';
import { separated } from './suggestions.js';
import { count, name } from './words.js';

/** Who could take a seat, for people. */
export function tabulateVacancy(
  { circle, candidates, none, refused }: Vacancy,
  policy: Policy,
  width: number,
): string[] {
  return separated([
    [`A seat in ${name(circle)}: ${count(candidates.length, 'candidate')}`],
    ...candidates.map((candidate) => [
      `${name(candidate.participant)}: gain ${signed(candidate.gain)}${
        candidate.breaks.length === 0 ? '' : `, breaks ${candidate.breaks.join(', ')}`
      }`,
      ...tabulatePlacement(candidate, policy, width),
    ]),
    none === null ? [] : tabulateNone(none, width),
    tabulateRefused(
      refused.map(({ participant: id, code }) => ({ id, code })),
      width,
    ),
    ['Suggestions only: people decide.'],
  ]);
}
