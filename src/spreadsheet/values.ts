import { anySeparator, type Lexicon } from './lexicon.js';
import { bareKey, isBlank } from './text.js';

/** What the values of a cell stand for, and which of them, from 1, stand for nothing that is known. */
export interface CellValues {
  readonly values: readonly string[];
  readonly unknown: readonly number[];
  readonly ambiguous: readonly number[];
  /** How many were stated before in the cell. */
  readonly repeated: number;
}

/** Pieces of a cell that are tried as one word, as in "naar huisarts, tandarts of ziekenhuis". */
const mostPieces = 5;

/** Takes a cell apart. Where a known word holds a separator itself, the longest such word counts. */
export function readValues(cell: string, lexicon: Lexicon, separator: string | undefined): CellValues {
  const pieces = cell.split(separator ?? anySeparator).filter((piece) => !isBlank(piece));
  const found: string[] = [];
  const unknown: number[] = [];
  const ambiguous: number[] = [];
  let number = 0;
  for (let start = 0; start < pieces.length; ) {
    number++;
    const end = start + lengthOfWord(pieces, start, lexicon);
    // The first separator stands for all: words are compared by their letters.
    const meaning = lexicon.meaningOf(pieces.slice(start, end).join(', ').trim());
    if (meaning === undefined) unknown.push(number);
    else if (meaning === 'ambiguous') ambiguous.push(number);
    else found.push(...meaning);
    start = end;
  }
  const values = [...new Set(found)];
  return { values, unknown, ambiguous, repeated: found.length - values.length };
}

function lengthOfWord(pieces: readonly string[], start: number, { long }: Lexicon): number {
  if (long.size === 0) return 1;
  for (let length = Math.min(mostPieces, pieces.length - start); length > 1; length--) {
    if (long.has(bareKey(pieces.slice(start, start + length).join(' ')))) return length;
  }
  return 1;
}
