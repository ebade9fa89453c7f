import { type HeadDraft, isBroken } from './draft.js';

/** Ids of a kind; `undefined` where the list could not be read, since then none can be called unknown. */
export function knownIds(
  pool: HeadDraft,
  list: 'meetingPlaces' | 'coaches' | 'volunteers' | 'partners',
): ReadonlySet<string | undefined> | undefined {
  return isBroken(pool, list) ? undefined : new Set((pool[list] ?? []).map((each) => each?.id));
}
