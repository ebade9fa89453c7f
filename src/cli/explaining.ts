import {
  type Audience,
  type CompactPool,
  type Dossier,
  explainProposal,
  type Policy,
  type Pool,
  type SavedProposal,
} from '../index.js';
import { unusable } from './errors.js';

/** Explains a proposal to one audience; for a member, somebody who reads is known. */
export function explainFor(
  audience: Audience,
  participant: string | undefined,
  pool: Pool | CompactPool,
  proposal: SavedProposal,
  policy: { readonly policy?: Policy },
): Dossier {
  switch (audience) {
    case 'coach':
    case 'team':
      return explainProposal(pool, proposal, { ...policy, audience });
    case 'member':
      return explainProposal(pool, proposal, { ...policy, audience, participant: participant! });
  }
}

/**
 * Checks that somebody has a place in the proposal or could have had one.
 *
 * @throws Failure when that is not so.
 */
export function checkPlaceable(pool: Pool | CompactPool, { circles }: SavedProposal, id: string): void {
  if (circles.some(({ members }) => members.includes(id))) return;
  const running = ('head' in pool ? pool.head : pool).circles;
  const isReady =
    'ids' in pool
      ? pool.ready[pool.ids.indexOf(id)] === 1
      : pool.participants.some((person) => person.id === id && person.ready);
  const hasSeat = running.some(({ members }) =>
    members.some((member) => member.participant === id && member.status !== 'declined'),
  );
  if (!isReady || hasSeat) {
    throw unusable('--participant', [{ code: 'not-waiting', path: '', message: notWaiting }]);
  }
}

const notWaiting =
  'This person has no place in the proposal and does not wait for one.\nMaybe they are not ready yet, or are in a running circle.';
