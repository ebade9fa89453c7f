import type { CompactPool } from '../model/compact-pool.js';
import type { Pool } from '../model/pool.js';
import { PoolBuilder } from './pool-builder.js';

/** Turns a parsed pool into a compact one. */
export function toCompactPool({ participants, ...head }: Pool): CompactPool {
  const builder = new PoolBuilder(Object.freeze(head));
  for (const participant of participants) builder.add(participant);
  const building = builder.build();
  for (;;) {
    const { done, value } = building.next();
    if (done) return value;
  }
}
