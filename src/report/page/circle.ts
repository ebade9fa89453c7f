import type { CoachDossier } from '../../model/dossier.js';
import type { Fact, FactCode } from '../../model/facts/facts.js';
import { drawCircleMap } from '../map/render-map.js';
import { type Markup, markup } from '../markup.js';
import { drawNetwork } from '../network/render-help-network.js';
import { memberNotes, memberTable } from './members.js';
import { anchorOf } from './overview.js';
import { picture, sentences, told } from './parts.js';
import { scoreChart } from './scores.js';
import type { Teller } from './teller.js';

/** Under which heading a fact about a circle stands; under reasons if it is not here. */
const headings: {
  readonly [Code in FactCode]?: 'scores' | 'rules' | 'missing' | 'fragile' | 'meeting' | 'partners';
} = {
  'circle-size': 'scores',
  'circle-score': 'scores',
  criterion: 'scores',
  'breaks-rule': 'rules',
  'nobody-can-help': 'missing',
  'hangs-on-one': 'fragile',
  'meets-at': 'meeting',
  'cannot-come': 'meeting',
  'place-requires': 'meeting',
  'has-coach': 'meeting',
  'has-volunteer': 'meeting',
  'setting-lacks': 'meeting',
  'best-daypart': 'meeting',
  'shared-language': 'meeting',
  walks: 'meeting',
  'partner-meets-need': 'partners',
  'partner-wants-talent': 'partners',
};

/** What the picture and the table show too: on paper these are enough. */
const shown: ReadonlySet<FactCode> = new Set([
  'help-each-other',
  'helps',
  'help-loop',
  'mostly-gives',
  'mostly-gets',
]);

/** Everything about one circle, for its coach. */
export function circleSection(dossier: CoachDossier, place: number, teller: Teller): Markup {
  const { captions, kinds, nameOf } = teller;
  const circle = dossier.circles[place]!;
  const { id, score, scores, members, facts } = circle;
  const under = (heading: (typeof headings)[FactCode]): Fact[] =>
    facts.filter(({ code }) => headings[code] === heading);
  // What was chosen comes before what it was chosen by.
  const isChosen = ({ code }: Fact): boolean => code !== 'walks' && code !== 'shared-language';
  const all = under('meeting');
  const meeting = [...all.filter(isChosen), ...all.filter((fact) => !isChosen(fact))];
  const partners = under('partners');
  const isOfUse = ({ code }: Fact): boolean => code === 'partner-meets-need';
  const wanting = markup`<div class="shown">${told(
    captions.partnersAsk,
    partners.filter((fact) => !isOfUse(fact)),
    teller,
  )}</div>`;
  const other = under(undefined);
  const isShown = ({ code }: Fact): boolean => shown.has(code);
  const why =
    other.length === 0
      ? []
      : markup`<section class="block"><h3>${captions.reasons}</h3>${sentences(
          other.filter((fact) => !isShown(fact)),
          teller,
        )}<div class="shown">${sentences(other.filter(isShown), teller)}</div></section>`;
  const number = score === null ? captions.notMeasured : captions.numbers.unit(score);
  return markup`<section class="circle" id="${anchorOf(place)}" aria-labelledby="${anchorOf(place)}-title"><h2 id="${anchorOf(place)}-title">${captions.circle('')}<bdi>${id}</bdi></h2><p class="lead">${captions.members}: ${members.length} · ${captions.score}: ${number}</p>${told(captions.rules, under('rules'), teller)}${scoreChart(scores, teller)}<div class="pair"><section class="block"><h3>${captions.network}</h3>${picture(captions.networkTitle(id), drawNetwork(circle, captions, kinds, nameOf), teller)}<p class="hint">${captions.networkHelp}</p></section><section class="block"><h3>${captions.map}</h3>${picture(captions.circleMapTitle(id), drawCircleMap(dossier, place, captions, nameOf), teller)}</section></div><section class="block wide">${memberTable(circle, teller)}</section><div class="columns">${told(captions.meeting, meeting, teller)}${told(captions.missing, under('missing'), teller)}${told(captions.fragile, under('fragile'), teller)}${told(captions.partners, partners.filter(isOfUse), teller)}${wanting}${why}</div>${memberNotes(members, teller)}<p class="back"><a href="#top">${captions.backToTop}</a></p></section>`;
}
