import type { Daypart } from '../../src/index.js';
import type { Crowd } from './crowd.js';

/** People around one of them, the nearest first, who are free and can come at a moment, until there are enough. */
export function gather(
  { people, nearest }: Crowd,
  around: number,
  places: number,
  isFree: (unit: number) => boolean,
  moment: Daypart | undefined,
): number[] {
  const circle = [around];
  let taken = people[around]!.length;
  for (const unit of nearest[around]!) {
    if (taken >= places) break;
    if (taken + people[unit]!.length > places || !isFree(unit)) continue;
    if (moment !== undefined && !people[unit]!.every(({ dayparts }) => suits(dayparts, moment))) continue;
    circle.push(unit);
    taken += people[unit]!.length;
  }
  return circle;
}

/** Moments at which a unit can come, and `undefined` for not looking at moments. */
export function momentsOf({ people }: Crowd, unit: number): ReadonlyArray<Daypart | undefined> {
  const stated = people[unit]!.flatMap(({ dayparts }) => dayparts);
  return [undefined, ...(stated.length > 0 ? new Set(stated) : allMoments)];
}

function suits(dayparts: readonly Daypart[], moment: Daypart): boolean {
  return dayparts.length === 0 || dayparts.includes(moment);
}

const allMoments = (['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const).flatMap((day) =>
  (['morning', 'afternoon', 'evening'] as const).map((part): Daypart => `${day}-${part}`),
);
