import type { Report } from '../issues/report.js';
import type { Readable } from '../reading/readable.js';
import type { SavedProposal } from '../schemas/proposal.js';
import { checkOneCircleEach, checkSet } from './ids.js';

/** Everybody is in one circle, once. Whether they are known is for the pool to say. */
export function checkProposal({ circles = [] }: Readable<SavedProposal>, report: Report): void {
  circles.forEach((circle, index) => {
    checkSet(circle?.members, undefined, ['circles', index, 'members'], report);
  });
  checkOneCircleEach(circles, report);
}
