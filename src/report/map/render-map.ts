import type { CoachDossier, Surroundings } from '../../model/dossier.js';
import type { Language } from '../../wording/say.js';
import type { Captions } from '../captions/captions.js';
import { captionsIn } from '../captions/captions-in.js';
import { type Markup, markup } from '../markup.js';
import { fonts, paper } from '../palette.js';
import { plainText, withPlainTexts } from '../plain.js';
import { drawCircleSheet } from './circle-sheet.js';
import { drawLegend } from './legend.js';
import { partByGaps } from './regions.js';
import { drawWholeSheet } from './whole-sheet.js';

/** How a map is drawn. */
export interface MapOptions {
  /** Default `nl`. */
  readonly language?: Language;
  /** Id of the one circle to draw, with its members named; all circles without it. */
  readonly circle?: string;
  /** What a person is called in the host's own screens; their id by default, and where it gives nothing. */
  readonly nameOf?: (id: string) => string | undefined;
}

const width = 760;
/** Of one circle: beside its network. */
const narrow = 560;
const nothingAround: Surroundings = { meetingPlaces: [], partners: [], barriers: [] };

/**
 * Draws a proposal, or one circle of it, as a map in SVG: homes as coarse as they are in the dossier, circles as soft shapes,
 * meeting places and barriers. It asks no network for anything. Places far apart have a sheet each, below each other.
 *
 * @throws RangeError when there is no such language or circle.
 * @example
 * const svg = renderMap(dossier, { language: 'en' });
 */
export function renderMap(dossier: CoachDossier, options: MapOptions = {}): string {
  const { language = 'nl', circle, nameOf } = options;
  const captions = captionsIn(language);
  const plain = withPlainTexts({ ...dossier, facts: [], words: { talents: [], needs: [] } });
  if (circle === undefined) return drawMap(plain, captions).text;
  const place = dossier.circles.findIndex(({ id }) => id === circle);
  if (place < 0) throw new RangeError('circle must be the id of a circle of the dossier');
  const names = new Map(
    dossier.circles[place]!.members.map(({ participant }) => [
      plainText(participant),
      plainText(nameOf?.(participant) || participant),
    ]),
  );
  return drawCircleMap(plain, place, captions, (id) => names.get(id) ?? id).text;
}

/** All circles, of data that is plain already. */
export function drawMap(dossier: CoachDossier, captions: Captions): Markup {
  const { circles, leftOver, surroundings = nothingAround, homeRadius } = dossier;
  const homes = [
    ...circles.flatMap(({ members }) => members.map(({ home }) => home)),
    ...leftOver.map(({ home }) => home),
  ];
  let count = 0;
  const circleOf = circles.flatMap(({ members }, place) => members.map(() => place));
  const regions = partByGaps(homes);
  const withCircles = regions.filter((region) => region.some((home) => home < circleOf.length));
  const shown = withCircles.length > 0 ? withCircles : regions.slice(0, 1);
  let top = 0;
  const sheets = shown.map((region) => {
    const places = new Set(region.flatMap((home) => (home < circleOf.length ? [circleOf[home]!] : [])));
    const sheet = drawWholeSheet(
      {
        circles: [...places].sort((a, b) => a - b).map((place) => ({ ...circles[place]!, place })),
        leftOver: region.flatMap((home) =>
          home < circleOf.length ? [] : [leftOver[home - circleOf.length]!],
        ),
        surroundings,
        homeRadius,
      },
      captions,
      width,
    );
    count += sheet.people;
    const drawn = onSheet({ ...sheet, width }, top);
    top += sheet.height + 10;
    return drawn;
  });
  const outside = homes.length - count;
  const legend = drawLegend(
    {
      kinds: [
        ...(circles.length > 0 ? (['home'] as const) : []),
        ...(leftOver.length > 0 ? (['waiting'] as const) : []),
        ...(surroundings.meetingPlaces.length > 0 ? (['place'] as const) : []),
        ...(surroundings.partners.length > 0 ? (['partner'] as const) : []),
        ...(surroundings.barriers.length > 0 ? (['barrier'] as const) : []),
      ],
      note: outside === 0 ? null : captions.notOnMap(outside),
    },
    captions,
    { width, top },
  );
  return frame({
    title: captions.mapTitle(circles.length),
    about: captions.mapAbout(count, surroundings.meetingPlaces.length, homeRadius),
    width,
    height: top + legend.height,
    content: [...sheets, legend.drawing],
  });
}

/** One circle, of data that is plain already. */
export function drawCircleMap(
  dossier: CoachDossier,
  place: number,
  captions: Captions,
  nameOf: (id: string) => string,
): Markup {
  const circle = dossier.circles[place]!;
  const { surroundings = nothingAround, homeRadius } = dossier;
  const sheet = drawCircleSheet({ circle, place, surroundings, homeRadius, nameOf }, captions, narrow);
  const legend = drawLegend({ kinds: ['member', ...sheet.kinds], note: null }, captions, {
    width: narrow,
    top: sheet.height + 6,
  });
  return frame({
    title: captions.circleMapTitle(circle.id),
    about: captions.mapAbout(circle.members.length, sheet.places, homeRadius),
    width: narrow,
    height: sheet.height + 6 + legend.height,
    content: [onSheet({ ...sheet, width: narrow }, 0), legend.drawing],
  });
}

/** What lies beyond the edges of a sheet is not seen. */
function onSheet(
  { drawing, width, height }: { readonly drawing: Markup; readonly width: number; readonly height: number },
  top: number,
): Markup {
  return markup`<svg y="${top}" width="${width}" height="${height}">${drawing}</svg>`;
}

function frame({
  title,
  about,
  width,
  height,
  content,
}: {
  readonly title: string;
  readonly about: string;
  readonly width: number;
  readonly height: number;
  readonly content: readonly Markup[];
}): Markup {
  return markup`<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${fonts}" font-size="14"><title>${title}</title><desc>${about}</desc><rect width="${width}" height="${height}" fill="${paper}"/>${content}</svg>`;
}
