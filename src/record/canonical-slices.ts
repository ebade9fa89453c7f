import type { BlockHash } from './block-hash.js';
import { toCanonicalText } from './canonical.js';
import { sortTexts } from './sort-texts.js';
import { bytesAt, TextSlab, type Texts } from './text-slab.js';

/* A millisecond of work, where items are no larger than a participant. */
const itemsPerSlice = 64;

/**
 * Hashes the canonical text of a JSON value, and pauses often where it is long because a list in it is, or a list in
 * an object in it; an item of a list is written in one go.
 */
export function* writeInSlices(value: unknown, hash: BlockHash): Generator<void, void> {
  if (Array.isArray(value)) yield* writeList(yield* toTexts(value), hash);
  else if (typeof value === 'object' && value !== null) yield* writeObject(value, hash);
  else hash.addText(toCanonicalText(value));
}

function* writeObject(value: object, hash: BlockHash): Generator<void, void> {
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  hash.addText('{');
  for (const [position, [key, inner]] of entries.entries()) {
    hash.addText(`${position === 0 ? '' : ','}${JSON.stringify(key)}:`);
    yield* writeInSlices(inner, hash);
  }
  hash.addText('}');
}

function* toTexts(list: readonly unknown[]): Generator<void, Texts> {
  const slab = new TextSlab();
  for (const [position, item] of list.entries()) {
    slab.add(toCanonicalText(item));
    if (position % itemsPerSlice === 0) yield;
  }
  return yield* slab.build();
}

/** Hashes a list of items whose canonical texts these are, and pauses often. */
export function* writeList(texts: Texts, hash: BlockHash): Generator<void, void> {
  const order = yield* sortTexts(texts);
  hash.addText('[');
  for (const [place, position] of order.entries()) {
    if (place > 0) hash.addText(',');
    hash.addBytes(bytesAt(texts, position));
    if (place % itemsPerSlice === 0) yield;
  }
  hash.addText(']');
}
