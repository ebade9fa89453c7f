import { isForbiddenHeader } from '../input/forbidden-names.js';
import type { MappedColumn } from '../model/mapping.js';
import type { ColumnsTaken } from '../model/spreadsheet.js';
import { letterOf } from './letters.js';
import { bareKey, softKey } from './text.js';

/** A column of the mapping and where it is in the spreadsheet, from 0. */
export interface PlacedColumn {
  readonly column: MappedColumn;
  readonly at: number;
}

/** Finds the columns that go by a header: letter by letter if that tells them apart, else by letters and digits alone. */
export function columnsCalled(header: string, headers: readonly string[]): readonly number[] {
  for (const key of [softKey, bareKey]) {
    const wanted = key(header);
    const found = headers.flatMap((each, position) => (key(each) === wanted ? [position] : []));
    if (found.length > 0) return found;
  }
  return [];
}

/** Says of every column what becomes of it. Nothing that stands above a dropped column is told, unless it is a refused name. */
export function accountFor(
  placed: readonly PlacedColumn[],
  headers: readonly string[],
  isForbidden: (name: string) => boolean,
): ColumnsTaken {
  const taken = placed
    .map(({ column: { as, attribute }, at }) => ({ at, key: as, attribute }))
    .sort((one, other) => one.at - other.at);
  const isTaken = new Set(taken.map(({ at }) => at));
  const others = headers.map((_, at) => at).filter((at) => !isTaken.has(at));
  return {
    taken: taken.map(({ at, key, attribute }) => ({
      column: letterOf(at),
      key,
      ...(attribute !== undefined && { attribute }),
    })),
    dropped: others.filter((at) => !isForbiddenHeader(headers[at]!, isForbidden)).map(letterOf),
    refused: others
      .filter((at) => isForbiddenHeader(headers[at]!, isForbidden))
      .map((at) => ({ column: letterOf(at), header: headers[at]!.trim() })),
  };
}
