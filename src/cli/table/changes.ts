import type { Changes, PinCode } from '../../index.js';
import { paragraph } from './rows.js';
import { count, name, names, unit } from './words.js';

/** What is different from a previous proposal, and what came of the pins. */
export function tabulateChanges(changes: Changes | undefined, width: number): string[] {
  if (changes === undefined) return [];
  const { circles, moved, exchanges, keptAnyway, pins, valueBefore } = changes;
  return [
    ...(circles.length === 0
      ? []
      : [`Before: value ${unit(valueBefore)}, ${count(circles.length, 'circle')}; ${moved.length} moved`]),
    ...circles.flatMap(({ from, to }) =>
      paragraph(to === null ? `${from} does not go on` : `${from} goes on as ${to}`, width),
    ),
    ...moved.flatMap(({ participant, from, to }) =>
      paragraph(`${name(participant)} from ${from} to ${to ?? 'no circle'}`, width),
    ),
    ...exchanges.flatMap(({ from, to, moved: people, gained }) =>
      paragraph(
        `${from.length === 0 ? 'New' : `${names(from)} to`} ${names(to) || 'no circle'}: ${people} moved, value ${gained < 0 ? '' : '+'}${gained.toFixed(3)}`,
        width,
      ),
    ),
    ...keptAnyway.flatMap((id) => paragraph(`${id} stays although it breaks rules`, width)),
    ...pins.flatMap(({ list, position, code }) =>
      paragraph(`Pin ${list}[${position}] ${code}: ${meanings[code]}`, width),
    ),
  ];
}

const meanings: Readonly<Record<PinCode, string>> = {
  'unknown-participant': 'nobody in the pool has this id',
  'unknown-circle': 'the previous proposal has no such circle',
  'not-candidate': 'this person is not ready, or in a running circle by now',
  'pinned-elsewhere': 'an earlier pin says something else of this person',
  'circle-stays': 'the circle stays as it is, so nobody can join it',
  apart: 'two of these people may not meet',
  'too-many': 'these are more people than one circle holds',
  'no-place': 'no allowed circle was found that does as it says',
  'breaks-rules': 'the circle stays as it is and breaks rules',
};
