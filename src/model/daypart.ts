const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const partsOfDay = ['morning', 'afternoon', 'evening'] as const;

export type Weekday = (typeof weekdays)[number];
export type PartOfDay = (typeof partsOfDay)[number];
/** A moment in the week at which a circle could meet. */
export type Daypart = `${Weekday}-${PartOfDay}`;

/** All there are, from Monday morning on. */
export const allDayparts: readonly Daypart[] = weekdays.flatMap((day) =>
  partsOfDay.map((part): Daypart => `${day}-${part}`),
);

/** Some dayparts, each once and in the order of the week. */
export function inWeek(dayparts: readonly Daypart[]): Daypart[] {
  return allDayparts.filter((daypart) => dayparts.includes(daypart));
}
