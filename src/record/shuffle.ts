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

/** Ids that are drawn between two yields. */
const idsPerTurn = 1000;

/**
 * As {@link shuffleIds}, for many ids: their positions in the order of the shuffle. Yields between drawing some and
 * drawing more.
 */
export function* shuffleSteps(ids: readonly string[], seed: number): Generator<void, Uint32Array> {
  const high = new Uint32Array(ids.length);
  const low = new Uint32Array(ids.length);
  for (const [position, id] of ids.entries()) {
    const draw = drawn(id, seed);
    high[position] = draw.high;
    low[position] = draw.low;
    if (position % idsPerTurn === 0) yield;
  }
  return Uint32Array.from(ids.keys()).sort(
    (a, b) => high[a]! - high[b]! || low[a]! - low[b]! || (ids[a]! < ids[b]! ? -1 : 1),
  );
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
