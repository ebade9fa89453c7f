import Papa from 'papaparse';
import { limits } from '../input/limits.js';
import { type Separator, separators } from '../model/mapping.js';
import type { Faults } from './faults.js';

/** How a text is laid out in rows and cells. */
export interface Layout {
  readonly separator: Separator;
  /** From 1. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  /** The text that the rows stand in. */
  readonly text: string;
  readonly newline: '\r' | '\n' | '\r\n';
}

/** What is known before: the rest is found out. */
interface Said {
  readonly separator?: Separator | undefined;
  readonly headerRow?: number | undefined;
}

/** Enough for so many rows. */
const sampleLength = 262_144;

/**
 * Finds separator and header row: those under which the most headers are worth something, and among equals the most cells
 * in the earliest row. `undefined` where every row is empty.
 */
export function findLayout(
  text: string,
  said: Said,
  worth: (headers: readonly string[]) => number,
): Layout | undefined {
  // Excel reads this line, and shows the next one as row 1. What saved it again may have put quotes or empty cells to it.
  const [line = '', told] = /^"?sep=([;,\t|])"?[;,\t|]*(?:\r\n|\n|\r)/i.exec(text) ?? [];
  // Files that were put together have line ends of both kinds.
  const body = text.slice(line.length).replaceAll('\r\n', '\n');
  const tried = said.separator ?? (told as Separator | undefined);
  let best: (Layout & { readonly worth: number }) | undefined;
  for (const separator of tried === undefined ? separators : [tried]) {
    const { rows, newline } = sample(body, separator);
    rows.forEach((headers, position) => {
      const headerRow = position + 1;
      if (said.headerRow === undefined ? !hasWord(headers) : headerRow !== said.headerRow) return;
      const candidate = { separator, headerRow, headers, text: body, newline, worth: worth(headers) };
      if (best === undefined || isBetter(candidate, best)) best = candidate;
    });
  }
  return best;
}

/** A row of separators that are not tried is no header either. */
function hasWord(cells: readonly string[]): boolean {
  return cells.some((cell) => /[\p{L}\p{N}]/u.test(cell));
}

interface Candidate extends Layout {
  readonly worth: number;
}

function isBetter(one: Candidate, other: Candidate): boolean {
  if (one.worth !== other.worth) return one.worth > other.worth;
  if (one.headerRow !== other.headerRow) return one.headerRow < other.headerRow;
  return one.headers.length > other.headers.length;
}

function sample(text: string, separator: Separator) {
  const { data, meta } = Papa.parse<string[]>(text.slice(0, sampleLength), {
    delimiter: separator,
    preview: limits.headerRow,
  });
  return { rows: data, newline: meta.linebreak as Layout['newline'] };
}

/** Says so where the names of the columns cannot be told apart: a quote is out of order, or the whole row is between quotes. */
export function checkHeaders(layout: Layout, faults: Faults): void {
  const broken = readRows(layout, () => 'stop');
  const [only = '', ...others] = layout.headers;
  const isOneCell = others.length === 0 && separators.some((separator) => only.includes(separator));
  if (broken !== undefined) faults.stop('not-csv', { row: broken });
  if (isOneCell) faults.stop('not-csv', { row: layout.headerRow }, 'the whole row stands between quotes');
}

/**
 * Hands over every row below the header, with its number; stops where the function says so. Gives the number of a row
 * whose quotes are not in order, after which nothing can be read.
 */
export function readRows(
  { text, separator, newline, headerRow }: Layout,
  take: (cells: readonly string[], row: number) => 'on' | 'stop',
): number | undefined {
  let row = 0;
  let broken: number | undefined;
  Papa.parse<string[]>(text, {
    delimiter: separator,
    newline,
    step({ data, errors }, parser) {
      row++;
      if (errors.some(({ type }) => type === 'Quotes')) broken = row;
      if (broken !== undefined || (row > headerRow && take(data, row) === 'stop')) parser.abort();
    },
  });
  return broken;
}
