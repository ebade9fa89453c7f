import type { CircleStory, Surroundings } from '../../model/dossier.js';
import type { Captions } from '../captions/captions.js';
import { type Markup, markup } from '../markup.js';
import { px } from '../network/arrow.js';
import { ink, paper } from '../palette.js';
import { shorten, widthOf } from '../shorten.js';
import { drawGround, drawScale, isOn, touches } from './ground.js';
import { haloed, longestLabel } from './haloed.js';
import { colourOf, softShape } from './shape.js';
import { layOut } from './sheet.js';
import { placeLabels, spreadDiscs } from './spread.js';
import { drawSymbol, type SymbolKind } from './symbols.js';

/** One circle and what is around it. */
interface Content {
  readonly circle: CircleStory;
  /** Its position in the proposal. */
  readonly place: number;
  readonly surroundings: Surroundings;
  readonly homeRadius: number;
  readonly nameOf: (id: string) => string;
}

const dot = 22;
const fontSize = 13.5;

/** A circle with its members by number and name, each beside the disc that they live in somewhere. */
export function drawCircleSheet(
  { circle, place, surroundings, homeRadius, nameOf }: Content,
  captions: Captions,
  width: number,
): {
  readonly drawing: Markup;
  readonly height: number;
  readonly places: number;
  readonly kinds: readonly SymbolKind[];
} {
  const { members } = circle;
  const sheet = layOut(
    members.map(({ home }) => home),
    { width, tallest: 470, roomMetres: homeRadius, room: 24 },
  );
  const frame = { x: width / 2, y: sheet.height / 2, width: width - 8, height: sheet.height - 8 };
  const { colour } = colourOf(place);
  const coarse = members.map(({ home }) => sheet.spotOf(home));
  const radius = homeRadius * sheet.pixelsPerMetre;
  const scale = drawScale(sheet, captions);
  const chosen = circle.facts.find((fact) => fact.code === 'meets-at')?.place;
  const around = [
    ...surroundings.meetingPlaces.map((each) => ({
      ...each,
      kind: (each.id === chosen ? 'chosen' : 'place') as SymbolKind,
    })),
    ...surroundings.partners.map((each) => ({ ...each, kind: 'partner' as SymbolKind })),
  ]
    .map(({ id, kind, point }) => ({ id, kind, spot: sheet.spotOf(point) }))
    .filter(({ spot }) => isOn(spot, sheet))
    // The place of the circle stays where it is, and others beside it.
    .sort((a, b) => Number(b.kind === 'chosen') - Number(a.kind === 'chosen'));
  const all = spreadDiscs([...coarse, ...around.map(({ spot }) => spot)], dot, frame);
  const spots = all.slice(0, coarse.length);
  const near = around.map((each, at) => ({ ...each, spot: all[coarse.length + at]! }));
  const labels = [
    ...members.map(({ participant }, at) => ({
      name: nameOf(participant),
      spot: spots[at]!,
      isNeeded: true,
      gap: dot / 2 + 2,
    })),
    ...near.map(({ id, kind, spot }) => ({ name: id, spot, gap: 12, isNeeded: kind === 'chosen' })),
  ];
  const boxes = placeLabels(
    labels.map(({ name, spot, gap, isNeeded }) => ({
      ...spot,
      gap,
      isNeeded,
      width: widthOf(shorten(name, longestLabel)) * fontSize + 2,
      height: fontSize * 1.4,
    })),
    [
      scale.box,
      ...spots.map((spot) => ({ ...spot, width: dot, height: dot })),
      ...near.map(({ spot }) => ({ ...spot, width: 16, height: 16 })),
    ],
    frame,
  );
  const discs = [...new Map(coarse.map((spot) => [`${px(spot.x)} ${px(spot.y)}`, spot])).values()];
  const drawing = markup`${drawGround(sheet, surroundings)}${softShape(coarse, radius, colour)}${discs.map(
    ({ x, y }) =>
      markup`<circle cx="${px(x)}" cy="${px(y)}" r="${px(radius)}" fill="${colour}" fill-opacity="0.1" stroke="${colour}" stroke-width="0.8" stroke-dasharray="3 3"/>`,
  )}${near.map(({ kind, spot }) => drawSymbol(kind, spot))}${labels.map(({ spot, name }, at) => {
    const box = boxes[at]!;
    if (box === null) return [];
    const leader = box.isAway
      ? markup`<path d="M${px(spot.x)} ${px(spot.y)}L${px(box.x)} ${px(box.y)}" stroke="${ink}" stroke-width="0.8"/>`
      : [];
    return markup`${leader}${haloed(name, box, fontSize)}`;
  })}${spots.map(
    ({ x, y }, at) =>
      markup`<circle cx="${px(x)}" cy="${px(y)}" r="${dot / 2 - 0.5}" fill="${ink}"/><text class="number" x="${px(x)}" y="${px(y + 4)}" text-anchor="middle" font-size="12" font-weight="600" fill="${paper}">${at + 1}</text>`,
  )}${scale.drawing}`;
  const kinds = (['chosen', 'place', 'partner'] as const).filter((kind) =>
    near.some((each) => each.kind === kind),
  );
  return {
    drawing,
    height: sheet.height,
    places: near.filter(({ kind }) => kind !== 'partner').length,
    kinds: surroundings.barriers.some(({ line }) => touches(line.map(sheet.spotOf), sheet))
      ? [...kinds, 'barrier']
      : kinds,
  };
}
