import type { BrokenCircle, Change, Policy, Repair, RepairOption, UnmendedCode } from '../../index.js';
import { signed, tabulateDifference } from './difference.js';
import { tabulateRefused } from './placement.js';
import { paragraph, row } from './rows.js';
import { separated } from './suggestions.js';
import { count, listed, name } from './words.js';

/** How circles that are too small can be mended, for people. */
export function tabulateRepair(result: Repair, policy: Policy, width: number): string[] {
  const { date, broken, plan, unmended } = result;
  const { changes, moved, joining, gain, changed, fewest } = plan;
  const when = date === null ? 'Repair' : `Repair for ${date}`;
  return separated([
    [
      `${when}: ${count(broken.length, 'circle')} too small, ${broken.length - unmended.length} mended by the plan`,
    ],
    ...broken.map((circle) => tabulateBroken(circle, width)),
    changes.length === 0
      ? []
      : [
          `Plan: ${moved.length} moved, ${joining.length} who waited, gain ${signed(gain)}`,
          ...changes.flatMap((change) => paragraph(describe(change), width)),
          ...(fewest ? [] : paragraph('Perhaps fewer people could move: not all could be tried.', width)),
        ],
    ...changed.map((change) => {
      const { circle, before, after } = change;
      // Of a circle that ends, the plan has said where everybody goes.
      if (after === null) return [];
      return [
        `${name(circle)}: ${before?.members.length ?? 0} → ${after.members.length} members`,
        ...row('would be', listed(after.members), width),
        ...tabulateDifference(before, after, change, policy, width),
      ];
    }),
    unmended.length === 0
      ? []
      : [
          'Not mended',
          ...unmended.flatMap(({ circle, code }) =>
            paragraph(`${name(circle)}: ${code}. ${meanings[code]}`, width),
          ),
        ],
    ['Nothing has changed: people decide.'],
  ]);
}

function tabulateBroken({ circle, short, before, options, refused }: BrokenCircle, width: number): string[] {
  return [
    `${name(circle)}: ${count(before.members.length, 'member')}, ${short} too few`,
    ...options.flatMap((option) => row(option.kind, weigh(option), width)),
    ...tabulateRefused(
      refused.map(({ circle: id, code }) => ({ id, code })),
      width,
    ),
  ];
}

function weigh({ into, joining, moved, unseated, gain, breaks, mends }: RepairOption): string {
  return [
    ...(into.length === 0 ? [] : [`into ${into.map(name).join(', ')}`]),
    ...(joining.length === 0 ? [] : [`${joining.length} who wait join`]),
    ...(moved.length === 0 ? [] : [`${moved.length} move`]),
    ...(unseated.length === 0 ? [] : [`${unseated.length} lose their seat`]),
    `gain ${signed(gain)}`,
    ...(breaks.length === 0 ? [] : [`breaks ${breaks.join(', ')}`]),
    ...(mends ? [] : ['mends nothing']),
  ].join('; ');
}

function describe(change: Change): string {
  switch (change.kind) {
    case 'add':
      return `${name(change.participant)} joins ${name(change.circle)}.`;
    case 'remove':
      return `${name(change.participant)} leaves ${name(change.circle)}.`;
    case 'move':
      return `${name(change.participant)} goes from ${name(change.from)} to ${name(change.to)}.`;
    case 'merge':
      return `Whoever is in ${name(change.circles[1])} joins ${name(change.circles[0])}, and ${name(change.circles[1])} ends.`;
    case 'swap':
      return `${name(change.participants[0])} and ${name(change.participants[1])} take each other's places.`;
    case 'replace':
      return `${name(change.by)} takes the place of ${name(change.participant)} in ${name(change.circle)}.`;
    case 'split':
      return `Some of ${name(change.circle)} begin ${name(change.into)}.`;
  }
}

const meanings: Readonly<Record<UnmendedCode, string>> = {
  locked: 'It is not to be changed.',
  'no-way': 'No way was found that breaks no rule and leaves nobody without a seat.',
  'not-together': 'It could be mended, but not beside the others that the plan mends.',
};
