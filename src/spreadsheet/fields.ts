import type { InputIssueCode } from '../input/issues/codes.js';
import type { MappedColumn, Mapping, MappingKey } from '../model/mapping.js';
import type { Home } from '../model/place.js';
import type { AssumptionCode, Postcodes } from '../model/spreadsheet.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { damageOf } from './damage.js';
import { readDate } from './dates.js';
import type { Draft } from './draft.js';
import type { Cell, Faults } from './faults.js';
import { commonLexicons, type Lexicon, type Meaning, ownLexicon, vocabularyLexicon } from './lexicon.js';
import { readDegrees, readMetres } from './numbers.js';
import { isPersonal } from './personal.js';
import { findPostcode } from './postcodes.js';
import { softKey } from './text.js';
import { type CellValues, readValues } from './values.js';
import { yesOrNo } from './words/yes-no.js';

/** Everything that cells are read by. */
export interface Reading {
  readonly mapping: Mapping;
  readonly vocabulary: Vocabulary;
  readonly postcodes: Postcodes | undefined;
  readonly date: string | undefined;
  readonly faults: Faults;
  /** Counts something that was taken to be so. */
  readonly assume: (code: AssumptionCode, times: number) => void;
}

/** Reads a cell, trimmed, into what is known of a participant. */
export type CellReader = (cell: string, draft: Draft, at: Cell) => void;

/** Different texts of one column that are remembered, since most are there again and again. */
const mostRemembered = 10_000;

/** Makes the reader of a column; what is wrong with its words is told of the mapping. */
export function cellReader(column: MappedColumn, position: number, reading: Reading): CellReader {
  const { faults } = reading;
  const at = `columns[${position}] of the mapping`;
  switch (column.as) {
    case 'id':
      return () => {};
    case 'lat':
    case 'lon':
      return number(column.as, readDegrees, reading);
    case 'x':
    case 'y':
    case 'reach':
      return number(column.as, readMetres, reading);
    case 'postcode':
      if (reading.postcodes !== undefined) return postcode(reading.postcodes, reading);
      faults.add('no-postcodes');
      return () => {};
    case 'waitingSince':
      return waitingSince(reading);
    case 'ready':
      for (const value of Object.values(column.values ?? {})) {
        if (value === null || yesOrNo(value) === undefined) faults.add('not-yes-or-no', {}, at);
      }
      return ready(column, reading);
    case 'referrer':
      return opaque(column, faults, (draft, text, cell) => setSingle(draft, 'referrer', text, cell, faults));
    case 'backgrounds':
      return opaque(column, faults, (draft, text, cell) => {
        const before = draft.backgrounds.get(column.attribute!);
        if (before !== undefined && before !== text) faults.add('conflicting-rows', cell);
        draft.backgrounds.set(column.attribute!, text);
      });
    case 'route':
      return oneOf(column, lexiconOf(column, reading, at), reading);
    case 'talents':
    case 'needs':
    case 'dayparts':
    case 'languages':
    case 'requires':
      return column.ticked === undefined
        ? listed(column, lexiconOf(column, reading, at), reading)
        : ticked(column, lexiconOf(column, reading, at).meaningOf(column.ticked), reading);
  }
}

type ListKey = 'talents' | 'needs' | 'dayparts' | 'languages' | 'requires';

/** What is wrong with a word that nobody knows. */
const unknown: Readonly<Record<ListKey | 'route', InputIssueCode>> = {
  talents: 'unknown-talent',
  needs: 'unknown-need',
  dayparts: 'unknown-daypart',
  languages: 'unknown-language',
  route: 'unknown-route',
  requires: 'empty-text',
};

function lexiconOf(column: MappedColumn, { vocabulary, faults }: Reading, at: string): Lexicon {
  const as = column.as as ListKey | 'route';
  const base = as === 'talents' || as === 'needs' ? vocabularyLexicon(vocabulary[as]) : commonLexicons[as];
  Object.values(column.values ?? {}).forEach((value, entry) => {
    const meaning = value === null ? [] : base.meaningOf(value);
    if (meaning === undefined) faults.add(unknown[as], {}, `${at}, entry ${entry + 1} of its values`);
  });
  if (column.ticked !== undefined) {
    const meaning = base.meaningOf(column.ticked);
    if (meaning === undefined) faults.add(unknown[as], {}, at);
    if (meaning === 'ambiguous') faults.add('ambiguous-value', {}, at);
  }
  return ownLexicon(column.values, base);
}

function number(
  key: 'lat' | 'lon' | 'x' | 'y' | 'reach',
  read: (cell: string) => number | InputIssueCode,
  { faults }: Reading,
): CellReader {
  return (cell, draft, at) => {
    if (cell === '') return;
    const value = read(cell);
    if (typeof value === 'number') return setSingle(draft, key, value, at, faults);
    draft.broken.add(key);
    faults.add(damageOf(cell) ?? value, at);
  };
}

function postcode(postcodes: Postcodes, { faults, assume }: Reading): CellReader {
  return (cell, draft, at) => {
    if (cell === '') return;
    const found = findPostcode(cell, postcodes);
    if (found === undefined) {
      draft.broken.add('postcode');
      return faults.add('unknown-postcode', at);
    }
    if (found.isArea) assume('postcode-area', 1);
    setSingle(draft, 'postcode', found.home, at, faults);
  };
}

/** Somebody who is in several rows waits since the first of their days. */
function waitingSince({ mapping, date: today, faults, assume }: Reading): CellReader {
  const order = mapping.dateOrder ?? 'day-first';
  return (cell, draft, at) => {
    if (cell === '') return;
    const read = readDate(cell, order);
    if (read === undefined) return faults.add('not-a-date', at, 'as in 21-11-2026 or 2026-11-21');
    if (read.isGuess && mapping.dateOrder === undefined) assume('day-first', 1);
    if (today !== undefined && read.date > today) return faults.add('waiting-after-date', at);
    const before = draft.single.get('waitingSince');
    if (before === undefined || before > read.date) draft.single.set('waitingSince', read.date);
  };
}

/** Nobody is taken to be ready, or not, because a cell is empty: that is for the mapping to say. */
function ready({ values = {}, empty }: MappedColumn, { faults }: Reading): CellReader {
  const own = new Map(Object.entries(values).map(([word, value]) => [softKey(word), value]));
  return (cell, draft, at) => {
    if (cell === '' && empty === undefined) return faults.add('empty-cell', at);
    const key = softKey(cell);
    const word = cell === '' ? empty! : own.has(key) ? own.get(key) : cell;
    const answer = yesOrNo(word!);
    if (answer === undefined) return faults.add('not-yes-or-no', at);
    setSingle(draft, 'ready', answer, at, faults);
  };
}

function opaque(
  { values = {} }: MappedColumn,
  faults: Faults,
  set: (draft: Draft, text: string, at: Cell) => void,
): CellReader {
  const own = new Map(Object.entries(values).map(([word, value]) => [softKey(word), value]));
  return (cell, draft, at) => {
    if (cell === '') return;
    const damage = damageOf(cell);
    if (damage !== undefined) return faults.add(damage, at);
    const key = softKey(cell);
    const text = own.has(key) ? own.get(key)! : cell;
    if (text === null) return;
    if (isPersonal(text)) return faults.add('personal-value', at);
    set(draft, text, at);
  };
}

function oneOf({ as }: MappedColumn, lexicon: Lexicon, { faults }: Reading): CellReader {
  return (cell, draft, at) => {
    if (cell === '') return;
    const meaning = lexicon.meaningOf(cell);
    if (meaning === undefined) faults.add(unknown[as as 'route'], at);
    else if (meaning === 'ambiguous') faults.add('ambiguous-value', at);
    else if (meaning[0] !== undefined) setSingle(draft, as, meaning[0], at, faults);
  };
}

function listed({ as, separator }: MappedColumn, lexicon: Lexicon, { faults, assume }: Reading): CellReader {
  const key = as as ListKey;
  const remembered = new Map<string, CellValues>();
  const read = (cell: string): CellValues => {
    const before = remembered.get(cell);
    if (before !== undefined) return before;
    const values = readValues(cell, lexicon, separator);
    if (remembered.size < mostRemembered) remembered.set(cell, values);
    return values;
  };
  return (cell, draft, at) => {
    if (cell === '') return;
    const damage = key === 'requires' ? damageOf(cell) : undefined;
    if (damage !== undefined) return faults.add(damage, at);
    const { values, unknown: strange, ambiguous, repeated } = read(cell);
    for (const each of strange) faults.add(unknown[key], at, `value ${each} of the cell`);
    if (key === 'requires' && values.some(isPersonal)) return faults.add('personal-value', at);
    for (const each of ambiguous) faults.add('ambiguous-value', at, `value ${each} of the cell`);
    assume('repeated-values', repeated + addAll(draft, key, values));
  };
}

/** An empty cell is no tick. */
function ticked({ as }: MappedColumn, meaning: Meaning | undefined, { faults, assume }: Reading): CellReader {
  const values = meaning === 'ambiguous' || meaning === undefined ? [] : meaning;
  return (cell, draft, at) => {
    if (cell === '') return;
    const answer = yesOrNo(cell);
    if (answer === undefined) faults.add('not-yes-or-no', at);
    else if (answer) assume('repeated-values', addAll(draft, as as ListKey, values));
  };
}

/** Adds what is not there yet, and says how many were. */
function addAll(draft: Draft, key: ListKey, values: readonly string[]): number {
  const list = draft.lists.get(key) ?? [];
  const fresh = values.filter((value) => !list.includes(value));
  if (fresh.length > 0) draft.lists.set(key, [...list, ...fresh]);
  return values.length - fresh.length;
}

function setSingle(
  { single }: Draft,
  key: MappingKey,
  value: string | number | boolean | Home,
  at: Cell,
  faults: Faults,
): void {
  const before = single.get(key);
  if (before === undefined) single.set(key, value);
  else if (JSON.stringify(before) !== JSON.stringify(value)) faults.add('conflicting-rows', at);
}
