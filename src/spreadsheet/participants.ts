import { homeCheck } from '../input/checks/homes.js';
import type { InputIssueCode } from '../input/issues/codes.js';
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
import type { Cell, Faults } from './faults.js';
import { type CellReader, cellReader } from './fields.js';
import { checkHeaders, findLayout, type Layout, readRows } from './layout.js';
import { isServiceNumber } from './personal.js';
import { isBlank, textOf } from './text.js';
import { isTotal } from './totals.js';

/** What participants are read by, besides the spreadsheet. */
export interface ParticipantsSetting {
  readonly mapping: Mapping;
  readonly vocabulary: Vocabulary;
  readonly postcodes?: Postcodes | undefined;
  readonly date?: string | undefined;
  readonly area?: Area | undefined;
  /** Whether a column may not be taken in, whatever the mapping says. */
  readonly isForbidden: (name: string) => boolean;
}

interface ReadColumn extends PlacedColumn {
  readonly read: CellReader;
}

/** Reads participants out of a spreadsheet, and only the columns that the mapping names. */
export function readParticipants(
  source: string | Uint8Array,
  { mapping, vocabulary, postcodes, date, area, isForbidden }: ParticipantsSetting,
  faults: Faults,
): ImportedParticipants {
  const assumed = new Map<AssumptionCode, number>();
  const assume = (code: AssumptionCode, times: number): void => {
    if (times > 0) assumed.set(code, (assumed.get(code) ?? 0) + times);
  };
  const decoded = decode(source, mapping.encoding, faults);
  const layout = findLayout(decoded.text, mapping, worthOf(mapping.columns));
  if (layout === undefined) faults.stop('no-rows');
  checkHeaders(layout, faults);
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
  const participants: ParticipantInput[] = [];
  const finish = finisher(columns, area, faults);
  const take = (draft: Draft): void => {
    const participant = finish(draft);
    if (participant !== undefined) participants.push(participant);
  };
  readDrafts({ layout, columns, idAt, rows: mapping.rows ?? 'participants', faults, assume, take });
  return {
    participants,
    columns: accountFor(placed, layout.headers, isForbidden),
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

/** Everything that rows are read by. */
interface Rows {
  readonly layout: Layout;
  readonly columns: readonly ReadColumn[];
  readonly idAt: number;
  readonly rows: NonNullable<Mapping['rows']>;
  readonly faults: Faults;
  readonly assume: (code: AssumptionCode, times: number) => void;
  /** Gets everybody, in the order of the rows. */
  readonly take: (draft: Draft) => void;
}

/** One in eleven numbers passes the check of citizen service numbers; so many by chance, one in a hundred thousand files. */
const fewest = 5;

/** Reads everybody; one at a time where each has a row, so that no more than one is laid out at once. */
function readDrafts({ layout, columns, idAt, rows, faults, assume, take }: Rows): void {
  const waiting: Draft[] = [];
  let serviceNumbers = 0;
  const known = new Map<string, Draft | undefined>();
  const width = layout.headers.length;
  const places = columns.map(({ at }) => at);
  let empty = 0;
  const broken = readRows(layout, (cells, row) => {
    if (columns.every(({ at }) => isBlank(cells[at] ?? ''))) {
      empty++;
      return 'on';
    }
    // Those at the end are no gap.
    assume('empty-rows', empty);
    empty = 0;
    if (isTotal(cells, idAt, places)) {
      assume('total-rows', 1);
      return 'on';
    }
    if (cells.length < width) assume('short-rows', 1);
    if (cells.length > width && !cells.slice(width).every(isBlank)) faults.add('too-many-cells', { row });
    else readRow(cells, row);
    return faults.isFull ? 'stop' : 'on';
  });
  for (const draft of waiting) take(draft);
  if (broken !== undefined) faults.add('not-csv', { row: broken });
  else if (known.size >= fewest && serviceNumbers === known.size) {
    faults.add('personal-value', { row: layout.headerRow, column: idAt, key: 'id' });
  } else if (known.size === 0 && faults.isEmpty) faults.add('no-rows');

  function readRow(cells: readonly string[], row: number): void {
    const id = textOf(cells[idAt] ?? '');
    const isKnown = checkId(id, { row, column: idAt, key: 'id' });
    const draft = known.get(id) ?? newDraft(id, row);
    for (const { column, at, read } of columns) {
      read(textOf(cells[at] ?? ''), draft, { row, column: at, key: column.as });
    }
    if (rows === 'participants') take(draft);
    else if (!isKnown) waiting.push(draft);
    known.set(id, rows === 'participants' || id === '' ? undefined : draft);
  }

  /** Who has no id of their own is looked at all the same, so that everything is told at once. */
  function checkId(id: string, cell: Cell): boolean {
    const damage = damageOf(id);
    if (id === '') faults.add('empty-cell', cell);
    else if (damage !== undefined) faults.add(damage, cell);
    const isKnown = id !== '' && known.has(id);
    if (id !== '' && !isKnown && isServiceNumber(id)) serviceNumbers++;
    if (isKnown && rows === 'participants') faults.add('duplicate-id', cell);
    return isKnown;
  }
}

const homeKeys: readonly MappingKey[] = ['lat', 'lon', 'x', 'y', 'postcode'];
const check = reader(participantSchema);

/** Makes what checks a participant as a pool does, and says what is wrong by the cell where it stands. */
function finisher(
  columns: readonly ReadColumn[],
  area: Area | undefined,
  faults: Faults,
): (draft: Draft) => ParticipantInput | undefined {
  const isInArea = homeCheck(area === undefined ? {} : { area });
  const homes = columns.filter(({ column }) => homeKeys.includes(column.as));
  const columnOf = (key: string): ReadColumn | undefined => columns.find(({ column }) => column.as === key);
  return (draft) => {
    const { row } = draft;
    const home = homeOf(draft);
    if (home === undefined) {
      for (const { column, at } of homes) {
        const isThere = draft.single.has(column.as) || draft.broken.has(column.as);
        if (!isThere) faults.add('empty-cell', { row, column: at, key: column.as });
      }
      return undefined;
    }
    // An empty id was reported where it stands.
    if (draft.id === '') return undefined;
    const participant = toParticipant(draft, home);
    const report = new Report();
    isInArea(check(participant, report, ['participants', 0]), 0, report);
    for (const { code, path } of report.isEmpty ? [] : report.issues(undefined)) {
      const [, key = '', axis] = /^participants\[0\]\.(\w+)(?:\.(\w+))?/.exec(path) ?? [];
      const column = columnOf(axis ?? key) ?? (key === 'home' ? homes[0] : undefined);
      faults.add(code as InputIssueCode, {
        row,
        ...(column && { column: column.at, key: column.column.as }),
      });
    }
    return participant;
  };
}
