import type { TeamDossier } from '../../model/dossier.js';
import { type Markup, markup } from '../markup.js';
import { anchorOf, circleTable, weakestFirst } from './overview.js';
import { sentences } from './parts.js';
import { scoreChart } from './scores.js';
import { summed } from './summed.js';
import type { Teller } from './teller.js';

/** The page for a team: sums, and circles without their members. */
export function teamBody({ circles, facts }: TeamDossier, teller: Teller): Markup {
  const { captions } = teller;
  const order = weakestFirst(circles);
  return markup`<main id="main"><section id="summary"><h2>${captions.summary}</h2>${summed(facts, teller)}${
    circles.length === 0
      ? []
      : markup`<p class="hint">${captions.weakestFirst}</p>${circleTable(
          circles.map(({ id, score, scores }) => ({ id, score, scores, members: null })),
          teller,
        )}`
  }</section>${order.map(({ circle, place }) => {
    const others = circle.facts.filter(({ code }) => code !== 'criterion');
    return markup`<section class="short" id="${anchorOf(place)}"><h2>${captions.circle('')}<bdi>${circle.id}</bdi></h2>${sentences(others, teller)}${scoreChart(circle.scores, teller)}</section>`;
  })}</main>`;
}
