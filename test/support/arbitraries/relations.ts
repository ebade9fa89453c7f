import fc from 'fast-check';
import type { PoolInput } from '../../../src/model/pool.js';

/** Who may not, who must, and who already does share a circle; people by their position in the pool. */
export interface Relations {
  readonly apart: ReadonlyArray<readonly number[]>;
  readonly together: ReadonlyArray<readonly number[]>;
  readonly circles: ReadonlyArray<readonly number[]>;
}

/** Any relations between at most so many people; they may contradict each other. */
export function arbitraryRelations(mostPeople: number): fc.Arbitrary<Relations> {
  const person = fc.nat({ max: Math.max(1, mostPeople - 1) });
  const few = fc.uniqueArray(person, { minLength: 2, maxLength: 3 });
  return fc.record({
    apart: fc.array(few, { maxLength: 3 }),
    together: fc.array(few, { maxLength: 2 }),
    circles: fc.array(fc.uniqueArray(person, { minLength: 2, maxLength: 4 }), { maxLength: 1 }),
  });
}

/** The same relations in ids, without whoever is not in the pool. */
export function relationsOf(ids: readonly string[], relations: Relations): Partial<PoolInput> {
  const named = (sets: Relations['apart']): string[][] =>
    sets
      .map((set) => set.flatMap((position) => ids[position] ?? []))
      .filter((members) => members.length >= 2);
  return {
    apart: named(relations.apart),
    together: named(relations.together),
    circles: named(relations.circles).map((members, position) => ({ id: `c-${position + 1}`, members })),
  };
}
