import type { Captions } from '../captions/captions.js';
import type { Kind } from '../kinds.js';
import { type Markup, markup } from '../markup.js';
import { ink, softInk } from '../palette.js';
import { widthOf } from '../shorten.js';
import { arrowHead } from './arrow.js';

const fontSize = 13;
const row = 22;
const sample = 40;

/** What lines, points and colours stand for, under a network. */
export function networkLegend(
  kinds: readonly Kind[],
  captions: Captions,
  { width, top }: { readonly width: number; readonly top: number },
): { readonly drawing: Markup; readonly height: number } {
  const entries = [
    ...kinds.map(({ label, stroke }) => ({
      label,
      draw: (x: number, y: number) =>
        markup`<path d="M${x} ${y}H${x + sample - 6}" stroke="${stroke.colour}" stroke-width="4"${stroke.dashes === '' ? [] : markup` stroke-dasharray="${stroke.dashes}"`}/>`,
    })),
    { label: captions.oneWay, draw: (x: number, y: number) => [line(x, y), head(x + sample - 6, y, 1)] },
    {
      label: captions.bothWays,
      draw: (x: number, y: number) => [line(x, y), head(x + sample - 6, y, 1), head(x, y, -1)],
    },
    {
      label: captions.moreHelp,
      draw: (x: number, y: number) =>
        markup`<path d="M${x} ${y + 1}L${x + sample - 6} ${y + 5}V${y - 5}L${x} ${y - 1}Z" fill="${softInk}"/>`,
    },
  ];
  let [x, y] = [20, top + 14];
  const drawn = entries.map(({ label, draw }) => {
    const long = sample + widthOf(label) * fontSize + 18;
    if (x > 20 && x + long > width - 10) [x, y] = [20, y + row];
    const entry = markup`${draw(x, y)}<text class="key" x="${x + sample}" y="${y + 4.5}" font-size="${fontSize}" fill="${ink}">${label}</text>`;
    x += Math.ceil(long);
    return entry;
  });
  return { drawing: markup`<g fill="none">${drawn}</g>`, height: y - top + 20 };
}

function line(x: number, y: number): Markup {
  return markup`<path d="M${x} ${y}H${x + sample - 6}" stroke="${softInk}" stroke-width="2"/>`;
}

function head(x: number, y: number, side: 1 | -1): Markup {
  const to = { x, y };
  return arrowHead({ from: to, bend: { x: x - side * 20, y }, to }, 11, 5, softInk);
}
