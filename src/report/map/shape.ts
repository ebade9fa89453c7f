import { type Markup, markup } from '../markup.js';
import { px, type Spot } from '../network/arrow.js';
import { type Stroke, strokes } from '../palette.js';
import { pathThrough } from './ground.js';
import { hullOf } from './hull.js';

/** The colour of a circle, by its position in the proposal. */
export function colourOf(place: number): Stroke {
  return strokes[place % strokes.length]!;
}

/** A soft shape around all spots: everything that lies so many pixels from the smallest shape that holds them. */
export function softShape(spots: readonly Spot[], radius: number, colour: string): Markup {
  const [first, second] = hullOf(spots);
  if (first === undefined) return markup``;
  const path = second === undefined ? `M${px(first.x)} ${px(first.y)}h0.1` : `${pathThrough(hullOf(spots))}Z`;
  return markup`<path d="${path}" fill="${colour}" stroke="${colour}" stroke-width="${px(2 * radius)}" stroke-linejoin="round" stroke-linecap="round" opacity="0.13"/>`;
}

/** Where all of them are on average. */
export function middleOf(spots: readonly Spot[]): Spot {
  const sum = spots.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / spots.length, y: sum.y / spots.length };
}
