import type { Policy, Suggestions } from '../../index.js';
import { tabulateCircle } from './circle.js';
import { signed } from './difference.js';
import { describeWalk, tabulateNone, tabulatePlacement, tabulateRefused } from './placement.js';
import { row } from './rows.js';
import { count, name } from './words.js';

/** Where one person could go, for people. */
export function tabulateSuggestions(result: Suggestions, policy: Policy, width: number): string[] {
  const { participant, suggestions, formations, none, refused } = result;
  const running = count(suggestions.length, 'running circle');
  const blocks = [
    [
      `Places for ${name(participant)}: ${running}, ${count(formations.length, 'circle')} that could be formed`,
    ],
    ...suggestions.map((suggestion) => {
      const { circle, members, gain, openSeats, leaving, breaks } = suggestion;
      const marks = breaks.length === 0 ? '' : `, breaks ${breaks.join(', ')}`;
      const seats = leaving.map(({ participant: who, leavesOn }) => `${name(who)} leaves on ${leavesOn}`);
      return [
        `${name(circle)}: ${count(members.length, 'member')}, gain ${signed(gain)}${marks}`,
        ...row('seats', [`${openSeats} open`, ...seats].join('; '), width),
        ...tabulatePlacement(suggestion, policy, width),
      ];
    }),
    ...formations.map(({ members, gain, after, walk }, position) => {
      const [title, ...lines] = tabulateCircle(
        `Could be formed, ${position + 1}`,
        { ...after, members },
        policy,
        width,
      );
      return [
        `${title}, gain ${signed(gain)}`,
        ...row('walk', `${describeWalk(walk.toMiddle)} to the middle of the others`, width),
        ...lines,
      ];
    }),
    none === null ? [] : tabulateNone(none, width),
    tabulateRefused(
      refused.map(({ circle: id, code }) => ({ id, code })),
      width,
    ),
    ['Suggestions only: people decide.'],
  ];
  return separated(blocks);
}

/** Blocks of lines with an empty line between them. */
export function separated(blocks: ReadonlyArray<readonly string[]>): string[] {
  return blocks
    .filter((lines) => lines.length > 0)
    .flatMap((lines, block) => (block === 0 ? lines : ['', ...lines]));
}
