import type { Daypart, PartOfDay, Weekday } from './daypart.js';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies readonly Weekday[];
const partsOfDay = ['morning', 'afternoon', 'evening'] as const satisfies readonly PartOfDay[];

/** All there are, from Monday morning on. */
export const allDayparts: readonly Daypart[] = weekdays.flatMap((day) =>
  partsOfDay.map((part): Daypart => `${day}-${part}`),
);

/** Some dayparts, each once and in the order of the week. */
export function inWeek(dayparts: readonly Daypart[]): Daypart[] {
  return allDayparts.filter((daypart) => dayparts.includes(daypart));
}
