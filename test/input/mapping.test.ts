import { describe, expect, test } from 'vitest';
import { type MappedColumn, mappingKeys, parseMapping, safeParseMapping } from '../../src/index.js';

const places: readonly MappedColumn[] = [
  { header: 'Nummer', as: 'id' },
  { header: 'Lat', as: 'lat' },
  { header: 'Lon', as: 'lon' },
];

const issuesOf = (value: unknown): readonly string[] => {
  const parsed = safeParseMapping(value);
  return parsed.success ? [] : parsed.issues.map(({ path, code }) => `${path} ${code}`);
};

const withColumns = (...columns: readonly object[]): object => ({
  version: 1,
  columns: [...places, ...columns],
});

describe('a mapping', () => {
  test('is given back frozen', () => {
    const mapping = parseMapping(
      withColumns({
        header: 'Leeftijd',
        as: 'backgrounds',
        attribute: 'age',
        values: { '65+': '65-plus', '?': null },
      }),
    );
    expect(mapping.columns).toHaveLength(4);
    expect(Object.isFrozen(mapping.columns[3]!.values)).toBe(true);
    expect(parseMapping(mapping)).toBe(mapping);
  });

  test.each(['Naam', 'BSN', 'Geboorte-datum', 'NATIONALITEIT', 'date of birth'])(
    'never has a column that is called %s',
    (header) => {
      for (const as of mappingKeys) {
        expect(issuesOf(withColumns({ header, as }))).toContain('columns[3].header forbidden-field');
      }
      expect(JSON.stringify(safeParseMapping(withColumns({ header, as: 'referrer' })))).not.toContain(header);
    },
  );

  test('never has an attribute that is refused', () => {
    const column = { header: 'Groep', as: 'backgrounds', attribute: 'etniciteit' };
    expect(issuesOf(withColumns(column))).toEqual(['columns[3].attribute forbidden-field']);
  });

  test.each([
    [{ version: 1, columns: [] }, ['columns missing-column']],
    [{ version: 1, columns: [places[0]] }, ['columns missing-column']],
    [{ version: 1, columns: places.slice(0, 2) }, ['columns missing-column']],
    [withColumns({ header: 'pc', as: 'postcode' }), ['columns mixed-forms']],
    [withColumns({ header: 'Nr', as: 'id' }), ['columns[3].as duplicate-column']],
    [withColumns({ header: 'a', as: 'talents' }, { header: 'b', as: 'talents' }), []],
    [withColumns({ header: 'a', as: 'backgrounds' }), ['columns[3].attribute missing-key']],
    [
      withColumns(
        { header: 'a', as: 'backgrounds', attribute: 'age' },
        { header: 'b', as: 'backgrounds', attribute: 'age' },
      ),
      ['columns[4].attribute duplicate-attribute'],
    ],
    [withColumns({ header: 'a', as: 'ready', ticked: 'x' }), ['columns[3].ticked unknown-key']],
    [withColumns({ header: 'a', as: 'reach', values: {} }), ['columns[3].values unknown-key']],
    [withColumns({ header: 'a', as: 'needs', empty: 'no' }), ['columns[3].empty unknown-key']],
    [withColumns({ header: 'a', as: 'needs', ticked: 'x', values: {} }), ['columns[3] mixed-forms']],
    [withColumns({ header: 'a', as: 'naam' }), ['columns[3].as unknown-value']],
    [withColumns({ header: 'a', as: 'needs', values: { x: 1 } }), ['columns[3].values wrong-type']],
    [{ version: 1, columns: places, separator: 'x' }, ['separator unknown-value']],
    [{ version: 1, columns: places, headerRow: 0 }, ['headerRow out-of-range']],
    [{ version: 2, columns: places, extra: 1 }, [' unknown-key', 'version unknown-value']],
    ['x', [' wrong-type']],
  ])('is refused with everything that is wrong: %j', (value, issues) => {
    expect([...issuesOf(value)].sort()).toEqual([...issues].sort());
  });
});
