import type { CoachDossier } from '../../model/dossier.js';
import type { GeographicPoint } from '../../model/pool.js';
import { hullOf } from '../map/hull.js';

/** A place as GeoJSON writes it: longitude first. */
export type GeoJsonPosition = readonly [lon: number, lat: number];

export type GeoJsonGeometry =
  | { readonly type: 'Point'; readonly coordinates: GeoJsonPosition }
  | { readonly type: 'LineString'; readonly coordinates: readonly GeoJsonPosition[] }
  | { readonly type: 'Polygon'; readonly coordinates: ReadonlyArray<readonly GeoJsonPosition[]> };

/** Something on a map. What it is stands in its properties, as `kind`. */
export interface GeoJsonFeature {
  readonly type: 'Feature';
  readonly geometry: GeoJsonGeometry;
  readonly properties: {
    readonly kind: 'circle' | 'home' | 'left-over' | 'meeting-place' | 'partner' | 'barrier' | 'crossing';
    readonly [name: string]: string | number | null;
  };
}

/** A map for other programs. */
export interface GeoJsonMap {
  readonly type: 'FeatureCollection';
  readonly features: readonly GeoJsonFeature[];
}

/**
 * Gives a proposal as GeoJSON (RFC 7946), for programs that draw maps: circles, homes as coarse as they are in the dossier,
 * meeting places, partners and barriers. Homes say within how many metres of the point somebody lives.
 *
 * @example
 * const { features } = toGeoJson(dossier);
 */
export function toGeoJson({ circles, leftOver, surroundings, homeRadius }: CoachDossier): GeoJsonMap {
  const { meetingPlaces = [], partners = [], barriers = [] } = surroundings ?? {};
  return {
    type: 'FeatureCollection',
    features: [
      ...circles.map(({ id, score, members }) =>
        feature(shapeOf(members.map(({ home }) => home)), {
          kind: 'circle',
          id,
          score,
          members: members.length,
        }),
      ),
      ...circles.flatMap(({ id, members }) =>
        members.map(({ participant, home }) =>
          feature(pointOf(home), { kind: 'home', id: participant, circle: id, radius: homeRadius }),
        ),
      ),
      ...leftOver.map(({ participant, home, reason }) =>
        feature(pointOf(home), { kind: 'left-over', id: participant, reason, radius: homeRadius }),
      ),
      ...meetingPlaces.map(({ id, point }) => feature(pointOf(point), { kind: 'meeting-place', id })),
      ...partners.map(({ id, point }) => feature(pointOf(point), { kind: 'partner', id })),
      ...barriers.map(({ line }) =>
        feature({ type: 'LineString', coordinates: line.map(positionOf) }, { kind: 'barrier' }),
      ),
      ...barriers.flatMap(({ crossings }) =>
        crossings.map((point) => feature(pointOf(point), { kind: 'crossing' })),
      ),
    ],
  };
}

function feature(geometry: GeoJsonGeometry, properties: GeoJsonFeature['properties']): GeoJsonFeature {
  return { type: 'Feature', geometry, properties };
}

/** Around all points, anticlockwise as the format wants it; a line or a point where they span nothing. */
function shapeOf(points: readonly GeographicPoint[]): GeoJsonGeometry {
  const corners = hullOf(points.map(({ lat, lon }) => ({ x: lon, y: lat }))).map(
    ({ x, y }): GeoJsonPosition => [x, y],
  );
  const [first, second] = corners;
  if (second === undefined) return { type: 'Point', coordinates: first! };
  return corners.length < 3
    ? { type: 'LineString', coordinates: corners }
    : { type: 'Polygon', coordinates: [[...corners, first!]] };
}

function pointOf(point: GeographicPoint): GeoJsonGeometry {
  return { type: 'Point', coordinates: positionOf(point) };
}

function positionOf({ lat, lon }: GeographicPoint): GeoJsonPosition {
  return [lon, lat];
}
