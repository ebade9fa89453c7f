import { describe, expect, it } from 'vitest';
import { parseMapping, safeParseMapping } from '../../../src/input/parse-mapping.js';
import { type MappingKey, mappingKeys } from '../../../src/model/mapping.js';
import { issuesOf, toldOf } from '../parsed.js';

const id = { header: 'Nummer', as: 'id' };
const postcode = { header: 'Postcode', as: 'postcode' };

function wrong(...columns: readonly unknown[]): string[] {
  return issuesOf(() => safeParseMapping({ version: 1, columns: [id, postcode, ...columns] }));
}

/** What a column may say besides, by what it is. */
const extras: Readonly<Record<MappingKey, string>> = {
  id: '',
  lat: '',
  lon: '',
  x: '',
  y: '',
  postcode: '',
  reach: '',
  talents: 'separator ticked values',
  needs: 'separator ticked values',
  backgrounds: 'attribute values',
  dayparts: 'separator ticked values',
  languages: 'separator ticked values',
  waitingSince: '',
  ready: 'values empty',
  requires: 'separator ticked values',
  route: 'values',
  referrer: 'values',
};

const said = { attribute: 'age', separator: ';', ticked: 'cooking', values: {}, empty: 'no' } as const;

describe.each(mappingKeys)('a column that is %s', (as) => {
  it('says what goes with that alone', () => {
    for (const [key, value] of Object.entries(said)) {
      const column = { header: 'X', as, [key]: value };
      const { issues = [] } = safeParseMapping({ version: 1, columns: [column] }) as {
        issues?: readonly { code: string; path: string; message: string }[];
      };
      const about = issues.filter(({ path }) => path === `columns[0].${key}`);
      if (extras[as].split(' ').includes(key)) expect(about).toEqual([]);
      else
        expect(about).toMatchObject([
          { code: 'unknown-key', message: expect.stringContaining(`: it does not go with ${as}`) },
        ]);
    }
  });
});

describe('a mapping', () => {
  it('is given as it is, frozen', () => {
    const mapping = { version: 1, columns: [id, postcode], separator: ';', headerRow: 2 };
    expect(parseMapping(mapping)).toEqual(mapping);
    expect(safeParseMapping(mapping)).toEqual({ success: true, value: mapping });
    expect(Object.isFrozen(parseMapping(mapping).columns[0])).toBe(true);
    expect(issuesOf(() => parseMapping({ ...mapping, club: 1 }, { forbid: ['club'] }))).toEqual([
      'forbidden-field ',
    ]);
    expect(issuesOf(() => safeParseMapping({ ...mapping, club: 1 }, { forbid: ['club'] }))).toEqual([
      'forbidden-field ',
    ]);
  });

  it('takes lists from several columns, and all else from one', () => {
    for (const as of ['talents', 'needs', 'dayparts', 'languages', 'requires'])
      expect(wrong({ header: 'A', as }, { header: 'B', as })).toEqual([]);
    for (const as of ['reach', 'waitingSince', 'ready', 'route', 'referrer'])
      expect(wrong({ header: 'A', as }, { header: 'B', as })).toEqual(['duplicate-column columns[3].as']);
  });

  it('takes each attribute from one column', () => {
    const age = { header: 'A', as: 'backgrounds', attribute: 'age' };
    expect(wrong(age, { ...age, attribute: 'route' })).toEqual([]);
    expect(wrong(age, age)).toEqual(['duplicate-attribute columns[3].attribute']);
    expect(wrong({ header: 'A', as: 'backgrounds' }, { header: 'B', as: 'backgrounds' })).toEqual([
      'missing-key columns[2].attribute',
      'missing-key columns[3].attribute',
    ]);
    expect(wrong({ ...age, attribute: 'id' }, { ...age, attribute: 7 }, { ...age, attribute: 7 })).toEqual([
      'wrong-type columns[3].attribute',
      'wrong-type columns[4].attribute',
    ]);
  });

  it('says what is ticked or else what values mean', () => {
    const told = toldOf(() =>
      safeParseMapping({
        version: 1,
        columns: [id, postcode, { header: 'A', as: 'talents', ticked: 'x', values: {} }],
      }),
    );
    expect(told).toEqual(['columns[2]: Two ways of writing this are mixed: ticked or values.']);
  });

  it('has an id and one way of saying where somebody lives', () => {
    const told = (...keys: readonly string[]) =>
      toldOf(() => safeParseMapping({ version: 1, columns: keys.map((as) => ({ header: as, as })) }));
    const homes = 'homes are lat and lon, or x and y, or postcode';
    const missing = `columns: A column that must be there is missing`;
    for (const sound of [
      ['id', 'postcode'],
      ['id', 'lat', 'lon'],
      ['y', 'x', 'id'],
    ])
      expect(told(...sound)).toEqual([]);
    expect(told('postcode')).toEqual([`${missing}: one must be the id.`]);
    for (const half of [['id'], ['id', 'lat'], ['id', 'y']])
      expect(told(...half)).toEqual([`${missing}: ${homes}.`]);
    for (const both of [
      ['id', 'postcode', 'x'],
      ['id', 'lat', 'lon', 'y'],
    ])
      expect(told(...both)).toEqual([`columns: Two ways of writing this are mixed: ${homes}.`]);
  });

  it('misses nothing that may be in a column that cannot be read', () => {
    const columns = (...given: readonly unknown[]) =>
      issuesOf(() => safeParseMapping({ version: 1, columns: given }));
    expect(columns(7)).toEqual(['wrong-type columns[0]']);
    expect(
      columns(id, { header: 'A', as: 'shoe' }, { header: 'B', as: 'shoe', ticked: 'x', values: {} }),
    ).toEqual(['unknown-value columns[1].as', 'unknown-value columns[2].as']);
    expect(issuesOf(() => safeParseMapping({ version: 1, columns: 7 }))).toEqual(['wrong-type columns']);
    expect(issuesOf(() => safeParseMapping({ version: 1 }))).toEqual(['missing-key columns']);
  });
});
