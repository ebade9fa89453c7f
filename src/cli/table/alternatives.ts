import type { Alternative, Alternatives } from '../../index.js';
import { type Telling, tabulateFacts, tellFact } from './facts.js';
import { row } from './rows.js';
import { separated } from './suggestions.js';
import { count, listed, unit } from './words.js';

/** Proposals to choose from, for people. */
export function tabulateAlternatives(
  { proposals, facts, leastDifference, leastShareOfValue }: Alternatives,
  telling: Telling,
): string[] {
  return separated([
    [
      `Alternatives: ${count(proposals.length, 'proposal')}, each two at least ${unit(leastDifference)} different, each at least ${unit(leastShareOfValue)} of the best`,
      ...tabulateFacts(facts, telling),
    ],
    ...proposals.map((proposal, position) => tabulateAlternative(proposal, position + 1, telling)),
    ['Proposals only: people decide.'],
  ]);
}

function tabulateAlternative(proposal: Alternative, number: number, telling: Telling): string[] {
  const { width } = telling;
  const { label, value, differenceFromFirst: difference, circles, unplaced, tradeOffs } = proposal;
  const title = tellFact({ code: 'alternative', label, value, difference }, telling);
  return [
    `${number}. ${title}`,
    ...circles.flatMap(({ id, members, score }) => row(`${id}, ${unit(score)}`, listed(members), width)),
    ...(unplaced.length === 0
      ? []
      : row('left over', listed(unplaced.map(({ participant }) => participant)), width)),
    ...tabulateFacts(tradeOffs, telling),
  ];
}
