import fc from 'fast-check';
import type { PoolInput } from '../../index.js';

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

/** The same pool with up to three more sets of people who may not share a circle. */
export function withApart(pool: PoolInput): fc.Arbitrary<PoolInput> {
  return fc
    .array(fewOf(pool), { maxLength: 3 })
    .map((sets) => ({ ...pool, apart: [...(pool.apart ?? []), ...enough(sets)] }));
}

/** The same pool with up to two more sets of people who share one circle or have none. */
export function withTogether(pool: PoolInput): fc.Arbitrary<PoolInput> {
  return fc
    .array(fewOf(pool), { maxLength: 2 })
    .map((sets) => ({ ...pool, together: [...(pool.together ?? []), ...enough(sets)] }));
}

/** Bounds for a choice of at most so many. */
export function mostOf(ids: readonly string[], most: number): { maxLength: number } {
  return { maxLength: Math.min(most, ids.length) };
}

function fewOf({ participants }: PoolInput): fc.Arbitrary<string[]> {
  const ids = participants.map(({ id }) => id);
  return fc.shuffledSubarray(ids, { minLength: Math.min(2, ids.length), ...mostOf(ids, 3) });
}

const enough = (sets: readonly string[][]): string[][] => sets.filter((set) => set.length >= 2);
