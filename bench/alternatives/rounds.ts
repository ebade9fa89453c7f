import type { Circle, Crowd } from './crowd.js';

/**
 * Keeps the circles that may be proposed and tries again with the people who remain, until nothing came of it a
 * number of times in a row.
 */
export function inRounds(
  crowd: Crowd,
  mostInVain: number,
  divide: (free: readonly number[]) => ReadonlyArray<readonly number[]>,
): Circle[] {
  const kept: Circle[] = [];
  let free: readonly number[] = crowd.people.map((_, unit) => unit);
  for (let inVain = 0; inVain < mostInVain; inVain++) {
    const circles = divide(free).flatMap((units) => crowd.found(units) ?? []);
    if (circles.length === 0) continue;
    kept.push(...circles);
    const placed = new Set(circles.flatMap(({ units }) => units));
    free = free.filter((unit) => !placed.has(unit));
    inVain = -1;
  }
  return kept;
}
