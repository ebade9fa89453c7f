import { homeCheck } from '../input/checks/homes.js';
import { Report } from '../input/issues/report.js';
import { reader } from '../input/reading/reader.js';
import { participant as participantSchema } from '../input/schemas/participant.js';
import type { MappedColumn, Mapping, MappingKey } from '../model/mapping.js';
import type { Area, ParticipantInput } from '../model/pool.js';
import type { Assumption, AssumptionCode, ImportedParticipants, Postcodes } from '../model/spreadsheet.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { accountFor, columnsCalled, type PlacedColumn } from './columns.js';
import { damageOf } from './damage.js';
import { decode } from './decode.js';
import { type Draft, homeOf, newDraft, toParticipant } from './draft.js';
import type { Faults } from './faults.js';
import { type CellReader, cellReader } from './fields.js';
import { findLayout, type Layout, readRows } from './layout.js';
import { isBlank } from './text.js';

/** What participants are read by, besides the spreadsheet. */
export interface ParticipantsSetting {
  readonly mapping: Mapping;
  readonly vocabulary: Vocabulary;
  readonly postcodes?: Postcodes | undefined;
  readonly date?: string | undefined;
  readonly area?: Area | undefined;
}

interface ReadColumn extends PlacedColumn {
  readonly read: CellReader;
}

/** Reads participants out of a spreadsheet, and only the columns that the mapping names. */
export function readParticipants(
  source: string | Uint8Array,
  { mapping, vocabulary, postcodes, date, area }: ParticipantsSetting,
  faults: Faults,
): ImportedParticipants {
  const assumed = new Map<AssumptionCode, number>();
  const assume = (code: AssumptionCode, times: number): void => {
    if (times > 0) assumed.set(code, (assumed.get(code) ?? 0) + times);
  };
  const decoded = decode(source, mapping.encoding, faults);
  const layout = findLayout(decoded.text, mapping, worthOf(mapping.columns));
  if (layout === undefined) faults.stop('no-rows');
  const placed = placeColumns(mapping.columns, layout.headers, layout.headerRow, faults);
  const reading = { mapping, vocabulary, postcodes, date, faults, assume };
  const columns = placed.map(
    ({ column, at }): ReadColumn => ({
      column,
      at,
      read: cellReader(column, mapping.columns.indexOf(column), reading),
    }),
  );
  faults.check();
  // A mapping has an id, and every column of it is there by now.
  const { at: idAt } = columns.find(({ column }) => column.as === 'id')!;
  const drafts = readDrafts(layout, columns, idAt, mapping.rows ?? 'participants', faults, assume);
  const participants = finish(drafts, columns, area, faults);
  return {
    participants,
    columns: accountFor(placed, layout.headers),
    assumptions: [
      ...(decoded.isGuess ? [{ code: 'encoding', value: decoded.encoding! } as const] : []),
      ...(mapping.separator === undefined ? [{ code: 'separator', value: layout.separator } as const] : []),
      ...(mapping.headerRow === undefined && layout.headerRow > 1
        ? [{ code: 'header-row', value: layout.headerRow } as const]
        : []),
      ...[...assumed].sort().map(([code, value]): Assumption => ({ code, value })),
    ],
  };
}

/** How many of the columns that are asked for are among these. */
function worthOf(columns: readonly MappedColumn[]): (headers: readonly string[]) => number {
  return (headers) => columns.filter(({ header }) => columnsCalled(header, headers).length > 0).length;
}

function placeColumns(
  columns: readonly MappedColumn[],
  headers: readonly string[],
  row: number,
  faults: Faults,
): readonly PlacedColumn[] {
  return columns.flatMap((column, position) => {
    const [at, second] = columnsCalled(column.header, headers);
    const { as: key } = column;
    if (at === undefined) faults.add('missing-column', { key }, `columns[${position}] of the mapping`);
    if (second !== undefined) faults.add('duplicate-column', { row, column: second, key });
    return at === undefined ? [] : [{ column, at }];
  });
}

function readDrafts(
  layout: Layout,
  columns: readonly ReadColumn[],
  idAt: number,
  rows: NonNullable<Mapping['rows']>,
  faults: Faults,
  assume: (code: AssumptionCode, times: number) => void,
): readonly Draft[] {
  const drafts: Draft[] = [];
  const byId = new Map<string, Draft>();
  const width = layout.headers.length;
  let empty = 0;
  const broken = readRows(layout, (cells, row) => {
    if (columns.every(({ at }) => isBlank(cells[at] ?? ''))) {
      empty++;
      return 'on';
    }
    // Those at the end are no gap.
    assume('empty-rows', empty);
    empty = 0;
    if (cells.length < width) assume('short-rows', 1);
    if (cells.length > width && !cells.slice(width).every(isBlank)) faults.add('too-many-cells', { row });
    else readRow(cells, row);
    return faults.isFull ? 'stop' : 'on';
  });
  if (broken !== undefined) faults.add('not-csv', { row: broken });
  else if (drafts.length === 0 && faults.isEmpty) faults.add('no-rows');
  return drafts;

  function readRow(cells: readonly string[], row: number): void {
    const draft = draftOf((cells[idAt] ?? '').trim(), row);
    for (const { column, at, read } of columns) {
      read((cells[at] ?? '').trim(), draft, { row, column: at, key: column.as });
    }
  }

  /** Who has no id of their own is looked at all the same, so that everything is told at once. */
  function draftOf(id: string, row: number): Draft {
    const cell = { row, column: idAt, key: 'id' } as const;
    const damage = damageOf(id);
    if (id === '') faults.add('empty-cell', cell);
    else if (damage !== undefined) faults.add(damage, cell);
    const before = byId.get(id);
    if (before !== undefined && id !== '') {
      if (rows === 'statements') return before;
      faults.add('duplicate-id', cell);
    }
    const draft = newDraft(id, row);
    byId.set(id, draft);
    drafts.push(draft);
    return draft;
  }
}

const homeKeys: readonly MappingKey[] = ['lat', 'lon', 'x', 'y', 'postcode'];
const check = reader(participantSchema);

/** Checks participants as a pool does, and says what is wrong by the cell where it stands. */
function finish(
  drafts: readonly Draft[],
  columns: readonly ReadColumn[],
  area: Area | undefined,
  faults: Faults,
): readonly ParticipantInput[] {
  const isInArea = homeCheck(area === undefined ? {} : { area });
  const homes = columns.filter(({ column }) => homeKeys.includes(column.as));
  const columnOf = (key: string): ReadColumn | undefined => columns.find(({ column }) => column.as === key);
  const participants: ParticipantInput[] = [];
  for (const draft of drafts) {
    if (faults.isFull) break;
    const { row } = draft;
    const home = homeOf(draft);
    if (home === undefined) {
      for (const { column, at } of homes) {
        const isThere = draft.single.has(column.as) || draft.broken.has(column.as);
        if (!isThere) faults.add('empty-cell', { row, column: at, key: column.as });
      }
      continue;
    }
    const participant = toParticipant(draft, home);
    // An empty id was reported where it stands.
    if (draft.id === '') continue;
    const report = new Report();
    isInArea(check(participant, report, ['participants', 0]), 0, report);
    for (const { code, path } of report.isEmpty ? [] : report.issues(undefined)) {
      const [, key = '', axis] = /^participants\[0\]\.(\w+)(?:\.(\w+))?/.exec(path) ?? [];
      const column = columnOf(axis ?? key) ?? (key === 'home' ? homes[0] : undefined);
      faults.add(code as Parameters<Faults['add']>[0], {
        row,
        ...(column && { column: column.at, key: column.column.as }),
      });
    }
    participants.push(participant);
  }
  return participants;
}
