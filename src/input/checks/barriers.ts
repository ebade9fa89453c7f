import { locate, straightMetres } from '../../geography/distance.js';
import { buildLines } from '../../geography/lines.js';
import type { Point } from '../../model/neighbourhood.js';
import type { Report } from '../issues/report.js';
import { limits } from '../limits.js';
import type { Readable } from '../reading/readable.js';
import type { HeadDraft } from './draft.js';
import { placeCheck } from './homes.js';

/** How far from its line a crossing may be drawn: a line runs along the middle of a water, or along a bank. */
const besideTheLine = 250;

/** Barriers and their crossings lie in the area, each crossing on its line, and there are not too many of them. */
export function checkBarriers(pool: HeadDraft, report: Report): void {
  const { barriers = [] } = pool;
  const count = (key: 'line' | 'crossings'): number =>
    barriers.reduce((sum, barrier) => sum + (barrier?.[key]?.length ?? 0), 0);
  const isTooMuch = count('line') > limits.barrierPoints || count('crossings') > limits.crossings;
  if (count('line') > limits.barrierPoints) {
    report.add('too-many', ['barriers'], `at most ${limits.barrierPoints} points in all lines`);
  }
  if (count('crossings') > limits.crossings) {
    report.add('too-many', ['barriers'], `at most ${limits.crossings} crossings in all`);
  }
  if (isTooMuch) return;
  const check = placeCheck(pool);
  barriers.forEach((barrier, position) => {
    const path = ['barriers', position];
    const known = report.size;
    const { line = [] } = barrier ?? {};
    line.forEach((point, place) => {
      check(point, [...path, 'line', place], report);
    });
    const isLineRight = report.size === known && line.length > 0 && line.every(isWhole);
    const lines = isLineRight ? buildLines([line.map(locate)]) : undefined;
    if (lines?.lineOf.length === 0) report.add('too-few', [...path, 'line'], 'at least 2 different points');
    barrier?.crossings?.forEach((crossing, place) => {
      const at = crossing !== undefined && 'at' in crossing ? crossing.at : (crossing as Readable<Point>);
      const step = crossing !== undefined && 'at' in crossing ? ['at'] : [];
      const before = report.size;
      check(at, [...path, 'crossings', place, ...step], report);
      if (lines === undefined || report.size > before || !isWhole(at)) return;
      const nearest = lines.nearest(0, locate(at));
      if (nearest !== undefined && straightMetres(locate(at), nearest) > besideTheLine) {
        report.add(
          'off-the-line',
          [...path, 'crossings', place, ...step],
          `it must be within ${besideTheLine} metres of it`,
        );
      }
    });
  });
}

function isWhole(point: Readable<Point> | undefined): point is Point {
  if (point === undefined) return false;
  if ('lat' in point) return point.lat !== undefined && point.lon !== undefined;
  return 'x' in point && point.x !== undefined && point.y !== undefined;
}
