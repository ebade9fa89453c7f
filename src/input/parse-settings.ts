import type { Pool } from '../model/pool.js';
import { checkProposal } from './checks/proposal.js';
import { orThrow, parser } from './parser.js';
import { type SavedSettings, savedSettings } from './schemas/settings.js';

/**
 * Reads from a saved proposal who are together, and which coach and place of a pool they have. Frozen.
 *
 * @throws InputError with everything that is wrong, also where the pool has no such coach or place.
 */
export function parseSettings(value: unknown, { coaches = [], meetingPlaces = [] }: Pool): SavedSettings {
  const kinds = [
    { key: 'coach', known: new Set(coaches.map(({ id }) => id)), unknown: 'unknown-coach' },
    { key: 'place', known: new Set(meetingPlaces.map(({ id }) => id)), unknown: 'unknown-place' },
  ] as const;
  const parse = parser<SavedSettings, SavedSettings>({
    schema: savedSettings,
    check(draft, report) {
      checkProposal(draft, report);
      draft.circles?.forEach((circle, index) => {
        for (const { key, known, unknown } of kinds) {
          const id = circle?.setting?.[key];
          if (typeof id === 'string' && !known.has(id)) {
            report.add(unknown, ['circles', index, 'setting', key]);
          }
        }
      });
    },
    complete: (settings) => settings,
  });
  return orThrow(parse(value));
}
