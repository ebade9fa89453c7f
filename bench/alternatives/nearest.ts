import { bestOf, type Circle, type Crowd, observe, sizesOf, toIds } from './crowd.js';
import { gather, momentsOf } from './gather.js';
import type { Alternative } from './index.js';

/**
 * Takes one person after another and makes the best circle of those who live nearest and can come at a moment: the
 * longest waiting or the most remote first, in circles of one size, whatever turns out best.
 */
export const nearest: Alternative = (pool, policy) => {
  const crowd = observe(pool, policy);
  return toIds(crowd, nearestCircles(crowd));
};

export function nearestCircles(crowd: Crowd): readonly Circle[] {
  const everybody = crowd.people.map((_, unit) => unit);
  const longestWaiting = everybody.toSorted((a, b) => crowd.weight[b]! - crowd.weight[a]! || a - b);
  const remoteness = everybody.map((unit) => toEighth(crowd, unit));
  const mostRemote = everybody.toSorted((a, b) => remoteness[b]! - remoteness[a]! || a - b);
  return bestOf(
    [longestWaiting, mostRemote].flatMap((order) =>
      sizesOf(crowd.policy).map((places) => inOrder(crowd, order, places)),
    ),
  );
}

function inOrder(crowd: Crowd, order: readonly number[], places: number): readonly Circle[] {
  const placed = new Set<number>();
  const circles: Circle[] = [];
  for (let before = -1; before < circles.length; ) {
    before = circles.length;
    for (const unit of order) {
      if (placed.has(unit)) continue;
      const made = momentsOf(crowd, unit).flatMap(
        (moment) => crowd.found(gather(crowd, unit, places, (other) => !placed.has(other), moment)) ?? [],
      );
      if (made.length === 0) continue;
      const best = made.reduce((one, other) => (other.gain > one.gain ? other : one));
      circles.push(best);
      for (const member of best.units) placed.add(member);
    }
  }
  return circles;
}

/** Squared metres to the eighth neighbour: how far a circle of nine would have to stretch. */
function toEighth({ home, nearest: lists }: Crowd, unit: number): number {
  const eighth = lists[unit]![7];
  if (eighth === undefined) return 0;
  return (home[unit]!.x - home[eighth]!.x) ** 2 + (home[unit]!.y - home[eighth]!.y) ** 2;
}
