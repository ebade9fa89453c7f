import { type Markup, markup } from '../markup.js';
import { px } from '../network/arrow.js';
import { ink, paper } from '../palette.js';
import { shorten } from '../shorten.js';
import type { Box } from './spread.js';

/** Of a label, in widths of its letters. */
export const longestLabel = 15;

/** A name in a box, readable on whatever lies under it; whole where a pointer rests on it. */
export function haloed(name: string, { x, y }: Box, fontSize: number): Markup {
  return markup`<g><title>${name}</title><text class="label" x="${px(x)}" y="${px(y + fontSize * 0.35)}" text-anchor="middle" font-size="${fontSize}" fill="${ink}" stroke="${paper}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">${shorten(name, longestLabel)}</text></g>`;
}
