import type { Surroundings } from '../../model/dossier.js';
import type { Captions } from '../captions/captions.js';
import { type Markup, markup } from '../markup.js';
import { px, type Spot } from '../network/arrow.js';
import { ink, paper, water } from '../palette.js';
import { type Sheet, scaleBar } from './sheet.js';
import type { Box } from './spread.js';

/** The colour of land. */
const land = '#f3f4ef';

/** What lies under the circles: land, and barriers with a gap where they can be crossed. */
export function drawGround(sheet: Sheet, { barriers }: Surroundings): Markup {
  const { width, height, spotOf } = sheet;
  const lines = barriers
    .map(({ line }) => line.map(spotOf))
    .filter((line) => touches(line, sheet))
    .map(
      (line) =>
        markup`<path d="${pathThrough(line)}" stroke="${water}" stroke-width="5" fill="none" stroke-linejoin="round"/>`,
    );
  const gaps = barriers
    .flatMap(({ crossings }) => crossings.map(spotOf))
    .filter((spot) => isOn(spot, sheet))
    .map(
      ({ x, y }) =>
        markup`<circle cx="${px(x)}" cy="${px(y)}" r="5.5" fill="${paper}" stroke="${water}" stroke-width="2"/>`,
    );
  return markup`<rect width="${width}" height="${height}" fill="${land}"/>${lines}${gaps}`;
}

/** The box that no label may lie in, and how the bar is drawn. */
export function drawScale(sheet: Sheet, captions: Captions): { readonly box: Box; readonly drawing: Markup } {
  const metres = scaleBar(sheet.pixelsPerMetre, 180);
  const long = metres * sheet.pixelsPerMetre;
  const [x, y] = [14, sheet.height - 14];
  const label = metres < 1000 ? `${metres} m` : `${captions.numbers.whole(metres / 1000)} km`;
  return {
    box: { x: x + Math.max(long, 60) / 2, y: y - 12, width: Math.max(long, 60) + 10, height: 40 },
    drawing: markup`<path d="M${x} ${y - 6}V${y}H${px(x + long)}V${y - 6}" stroke="${ink}" stroke-width="2" fill="none"/><text class="scale" x="${x + 6}" y="${y - 9}" font-size="13" fill="${ink}">${label}</text>`,
  };
}

export function isOn({ x, y }: Spot, { width, height }: Pick<Sheet, 'width' | 'height'>): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

/** Whether a line may be seen: its box touches the sheet. */
export function touches(line: readonly Spot[], { width, height }: Sheet): boolean {
  const xs = line.map(({ x }) => x);
  const ys = line.map(({ y }) => y);
  return (
    Math.max(...xs) >= 0 && Math.min(...xs) <= width && Math.max(...ys) >= 0 && Math.min(...ys) <= height
  );
}

/** A path through all spots. */
export function pathThrough(spots: readonly Spot[]): string {
  return spots.map(({ x, y }, place) => `${place === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('');
}
