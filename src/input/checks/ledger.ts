import type { LedgerInput } from '../../model/ledger.js';
import type { Pool } from '../../model/pool.js';
import { resolveVocabulary } from '../../vocabulary/resolve.js';
import type { Path } from '../issues/path.js';
import type { Report } from '../issues/report.js';
import type { Readable } from '../reading/readable.js';
import { checkSet } from './ids.js';

/** Makes the check that a ledger is about people, circles, talents and needs of this pool, and not of days to come. */
export function ledgerCheck(pool: Pool): (draft: Readable<LedgerInput>, report: Report) => void {
  const participants = new Set(pool.participants.map(({ id }) => id));
  const circles = new Set(pool.circles.map(({ id }) => id));
  const vocabulary = resolveVocabulary(pool.vocabulary);
  const needs = new Set(vocabulary.needs.map(({ slug }) => slug));
  const talents = new Set(vocabulary.talents.map(({ slug }) => slug));
  return ({ help = [], meetings = [] }, report) => {
    const checkDate = (date: string | undefined, path: Path): void => {
      // ISO dates sort as texts.
      if (date !== undefined && date > pool.date) report.add('happened-after-date', [...path, 'date']);
    };
    help.forEach((entry, index) => {
      if (entry === undefined) return;
      const path = ['help', index];
      checkDate(entry.date, path);
      checkHelper(entry, path, report);
      checkSet(entry.receivers, participants, [...path, 'receivers'], report);
      if (entry.giver !== undefined && !participants.has(entry.giver)) {
        report.add('unknown-participant', [...path, 'giver']);
      }
      entry.receivers?.forEach((receiver, position) => {
        if (receiver !== undefined && receiver === entry.giver) {
          report.add('helps-self', [...path, 'receivers', position]);
        }
      });
      if (entry.need !== undefined && !needs.has(entry.need)) report.add('unknown-need', [...path, 'need']);
      if (entry.talent !== undefined && !talents.has(entry.talent)) {
        report.add('unknown-talent', [...path, 'talent']);
      }
    });
    meetings.forEach((meeting, index) => {
      if (meeting === undefined) return;
      const path = ['meetings', index];
      checkDate(meeting.date, path);
      if (meeting.circle !== undefined && !circles.has(meeting.circle)) {
        report.add('unknown-circle', [...path, 'circle']);
      }
      checkSet(meeting.present, participants, [...path, 'present'], report);
    });
  };
}

/** Somebody of the pool helped or somebody from outside, and not both. */
function checkHelper(
  entry: { readonly giver?: string | undefined; readonly outside?: string | undefined },
  path: Path,
  report: Report,
): void {
  // A key that could not be read is there all the same.
  const stated = ['giver', 'outside'].filter((key) => key in entry);
  if (stated.length === 2) report.add('mixed-forms', path, 'giver or else outside');
  if (stated.length === 0) report.add('missing-key', [...path, 'giver'], 'it may be outside instead');
}
