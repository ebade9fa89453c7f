import { locate } from '../geography/distance.js';
import type { Surroundings } from '../model/dossier.js';
import type { Neighbourhood, Point } from '../model/neighbourhood.js';

/** What of a neighbourhood a map of it shows: public places and barriers, and nobody's home; `undefined` where nothing is said of any. */
export function surroundingsOf(around: Neighbourhood): Surroundings | undefined {
  if (!around.meetingPlaces && !around.partners && !around.barriers) return undefined;
  const { meetingPlaces = [], partners = [], barriers = [] } = around;
  const known = ({ id, point }: { readonly id: string; readonly point: Point }) => ({
    id,
    point: locate(point),
  });
  return {
    meetingPlaces: meetingPlaces.map(known),
    partners: partners.map(known),
    barriers: barriers.map(({ line, crossings }) => ({
      line: line.map(locate),
      crossings: crossings.map(({ at }) => locate(at)),
    })),
  };
}
