import type { CircleStory, LeftOverStory, Surroundings } from '../../model/dossier.js';
import type { Captions } from '../captions/captions.js';
import { type Markup, markup } from '../markup.js';
import { px, type Spot } from '../network/arrow.js';
import { ink, paper } from '../palette.js';
import { shorten, widthOf } from '../shorten.js';
import { drawGround, drawScale, isOn } from './ground.js';
import { haloed, longestLabel } from './haloed.js';
import { colourOf, middleOf, softShape } from './shape.js';
import { layOut } from './sheet.js';
import { type Box, placeLabels, spreadDiscs, type Wanted } from './spread.js';
import { drawSymbol } from './symbols.js';

/** What is drawn on one sheet. */
interface Content {
  readonly circles: ReadonlyArray<CircleStory & { readonly place: number }>;
  readonly leftOver: readonly LeftOverStory[];
  readonly surroundings: Surroundings;
  readonly homeRadius: number;
}

const dot = 9;

/** Circles that lie near each other, with lines from their middle to their members. */
export function drawWholeSheet(
  { circles, leftOver, surroundings, homeRadius }: Content,
  captions: Captions,
  width: number,
): { readonly drawing: Markup; readonly height: number; readonly people: number } {
  const inCircles = circles.flatMap(({ members }) => members.map(({ home }) => home));
  const sheet = layOut(inCircles.length > 0 ? inCircles : leftOver.map(({ home }) => home), {
    width,
    tallest: 760,
    roomMetres: homeRadius,
    room: 50,
  });
  const waiting = leftOver.map(({ home }) => home).filter((home) => isOn(sheet.spotOf(home), sheet));
  const homes = [...inCircles, ...waiting];
  const frame = { x: width / 2, y: sheet.height / 2, width: width - 8, height: sheet.height - 8 };
  const spots = spreadDiscs(homes.map(sheet.spotOf), dot, frame);
  let taken = 0;
  const shapes = circles.map(({ id, members, place }) => {
    const own = spots.slice(taken, taken + members.length);
    const coarse = homes.slice(taken, taken + members.length).map(sheet.spotOf);
    taken += members.length;
    return { id, own, coarse, middle: middleOf(own), colour: colourOf(place).colour };
  });
  const scale = drawScale(sheet, captions);
  const places = [
    ...surroundings.meetingPlaces.map((place) => ({ ...place, kind: 'place' as const })),
    ...surroundings.partners.map((place) => ({ ...place, kind: 'partner' as const })),
  ]
    .map(({ id, kind, point }) => ({ id, kind, spot: sheet.spotOf(point) }))
    .filter(({ spot }) => isOn(spot, sheet));
  const wanted = [
    ...shapes.map(({ id, middle }) => label(id, middle, 'circle')),
    ...places.map(({ id, spot }) => label(id, spot, 'place')),
  ];
  const boxes = placeLabels(
    wanted,
    [
      scale.box,
      ...spots.map((spot) => ({ ...spot, width: dot, height: dot })),
      ...places.map(({ spot }) => ({ ...spot, width: 14, height: 14 })),
    ],
    frame,
  );
  const drawing = markup`${drawGround(sheet, surroundings)}${shapes.map(({ coarse, colour }) =>
    softShape(coarse, homeRadius * sheet.pixelsPerMetre, colour),
  )}${shapes.map(
    ({ own, middle, colour }) =>
      markup`<path d="${own.map(({ x, y }) => `M${px(middle.x)} ${px(middle.y)}L${px(x)} ${px(y)}`).join('')}" stroke="${colour}" stroke-width="1.2" fill="none"/>${own.map((spot) => drawSymbol('home', spot, colour))}`,
  )}${spots.slice(taken).map((spot) => drawSymbol('waiting', spot))}${places.map(({ kind, spot }) =>
    drawSymbol(kind, spot),
  )}${shapes.map(({ middle, colour, id }, at) => drawLabel(id, middle, boxes[at]!, { size: 15, colour }))}${places.map(
    ({ spot, id }, at) => drawLabel(id, spot, boxes[shapes.length + at]!, { size: 12.5, colour: null }),
  )}${scale.drawing}`;
  return { drawing, height: sheet.height, people: homes.length };
}

/** A circle's name lies on its middle, that of a place beside it. */
function label(text: string, { x, y }: Spot, of: 'circle' | 'place'): Wanted {
  const { size, gap, edge } =
    of === 'circle' ? { size: 15, gap: -7, edge: 12 } : { size: 12.5, gap: 8, edge: 2 };
  return {
    x,
    y,
    gap,
    width: widthOf(shorten(text, longestLabel)) * size + edge,
    height: size * 1.4,
    isNeeded: of === 'circle',
  };
}

/** A name beside its point, on a plate of its colour where it has one. */
function drawLabel(
  text: string,
  at: Spot,
  box: (Box & { readonly isAway: boolean }) | null,
  { size, colour }: { readonly size: number; readonly colour: string | null },
): Markup {
  if (box === null) return markup``;
  const { x, y, width, height, isAway } = box;
  const leader = isAway
    ? markup`<path d="M${px(at.x)} ${px(at.y)}L${px(x)} ${px(y)}" stroke="${colour ?? ink}" stroke-width="0.8"/>`
    : [];
  if (colour === null) return markup`${leader}${haloed(text, box, size)}`;
  return markup`${leader}<g><title>${text}</title><rect x="${px(x - width / 2)}" y="${px(y - height / 2)}" width="${px(width)}" height="${px(height)}" rx="6" fill="${colour}"/><text class="label" x="${px(x)}" y="${px(y + size * 0.35)}" text-anchor="middle" font-size="${size}" font-weight="700" fill="${paper}">${shorten(text, longestLabel)}</text></g>`;
}
