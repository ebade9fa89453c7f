import type { ProposalComparison, ProposalMeasures } from '../../index.js';
import { type Telling, tabulateFacts } from './facts.js';
import { paragraph, row } from './rows.js';
import { separated } from './suggestions.js';
import { name, unit } from './words.js';

/** Two proposals side by side, for people. */
export function tabulateComparison(comparison: ProposalComparison, telling: Telling): string[] {
  const { width } = telling;
  const { before, after, difference, circles, moved, facts, personal } = comparison;
  return separated([
    [
      `Comparison: ${unit(difference)} different, ${moved.length} elsewhere`,
      ...measures(before, after).flatMap(([label, words]) => row(label, words, width)),
    ],
    tabulateFacts(facts, telling),
    circles.length === 0
      ? []
      : [
          'Circles',
          ...circles.flatMap(({ from, to }) =>
            paragraph(
              from === null
                ? `${name(to!)} is new`
                : to === null
                  ? `${name(from)} does not go on`
                  : `${name(from)} goes on as ${name(to)}`,
              width,
            ),
          ),
        ],
    personal.length === 0 ? [] : ['People', ...tabulateFacts(personal, telling)],
    ['Nothing has changed: people decide.'],
  ]);
}

/** What each measure is in the one and in the other. */
function measures(before: ProposalMeasures, after: ProposalMeasures): Array<readonly [string, string]> {
  const arrow = (of: (measures: ProposalMeasures) => string): string => `${of(before)} → ${of(after)}`;
  return [
    ['value', arrow(({ value }) => unit(value))],
    ['placed', arrow(({ placed }) => String(placed))],
    ['circles', arrow(({ circles }) => String(circles))],
    ['score', arrow(({ score }) => unit(score))],
    ['proximity', arrow(({ scores }) => unit(scores.proximity))],
    ['complementarity', arrow(({ scores }) => unit(scores.complementarity))],
    ['reciprocity', arrow(({ scores }) => unit(scores.reciprocity))],
    ['mix', arrow(({ scores }) => unit(scores.mix))],
    ['resilience', arrow(({ scores }) => unit(scores.resilience))],
    ['walk, median', arrow(({ walking }) => metres(walking.median))],
    ['walk, longest', arrow(({ walking }) => metres(walking.longest))],
    ['rules broken', arrow(({ violations }) => String(violations.length))],
  ];
}

function metres(number: number | null): string {
  return number === null ? '–' : `${Math.round(number)} m`;
}
