import { toBare } from '../input/bare.js';

/** Whether there is nothing to see in a cell. */
export function isBlank(cell: string): boolean {
  return cell.trim() === '';
}

/** A word as it is compared where signs count: `60+` is not `60-`. */
export function softKey(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** A word as it is compared where only letters and digits count; one that has none counts as it is. */
export function bareKey(text: string): string {
  return toBare(text) || softKey(text);
}

/** What a cell says: without spaces around it, and without the `="…"` by which some programs keep the zeros of a number. */
export function textOf(cell: string): string {
  const text = cell.trim();
  return /^="[^"]*"$/.test(text) ? text.slice(2, -1).trim() : text;
}
