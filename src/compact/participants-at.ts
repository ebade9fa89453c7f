import type { CompactPool } from '../model/compact-pool.js';
import type { Participant, Pool } from '../model/pool.js';
import { bytesAt, type Texts } from '../record/text-slab.js';
import { openDecoder } from '../record/utf8.js';

/**
 * The participants at these positions, as they were before their pool was compact, but for the order within their
 * lists, which means nothing. Backgrounds have no prototype.
 */
export function participantsAt(texts: Texts, positions: Iterable<number>): Participant[] {
  const decoder = openDecoder();
  return Array.from(positions, (position) => {
    const json = decoder.decode(bytesAt(texts, position));
    const participant = JSON.parse(json) as Participant;
    Object.setPrototypeOf(participant.backgrounds, null);
    return participant;
  });
}

/** Turns a compact pool into one with its participants as objects, which takes several times the memory. */
export function toPool(pool: CompactPool): Pool {
  return { ...pool.head, participants: participantsAt(pool, pool.ids.keys()) };
}
