import type { ChangePreview, Objection, Policy } from '../../index.js';
import { signed, tabulateDifference } from './difference.js';
import { paragraph, row } from './rows.js';
import { separated } from './suggestions.js';
import { count, listed, name } from './words.js';

/** What a change would do, for people. */
export function tabulatePreview(
  { changed, gain, objections }: ChangePreview,
  policy: Policy,
  width: number,
): string[] {
  return separated([
    [`Preview: ${count(changed.length, 'circle')} would change, gain ${signed(gain)}`],
    ...changed.map((change) => {
      const { circle, before, after } = change;
      const size = `${before?.members.length ?? 0} → ${after?.members.length ?? 0} members`;
      return [
        `${name(circle)}: ${size}`,
        ...row('would be', after === null ? '–' : listed(after.members), width),
        ...tabulateDifference(before, after, change, policy, width),
      ];
    }),
    objections.length === 0
      ? []
      : ['Against what was decided', ...objections.flatMap((each) => paragraph(describe(each), width))],
    ['Nothing has changed: people decide.'],
  ]);
}

function describe({ code, circle, participant = '' }: Objection): string {
  switch (code) {
    case 'locked':
      return `${name(circle)} is locked.`;
    case 'full':
      return `${name(circle)} has too few open seats.`;
    case 'declined':
      return `${name(participant)} and ${name(circle)} are not to be together.`;
  }
}
