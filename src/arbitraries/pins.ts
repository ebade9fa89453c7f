import fc from 'fast-check';
import type { Pins, PoolInput, SavedProposal } from '../index.js';

/** What people may have decided about a proposal. Pins may contradict each other: a proposal then says which were not followed. */
export function pinsOf(pool: PoolInput, { circles }: SavedProposal): fc.Arbitrary<Pins> {
  const ids = pool.participants.map(({ id }) => id);
  const names = circles.map((circle, position) => circle.id ?? `k-${position + 1}`);
  const some = (from: readonly string[], least: number, most: number): fc.Arbitrary<string[]> =>
    fc.shuffledSubarray([...from], { minLength: least, maxLength: Math.min(most, from.length) });
  const seats =
    ids.length === 0 || names.length === 0
      ? fc.constant([])
      : fc.array(fc.record({ participant: fc.constantFrom(...ids), circle: fc.constantFrom(...names) }), {
          maxLength: 3,
        });
  return fc.record(
    {
      seats,
      together: ids.length < 2 ? fc.constant([]) : fc.array(some(ids, 2, 3), { maxLength: 2 }),
      circles: some(names, 0, 2),
      leftOut: some(ids, 0, 2),
    },
    { requiredKeys: [] },
  );
}
