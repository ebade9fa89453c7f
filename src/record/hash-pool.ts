import type { CompactPool } from '../model/compact-pool.js';
import { openBlockHash } from './block-hash.js';
import { writeInSlices, writeList } from './canonical-slices.js';

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
    yield* key === 'participants' ? writeList(pool, hash) : writeInSlices(head[key], hash);
  }
  hash.addText('}');
  return `sha256-${hash.toHex()}`;
}
