import fc from 'fast-check';

/** One to fourteen different people of a pool that is not empty, in any order, by id. */
export function arbitraryMembers(pool: {
  readonly participants: ReadonlyArray<{ readonly id: string }>;
}): fc.Arbitrary<string[]> {
  const ids = pool.participants.map(({ id }) => id);
  return fc.shuffledSubarray(ids, { minLength: 1, maxLength: Math.min(14, ids.length) });
}
