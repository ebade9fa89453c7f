import { netherlands } from '../../model/pool.js';
import type { Path } from '../issues/path.js';
import type { Report } from '../issues/report.js';
import { isBroken, type PoolDraft } from './draft.js';

/** One coordinate: the key it is written at, and where homes have it. */
interface Axis {
  readonly key: 'lat' | 'lon' | 'x' | 'y';
  readonly holds: (value: number) => boolean;
}

/* The box around the Dutch grid, in metres; its edges are outside. */
const x: Axis = { key: 'x', holds: (value) => value > 0 && value < 300_000 };
const y: Axis = { key: 'y', holds: (value) => value > 289_000 && value < 629_000 };

/** Every home lies in the area. Where it would with its two numbers swapped, that is said instead. */
export function checkHomes(pool: PoolDraft, report: Report): void {
  const area = isBroken(pool, 'area') ? {} : (pool.area ?? netherlands);
  const lat = axis('lat', area.lat, 'south comes before north', report);
  const lon = axis('lon', area.lon, 'west comes before east', report);
  pool.participants?.forEach((participant, index) => {
    const home = participant?.home ?? {};
    const path = ['participants', index, 'home'];
    if ('lat' in home) checkPlace([lat, lon], [home.lat, home.lon], path, report);
    if ('x' in home) checkPlace([x, y], [home.x, home.y], path, report);
  });
}

/** An axis with the edges inside. If the area is wrong here it holds everything: no home can be blamed. */
function axis(
  key: 'lat' | 'lon',
  [low, high]: readonly (number | undefined)[] = [],
  order: string,
  report: Report,
): Axis {
  const isKnown = low !== undefined && high !== undefined;
  if (isKnown && low < high) return { key, holds: (value) => value >= low && value <= high };
  if (isKnown) report.add('reversed-range', ['area', key], order);
  return { key, holds: () => true };
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
