import type { AddressedProposal, UnheardReason } from '../../index.js';
import { row } from './rows.js';
import { listed, name } from './words.js';

/** Who gets to hear what, a block each. */
export function tabulateAddressed(
  { coaches, referrers, unheard }: AddressedProposal,
  width: number,
): string[] {
  const blocks = [
    ...coaches.map(({ coach, circles, leftOver }) => [
      `Coach ${name(coach)}`,
      ...row('circles', ids(circles.map(({ circle }) => circle)), width),
      ...row('left over', ids(leftOver), width),
    ]),
    ...referrers.map(({ referrer, placed, leftOver }) => [
      `Referrer ${name(referrer)}`,
      ...row('with a place', ids(placed), width),
      ...row('left over', ids(leftOver), width),
    ]),
    [
      'No coach',
      ...row('people', ids(unheard.people), width),
      ...unheard.circles.flatMap(({ circle, reason }) => row(name(circle), reasons[reason], width)),
      ...unheard.leftOver.flatMap(({ participant, reason }) =>
        row(name(participant), reasons[reason], width),
      ),
    ],
  ];
  return blocks.flatMap((block, position) => (position === 0 ? block : ['', ...block]));
}

const reasons: Readonly<Record<UnheardReason, string>> = {
  none: 'the pool holds no coach',
  area: 'no coach works there',
  routes: 'no coach who works there takes a route by which they came',
};

function ids(given: readonly string[]): readonly string[] {
  return given.length === 0 ? ['none'] : listed(given);
}
