import type { LeftOverStory } from '../../model/dossier.js';
import { type Markup, markup } from '../markup.js';
import { sentences, table } from './parts.js';
import type { Teller } from './teller.js';

/** Who has no place, why, and what would give them one. */
export function leftOverSection(leftOver: readonly LeftOverStory[], teller: Teller): Markup {
  const { captions, name } = teller;
  const content =
    leftOver.length === 0
      ? markup`<p>${captions.nobodyLeftOver}</p>`
      : table(
          { caption: captions.leftOver, look: 'unseen' },
          [captions.participant, captions.why, captions.wayOut],
          leftOver.map(({ participant, facts }) => [
            name(participant),
            sentences(
              facts.filter(({ code }) => code === 'left-over'),
              teller,
            ),
            sentences(
              facts.filter(({ code }) => code !== 'left-over'),
              teller,
            ),
          ]),
          teller,
        );
  return markup`<section class="page" id="left-over"><h2>${captions.leftOver}</h2>${content}</section>`;
}
