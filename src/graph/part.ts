import type { Pool, RunningCircle } from '../model/pool.js';
import { seatedIn } from '../model/seated.js';

type Ids = readonly string[];

/** The part of a pool that concerns some of its participants: see {@link partsOf}. */
export function partOf(pool: Pool, ids: Ids): Pool {
  return partsOf(pool, [ids])[0]!;
}

/**
 * For each of some sets of participants that do not overlap, the part of the pool that concerns them: a pool of
 * its own, with them in the order given and only the circles and agreements that one of them is in.
 *
 * Takes time in proportion to the pool, however many sets there are.
 */
export function partsOf(pool: Pool, sets: readonly Ids[]): Pool[] {
  const setOf = new Map<string, number>();
  for (const [set, ids] of sets.entries()) for (const id of ids) setOf.set(id, set);
  const participants = new Map(pool.participants.map((participant) => [participant.id, participant]));
  const share = <Entry>(entries: readonly Entry[], membersOf: (entry: Entry) => Ids): Entry[][] => {
    const shares: Entry[][] = sets.map(() => []);
    for (const entry of entries) {
      const concerned = new Set(membersOf(entry).map((id) => setOf.get(id)));
      for (const set of concerned) if (set !== undefined) shares[set]!.push(entry);
    }
    return shares;
  };
  const apart = share(pool.apart, (ids) => ids);
  const together = share(pool.together, (ids) => ids);
  const circles = share<RunningCircle>(pool.circles, seatedIn);
  return sets.map((ids, set) => ({
    ...pool,
    participants: ids.map((id) => participants.get(id)!),
    apart: apart[set]!,
    together: together[set]!,
    circles: circles[set]!,
  }));
}
