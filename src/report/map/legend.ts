import type { Captions } from '../captions/captions.js';
import { type Markup, markup } from '../markup.js';
import { ink } from '../palette.js';
import { widthOf } from '../shorten.js';
import { drawSymbol, type SymbolKind } from './symbols.js';

const fontSize = 13;
const row = 24;
const left = 12;

/** What the marks on a map stand for, below it, and perhaps a note. */
export function drawLegend(
  { kinds, note }: { readonly kinds: readonly SymbolKind[]; readonly note: string | null },
  captions: Captions,
  { width, top }: { readonly width: number; readonly top: number },
): { readonly drawing: Markup; readonly height: number } {
  const labels: Readonly<Record<SymbolKind, string>> = {
    home: captions.home,
    member: captions.home,
    waiting: captions.waitingHome,
    place: captions.meetingPlace,
    chosen: captions.chosenPlace,
    partner: captions.partner,
    barrier: captions.barrier,
  };
  let [x, y] = [left, top + 14];
  const drawn = kinds.map((kind) => {
    const label = labels[kind];
    const long = 34 + widthOf(label) * fontSize + 14;
    if (x > left && x + long > width) [x, y] = [left, y + row];
    const entry = markup`${drawSymbol(kind, { x: x + 13, y })}<text class="key" x="${x + 32}" y="${y + 4.5}" font-size="${fontSize}" fill="${ink}">${label}</text>`;
    x += Math.ceil(long);
    return entry;
  });
  if (note !== null) {
    if (kinds.length > 0) y += row;
    drawn.push(
      markup`<text class="key" x="${left}" y="${y + 4.5}" font-size="${fontSize}" fill="${ink}">${note}</text>`,
    );
  }
  return { drawing: markup`<g>${drawn}</g>`, height: y - top + 18 };
}
