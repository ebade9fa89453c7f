import { textOf } from './text.js';

const total = /^(?:(?:eind|sub)?totaal|(?:grand\s)?totals?|aantal(?:\s\p{L}+)?)\s?[:=]?\s?\d*$/iu;
const count = /^[\d.,%\s]*$/;

/**
 * Whether a row adds up those above it and is nobody: it has a word for that as its id, or begins with one and has no id; and no
 * more than numbers in the other columns that are taken in.
 */
export function isTotal(cells: readonly string[], idAt: number, columns: readonly number[]): boolean {
  const id = textOf(cells[idAt] ?? '');
  const word = id === '' ? textOf(cells.find((cell) => cell.trim() !== '') ?? '') : id;
  return (
    total.test(word) &&
    columns.every((at) => {
      const text = textOf(cells[at] ?? '');
      return text === word || count.test(text);
    })
  );
}
