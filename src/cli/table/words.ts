import { unbroken } from './rows.js';
import { visible } from './visible.js';

/** `1 circle`, `2 circles`; `2 coaches` where the plural is given. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

/** A number from 0 to 1, or a dash where nothing could be measured. */
export function unit(number: number | null): string {
  return number === null ? '–' : number.toFixed(2);
}

/** A share as a percentage, with no more digits than it needs. */
export function percentage(share: number): string {
  return `${Number((share * 100).toFixed(1))}%`;
}

/** An id, label or slug that does nothing to a terminal, between quotes where its ends would be unclear. */
export function name(text: string): string {
  const shown = visible(text);
  return /[\s,"]/.test(shown) ? `"${shown.replaceAll('"', '\\"').replaceAll(' ', unbroken)}"` : shown;
}

/** `a`, `a and b`, `a, b and c`. */
export function names(texts: readonly string[]): string {
  const shown = texts.map(name);
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** One word each, with the commas that belong behind them. */
export function listed(texts: readonly string[]): string[] {
  return texts.map((text, index) => name(text) + (index < texts.length - 1 ? ',' : ''));
}
