import { readDate } from './dates.js';

/* Weights of the digits of a citizen service number: their sum can be divided by 11. Source: Logisch Ontwerp BSN, 11-proef. */
const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/** Whether a text can be a citizen service number: nine digits, or eight where the first was a zero, that pass its check. */
export function isServiceNumber(text: string): boolean {
  const digits = text.replace(/[\s.]/g, '').padStart(9, '0');
  if (!/^(?!0+$)\d{9}$/.test(digits)) return false;
  return weights.reduce((sum, weight, position) => sum + weight * Number(digits[position]), 0) % 11 === 0;
}

/** Whether a label is no label but tells who somebody is: a whole date, or a citizen service number. */
export function isPersonal(label: string): boolean {
  return (
    readDate(label, 'day-first') !== undefined ||
    readDate(label, 'month-first') !== undefined ||
    (label.length >= 8 && isServiceNumber(label))
  );
}
