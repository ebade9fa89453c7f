import type { Point, TravelStop } from '../../model/neighbourhood.js';
import type { InputIssueCode } from '../issues/codes.js';
import type { Report } from '../issues/report.js';
import type { Readable } from '../reading/readable.js';
import { type HeadDraft, repeats } from './draft.js';
import { placeCheck } from './homes.js';
import { knownIds } from './known-ids.js';

/** Which key of a stop holds the id of what kind, and what is wrong if there is none. */
const stopKinds = [
  { key: 'meetingPlace', list: 'meetingPlaces', unknown: 'unknown-place' },
  { key: 'coach', list: 'coaches', unknown: 'unknown-coach' },
  { key: 'volunteer', list: 'volunteers', unknown: 'unknown-volunteer' },
  { key: 'partner', list: 'partners', unknown: 'unknown-partner' },
] as const satisfies ReadonlyArray<{ list: keyof HeadDraft; key: string; unknown: InputIssueCode }>;

/** A matrix has a row and a column for every stop, and its stops exist, each once. */
export function checkTravel(pool: HeadDraft, report: Report): void {
  const { stops, ways } = pool.travel ?? {};
  if (stops === undefined) return;
  const check = placeCheck(pool);
  stops.forEach((stop, position) => {
    if (isPoint(stop)) check(stop, ['travel', 'stops', position], report);
  });
  for (const position of repeats(stops.map(nameOfStop))) {
    report.add('duplicate-stop', ['travel', 'stops', position]);
  }
  for (const { key, list, unknown } of stopKinds) {
    const ids = knownIds(pool, list);
    stops.forEach((stop, position) => {
      if (typeof stop !== 'object' || !(key in stop)) return;
      const id = stop[key as keyof typeof stop] as string | undefined;
      if (id !== undefined && ids?.has(id) === false) report.add(unknown, ['travel', 'stops', position]);
    });
  }
  if (ways === undefined) return;
  if (ways.length !== stops.length) report.add('not-square', ['travel', 'ways']);
  ways.forEach((row, position) => {
    if (row !== undefined && row.length !== stops.length)
      report.add('not-square', ['travel', 'ways', position]);
  });
}

/** Participants by id, who are known only when all are read, exist. */
export function checkTravellers(
  pool: HeadDraft,
  known: ReadonlySet<string> | undefined,
  report: Report,
): void {
  pool.travel?.stops?.forEach((stop, position) => {
    if (typeof stop === 'string' && known?.has(stop) === false) {
      report.add('unknown-participant', ['travel', 'stops', position]);
    }
  });
}

/** One name for each stop, whatever its form; a point that is written in two ways has two. What is read has its keys in one order. */
function nameOfStop(stop: Readable<TravelStop> | undefined): string | undefined {
  if (stop === undefined || Object.values(stop).includes(undefined)) return undefined;
  return JSON.stringify(stop);
}

function isPoint(stop: Readable<TravelStop> | undefined): stop is Readable<Point> {
  return typeof stop === 'object' && ('lat' in stop || 'x' in stop);
}
