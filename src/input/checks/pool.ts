import type { Report } from '../issues/report.js';
import { checkBackgrounds } from './backgrounds.js';
import type { PoolDraft } from './draft.js';
import { checkHomes } from './homes.js';
import { checkIds } from './ids.js';
import { checkStatements } from './statements.js';
import { checkVocabulary } from './vocabulary.js';
import { checkWaiting } from './waiting.js';

/** Reports what a pool says in two places that do not go together. */
export function checkPool(pool: PoolDraft, report: Report): void {
  checkVocabulary(pool, report);
  checkBackgrounds(pool, report);
  checkHomes(pool, report);
  checkStatements(pool, report);
  checkWaiting(pool, report);
  checkIds(pool, report);
}
