import type { Alternatives } from '../../model/alternatives.js';
import type { CoachDossier } from '../../model/dossier.js';
import type { Fact, FactCode } from '../../model/facts/facts.js';
import type { ObservedCircle } from '../../model/observation.js';
import { drawMap } from '../map/render-map.js';
import { type Content, type Markup, markup } from '../markup.js';
import { alternativesSection } from './alternatives.js';
import { circleSection } from './circle.js';
import { leftOverSection } from './left-over.js';
import { observedSection } from './observed.js';
import { anchorOf, circleTable, weakestFirst } from './overview.js';
import { picture, sentences } from './parts.js';
import { summed } from './summed.js';
import type { Teller } from './teller.js';

/** Facts that have to be known before all others. */
const warnings: ReadonlySet<FactCode> = new Set(['other-pool', 'already-seated', 'not-allowed-as-they-are']);

/** What a coach sees beside a dossier. */
export interface Beside {
  readonly alternatives?: Alternatives | undefined;
  readonly observed: readonly ObservedCircle[];
}

/** The page for the coach, from its summary on. */
export function coachBody(dossier: CoachDossier, { alternatives, observed }: Beside, teller: Teller): Markup {
  const { captions } = teller;
  const { circles, facts, leftOver, homeRadius, value } = dossier;
  const isWarning = ({ code }: Fact): boolean => warnings.has(code);
  const warned = facts.filter(isWarning);
  const order = weakestFirst(circles);
  const placed = facts.find((fact) => fact.code === 'placed');
  const tiles: ReadonlyArray<readonly [string, Content]> = [
    [captions.circles, circles.length],
    [captions.placed, placed?.placed ?? circles.reduce((sum, { members }) => sum + members.length, 0)],
    [captions.without, leftOver.length],
    [captions.value, captions.numbers.unit(value)],
  ];
  return markup`<nav aria-label="${captions.contents}"><h2>${captions.contents}</h2><ul><li><a href="#summary">${captions.summary}</a></li>${circles.length + leftOver.length > 0 ? markup`<li><a href="#map">${captions.map}</a></li>` : []}${order.map(({ circle, place }) => markup`<li><a href="#${anchorOf(place)}">${captions.circle('')}<bdi>${circle.id}</bdi></a></li>`)}<li><a href="#left-over">${captions.leftOver}</a></li>${observed.length === 0 ? [] : markup`<li><a href="#observed">${captions.observed}</a></li>`}${alternatives === undefined ? [] : markup`<li><a href="#alternatives">${captions.alternatives}</a></li>`}</ul></nav><main id="main"><section id="summary"><h2>${captions.summary}</h2>${warned.length === 0 ? [] : markup`<div class="warning">${sentences(warned, teller)}</div>`}<dl class="tiles">${tiles.map(([label, number]) => markup`<div><dt>${label}</dt><dd>${number}</dd></div>`)}</dl>${summed(
    facts.filter((fact) => !isWarning(fact)),
    teller,
  )}${
    circles.length === 0
      ? markup`<p>${captions.noCircles}</p>`
      : markup`<p class="hint">${captions.weakestFirst}</p>${circleTable(
          circles.map(({ id, score, scores, members }) => ({ id, score, scores, members: members.length })),
          teller,
        )}`
  }</section>${circles.length + leftOver.length === 0 ? [] : markup`<section id="map"><h2>${captions.map}</h2><p class="hint">${captions.homesAre(homeRadius)}</p>${picture(captions.map, drawMap(dossier, captions), teller)}</section>`}${order.map(({ place }) => circleSection(dossier, place, teller))}${leftOverSection(leftOver, teller)}${observedSection(observed, teller)}${alternatives === undefined ? [] : alternativesSection(alternatives, teller)}</main>`;
}
