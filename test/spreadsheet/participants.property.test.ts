import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import {
  buurtcirkel,
  guessMapping,
  type Mapping,
  type ParticipantInput,
  readParticipantsCsv,
  type Separator,
  safeReadParticipantsCsv,
  separators,
} from '../../src/index.js';
import { damageOf } from '../../src/spreadsheet/damage.js';

/** What a cell can carry: no space at its ends, and nothing that a spreadsheet program writes of its own accord. */
const cell = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 12 })
  .filter(
    (text) => text === text.trim() && !/[\0\p{Surrogate}\r]/u.test(text) && damageOf(text) === undefined,
  );

const some = <Value>(from: readonly Value[]) =>
  fc.uniqueArray(fc.constantFrom(...from), { minLength: 1, maxLength: 5 });

const slugs = {
  talents: buurtcirkel.talents.map(({ slug }) => slug),
  needs: buurtcirkel.needs.map(({ slug }) => slug),
};

/** Everything that a row can say: no levels, no weights, and lists only of words that hold no separator. */
const person = (id: string): fc.Arbitrary<ParticipantInput> =>
  fc.record(
    {
      id: fc.constant(id),
      home: fc.record({
        lat: fc.double({ min: 50.5, max: 53.7, noNaN: true }),
        lon: fc.double({ min: 3.2, max: 7.4, noNaN: true }),
      }),
      reach: fc.integer({ min: 1, max: 5000 }),
      talents: some(slugs.talents),
      needs: some(slugs.needs),
      backgrounds: fc.record({ age: cell }),
      dayparts: some(['mon-morning', 'tue-evening', 'sun-afternoon'] as const),
      languages: some(['nl', 'ar', 'srn', 'pt-br']),
      waitingSince: fc
        .date({ min: new Date('1990-01-01'), max: new Date('2026-11-01'), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10)),
      ready: fc.boolean(),
      requires: some(['step-free', 'kitchen', 'ring leiding']),
      route: fc.constantFrom('wijkteam' as const, 'provider' as const, 'self' as const),
      referrer: cell,
    },
    { requiredKeys: ['id', 'home', 'ready'] },
  );

const people = fc
  .uniqueArray(cell, { minLength: 1, maxLength: 6 })
  .chain((ids) => fc.tuple(...ids.map(person)));

const mapping: Mapping = {
  version: 1,
  columns: [
    { header: 'naam van de school', as: 'backgrounds', attribute: 'age' },
    ...(
      [
        'id',
        'lat',
        'lon',
        'reach',
        'talents',
        'needs',
        'dayparts',
        'languages',
        'waitingSince',
        'ready',
      ] as const
    ).map((key) => ({ header: key, as: key })),
    ...(['requires', 'route', 'referrer'] as const).map((key) => ({ header: key, as: key })),
  ],
};

interface Style {
  readonly separator: Separator;
  readonly newline: '\n' | '\r\n';
  readonly isDutch: boolean;
  readonly order: number;
}

const style: fc.Arbitrary<Style> = fc.record({
  separator: fc.constantFrom(...separators),
  newline: fc.constantFrom('\n' as const, '\r\n' as const),
  isDutch: fc.boolean(),
  order: fc.nat(13),
});

/** Writes participants as somebody else's program would. */
function write(
  participants: readonly ParticipantInput[],
  { separator, newline, isDutch, order }: Style,
): string {
  const number = (value: number | undefined): string =>
    value === undefined ? '' : isDutch ? value.toFixed(12).replace('.', ',') : value.toFixed(12);
  const turn = <Value>(row: readonly Value[]): Value[] => [...row.slice(order), ...row.slice(0, order)];
  const rows = participants.map((each) => {
    const { lat, lon } = each.home as { lat: number; lon: number };
    const since = each.waitingSince ?? '';
    const lists = [each.talents, each.needs, each.dayparts, each.languages].map((list) =>
      (list ?? []).join(', '),
    );
    return turn([
      each.backgrounds?.['age'] ?? '',
      each.id,
      number(lat),
      number(lon),
      each.reach === undefined ? '' : String(each.reach),
      ...lists,
      isDutch ? since.split('-').reverse().join('-') : since,
      isDutch ? (each.ready ? 'Ja' : 'Nee') : String(each.ready),
      (each.requires ?? []).join('|'),
      each.route ?? '',
      each.referrer ?? '',
    ]);
  });
  const heads = turn(mapping.columns.map(({ header }) => header));
  return Papa.unparse([heads, ...rows], { delimiter: separator, newline });
}

/** As many digits as are written. */
function rounded(participants: readonly ParticipantInput[]): unknown[] {
  return participants.map((each) => {
    const { lat, lon } = each.home as { lat: number; lon: number };
    return { ...each, home: { lat: Number(lat.toFixed(12)), lon: Number(lon.toFixed(12)) } };
  });
}

describe('participants', () => {
  test('come back out of CSV as they went in, however it is written', () => {
    fc.assert(
      fc.property(people, style, fc.boolean(), (participants, written, asBytes) => {
        const text = write(participants, written);
        const source = asBytes ? new TextEncoder().encode(`\ufeff${text}`) : text;
        const read = readParticipantsCsv(source, mapping, { date: '2026-11-22' });
        expect(read.participants).toEqual(rounded(participants));
      }),
      { numRuns: 150 },
    );
  });

  test('are never told of in what is wrong, whichever cells are spoilt', () => {
    const secret = 'Mrs. Private-Person';
    const spoils = fc.array(fc.tuple(fc.nat(5), fc.nat(13)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(people, spoils, (participants, spoilt) => {
        const rows = Papa.parse<string[]>(
          write(participants, { separator: ';', newline: '\n', isDutch: true, order: 0 }),
          { delimiter: ';', newline: '\n' },
        ).data;
        for (const [row, column] of spoilt) rows[1 + (row % (rows.length - 1))]![column] = secret;
        const source = Papa.unparse(rows, { delimiter: ';' });
        const read = safeReadParticipantsCsv(source, mapping);
        if (read.success) return;
        expect(JSON.stringify(read.issues)).not.toContain('Private');
        for (const { row, column } of read.issues) {
          const at = column === undefined ? -1 : column.charCodeAt(0) - 65;
          expect(row === undefined ? undefined : rows[row - 1]?.[at]).toBe(secret);
        }
      }),
      { numRuns: 120 },
    );
  });

  test('do not depend on columns that nobody asked for', () => {
    fc.assert(
      fc.property(
        people,
        style,
        fc.array(cell, { minLength: 6, maxLength: 6 }),
        (participants, written, cells) => {
          const text = write(participants, written);
          const { separator: delimiter, newline } = written;
          const { data } = Papa.parse<string[]>(text, { delimiter, newline });
          const wider = data.map((row, index) => [...row, index === 0 ? 'Opmerkingen' : cells[index % 6]!]);
          const read = readParticipantsCsv(Papa.unparse(wider, { delimiter, newline }), mapping);
          expect(read.participants).toEqual(readParticipantsCsv(text, mapping).participants);
          expect(read.columns.dropped).toHaveLength(1);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('any headers give a mapping of which nothing is refused or made up', () => {
  const header = fc.oneof(
    cell,
    fc.constantFrom('Naam', 'BSN', 'Nummer', 'Postcode', 'lat', 'lon', 'Koken', 'Talenten'),
  );
  fc.assert(
    fc.property(fc.array(header, { maxLength: 12 }), (headers) => {
      const { mapping: guessed, columns } = guessMapping(headers);
      const { taken, dropped, refused } = columns;
      expect(taken.length + dropped.length + refused.length).toBe(headers.length);
      for (const { header: name } of guessed.columns) {
        expect(headers.map((each) => each.trim())).toContain(name);
        expect(['Naam', 'BSN']).not.toContain(name);
      }
    }),
    { numRuns: 120 },
  );
});
