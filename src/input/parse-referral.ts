import { deepFreeze } from '../model/frozen.js';
import { InputError, type InputIssue } from '../model/input-error.js';
import type { Participant, ParticipantInput, Pool } from '../model/pool.js';
import { participantCheck } from './checks/pool.js';
import { completeParticipant } from './complete-pool.js';
import { Report } from './issues/report.js';
import { reader } from './reading/reader.js';
import { participant } from './schemas/participant.js';

const read = reader(participant);

/* The checks know participants by their place in a pool. */
const place = ['participants', 0] as const;
const prefix = /^participants\[0\]\.?/;

/**
 * Checks somebody who is not in a pool yet as one more participant of it, and gives them with defaults filled in.
 *
 * @throws InputError with everything that is wrong; paths begin at the participant.
 */
export function parseReferral(pool: Pool, value: unknown): Participant {
  const report = new Report();
  const draft = read(value, report, place);
  const known = new Set(pool.participants.map(({ id }) => id));
  if (draft !== undefined) participantCheck(pool, known)(draft, 0, report);
  if (!report.isEmpty) throw new InputError(report.issues({ participants: [draft] }).map(fromParticipant));
  return deepFreeze(completeParticipant(draft as ParticipantInput));
}

function fromParticipant(issue: InputIssue): InputIssue {
  return { ...issue, path: issue.path.replace(prefix, '') };
}
