import fc from 'fast-check';
import type { PoolInput } from '../index.js';

/** How many members a circle has. */
export interface CircleConstraints {
  /** 1 if left out. */
  readonly min?: number;
  /** 14 if left out. */
  readonly max?: number;
}

/**
 * Different people of a pool in any order, by id: a circle to be evaluated, which may break any rule. Of a pool with fewer people
 * than asked for it is all of them.
 */
export function circlesOf(
  pool: { readonly participants: ReadonlyArray<Pick<PoolInput['participants'][number], 'id'>> },
  { min = 1, max = 14 }: CircleConstraints = {},
): fc.Arbitrary<string[]> {
  const ids = pool.participants.map(({ id }) => id);
  return fc.shuffledSubarray(ids, {
    minLength: Math.min(min, ids.length),
    maxLength: Math.min(max, ids.length),
  });
}
