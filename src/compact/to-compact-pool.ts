import type { CompactPool } from '../model/compact-pool.js';
import type { Pool } from '../model/pool.js';
import { PoolBuilder } from './pool-builder.js';

/** Turns a parsed pool into a compact one. Yields after every participant. */
export function* toCompactPool({ participants, ...head }: Pool): Generator<void, CompactPool> {
  const builder = new PoolBuilder(Object.freeze(head));
  for (const participant of participants) {
    builder.add(participant);
    yield;
  }
  return yield* builder.build();
}
