import type { Daypart } from '../model/pool.js';
import type { ReasonCode } from '../model/proposal.js';

/** Words of one language for things that have a code of their own. */
export interface Terms {
  daypart(daypart: Daypart): string;
  /** What people call a language, by its code. */
  language(code: string): string;
  /** Why people are left over, as the end of "these are left over because …". */
  readonly reasons: Readonly<Record<ReasonCode, string>>;
}

type Week = Readonly<Record<'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun', string>>;
type Day = Readonly<Record<'morning' | 'afternoon' | 'evening', string>>;

/** @param join the mark between a day and its part */
export function daypartsWith(week: Week, day: Day, join: string): Terms['daypart'] {
  return (daypart) => {
    const [weekday, part] = daypart.split('-') as [keyof Week, keyof Day];
    return `${week[weekday]}${join}${day[part]}`;
  };
}

/** @param unknown what stands before the code of a language that has no name here */
export function languagesWith(names: Readonly<Record<string, string>>, unknown: string): Terms['language'] {
  return (code) => (Object.hasOwn(names, code) ? names[code]! : `${unknown} ‘${code}’`);
}
