import type { Alternative, Alternatives } from '../../index.js';
import { row } from './rows.js';
import { paragraphs, type Sayer } from './sentences.js';
import { separated } from './suggestions.js';
import { count, listed, unit } from './words.js';

/** Proposals to choose from, for people. */
export function tabulateAlternatives(
  { proposals, facts, leastDifference, leastShareOfValue }: Alternatives,
  say: Sayer,
  width: number,
): string[] {
  return separated([
    [
      `Alternatives: ${count(proposals.length, 'proposal')}, each two at least ${unit(leastDifference)} different, each at least ${unit(leastShareOfValue)} of the best`,
      ...paragraphs(say(facts), width),
    ],
    ...proposals.map((proposal, position) => tabulateAlternative(proposal, position + 1, say, width)),
    ['Proposals only: people decide.'],
  ]);
}

function tabulateAlternative(proposal: Alternative, number: number, say: Sayer, width: number): string[] {
  const { label, value, differenceFromFirst: difference, circles, unplaced, tradeOffs } = proposal;
  const [title] = say([{ code: 'alternative', label, value, difference }]);
  return [
    `${number}. ${title}`,
    ...circles.flatMap(({ id, members, score }) => row(`${id}, ${unit(score)}`, listed(members), width)),
    ...(unplaced.length === 0
      ? []
      : row('left over', listed(unplaced.map(({ participant }) => participant)), width)),
    ...paragraphs(say(tradeOffs), width),
  ];
}
