import type { Alternatives } from '../../model/alternatives.js';
import { type Markup, markup } from '../markup.js';
import { sentences, table } from './parts.js';
import type { Teller } from './teller.js';

/** Proposals side by side, the first one as the measure of the others. */
export function alternativesSection({ proposals, facts }: Alternatives, teller: Teller): Markup {
  const { captions } = teller;
  const { numbers } = captions;
  const columns = proposals.map((_, place) => `${captions.alternative} ${place + 1}`);
  const each = <Cell>(cell: (proposal: Alternatives['proposals'][number], place: number) => Cell): Cell[] =>
    proposals.map(cell);
  return markup`<section class="page" id="alternatives"><h2>${captions.alternatives}</h2>${sentences(facts, teller)}${
    proposals.length === 0
      ? []
      : markup`<p class="hint">${captions.comparedWithFirst}</p>${table(
          { caption: captions.alternatives, look: 'unseen' },
          [captions.measure, ...columns],
          [
            [
              captions.about,
              ...each(({ label, value, differenceFromFirst: difference }) =>
                teller.say({ code: 'alternative', label, value, difference }),
              ),
            ],
            [captions.value, ...each(({ value }) => numbers.unit(value))],
            [captions.circles, ...each(({ circles }) => circles.length)],
            [
              captions.placed,
              ...each(({ circles }) => circles.reduce((sum, { members }) => sum + members.length, 0)),
            ],
            [captions.without, ...each(({ unplaced }) => unplaced.length)],
            [
              captions.difference,
              ...each(({ differenceFromFirst }) => numbers.percentage(differenceFromFirst)),
            ],
            [captions.tradeOffs, ...each(({ tradeOffs }) => sentences(tradeOffs, teller))],
          ],
          teller,
        )}`
  }</section>`;
}
