import type { Policy } from '../../../src/model/policy.js';
import type { GeographicPoint, Home, Participant, Pool } from '../../../src/model/pool.js';
import { oracleLegMetres } from './banks.js';
import { oracleDistanceMetres } from './distance.js';
import { oracleDegrees } from './rijksdriehoek.js';

/** What ways depend on besides homes. */
export type OracleSurroundings = Pick<Pool, 'barriers' | 'travel'>;

/** The way from one person to another where it is measured, or a barrier lies between; else `undefined`. */
export function oracleWay(
  one: Participant,
  other: Participant,
  policy: Policy,
  { barriers = [], travel }: OracleSurroundings,
): number | undefined {
  if (travel !== undefined) {
    const placeOf = ({ id, home }: Participant): number => {
      const byId = travel.stops.indexOf(id);
      if (byId >= 0) return byId;
      const here = inDegrees(home);
      return travel.stops.findIndex((stop) => {
        if (typeof stop === 'string' || !('lat' in stop || 'x' in stop)) return false;
        const there = inDegrees(stop);
        return there.lat === here.lat && there.lon === here.lon;
      });
    };
    const [row, column] = [placeOf(one), placeOf(other)];
    if (row >= 0 && column >= 0) {
      if (row === column) return 0;
      const way = travel.ways[row]![column]!;
      if (way === null) return Number.POSITIVE_INFINITY;
      return travel.unit === 'minutes' ? way * 80 : way;
    }
  }
  const crossings = barriers.flatMap(({ crossings }, barrier) =>
    crossings.map(({ at, metres }) => ({ at: inDegrees(at), metres, barrier })),
  );
  type Place = { readonly at: GeographicPoint; readonly metres: number; readonly barrier?: number };
  const lines = barriers.map(({ line }) => line.map(inDegrees));
  const legOf = (from: Place, to: Place): number =>
    policy.reach.detour *
    // Crossings are corners of their own line here, and open it 25 metres around.
    oracleLegMetres(lines, from.at, to.at, (barrier, a, b) =>
      [from, to].some((place) => place.barrier === barrier && oracleMetresFrom(place.at, a, b) <= 25),
    );
  const [start, end]: Place[] = [
    { at: inDegrees(one.home), metres: 0 },
    { at: inDegrees(other.home), metres: 0 },
  ] as const;
  const direct = legOf(start!, end!);
  if (direct === policy.reach.detour * oracleDistanceMetres(start!.at, end!.at)) return undefined;
  const places: Place[] = [start!, ...crossings, end!];
  const legs = places.map((from) => places.map((to) => legOf(from, to) + to.metres));
  let best = places.map((_, place) => (place === 0 ? 0 : Number.POSITIVE_INFINITY));
  // As many rounds as a path can have legs.
  for (const _ of places)
    best = best.map((own, to) => Math.min(own, ...best.map((metres, from) => metres + legs[from]![to]!)));
  return best.at(-1)!;
}

/** Metres from a point to the nearest position between two others, on a flat map. */
export function oracleMetresFrom(at: GeographicPoint, a: GeographicPoint, b: GeographicPoint): number {
  const degree = (6371008.8 * Math.PI) / 180;
  const shrink = Math.cos((at.lat * Math.PI) / 180);
  const from = (point: GeographicPoint): readonly [number, number] => [
    (point.lon - at.lon) * shrink * degree,
    (point.lat - at.lat) * degree,
  ];
  const [[x, y], [u, v]] = [from(a), from(b)];
  const length = (u - x) ** 2 + (v - y) ** 2;
  const along = length === 0 ? 0 : -(x * (u - x) + y * (v - y)) / length;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x + share * (u - x), y + share * (v - y));
}

function inDegrees(home: Home): GeographicPoint {
  return 'lat' in home ? home : oracleDegrees(home);
}
