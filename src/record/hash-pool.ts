import type { CompactPool } from '../model/compact-pool.js';
import type { RunningCircle, RunningCircleInput } from '../model/pool.js';
import { openBlockHash } from './block-hash.js';
import { writeInSlices, writeList } from './canonical-slices.js';
import { toWrittenCircle } from './written-circle.js';
import { toWrittenNeighbourhood } from './written-neighbourhood.js';

/**
 * The hash of a compact pool: what `hashOf` gives for the same pool with its participants as objects, and its circles
 * and neighbourhood as they are written ({@link toWrittenCircle}, {@link toWrittenNeighbourhood}).
 *
 * Pauses every few milliseconds, and never has the text of the pool in one piece.
 */
export function* hashPool(pool: CompactPool): Generator<void, string> {
  const hash = openBlockHash();
  const head = {
    ...pool.head,
    ...(yield* toWrittenNeighbourhood(pool.head)),
    circles: yield* writeCircles(pool.head.circles),
  };
  const keys = [...(Object.keys(head) as Array<keyof typeof head>), 'participants' as const].sort();
  for (const [position, key] of keys.entries()) {
    hash.addText(`${position === 0 ? '{' : ','}${JSON.stringify(key)}:`);
    yield* key === 'participants' ? writeList(pool, hash) : writeInSlices(head[key], hash);
  }
  hash.addText('}');
  return `sha256-${hash.toHex()}`;
}

/* Less than a millisecond of work. */
const circlesPerSlice = 256;

function* writeCircles(circles: readonly RunningCircle[]): Generator<void, RunningCircleInput[]> {
  const written: RunningCircleInput[] = [];
  for (const [position, circle] of circles.entries()) {
    written.push(toWrittenCircle(circle));
    if (position % circlesPerSlice === circlesPerSlice - 1) yield;
  }
  return written;
}
