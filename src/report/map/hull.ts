import type { Spot } from '../network/arrow.js';

/**
 * The corners of the smallest shape without dents that holds all points, in order.
 *
 * Andrew (1979), doi:10.1016/0020-0190(79)90072-3.
 */
export function hullOf(spots: readonly Spot[]): Spot[] {
  const sorted = [...spots].sort((a, b) => a.x - b.x || a.y - b.y);
  const unique = sorted.filter(
    (spot, place) => place === 0 || spot.x !== sorted[place - 1]!.x || spot.y !== sorted[place - 1]!.y,
  );
  if (unique.length < 3) return unique;
  const half = (from: readonly Spot[]): Spot[] => {
    const corners: Spot[] = [];
    for (const spot of from) {
      while (corners.length > 1 && turn(corners.at(-2)!, corners.at(-1)!, spot) <= 0) corners.pop();
      corners.push(spot);
    }
    return corners.slice(0, -1);
  };
  return [...half(unique), ...half([...unique].reverse())];
}

/** Above 0 where the way from a to b to c turns left. */
function turn(a: Spot, b: Spot, c: Spot): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
