import type { Placement, Walk } from '../model/placement.js';
import type { Policy } from '../model/policy.js';
import { shuffleIds } from '../record/shuffle.js';
import { isOnlyTooSmall } from './refusal.js';

/** Gains that differ by less are equal, and something else decides. */
const steps = 1e9;

/** What is ranked: by how much is gained, then by how near, then by lot. */
interface Ranked {
  readonly id: string;
  readonly gain: number;
  /** Walking metres; nothing is nearer than what is not known. */
  readonly metres: number | undefined;
  /** Lower classes come first, whatever is gained. */
  readonly rank: number;
}

/** Puts the best first. Ties go by nearness and then by a shuffle of seed and id. */
export function rankBy<Item>(items: readonly Item[], seed: number, of: (item: Item) => Ranked): Item[] {
  const ranked = items.map((item) => ({ item, ...of(item) }));
  const place = new Map(
    shuffleIds(
      ranked.map(({ id }) => id),
      seed,
    ).map((id, position) => [id, position]),
  );
  return ranked
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        Math.round(b.gain * steps) - Math.round(a.gain * steps) ||
        compareMetres(a.metres ?? Number.POSITIVE_INFINITY, b.metres ?? Number.POSITIVE_INFINITY) ||
        place.get(a.id)! - place.get(b.id)!,
    )
    .map(({ item }) => item);
}

/** Metres to the middle of a circle, if it has one; infinite where no way leads there. */
export function rankedMetres({ toMiddle }: { readonly toMiddle: Walk | null }): number | undefined {
  return toMiddle === null ? undefined : (toMiddle.metres ?? Number.POSITIVE_INFINITY);
}

/** The nearer first; two that are infinite are as near. */
export function compareMetres(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

/** Places where all is well come first, then those that more people are needed for, then those that break rules. */
export function rankOf({ breaks, after }: Placement, policy: Policy): number {
  if (breaks.length === 0) return 0;
  return isOnlyTooSmall(breaks, after.members.length, policy) ? 1 : 2;
}
