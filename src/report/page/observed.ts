import type { ObservedCircle } from '../../model/observation.js';
import { type Markup, markup } from '../markup.js';
import { sentences, table } from './parts.js';
import type { Teller } from './teller.js';

/** The measures that are told, each a share from 0 to 1. */
const measures = ['balancedShare', 'circulation'] as const;

/** How help goes in circles that run: what could be expected beside what was seen, and whether it changes. */
export function observedSection(circles: readonly ObservedCircle[], teller: Teller): Markup {
  const { captions } = teller;
  if (circles.length === 0) return markup``;
  return markup`<section class="page" id="observed"><h2>${captions.observed}</h2><p class="hint">${captions.forTheTalk}</p>${circles.map((circle) => oneCircle(circle, teller))}</section>`;
}

function oneCircle({ observation, expected }: ObservedCircle, teller: Teller): Markup {
  const { captions } = teller;
  const { circle, from, to, members, acts, facts } = observation;
  const name = markup`${captions.circle('')}<bdi>${circle}</bdi>`;
  const period = captions.period(captions.date(from), captions.date(to));
  const seen = observation.status === 'observed' ? observation : null;
  return markup`<section class="block short"><h3>${name}</h3><p class="hint">${period} · ${captions.members}: ${members.length} · ${captions.acts}: ${acts}</p>${sentences(facts, teller)}${
    seen === null
      ? []
      : markup`<div class="beside">${table(
          {
            caption: captions.expectedAndSeen,
            label: `${captions.expectedAndSeen} ${captions.circle(circle)}`,
          },
          [captions.measure, captions.expected, captions.seen],
          measures.map((measure) => [
            captions.shares[measure],
            share(expected[measure], teller),
            share(seen.measures[measure], teller),
          ]),
          teller,
        )}${table(
          { caption: captions.trend, label: `${captions.trend} ${captions.circle(circle)}` },
          [captions.days, captions.acts, captions.shares.balancedShare],
          seen.trend.halves.map((half) => [
            captions.period(captions.date(half.from), captions.date(half.to)),
            half.acts,
            half.balancedShare === null
              ? captions.notMeasured
              : captions.between(
                  captions.numbers.percentage(half.balancedShare.estimate),
                  captions.numbers.percentage(half.balancedShare.low),
                  captions.numbers.percentage(half.balancedShare.high),
                ),
          ]),
          teller,
        )}</div>`
  }</section>`;
}

function share(value: number | null, teller: Teller): string {
  return value === null ? teller.captions.notMeasured : teller.captions.numbers.percentage(value);
}
