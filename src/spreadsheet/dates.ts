import { isDate } from '../model/calendar.js';
import type { DateOrder } from '../model/mapping.js';

/** A day, and whether it would be another one in the other order. */
export interface ReadDate {
  readonly date: string;
  readonly isGuess: boolean;
}

/* A time of day may follow, as exports of databases have it; it is not looked at. */
const time = '(?:[ T]+\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?: ?[AP]M|Z|[+-]\\d{2}:?\\d{2})?)?';
/* Nor is the day of the week, as Excel has it before a long date. */
const weekday =
  '(?:(?:ma|di|wo|do|vr|za|zo|(?:maan|dins|woens|donder|vrij|zater|zon|mon|tues|wednes|thurs|fri|satur|sun)da[gy]|mon|tue|wed|thu|fri|sat|sun)[.,]* +)?';
const iso = new RegExp(`^(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})${time}$`);
/* Of this and the last hundred years, so that it is no number of another kind. */
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const numbers = new RegExp(`^${weekday}(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})${time}$`, 'i');
const words = new RegExp(`^${weekday}(\\d{1,2})[ -]+([a-z]{3,9})\\.?[ -]+(\\d{4})${time}$`, 'i');

const months = [
  'januari january jan',
  'februari february feb',
  'maart march mrt mar',
  'april apr',
  'mei may',
  'juni june jun',
  'juli july jul',
  'augustus august aug',
  'september sep sept',
  'oktober october okt oct',
  'november nov',
  'december dec',
].map((names) => names.split(' '));

/** Reads a day as Dutch offices write it: 1-3-2026, 01/03/2026, 1 maart 2026, 2026-03-01. `undefined` when it is none. */
export function readDate(cell: string, order: DateOrder): ReadDate | undefined {
  const written = iso.exec(cell);
  if (written) return toDate(written[1]!, written[3]!, written[4]!);
  const joined = compact.exec(cell);
  if (joined) return toDate(joined[1]!, joined[2]!, joined[3]!);
  const numbered = numbers.exec(cell);
  if (numbered) {
    const [, first, second, year] = numbered as unknown as readonly [string, string, string, string];
    const date = order === 'day-first' ? toDate(year, second, first) : toDate(year, first, second);
    const isGuess = Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second);
    return date && { ...date, isGuess };
  }
  const named = words.exec(cell);
  if (!named) return undefined;
  const month = months.findIndex((names) => names.includes(named[2]!.toLowerCase())) + 1;
  return toDate(named[3]!, String(month), named[1]!);
}

function toDate(year: string, month: string, day: string): ReadDate | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? { date, isGuess: false } : undefined;
}
