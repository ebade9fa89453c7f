import { forbidding } from './input/forbidden-names.js';
import { copyTexts } from './input/given-list.js';
import { limits } from './input/limits.js';
import { parseMapping } from './input/parse-mapping.js';
import { parsePool } from './input/parse-pool.js';
import { orThrow } from './input/parser.js';
import { isBytes, valueAt } from './input/reading/foreign.js';
import { isDate } from './model/calendar.js';
import { deepFreeze } from './model/frozen.js';
import type { Encoding, Mapping, Separator } from './model/mapping.js';
import type { Area, PoolInput } from './model/pool.js';
import type {
  CellIssue,
  GuessedMapping,
  ImportedParticipants,
  Postcodes,
  SpreadsheetHeaders,
} from './model/spreadsheet.js';
import type { OwnVocabularyInput, ShippedVocabularyName, Vocabulary } from './model/vocabulary.js';
import { decode } from './spreadsheet/decode.js';
import { Faults, Unreadable } from './spreadsheet/faults.js';
import { guess, recognised } from './spreadsheet/guess.js';
import { checkHeaders, findLayout } from './spreadsheet/layout.js';
import { readParticipants } from './spreadsheet/participants.js';
import { readPostcodes } from './spreadsheet/postcodes.js';
import { resolveVocabulary } from './vocabulary/resolve.js';

/** What the words of a spreadsheet may be. */
export interface GuessOptions {
  /** As in the pool that is made; the shipped one if left out. */
  readonly vocabulary?: ShippedVocabularyName | OwnVocabularyInput;
  /** Names of columns that are refused beside those that always are. */
  readonly forbid?: readonly string[];
}

/** How a spreadsheet of participants is read. */
export interface ImportOptions extends GuessOptions {
  /** Where postcodes are, from {@link readPostcodesCsv}; asked for where the mapping has a postcode. */
  readonly postcodes?: Postcodes;
  /** The date of the pool that is made: nobody waits since a later day. Without it, that is not looked at. */
  readonly date?: string;
  /** Where WGS84 homes must lie, as in the pool that is made; the Netherlands if left out. */
  readonly area?: Area;
}

/** Everything that was read, or everything that is wrong. */
export type ReadSpreadsheet<Value> =
  | { readonly success: true; readonly value: Value }
  | { readonly success: false; readonly issues: readonly CellIssue[] };

/**
 * Reads participants out of a spreadsheet that was saved as CSV: the columns that the mapping names, and no others. Bytes or text,
 * with semicolons, commas, tabs or upright bars, in UTF-8, Windows-1252 or UTF-16.
 *
 * @throws InputError when the mapping or an option cannot be used, or with everything that is wrong in the spreadsheet, by cell.
 * @throws RangeError when the date is none.
 * @throws TypeError when the source is no text and no bytes, or the postcodes are no Map.
 * @example
 * const { participants } = readParticipantsCsv(bytes, mapping, { date: '2026-11-22' });
 */
export function readParticipantsCsv(
  source: string | Uint8Array,
  mapping: Mapping,
  options: ImportOptions = {},
): ImportedParticipants {
  return orThrow(safeReadParticipantsCsv(source, mapping, options));
}

/**
 * As {@link readParticipantsCsv}, but gives what is wrong in the spreadsheet instead of throwing it.
 *
 * @throws InputError when the mapping or an option cannot be used.
 * @throws RangeError when the date is none.
 */
export function safeReadParticipantsCsv(
  source: string | Uint8Array,
  mapping: Mapping,
  { vocabulary, postcodes, date, area, forbid = [] }: ImportOptions = {},
): ReadSpreadsheet<ImportedParticipants> {
  checkSource(source);
  if (postcodes !== undefined && typeof valueAt(Object(postcodes), 'get') !== 'function') {
    throw new TypeError('postcodes must be a Map');
  }
  if (date !== undefined && !isDate(date)) throw new RangeError('date must be a day, written as 2026-11-22');
  const checked = parseMapping(mapping, { forbid });
  const isForbidden = forbidding(forbid);
  const words = vocabularyOf(vocabulary);
  const { area: known } = parsePool({ ...emptyPool, ...(area && { area }) });
  return reading((faults) =>
    readParticipants(
      source,
      { mapping: checked, vocabulary: words, postcodes, date, area: known, isForbidden },
      faults,
    ),
  );
}

/**
 * Reads a table of postcodes: a first line that names a column `postcode`, and columns `lat` and `lon` in degrees or `x` and `y` in
 * metres of the Dutch grid.
 *
 * @throws InputError with everything that is wrong, by cell.
 */
export function readPostcodesCsv(source: string | Uint8Array): Postcodes {
  checkSource(source);
  return orThrow(reading((faults) => readPostcodes(source, faults)));
}

/**
 * Reads what stands above the columns of a spreadsheet, and how it is written. Of the first 20 rows, that with the most names that
 * columns go by is taken; the first that is not empty, where there are none.
 *
 * @throws InputError when it is no CSV, or empty.
 */
export function readHeadersCsv(
  source: string | Uint8Array,
  { separator, encoding }: { readonly separator?: Separator; readonly encoding?: Encoding } = {},
): SpreadsheetHeaders {
  checkSource(source);
  return orThrow(
    reading((faults: Faults): SpreadsheetHeaders => {
      const decoded = decode(source, encoding, faults);
      const layout = findLayout(decoded.text, { separator }, recognised);
      if (layout === undefined) faults.stop('no-rows');
      checkHeaders(layout, faults);
      return {
        headers: layout.headers,
        separator: layout.separator,
        ...(decoded.encoding !== undefined && { encoding: decoded.encoding }),
        headerRow: layout.headerRow,
      };
    }),
  );
}

/**
 * Guesses from headers which columns can be taken in, and as what: by common Dutch and English names, and by the labels and
 * aliases of the vocabulary. For people to look at, change and approve; backgrounds are never guessed.
 *
 * @throws TypeError when the headers are no list of texts.
 * @throws RangeError when there are too many.
 */
export function guessMapping(
  headers: readonly string[],
  { vocabulary, forbid }: GuessOptions = {},
): GuessedMapping {
  const texts = copyTexts(headers, { name: 'headers', of: 'texts', most: limits.headers });
  return deepFreeze(guess(texts, vocabularyOf(vocabulary), forbidding(forbid)));
}

const emptyPool: PoolInput = { version: 1, date: '2026-01-01', participants: [] };

function checkSource(source: unknown): void {
  if (typeof source !== 'string' && !isBytes(source)) {
    throw new TypeError('A spreadsheet must be a text or bytes');
  }
}

function vocabularyOf(given: ShippedVocabularyName | OwnVocabularyInput = 'buurtcirkel'): Vocabulary {
  const { vocabulary } = parsePool({ ...emptyPool, vocabulary: given });
  return resolveVocabulary(vocabulary);
}

function reading<Value extends object>(read: (faults: Faults) => Value): ReadSpreadsheet<Value> {
  const faults = new Faults();
  try {
    const value = read(faults);
    if (faults.isEmpty) return { success: true, value: deepFreeze(value) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  return { success: false, issues: faults.issues() };
}
