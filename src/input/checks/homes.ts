import { type Home, netherlands } from '../../model/pool.js';
import type { Path } from '../issues/path.js';
import type { Report } from '../issues/report.js';
import type { Readable } from '../reading/readable.js';
import { type HeadDraft, isBroken, type ParticipantCheck } from './draft.js';

/** One coordinate: the key it is written at, and where homes have it. */
interface Axis {
  readonly key: 'lat' | 'lon' | 'x' | 'y';
  readonly holds: (value: number) => boolean;
}

/* The box around the Dutch grid, in metres; its edges are outside. */
const x: Axis = { key: 'x', holds: (value) => value > 0 && value < 300_000 };
const y: Axis = { key: 'y', holds: (value) => value > 289_000 && value < 629_000 };

/** An area runs from low to high. */
export function checkArea(pool: HeadDraft, report: Report): void {
  const { lat, lon } = areaOf(pool);
  if (isReversed(lat)) report.add('reversed-range', ['area', 'lat'], 'south comes before north');
  if (isReversed(lon)) report.add('reversed-range', ['area', 'lon'], 'west comes before east');
}

/** Every home lies in the area. */
export function homeCheck(pool: HeadDraft): ParticipantCheck {
  const check = placeCheck(pool);
  return (participant, position, report) => {
    check(participant?.home, ['participants', position, 'home'], report);
  };
}

/** A place lies in the area. Where it would with its two numbers swapped, that is said instead. */
export function placeCheck(
  pool: HeadDraft,
): (place: Readable<Home> | undefined, path: Path, report: Report) => void {
  const area = areaOf(pool);
  const degrees = [axis('lat', area.lat), axis('lon', area.lon)] as const;
  const grid = [x, y] as const;
  return (place = {}, path, report) => {
    if ('lat' in place) checkPlace(degrees, [place.lat, place.lon], path, report);
    if ('x' in place) checkPlace(grid, [place.x, place.y], path, report);
  };
}

type Range = readonly (number | undefined)[] | undefined;

function areaOf(pool: HeadDraft): { readonly lat?: Range; readonly lon?: Range } {
  return isBroken(pool, 'area') ? {} : (pool.area ?? netherlands);
}

function isReversed([low, high]: Range = []): boolean {
  return low !== undefined && high !== undefined && low >= high;
}

/** An axis with the edges inside. If the area is wrong here it holds everything: no home can be blamed. */
function axis(key: 'lat' | 'lon', range: Range): Axis {
  const [low, high] = range ?? [];
  const isRight = low !== undefined && high !== undefined && !isReversed(range);
  return { key, holds: isRight ? (value) => value >= low && value <= high : () => true };
}

function checkPlace(
  [first, second]: readonly [Axis, Axis],
  [one, other]: readonly [number | undefined, number | undefined],
  path: Path,
  report: Report,
): void {
  if (one === undefined || other === undefined) return;
  const isOneOutside = !first.holds(one);
  const isOtherOutside = !second.holds(other);
  if (!isOneOutside && !isOtherOutside) return;
  if (first.holds(other) && second.holds(one)) {
    report.add('swapped-coordinates', path);
    return;
  }
  if (isOneOutside) report.add('outside-area', [...path, first.key], tooLarge(first, one));
  if (isOtherOutside) report.add('outside-area', [...path, second.key], tooLarge(second, other));
}

/** What to say of a number that can be no degrees, most likely metres under the wrong keys. */
function tooLarge({ key }: Axis, value: number): string | undefined {
  const isDegrees = key === 'lat' || key === 'lon';
  return isDegrees && Math.abs(value) > 180
    ? 'degrees are never so large, and metres of the Dutch grid are written as x and y'
    : undefined;
}
