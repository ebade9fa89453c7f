import type { Neighbours } from '../../src/search/problem.js';

/** Everybody beside whoever is up to so far away on a ring, the nearest first. */
export function ring(items: number, reach: number): Neighbours {
  const item = Array.from({ length: items }, (_, one) =>
    Array.from({ length: reach }, (_, by) => [(one + by + 1) % items, (one - by - 1 + items) % items]).flat(),
  );
  return {
    start: Int32Array.from({ length: items + 1 }, (_, one) => one * 2 * reach),
    item: Int32Array.from(item.flat()),
  };
}
