import type { Report } from '../issues/report.js';
import type { PoolDraft } from './draft.js';

/** Nobody waits since a day that is still to come. */
export function checkWaiting({ date, participants = [] }: PoolDraft, report: Report): void {
  if (date === undefined) return;
  participants.forEach((participant, index) => {
    // ISO dates sort as texts.
    if (participant?.waitingSince !== undefined && participant.waitingSince > date) {
      report.add('waiting-after-date', ['participants', index, 'waitingSince']);
    }
  });
}
