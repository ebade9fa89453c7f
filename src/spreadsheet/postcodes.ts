import { limits } from '../input/limits.js';
import type { Home } from '../model/place.js';
import type { Postcodes } from '../model/spreadsheet.js';
import { columnsCalled } from './columns.js';
import { decode } from './decode.js';
import type { Faults } from './faults.js';
import { findLayout, readRows } from './layout.js';
import { readDegrees, readMetres } from './numbers.js';
import { isBlank } from './text.js';
import { headerWords } from './words/headers.js';

/** A postcode as it stands in a table. */
export function postcodeKey(postcode: string): string {
  return postcode.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
}

/** Finds a home; by the four digits alone where the table has no letters, which is said. */
export function findPostcode(
  written: string,
  postcodes: Postcodes,
): { readonly home: Home; readonly isArea: boolean } | undefined {
  const key = postcodeKey(written);
  const exact = postcodes.get(key);
  if (exact !== undefined) return { home: exact, isArea: false };
  const digits = /^([1-9]\d{3})[A-Z]{2}$/.exec(key)?.[1];
  const area = digits === undefined ? undefined : postcodes.get(digits);
  return area && { home: area, isArea: true };
}

const forms = [
  ['lat', 'lon'],
  ['x', 'y'],
] as const;

/** Reads a table of postcodes: a column `postcode`, and `lat` and `lon` or `x` and `y`. */
export function readPostcodes(source: string | Uint8Array, faults: Faults): Postcodes {
  const { text } = decode(source, undefined, faults);
  const places = (headers: readonly string[], key: keyof typeof headerWords): readonly number[] => [
    ...new Set(headerWords[key].flatMap((word) => columnsCalled(word, headers))),
  ];
  const worth = (headers: readonly string[]): number =>
    (['postcode', 'lat', 'lon', 'x', 'y'] as const).filter((key) => places(headers, key).length > 0).length;
  const layout = findLayout(text, {}, worth);
  if (layout === undefined) faults.stop('no-rows');
  const at = (key: keyof typeof headerWords): number => places(layout.headers, key)[0] ?? -1;
  const form = forms.find((keys) => keys.every((key) => at(key) !== -1));
  if (at('postcode') === -1) faults.add('missing-column', {}, 'postcode');
  if (form === undefined) faults.add('missing-column', {}, 'lat and lon, or x and y');
  for (const key of ['postcode', ...(form ?? [])] as const) {
    if (places(layout.headers, key).length > 1) faults.add('duplicate-column', {}, key);
  }
  faults.check();
  const columns = { postcode: at('postcode'), form: form!.map((key) => ({ key, at: at(key) })) };
  const read = form![0] === 'lat' ? readDegrees : readMetres;
  const postcodes = new Map<string, Home>();
  const broken = readRows(layout, (cells, row) => {
    const postcode = cells[columns.postcode] ?? '';
    if (cells.every(isBlank)) return 'on';
    const cell = { row, column: columns.postcode, key: 'postcode' } as const;
    if (isBlank(postcode)) faults.add('empty-cell', cell);
    if (postcode.length > limits.postcode) {
      faults.add('too-long', cell, `at most ${limits.postcode} characters`);
      return faults.isFull ? 'stop' : 'on';
    }
    const point = columns.form.map(({ key, at: column }) => {
      const number = read((cells[column] ?? '').trim());
      if (typeof number === 'string') faults.add(number, { row, column, key });
      return [key, number] as const;
    });
    const home = Object.fromEntries(point) as unknown as Home;
    const key = postcodeKey(postcode);
    const before = postcodes.get(key);
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(home)) {
      faults.add('conflicting-rows', cell);
    }
    postcodes.set(key, Object.freeze(home));
    return faults.isFull ? 'stop' : 'on';
  });
  if (broken !== undefined) faults.add('not-csv', { row: broken });
  return postcodes;
}
