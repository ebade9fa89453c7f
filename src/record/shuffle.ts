import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Puts ids in an order that depends on the seed and on nothing else: not on the order they come in, nor on how
 * they sort. Every tie goes by this order.
 */
export function shuffleIds(ids: readonly string[], seed: number): string[] {
  return ids
    .map((id) => ({ id, ...drawn(id, seed) }))
    .sort((a, b) => a.high - b.high || a.low - b.low || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** A seed for the chance that one set of ids meets: from a seed and the first of its ids. */
export function seedOf(id: string, seed: number): number {
  return drawn(id, seed).high;
}

/** 64 bits of the hash of seed and id: two ids draw the same about once in 2^64 pairs. */
function drawn(id: string, seed: number): { high: number; low: number } {
  const bytes = new DataView(sha256(utf8ToBytes(`${seed} ${id}`)).buffer);
  return { high: bytes.getUint32(0), low: bytes.getUint32(4) };
}
