import type { MappedColumn, Mapping, MappingKey } from '../../model/mapping.js';
import type { Report } from '../issues/report.js';
import type { Readable } from '../reading/readable.js';
import { isBroken } from './draft.js';

type Extra = 'attribute' | 'separator' | 'ticked' | 'values' | 'empty';

const list: readonly Extra[] = ['separator', 'ticked', 'values'];

/** What can be said of a column besides its header, by what it is. */
const extras: Readonly<Record<MappingKey, readonly Extra[]>> = {
  id: [],
  lat: [],
  lon: [],
  x: [],
  y: [],
  postcode: [],
  reach: [],
  talents: list,
  needs: list,
  backgrounds: ['attribute', 'values'],
  dayparts: list,
  languages: list,
  waitingSince: [],
  ready: ['values', 'empty'],
  requires: list,
  route: ['values'],
  referrer: ['values'],
};

/** The ways of saying where somebody lives. */
const homes = [['lat', 'lon'], ['x', 'y'], ['postcode']] as const satisfies readonly MappingKey[][];

type Column = Readable<MappedColumn> | undefined;

/** There is an id and one home, nothing is taken in twice, and every column says what belongs to what it is. */
export function checkMapping(mapping: Readable<Mapping>, report: Report): void {
  const { columns = [] } = mapping;
  columns.forEach((column, index) => {
    if (column !== undefined) checkColumn(column, index, report);
  });
  checkOnce(columns, report);
  // A column that could not be read may be the one that is missing.
  const keys = new Set(columns.map((column) => column?.as));
  if (!isBroken(mapping, 'columns') && !keys.has(undefined)) checkComplete(keys, report);
}

function checkColumn(column: Exclude<Column, undefined>, index: number, report: Report): void {
  const { as } = column;
  if (as === undefined) return;
  for (const extra of ['attribute', 'separator', 'ticked', 'values', 'empty'] as const) {
    if (extra in column && !extras[as].includes(extra)) {
      report.add('unknown-key', ['columns', index, extra], `it does not go with ${as}`);
    }
  }
  if (as === 'backgrounds' && !('attribute' in column)) {
    report.add('missing-key', ['columns', index, 'attribute']);
  }
  if ('ticked' in column && 'values' in column) {
    report.add('mixed-forms', ['columns', index], 'ticked or values');
  }
}

/** Lists may come from several columns; everything else has one. */
function checkOnce(columns: readonly Column[], report: Report): void {
  const seen = new Set<string>();
  columns.forEach((column, index) => {
    const { as, attribute } = column ?? {};
    if (as === undefined || extras[as].includes('ticked')) return;
    const what = as === 'backgrounds' ? `backgrounds ${attribute}` : as;
    if (as === 'backgrounds' && attribute === undefined) return;
    if (seen.has(what)) {
      const path = ['columns', index, as === 'backgrounds' ? 'attribute' : 'as'];
      report.add(as === 'backgrounds' ? 'duplicate-attribute' : 'duplicate-column', path);
    }
    seen.add(what);
  });
}

function checkComplete(keys: ReadonlySet<MappingKey | undefined>, report: Report): void {
  if (!keys.has('id')) report.add('missing-column', ['columns'], 'one must be the id');
  const meant = homes.filter((form) => form.some((key) => keys.has(key)));
  if (meant.length > 1) report.add('mixed-forms', ['columns'], asked);
  else if (!meant.some((form) => form.every((key) => keys.has(key)))) {
    report.add('missing-column', ['columns'], asked);
  }
}

const asked = 'homes are lat and lon, or x and y, or postcode';
