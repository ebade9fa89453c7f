import type { CompactPool } from '../model/compact-pool.js';
import type { Participant, Pool } from '../model/pool.js';
import { openDecoder } from '../record/utf8.js';

/**
 * The participants at these positions, as they were before their pool was compact, but for the order within their
 * lists, which means nothing. Backgrounds have no prototype.
 */
export function participantsAt(
  { text, start }: Pick<CompactPool, 'text' | 'start'>,
  positions: Iterable<number>,
): Participant[] {
  const decoder = openDecoder();
  return Array.from(positions, (position) => {
    const json = decoder.decode(text.subarray(start[position]!, start[position + 1]!));
    const participant = JSON.parse(json) as Participant;
    Object.setPrototypeOf(participant.backgrounds, null);
    return participant;
  });
}

/** Turns a compact pool into one with its participants as objects, which takes several times the memory. */
export function toPool(pool: CompactPool): Pool {
  return { ...pool.head, participants: participantsAt(pool, pool.ids.keys()) };
}
