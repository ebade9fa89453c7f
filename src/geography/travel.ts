import type { Travel } from '../model/neighbourhood.js';
import type { GeographicPoint } from '../model/pool.js';
import { locate } from './distance.js';
import type { Stop } from './stop.js';

/** Metres that are walked in a minute. */
export const metresPerMinute = 80;

/** The ways that a host has measured. */
export interface TravelMatrix {
  readonly unit: Travel['unit'];
  /** Walking metres, infinite where there is no way; `undefined` unless both are among the stops. */
  metres(from: Stop, to: Stop): number | undefined;
  /** Which stop of the matrix somebody or something is: by id, else by being at the very same point. */
  stopOf(stop: Stop): number | undefined;
}

/** Opens a matrix for look-ups. */
export function openTravel({ unit, stops, ways }: Travel): TravelMatrix {
  const byId = new Map<string, Map<string, number>>();
  const byPoint = new Map<number, Map<number, number>>();
  for (const [number, stop] of stops.entries()) {
    const of = nameOf(stop);
    if (of !== undefined) put(byId, of[0], of[1], number);
    else {
      const { lat, lon } = locate(stop as Exclude<typeof stop, string> & GeographicPoint);
      put(byPoint, lat, lon, number);
    }
  }
  const stopOf = ({ of: [kind, id], point }: Stop): number | undefined =>
    byId.get(kind)?.get(id) ?? byPoint.get(point.lat)?.get(point.lon);
  const each = unit === 'minutes' ? metresPerMinute : 1;
  return {
    unit,
    stopOf,
    metres(from, to) {
      const row = stopOf(from);
      const column = row === undefined ? undefined : stopOf(to);
      if (row === undefined || column === undefined) return undefined;
      // At the same point: there is nothing to walk, whatever stands there.
      if (row === column) return 0;
      const way = ways[row]![column]!;
      return way === null ? Number.POSITIVE_INFINITY : way * each;
    },
  };
}

/** The part of a matrix that concerns some people: of everybody else there is nothing in it. */
export function travelBetween(travel: Travel, some: readonly Stop[]): Travel {
  const { stopOf } = openTravel(travel);
  const wanted = new Set(some.flatMap((stop) => stopOf(stop) ?? []));
  const kept = [...wanted].sort((a, b) => a - b);
  return {
    unit: travel.unit,
    stops: kept.map((stop) => travel.stops[stop]!),
    ways: kept.map((from) => kept.map((to) => travel.ways[from]![to]!)),
  };
}

function nameOf(stop: Travel['stops'][number]): Stop['of'] | undefined {
  if (typeof stop === 'string') return ['participant', stop];
  if ('meetingPlace' in stop) return ['meetingPlace', stop.meetingPlace];
  if ('coach' in stop) return ['coach', stop.coach];
  if ('volunteer' in stop) return ['volunteer', stop.volunteer];
  if ('partner' in stop) return ['partner', stop.partner];
  return undefined;
}

function put<Row, Column>(
  map: Map<Row, Map<Column, number>>,
  row: Row,
  column: Column,
  number: number,
): void {
  const columns = map.get(row);
  if (columns === undefined) map.set(row, new Map([[column, number]]));
  else if (!columns.has(column)) columns.set(column, number);
}
