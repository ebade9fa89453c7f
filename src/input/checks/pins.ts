import type { Pins } from '../../model/keeping.js';
import type { Path } from '../issues/path.js';
import type { Report } from '../issues/report.js';
import type { Readable } from '../reading/readable.js';
import { checkSet } from './ids.js';

/** Nobody is named twice where once would do. Whether they are known is for a proposal to say. */
export function checkPins(
  { together = [], circles, leftOut }: Readable<Pins>,
  report: Report,
  path: Path = [],
): void {
  together.forEach((set, index) => {
    checkSet(set, undefined, [...path, 'together', index], report);
  });
  checkSet(circles, undefined, [...path, 'circles'], report);
  checkSet(leftOut, undefined, [...path, 'leftOut'], report);
}
