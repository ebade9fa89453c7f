import type { Report } from '../issues/report.js';
import { checkBackgrounds } from './backgrounds.js';
import { checkCircles } from './circles.js';
import { type HeadDraft, isBroken, type ParticipantCheck, type PoolDraft } from './draft.js';
import { checkArea, homeCheck } from './homes.js';
import { checkMembers, idCheck } from './ids.js';
import { checkNeighbourhood } from './neighbourhood.js';
import { statementCheck } from './statements.js';
import { checkTravellers } from './travel.js';
import { checkVocabulary } from './vocabulary.js';
import { waitingCheck } from './waiting.js';

/** Reports what a pool says in two places that do not go together. */
export function checkPool(pool: PoolDraft, report: Report): void {
  checkHead(pool, report);
  const ids = new Set<string>();
  const check = participantCheck(pool, ids);
  pool.participants?.forEach((participant, position) => {
    check(participant, position, report);
  });
  checkNamed(pool, isBroken(pool, 'participants') ? undefined : ids, report);
}

/** Reports what does not go together, whoever the participants are. */
export function checkHead(pool: HeadDraft, report: Report): void {
  checkVocabulary(pool, report);
  checkBackgrounds(pool, report);
  checkArea(pool, report);
  checkCircles(pool, report);
  checkNeighbourhood(pool, report);
}

/** Reports participants that are named but do not exist, if it can be told who does. */
export function checkNamed(pool: HeadDraft, known: ReadonlySet<string> | undefined, report: Report): void {
  checkMembers(pool, known, report);
  checkTravellers(pool, known, report);
}

/** Makes a check of participants, who come with their positions, against the rest of the pool and those before. */
export function participantCheck(pool: HeadDraft, ids: Set<string>): ParticipantCheck {
  const checks = [homeCheck(pool), statementCheck(pool), waitingCheck(pool), idCheck(ids)];
  return (participant, position, report) => {
    for (const check of checks) check(participant, position, report);
  };
}
