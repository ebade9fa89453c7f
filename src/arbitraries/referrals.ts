import fc from 'fast-check';
import type { ParticipantInput, PoolInput } from '../index.js';
import { participant } from './making/people.js';
import { arbitraryOffset, inDegrees } from './making/places.js';
import { asRead } from './making/plain.js';
import { wordsOf } from './making/slugs.js';
import { arbitraryTraits } from './making/traits.js';

/**
 * Somebody who is not in a pool yet and could be, in the words of its vocabulary: for `suggestCircles`. Nobody in the pool has their
 * id, which is `newcomer` where it can be.
 */
export function referralsOf(pool: PoolInput): fc.Arbitrary<ParticipantInput> {
  const taken = new Set(pool.participants.map(({ id }) => id));
  let id = 'newcomer';
  for (let copy = 2; taken.has(id); copy++) id = `newcomer-${copy}`;
  return fc
    .record({ offset: arbitraryOffset(700), traits: arbitraryTraits(wordsOf(pool)) })
    .map(({ offset, traits }) => asRead(participant(id, { home: inDegrees(offset), ...traits })));
}
