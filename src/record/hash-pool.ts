import type { CompactPool } from '../model/compact-pool.js';
import { type BlockHash, openBlockHash } from './block-hash.js';
import { writeInSlices } from './canonical-slices.js';
import { sortInSlices } from './sort-in-slices.js';
import { compareTexts } from './text-order.js';

/**
 * The hash of a compact pool: what `hashOf` gives for the same pool with its participants as objects.
 *
 * Pauses every few milliseconds, and never has the text of the pool in one piece.
 */
export function* hashPool(pool: CompactPool): Generator<void, string> {
  const hash = openBlockHash();
  const { head } = pool;
  const keys = [...(Object.keys(head) as Array<keyof typeof head>), 'participants' as const].sort();
  for (const [position, key] of keys.entries()) {
    hash.addText(`${position === 0 ? '{' : ','}${JSON.stringify(key)}:`);
    yield* key === 'participants' ? writeParticipants(pool, hash) : writeInSlices(head[key], hash);
  }
  hash.addText('}');
  return `sha256-${hash.toHex()}`;
}

function* writeParticipants(pool: CompactPool, hash: BlockHash): Generator<void, void> {
  const { ids, text, start } = pool;
  const order = yield* sortInSlices(ids.length, (one, other) => compareTexts(pool, one, other));
  hash.addText('[');
  for (const [place, position] of order.entries()) {
    if (place > 0) hash.addText(',');
    hash.addBytes(text.subarray(start[position]!, start[position + 1]!));
    if (place % participantsPerSlice === 0) yield;
  }
  hash.addText(']');
}

/* Half a millisecond of work. */
const participantsPerSlice = 128;
