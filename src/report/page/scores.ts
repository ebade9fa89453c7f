import type { CriterionName, Scores } from '../../model/evaluation.js';
import { type Markup, markup } from '../markup.js';
import { px } from '../network/arrow.js';
import type { Teller } from './teller.js';

/** A number from 0 to 1 as a bar, beside which the number stands. */
export function bar(score: number | null, { captions }: Teller): Markup {
  if (score === null) return markup`<span class="bar-line"><span>${captions.notMeasured}</span></span>`;
  return markup`<span class="bar-line"><svg class="bar" viewBox="0 0 100 10" width="100" height="10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="100" height="10" fill="#d8dde3"/><rect width="${px(score * 100)}" height="10" fill="#0b62a4"/></svg><span class="figure">${captions.numbers.unit(score)}</span></span>`;
}

/** The five scores of a circle, each with what it means. */
export function scoreChart(scores: Scores, teller: Teller): Markup {
  const { captions, meaning } = teller;
  const rows = (Object.keys(captions.criteria) as CriterionName[]).map((criterion) => {
    const score = scores[criterion];
    return markup`<li><b>${captions.criteria[criterion]}</b>${bar(score, teller)}<span class="means">${meaning(criterion)}</span></li>`;
  });
  return markup`<section class="block"><h3>${captions.scores}</h3><ul class="scores">${rows}</ul></section>`;
}
