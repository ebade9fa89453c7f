import type { Fact } from '../../src/index.js';
import { numbersWith } from '../../src/wording/numbers.js';

const numbers = {
  nl: numbersWith({ decimal: ',', thousands: '.' }),
  en: numbersWith({ decimal: '.', thousands: ',' }),
};

/** Everything in a fact, however deep. */
export function leavesOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value];
  return Object.values(value).flatMap(leavesOf);
}

/** How the numbers of a fact may be written in its sentence. */
export function writtenNumbers(fact: Fact, language: 'nl' | 'en'): Set<string> {
  const { whole, unit, fine, percentage } = numbers[language];
  const found = leavesOf(fact).filter((leaf) => typeof leaf === 'number');
  return new Set(
    found.flatMap((number) => [
      whole(number),
      unit(number),
      fine(number),
      percentage(number).replace('%', ''),
    ]),
  );
}

/** Numbers as they stand in a sentence. */
export function numbersIn(sentence: string): string[] {
  return sentence.match(/\d+(?:[.,]\d+)*/g) ?? [];
}
