import type { InputIssue } from './input-error.js';
import type { Encoding, Mapping, MappingKey, Separator } from './mapping.js';
import type { Home } from './place.js';
import type { ParticipantInput } from './pool.js';

/** Something wrong with a spreadsheet, where people can find it. Its path is the cell, as in `C14`. */
export interface CellIssue extends InputIssue {
  /** From 1, as a spreadsheet shows it; without it, the issue is about the whole. */
  readonly row?: number;
  /** `A`, `B`, … `AA`; without it, the issue is about a whole row. */
  readonly column?: string;
  readonly key?: MappingKey;
}

/**
 * Something that the spreadsheet does not say and was taken to be so.
 *
 * - `encoding`, `separator`, `header-row`: found out, and this is it;
 * - `day-first`: so many dates could have been read the other way round;
 * - `empty-rows`: so many rows have nothing in any column that is taken in, and were passed over;
 * - `total-rows`: so many rows add up those above them, and were passed over;
 * - `short-rows`: so many rows have fewer cells than there are columns; the others count as empty;
 * - `repeated-values`: so many values were stated before by the same person, and count once;
 * - `postcode-area`: so many postcodes are in the table by their digits only.
 */
export type AssumptionCode =
  | 'encoding'
  | 'separator'
  | 'header-row'
  | 'day-first'
  | 'empty-rows'
  | 'total-rows'
  | 'short-rows'
  | 'repeated-values'
  | 'postcode-area';

export interface Assumption {
  readonly code: AssumptionCode;
  readonly value: string | number;
}

/** A column with the name of personal data that is refused. It was not read. */
export interface RefusedColumn {
  /** `A`, `B`, … */
  readonly column: string;
  readonly header: string;
}

/** What became of the columns of a spreadsheet. */
export interface ColumnsTaken {
  readonly taken: ReadonlyArray<{
    readonly column: string;
    readonly key: MappingKey;
    readonly attribute?: string;
  }>;
  /** Those that nobody asked for, by letter alone: what stands above them may be about a person. */
  readonly dropped: readonly string[];
  readonly refused: readonly RefusedColumn[];
}

/** The participants of a spreadsheet, and all that a person should know of how they were read. */
export interface ImportedParticipants {
  /** In the order of the rows. */
  readonly participants: readonly ParticipantInput[];
  readonly columns: ColumnsTaken;
  readonly assumptions: readonly Assumption[];
}

/** The columns of a spreadsheet by what stands above them, and how it was read. */
export interface SpreadsheetHeaders {
  readonly headers: readonly string[];
  readonly separator: Separator;
  /** Not there where the spreadsheet was given as text. */
  readonly encoding?: Encoding;
  /** From 1. */
  readonly headerRow: number;
}

/** A mapping for people to look at, change and approve. */
export interface GuessedMapping {
  readonly mapping: Mapping;
  readonly columns: ColumnsTaken;
  /** What no column was found for although nobody can be imported without it. */
  readonly missing: ReadonlyArray<'id' | 'home'>;
}

/** Where postcodes are, by the postcode in capitals without spaces; also by its digits alone. */
export type Postcodes = ReadonlyMap<string, Home>;
