import type { Daypart, PartOfDay, Weekday } from '../model/pool.js';

/** What days and parts of a day are called in one language. */
export interface DaypartWords {
  readonly days: Readonly<Record<Weekday, string>>;
  readonly parts: Readonly<Record<PartOfDay, string>>;
}

/** `dinsdagochtend`, `Tuesday morning`: the day, what stands between, and the part of it. */
export function tellDaypart(daypart: Daypart, { days, parts }: DaypartWords, between: string): string {
  const [day, part] = daypart.split('-') as [Weekday, PartOfDay];
  return days[day] + between + parts[part];
}
