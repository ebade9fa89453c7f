import { type Markup, markup } from '../markup.js';
import { px, type Spot } from '../network/arrow.js';
import { ink, paper, softInk, water } from '../palette.js';

/** What is drawn on a map. */
export type SymbolKind = 'home' | 'member' | 'waiting' | 'place' | 'chosen' | 'partner' | 'barrier';

/** Each differs from the others in shape too. */
export function drawSymbol(kind: SymbolKind, { x, y }: Spot, colour: string = softInk): Markup {
  switch (kind) {
    case 'home':
      return markup`<circle cx="${px(x)}" cy="${px(y)}" r="4.5" fill="${colour}"/>`;
    case 'member':
      return markup`<circle cx="${px(x)}" cy="${px(y)}" r="8" fill="${ink}"/>`;
    case 'waiting':
      return markup`<circle cx="${px(x)}" cy="${px(y)}" r="4" fill="${paper}" stroke="${softInk}" stroke-width="1.6"/>`;
    case 'place':
      return markup`<rect x="${px(x - 6)}" y="${px(y - 6)}" width="12" height="12" fill="${ink}" stroke="${paper}" stroke-width="1.5"/>`;
    case 'chosen':
      return markup`<path d="M${px(x)} ${px(y - 11)}L${px(x + 10)} ${px(y - 1)}V${px(y + 9)}H${px(x - 10)}V${px(y - 1)}Z" fill="${ink}" stroke="${paper}" stroke-width="1.5"/>`;
    case 'partner':
      return markup`<path d="M${px(x)} ${px(y - 7)}L${px(x + 7)} ${px(y + 5)}H${px(x - 7)}Z" fill="${ink}" stroke="${paper}" stroke-width="1.5"/>`;
    case 'barrier':
      return markup`<path d="M${px(x - 12)} ${px(y)}H${px(x + 12)}" stroke="${water}" stroke-width="5" fill="none"/>`;
  }
}
