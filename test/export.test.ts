import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type Proposal, type Setting, toCsv } from '../src/index.js';

const proposal = (
  members: readonly string[],
  unplaced: readonly string[] = [],
): Pick<Proposal, 'circles' | 'unplaced'> => ({
  circles: [
    {
      id: 'k-1',
      members,
      score: 0.71239,
      scores: { proximity: null, complementarity: null, reciprocity: null, mix: null, resilience: null },
      violations: [],
    },
  ],
  unplaced: unplaced.map((participant) => ({ participant, reason: { code: 'no-seat' } })),
});

describe('a proposal as CSV', () => {
  test('has a line for each member and each person who is left over', () => {
    expect(toCsv(proposal(['a', 'b'], ['c']))).toBe(
      '\ufeffcirkel;deelnemer;score;reden\r\nk-1;a;0,7124;\r\nk-1;b;0,7124;\r\n;c;;no-seat\r\n',
    );
    expect(toCsv(proposal(['a']), { language: 'en', separator: '\t', byteOrderMark: 'none' })).toBe(
      'circle\tparticipant\tscore\treason\r\nk-1\ta\t0.7124\t\r\n',
    );
    expect(toCsv({ circles: [{ ...proposal(['a']).circles[0]!, score: null }], unplaced: [] })).toContain(
      'k-1;a;;',
    );
  });

  test('has columns for the setting where a circle has one', () => {
    const { circles, unplaced } = proposal(['a'], ['c']);
    const setting = { daypart: 'tue-morning', place: '=place', coach: 'coach-a', volunteer: null } as const;
    const csv = toCsv({
      circles: [
        { ...circles[0]!, setting: setting as unknown as Setting },
        { ...circles[0]!, id: 'k-2' },
      ],
      unplaced,
    });
    expect(csv.split('\r\n')).toEqual([
      '\ufeffcirkel;deelnemer;score;reden;dagdeel;plek;coach;goede buur',
      "k-1;a;0,7124;;tue-morning;'=place;coach-a;",
      'k-2;a;0,7124;;;;;',
      ';c;;no-seat;;;;',
      '',
    ]);
  });

  test('refuses a language that it does not have', () => {
    expect(() => toCsv(proposal(['a']), { language: 'toString' as 'nl' })).toThrow(RangeError);
  });

  test.each([
    '=1+1',
    '+31612345678',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '－1',
    '＋1',
    '＠1',
    '\0=1',
    "'=1",
  ])('is no formula where an id is %j', (id) => {
    const { data } = Papa.parse<string[]>(toCsv(proposal([id], [id])).slice(1), {
      delimiter: ';',
      newline: '\r\n',
    });
    expect(data[1]![1]).toBe(`'${id}`);
    expect(data[2]![1]).toBe(`'${id}`);
  });

  test('has no cell that begins as a formula, and keeps every other id as it is', () => {
    const hostile = fc
      .array(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ';', ',', '"', "'", ' ', 'a', '1', '|'), {
        minLength: 1,
        maxLength: 8,
      })
      .map((letters) => letters.join(''));
    fc.assert(
      fc.property(
        fc.array(hostile, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('nl' as const, 'en' as const),
        (ids, language) => {
          const csv = toCsv(proposal(ids), { language, byteOrderMark: 'none' });
          const { data, errors } = Papa.parse<string[]>(csv, {
            delimiter: language === 'nl' ? ';' : ',',
            newline: '\r\n',
          });
          expect(errors).toEqual([]);
          for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
          expect(data.slice(1, -1).map((row) => row[1]!.replace(/^'/, ''))).toEqual(ids);
        },
      ),
      { numRuns: 200 },
    );
  });
});
