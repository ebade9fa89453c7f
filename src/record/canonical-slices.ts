import type { BlockHash } from './block-hash.js';
import { toCanonicalText } from './canonical.js';
import { sortInSlices } from './sort-in-slices.js';

/* A millisecond or two of work where items are as small as agreements between two people. */
const itemsPerSlice = 64;

/**
 * Hashes the canonical text of a JSON value, and pauses often where it is long because a list in it is, or a list in
 * an object in it; an item of a list is written in one go.
 */
export function* writeInSlices(value: unknown, hash: BlockHash): Generator<void, void> {
  if (Array.isArray(value)) yield* writeList(value, hash);
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

function* writeList(list: readonly unknown[], hash: BlockHash): Generator<void, void> {
  const texts: string[] = [];
  for (const item of list) {
    texts.push(toCanonicalText(item));
    if (texts.length % itemsPerSlice === 0) yield;
  }
  const order = yield* sortInSlices(texts.length, (one, other) => compare(texts[one]!, texts[other]!));
  hash.addText('[');
  for (const [place, position] of order.entries()) {
    hash.addText(`${place === 0 ? '' : ','}${texts[position]}`);
    if (place % itemsPerSlice === 0) yield;
  }
  hash.addText(']');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
