/** What a column of a spreadsheet can be for a participant. */
export const mappingKeys = [
  'id',
  'lat',
  'lon',
  'x',
  'y',
  'postcode',
  'reach',
  'talents',
  'needs',
  'backgrounds',
  'dayparts',
  'languages',
  'waitingSince',
  'ready',
  'requires',
  'route',
  'referrer',
] as const;

export type MappingKey = (typeof mappingKeys)[number];

/** What stands between two cells of a row. */
export const separators = [';', ',', '\t', '|'] as const;

export type Separator = (typeof separators)[number];

/** How letters are written as bytes. */
export const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;

export type Encoding = (typeof encodings)[number];

/** Whether the day or the month stands first in dates like 3-4-2026. */
export type DateOrder = 'day-first' | 'month-first';

/** One column that is taken in. */
export interface MappedColumn {
  /** What stands above it; case, accents, spaces and signs do not count. */
  readonly header: string;
  readonly as: MappingKey;
  /** For `backgrounds`, which attribute it is. */
  readonly attribute?: string;
  /** What stands between the values of a cell; without it commas, semicolons, upright bars and line ends. */
  readonly separator?: string;
  /** The column is ticked or not, and who is ticked has this value: `cooking`. */
  readonly ticked?: string;
  /** Their word → ours, or `null` to leave it out on purpose. */
  readonly values?: Readonly<Record<string, string | null>>;
  /** For `ready`, what an empty cell means. Without it an empty cell is refused. */
  readonly empty?: 'yes' | 'no';
}

/** Which columns of a spreadsheet are taken in, and what they are. Every other column is dropped unread. */
export interface Mapping {
  readonly version: 1;
  readonly columns: readonly MappedColumn[];
  /** Without it, found out. */
  readonly separator?: Separator;
  /** Without it, found out. */
  readonly encoding?: Encoding;
  /** The row that names the columns, from 1; without it, the first that names them all, or else the first that is not empty. */
  readonly headerRow?: number;
  /** `day-first` if left out. */
  readonly dateOrder?: DateOrder;
  /** A row is a participant, or one of the things that a participant states; `participants` if left out. */
  readonly rows?: 'participants' | 'statements';
}
