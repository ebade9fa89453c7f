import type { Daypart, PartOfDay, Weekday } from '../../model/daypart.js';
import { bareKey } from '../text.js';

const days: Readonly<Record<Weekday, string>> = {
  mon: 'ma, maandag, mon, monday',
  tue: 'di, dinsdag, tue, tuesday',
  wed: 'wo, woensdag, wed, wednesday',
  thu: 'do, donderdag, thu, thursday',
  fri: 'vr, vrijdag, fri, friday',
  sat: 'za, zaterdag, sat, saturday',
  sun: 'zo, zondag, sun, sunday',
};

const parts: Readonly<Record<PartOfDay, string>> = {
  morning: 'ochtend, ochtenden, morgen, voormiddag, morning, mornings',
  afternoon: 'middag, middagen, namiddag, afternoon, afternoons',
  evening: 'avond, avonden, evening, evenings',
};

const everyDay = Object.keys(days) as Weekday[];
const everyPart = Object.keys(parts) as PartOfDay[];

const daySets: ReadonlyArray<readonly [string, readonly Weekday[]]> = [
  ...everyDay.map((day) => [`${days[day]}, ${day}`, [day]] as const),
  ['weekend, weekends, in het weekend', ['sat', 'sun']],
  ['doordeweeks, werkdag, werkdagen, weekdag, weekdagen, weekdays', ['mon', 'tue', 'wed', 'thu', 'fri']],
  ['elke dag, alle dagen, iedere dag, every day', everyDay],
];

const partSets: ReadonlyArray<readonly [string, readonly PartOfDay[]]> = [
  ...everyPart.map((part) => [parts[part], [part]] as const),
  ['overdag, daytime', ['morning', 'afternoon']],
];

/** Words that rule nothing out. */
const anyTime = 'altijd, geen voorkeur, maakt niet uit, flexibel, always, any, any time, no preference';

/** All ways of writing dayparts that are understood: a day, a part of every day, or both, in Dutch and English. */
export const daypartWords: ReadonlyMap<string, readonly Daypart[]> = listWords();

function listWords(): ReadonlyMap<string, readonly Daypart[]> {
  const words = new Map<string, readonly Daypart[]>();
  const put = (word: string, on: readonly Weekday[], at: readonly PartOfDay[]): void => {
    words.set(
      bareKey(word),
      on.flatMap((day) => at.map((part): Daypart => `${day}-${part}`)),
    );
  };
  for (const [names, at] of partSets) for (const name of split(names)) put(name, everyDay, at);
  for (const [dayNames, on] of daySets) {
    for (const day of split(dayNames)) {
      put(day, on, everyPart);
      for (const [partNames, at] of partSets) {
        for (const part of split(partNames)) {
          put(`${day} ${part}`, on, at);
          put(`${day}s ${part}`, on, at);
        }
      }
    }
  }
  for (const word of split(anyTime)) words.set(bareKey(word), []);
  return words;
}

function split(words: string): readonly string[] {
  return words.split(', ');
}
