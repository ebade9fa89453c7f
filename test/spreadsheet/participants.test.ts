import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  InputError,
  type Mapping,
  parsePool,
  readParticipantsCsv,
  readPostcodesCsv,
  safeReadParticipantsCsv,
} from '../../src/index.js';
import { limits } from '../../src/input/limits.js';
import { brokenFiles } from './broken.js';
import { expected, messyFiles, postcodes } from './messy.js';

const places: Mapping = {
  version: 1,
  columns: [
    { header: 'Nummer', as: 'id' },
    { header: 'Breedte', as: 'lat' },
    { header: 'Lengte', as: 'lon' },
  ],
};

describe('a spreadsheet', () => {
  test.each(messyFiles)('$name gives the same participants as any other', ({ bytes, mapping }) => {
    const { participants } = readParticipantsCsv(bytes, mapping, { postcodes, date: '2026-11-22' });
    expect(participants).toEqual(expected);
    expect(parsePool({ version: 1, date: '2026-11-22', participants }).participants).toHaveLength(3);
  });

  test('is not ten times the same file', () => {
    expect(new Set(messyFiles.map(({ bytes }) => bytes.join())).size).toBe(10);
  });

  test('is a file that stands in the list of messy files, and so says what is messy about it', () => {
    const folder = new URL('./messy/', import.meta.url);
    const listed = readFileSync(new URL('README.md', folder), 'utf8').matchAll(/^\| `(\S+\.csv)` \|/gm);
    const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    expect([...listed].map(([, name]) => name!).sort()).toEqual(files.sort());
    expect(files).toHaveLength(messyFiles.length);
  });

  test('gives nothing of columns that nobody asked for', () => {
    for (const { bytes, mapping } of messyFiles) {
      const told = JSON.stringify(readParticipantsCsv(bytes, mapping, { postcodes }));
      expect(told).not.toMatch(
        /Private|Jansen|Yilmaz|123456782|0612345678|1950|Hoekje|Telefoon|Opmerkingen|Totaal/,
      );
    }
  });

  test('tells what was taken in, dropped and refused, and what was taken to be so', () => {
    const { bytes, mapping } = messyFiles[0]!;
    const { columns, assumptions } = readParticipantsCsv(bytes, mapping);
    expect(columns.taken[0]).toEqual({ column: 'A', key: 'id' });
    expect(columns.taken).toContainEqual({ column: 'K', key: 'backgrounds', attribute: 'age' });
    expect(columns.dropped).toEqual(['S', 'T']);
    expect(columns.refused).toEqual([
      { column: 'B', header: 'Voornaam' },
      { column: 'C', header: 'Achternaam' },
      { column: 'D', header: 'Geboortedatum' },
      { column: 'E', header: 'BSN' },
    ]);
    expect(assumptions).toEqual([
      { code: 'separator', value: ';' },
      { code: 'day-first', value: 1 },
      { code: 'total-rows', value: 1 },
    ]);
  });

  test('says so when letters, header row, short rows and postcodes were taken to be something', () => {
    const assumed = (position: number) => {
      const { bytes, mapping } = messyFiles[position]!;
      return readParticipantsCsv(bytes, mapping, { postcodes }).assumptions;
    };
    expect(assumed(1)).toContainEqual({ code: 'encoding', value: 'windows-1252' });
    expect(assumed(4)).toContainEqual({ code: 'header-row', value: 3 });
    expect(assumed(4)).toContainEqual({ code: 'short-rows', value: 2 });
    expect(assumed(2)).toContainEqual({ code: 'empty-rows', value: 1 });
    expect(assumed(5)).toContainEqual({ code: 'postcode-area', value: 1 });
    expect(assumed(9)).not.toContainEqual(expect.objectContaining({ code: 'day-first' }));
  });

  test.each(brokenFiles)('is refused when $name', ({ source, mapping, options, issues }) => {
    const read = safeReadParticipantsCsv(source, mapping, options);
    const found = read.success ? [] : read.issues.map(({ path, code }) => `${path} ${code}`);
    expect(found).toEqual(issues);
    expect(JSON.stringify(read)).not.toContain('rivate');
    if (read.success) return;
    for (const { row, column, path } of read.issues) expect(path).toBe(`${column ?? ''}${row ?? ''}`);
  });

  test('is refused in enough ways', () => {
    expect(brokenFiles.length).toBeGreaterThanOrEqual(25);
  });

  test.each([
    'Totaal;2;',
    'Totaal: 1;;',
    'Eindtotaal;;',
    'Aantal deelnemers: 1;;',
    ';;Totaal;1',
    'TOTAL 1;1,0;',
  ])('has rows of totals, which are nobody: %s', (row) => {
    const source = `Nummer;Breedte;Opmerking;Lengte\np-1;51,9;;4,2\n${row};`;
    const { participants, assumptions } = readParticipantsCsv(source, places);
    expect(participants.map(({ id }) => id)).toEqual(['p-1']);
    expect(assumptions).toContainEqual({ code: 'total-rows', value: 1 });
  });

  test('has rows of totals that end before the columns that are taken in', () => {
    const source = 'Breedte;Nummer;Lengte\n51,9;p-1;4,2\nTotaal\n';
    const { participants, assumptions } = readParticipantsCsv(source, { ...places, separator: ';' });
    expect(participants.map(({ id }) => id)).toEqual(['p-1']);
    expect(assumptions).toContainEqual({ code: 'total-rows', value: 1 });
    expect(assumptions).not.toContainEqual(expect.objectContaining({ code: 'separator' }));
  });

  test('has its columns named in the row that was said, whatever stands above it', () => {
    const source = 'Nummer;Breedte;Lengte\nxx;x;x\nNummer;Breedte;Lengte\np-1;51,9;4,2';
    const { participants, assumptions } = readParticipantsCsv(source, { ...places, headerRow: 3 });
    expect(participants.map(({ id }) => id)).toEqual(['p-1']);
    expect(assumptions).not.toContainEqual(expect.objectContaining({ code: 'header-row' }));
  });

  test('has words of its own with a comma in them, which are not cut, and words that mean nothing', () => {
    const mapping: Mapping = {
      ...places,
      columns: [
        ...places.columns,
        { header: 'Kan', as: 'talents', values: { 'Koken, bakken': 'cooking', niets: null } },
        { header: 'Via', as: 'route', values: { onbekend: null } },
      ],
    };
    const source =
      'Nummer;Breedte;Lengte;Kan;Via\np-1;51,9;4,2;koken, bakken, tuinieren;onbekend\np-2;51,9;4,2;niets;wijkteam';
    const [one, other] = readParticipantsCsv(source, mapping).participants;
    expect([one!.talents, one!.route]).toEqual([['cooking', 'gardening'], undefined]);
    expect([other!.talents, other!.route]).toEqual([undefined, 'wijkteam']);
  });

  test.each([
    ['Totaal;51,9;4,2;ja', ['Totaal']],
    [';51,9;4,2;ja', ['A2']],
    ['Totaal;;;x', ['B2', 'C2']],
    ['Totaalzorg-1;51,9;4,2;', ['D2']],
  ])('has nobody who is taken for a total: %s', (row, told) => {
    const mapping = { ...places, columns: [...places.columns, { header: 'Klaar', as: 'ready' as const }] };
    const read = safeReadParticipantsCsv(`Nummer;Breedte;Lengte;Klaar\n${row}`, mapping);
    expect(
      read.success ? read.value.participants.map(({ id }) => id) : read.issues.map(({ path }) => path),
    ).toEqual(told);
  });

  test.each([
    '1-5-2026',
    '20260501',
    '2026/05/01',
    '2026-05-01T00:00:00+02:00',
    'vr 1 mei 2026',
    'Vrijdag, 1 mei 2026 10:30',
    'Fri. 1 May 2026',
    'vrijdag 01-05-2026',
    '01-05-2026 12:00:00 AM',
  ])('has days as %s', (day) => {
    const mapping = { ...places, columns: [...places.columns, { header: 'S', as: 'waitingSince' as const }] };
    const source = `Nummer;Breedte;Lengte;S\np-1;51,9;4,2;${day}`;
    expect(readParticipantsCsv(source, mapping).participants[0]?.waitingSince).toBe('2026-05-01');
  });

  test('in the notation that keeps zeros gives what it says, and other formulas as they stand', () => {
    const source = 'Nummer;Breedte;Lengte\n="0012";="51,9";4,2\n"=""0013""";51,9;4,2\n=1+1;51,9;4,2';
    const { participants } = readParticipantsCsv(source, places);
    expect(participants.map(({ id }) => id)).toEqual(['0012', '0013', '=1+1']);
  });

  test('with line ends of several kinds has a row for each', () => {
    for (const [one, other] of [
      ['\n', '\r\n'],
      ['\r\n', '\n'],
    ]) {
      const source = `Nummer;Breedte;Lengte${one}p-1;51,9;4,2${other}p-2;51,9;4,2${one}p-3;51,9;4,2${one}`;
      expect(readParticipantsCsv(source, places).participants).toHaveLength(3);
    }
  });

  test.each(['sep=;', '"sep=;"', 'sep=;;;', 'SEP=;'])('counts no line %s as a row', (line) => {
    const read = safeReadParticipantsCsv(`${line}\r\nNummer;Breedte;Lengte\r\np-1;x;4,2`, places);
    expect(read.success ? [] : read.issues.map(({ path }) => path)).toEqual(['B2']);
  });

  test('may have ids of nine digits, of which some pass the check of citizen service numbers', () => {
    const ids = ['123456782', '111222333', '999990007', '999990019', '999990020', '999990021'];
    const rows = ids.map((id) => `${id};51,9;4,2`);
    const { participants } = readParticipantsCsv(['Nummer;Breedte;Lengte', ...rows].join('\n'), places);
    expect(participants).toHaveLength(6);
  });

  test('with hostile labels and cells is text, and nothing else', () => {
    const hostile = [
      '=cmd|"/c calc"!A1',
      '<script>alert(1)</script>',
      '\u202eevil',
      '__proto__',
      'x'.repeat(10_000),
    ];
    const rows = hostile.map((text, index) => `p-${index};51,9;4,2;"${text.replaceAll('"', '""')}"`);
    const mapping: Mapping = {
      version: 1,
      columns: [
        { header: 'id', as: 'id' },
        { header: 'lat', as: 'lat' },
        { header: 'lon', as: 'lon' },
        { header: 'label', as: 'backgrounds', attribute: '__proto__' },
      ],
    };
    const { participants } = readParticipantsCsv(['id;lat;lon;label', ...rows].join('\n'), mapping);
    const labels = participants.map(({ backgrounds }) => Object.entries(backgrounds ?? {}));
    expect(labels).toEqual(hostile.map((text) => [['__proto__', text]]));
    expect(Object.isFrozen(participants[0])).toBe(true);
  });

  test('changes nothing of what it was given', () => {
    const { bytes, mapping } = messyFiles[5]!;
    const table = new Map([...postcodes].map(([postcode, home]) => [postcode, { ...home }]));
    const given = structuredClone(mapping);
    readParticipantsCsv(bytes, given, { postcodes: table });
    expect([...table.values()].some(Object.isFrozen)).toBe(false);
    expect(Object.isFrozen(given.columns)).toBe(false);
    expect([...table]).toEqual([...postcodes]);
  });

  test('is called wrongly where it is no text and no bytes, or an option is none', () => {
    const { bytes, mapping } = messyFiles[0]!;
    for (const wrong of [undefined, null, 1, [], {}]) {
      expect(() => readParticipantsCsv(wrong as unknown as string, mapping)).toThrow(TypeError);
    }
    expect(() => readParticipantsCsv(bytes, mapping, { date: 'today' })).toThrow(RangeError);
    expect(() => readParticipantsCsv(bytes, mapping, { postcodes: {} as typeof postcodes })).toThrow(
      TypeError,
    );
    expect(() => readParticipantsCsv(bytes, {} as Mapping)).toThrow(InputError);
    expect(() => readParticipantsCsv(bytes, mapping, { vocabulary: 'x' as 'buurtcirkel' })).toThrow(
      InputError,
    );
  });

  test('is read to the first thousand issues', () => {
    const mapping = messyFiles[0]!.mapping;
    const head = mapping.columns.map(({ header }) => header).join(';');
    const read = safeReadParticipantsCsv([head, ...new Array(5000).fill('p;q;r')].join('\n'), mapping);
    expect(read.success ? [] : read.issues).toHaveLength(1001);
    expect(read.success ? undefined : read.issues.at(-1)!.code).toBe('too-many-issues');
  });
});

describe('a table of postcodes', () => {
  test('gives places in degrees or in metres', () => {
    expect([...readPostcodesCsv('Postcode;Lat;Lon\n3144 ab;51,9;4,2\n3145;52;5\n\n')]).toEqual([
      ['3144AB', { lat: 51.9, lon: 4.2 }],
      ['3145', { lat: 52, lon: 5 }],
    ]);
    expect([...readPostcodesCsv('x,y,pc6,plaats\n76362,438276,3144AB,Maassluis')]).toEqual([
      ['3144AB', { x: 76362, y: 438276 }],
    ]);
  });

  test.each([
    ['', [' no-rows']],
    ['postcode;lat\n3144AB;51', [' missing-column']],
    ['lat;lon\n51;4', [' missing-column']],
    [
      'postcode;lat;lon\n3144AB;51;x\n;51;4\n3144AB;52;4',
      ['C2 not-a-number', 'A3 empty-cell', 'A4 conflicting-rows'],
    ],
    ['postcode;lat;lon\n"3144AB;51;4', ['2 not-csv']],
    ['postcode;lat;lon;PC6\n3144AB;51;4;3144AB', [' duplicate-column']],
    ['lat;lon;postcode\n51;4\n51;4;3144AB', ['C2 empty-cell']],
    ['postcode;lat;lon\n3144AB;51\n', ['C2 not-a-number']],
    [`postcode;lat;lon\n${'3'.repeat(limits.postcode + 1)};51;4\n3144AB;51;4`, ['A2 too-long']],
  ])('is refused when anything is wrong: %j', (text, issues) => {
    let found: unknown;
    try {
      readPostcodesCsv(text);
    } catch (error) {
      found = (error as { issues: { path: string; code: string }[] }).issues.map(
        ({ path, code }) => `${path} ${code}`,
      );
    }
    expect(found).toEqual(issues);
  });

  test.each([
    ['homes that are no numbers', 'AB;x;4'],
    ['postcodes without end', `${'3'.repeat(limits.postcode + 1)};51;4`],
  ])('is read no further than there is room to say what is wrong: %s', (_, row) => {
    const text = `postcode;lat;lon\n${`${row}\n`.repeat(limits.issues + 5)}"`;
    let found: readonly { readonly code: string; readonly path: string }[] = [];
    try {
      readPostcodesCsv(text);
    } catch (error) {
      if (error instanceof InputError) found = error.issues;
    }
    expect(found).toHaveLength(limits.issues + 1);
    expect(found.at(-1)!.code).toBe('too-many-issues');
    expect(found.map(({ code }) => code)).not.toContain('not-csv');
  });
});
