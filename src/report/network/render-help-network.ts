import type { CircleStory } from '../../model/dossier.js';
import type { Words } from '../../model/vocabulary.js';
import type { Language } from '../../wording/say.js';
import type { Captions } from '../captions/captions.js';
import { captionsIn } from '../captions/captions-in.js';
import { type Kinds, kindsOf } from '../kinds.js';
import { type Markup, markup } from '../markup.js';
import { fonts, ink, paper } from '../palette.js';
import { withPlainTexts } from '../plain.js';
import { shorten, widthOf } from '../shorten.js';
import {
  arrowHead,
  type Curve,
  pathOf,
  px,
  reversed,
  type Spot,
  secondHalf,
  shortened,
  towards,
} from './arrow.js';
import { addUpHelp, type HelpArrow } from './help-lines.js';
import { networkLegend } from './legend.js';
import { orderRing } from './ring.js';
import { seatAround, widthAround } from './seats.js';

/** How a network of help is drawn. */
export interface HelpNetworkOptions {
  /** Default `nl`. */
  readonly language?: Language;
  /** What needs are called and under which headings they stand: the `words` of the dossier. */
  readonly words?: Words;
  /** What a person is called in the host's own screens; their id by default, and where it gives nothing. */
  readonly nameOf?: (id: string) => string | undefined;
}

/** With the shortest names, and the longest: the narrower, the larger it can be shown. */
const [narrowest, widest] = [560, 760];
const nodeRadius = 14;
/** How far lines are drawn towards the middle. */
const bendShare = 0.25;
/** Of the lines with the most help, and of those with hardly any. */
const thickest = 8;
const thinnest = 1;

/**
 * Draws who could help whom in a circle, as SVG: members in a ring, strong ties near each other; a line to everybody who could
 * be helped, thicker for more help, in a colour and dashes by the kind of most of that help.
 *
 * @throws RangeError when there is no such language.
 * @example
 * const svg = renderHelpNetwork(circles[0]!, { language: 'en', words });
 */
export function renderHelpNetwork(circle: CircleStory, options: HelpNetworkOptions = {}): string {
  const { language = 'nl', words = { talents: [], needs: [] }, nameOf } = options;
  const captions = captionsIn(language);
  const plain = withPlainTexts({ ...circle, facts: [] });
  const kinds = kindsOf(withPlainTexts(words), language, captions.otherHelp);
  const names = new Map(
    circle.members.map(({ participant }, place) => [
      plain.members[place]!.participant,
      withPlainTexts(nameOf?.(participant) || participant),
    ]),
  );
  return drawNetwork(plain, captions, kinds, (id) => names.get(id) ?? id).text;
}

/** The same of data that is plain already. */
export function drawNetwork(
  circle: CircleStory,
  captions: Captions,
  kinds: Kinds,
  nameOf: (id: string) => string,
): Markup {
  const arrows = addUpHelp(circle, kinds.slugOf);
  const size = circle.members.length;
  const order = orderRing(
    size,
    arrows.map(({ giver, receiver, amount }) => ({ one: giver, other: receiver, amount })),
  );
  const longest = Math.max(0, ...circle.members.map(({ participant }) => widthOf(nameOf(participant)))) * 15;
  const width = Math.min(widest, Math.max(narrowest, widthAround(longest)));
  const seats = seatAround(size, width);
  const spots = new Array<Spot>(size);
  for (const [seat, person] of order.entries()) spots[person] = seats.spots[seat]!;
  const most = Math.max(...arrows.map(({ amount }) => amount), 0);
  const lines = pairUp(arrows);
  const used = kinds.all.filter(({ slug }) => arrows.some(({ kind }) => kind === slug));
  const legend = networkLegend(used, captions, { width, top: seats.height });
  const height = seats.height + legend.height;
  return markup`<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${fonts}" font-size="15"><title>${captions.networkTitle(circle.id)}</title><desc>${captions.networkAbout(size, lines.length, lines.filter(({ back }) => back === undefined).length)}</desc><rect width="${width}" height="${height}" fill="${paper}"/><g fill="none">${[
    ...lines,
  ]
    .sort((a, b) => amountOf(a) - amountOf(b))
    .map((line) => drawLine(line, { spots, middle: seats.middle, most, kinds }))}</g>${order.map(
    (person, seat) => {
      const { x, y } = spots[person]!;
      const label = seats.labels[seat]!;
      const name = nameOf(circle.members[person]!.participant);
      return markup`<g><title>${name}</title>${label.leader === null ? [] : markup`<path d="M${px(label.leader.x)} ${px(label.leader.y)}L${px(label.x)} ${px(label.y)}" stroke="${ink}" stroke-width="0.7"/>`}<circle cx="${px(x)}" cy="${px(y)}" r="${nodeRadius}" fill="${ink}"/><text class="number" x="${px(x)}" y="${px(y + 4.5)}" text-anchor="middle" font-size="13" font-weight="600" fill="${paper}">${person + 1}</text><text class="label" x="${px(label.x)}" y="${px(label.y + 5)}" text-anchor="${label.anchor}" fill="${ink}">${shorten(name, label.room / 15)}</text></g>`;
    },
  )}${legend.drawing}</svg>`;
}

/** Help between two people: what goes from the first to the second, and back where there is any. */
interface Line {
  readonly forth: HelpArrow;
  readonly back: HelpArrow | undefined;
}

function pairUp(arrows: readonly HelpArrow[]): Line[] {
  const byPair = new Map(arrows.map((arrow) => [`${arrow.giver} ${arrow.receiver}`, arrow]));
  return arrows.flatMap((forth) => {
    const back = byPair.get(`${forth.receiver} ${forth.giver}`);
    return back !== undefined && forth.giver > forth.receiver ? [] : [{ forth, back }];
  });
}

function amountOf({ forth, back }: Line): number {
  return Math.max(forth.amount, back?.amount ?? 0);
}

interface Drawing {
  /** Of the members. */
  readonly spots: readonly Spot[];
  readonly middle: Spot;
  readonly most: number;
  readonly kinds: Kinds;
}

/** Each half of a line is what comes in at its end; where nothing goes back, the whole line is. */
function drawLine({ forth, back }: Line, { spots, middle, most, kinds }: Drawing): Markup[] {
  const curve = bentCurve(spots[forth.giver]!, spots[forth.receiver]!, middle);
  const draw = (arrow: HelpArrow, line: Curve): Markup => {
    const { stroke } = kinds.kindOf(arrow.kind);
    const wide = thinnest + (thickest - thinnest) * (most === 0 ? 0 : arrow.amount / most);
    const head = { long: 8 + wide, wide: 3.5 + wide * 0.7 };
    const dashes = stroke.dashes === '' ? [] : markup` stroke-dasharray="${stroke.dashes}"`;
    return markup`<path d="${pathOf(shortened(line, head.long - 1))}" stroke="${stroke.colour}" stroke-width="${px(wide)}"${dashes}/>${arrowHead(line, head.long, head.wide, stroke.colour)}`;
  };
  if (back === undefined) return [draw(forth, curve)];
  return [draw(forth, secondHalf(curve)), draw(back, secondHalf(reversed(curve)))];
}

/** From the edge of one member to that of another, drawn a little towards the middle of the ring. */
function bentCurve(from: Spot, to: Spot, middle: Spot): Curve {
  const bend = {
    x: (from.x + to.x) / 2 + (middle.x - (from.x + to.x) / 2) * bendShare,
    y: (from.y + to.y) / 2 + (middle.y - (from.y + to.y) / 2) * bendShare,
  };
  const gap = nodeRadius + 3;
  return { from: towards(from, bend, gap), bend, to: towards(to, bend, gap) };
}
