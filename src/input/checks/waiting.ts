import type { HeadDraft, ParticipantCheck } from './draft.js';

/** Nobody waits since a day that is still to come. */
export function waitingCheck({ date }: HeadDraft): ParticipantCheck {
  return (participant, position, report) => {
    const since = participant?.waitingSince;
    // ISO dates sort as texts.
    if (date !== undefined && since !== undefined && since > date) {
      report.add('waiting-after-date', ['participants', position, 'waitingSince']);
    }
  };
}
