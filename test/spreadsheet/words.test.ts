import { describe, expect, test } from 'vitest';
import { readDate } from '../../src/spreadsheet/dates.js';
import { decode } from '../../src/spreadsheet/decode.js';
import { Faults } from '../../src/spreadsheet/faults.js';
import { letterOf } from '../../src/spreadsheet/letters.js';
import { commonLexicons, vocabularyLexicon } from '../../src/spreadsheet/lexicon.js';
import { readMetres } from '../../src/spreadsheet/numbers.js';
import { readValues } from '../../src/spreadsheet/values.js';
import { languageNames } from '../../src/spreadsheet/words/languages.js';
import { buurtcirkel } from '../../src/vocabulary/buurtcirkel.js';

test('columns are called as a spreadsheet calls them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

test('every byte of Windows-1252 is the letter that the standard has', () => {
  const bytes = Uint8Array.from({ length: 255 }, (_, index) => index + 1);
  const { text } = decode(bytes, 'windows-1252', new Faults());
  expect([...text].slice(0x7f, 0x9f).join('')).toBe(
    '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ',
  );
  expect([...text].slice(0x9f).join('')).toBe(
    String.fromCharCode(...Array.from({ length: 96 }, (_, index) => 0xa0 + index)),
  );
});

test.each([
  ['1-3-2026', '2026-03-01'],
  ['01/03/2026 00:00', '2026-03-01'],
  ['1.3.2026', '2026-03-01'],
  ['2026-03-01T12:30:00Z', '2026-03-01'],
  ['1 mrt 2026', '2026-03-01'],
  ['29 februari 2024', '2024-02-29'],
  ['29-2-2025', undefined],
  ['13-13-2026', undefined],
  ['1-3-26', undefined],
  ['2026', undefined],
])('%j is the day %s', (cell, date) => {
  expect(readDate(cell, 'day-first')?.date).toBe(date);
});

test.each([
  ['800', 800],
  ['800 m', 800],
  ['1,2 km', 1200],
  ['76362,5', 76362.5],
  ['1.500', 'ambiguous-number'],
  ['1,500 m', 'ambiguous-number'],
  ['1e3', 'not-a-number'],
  ['ongeveer 800', 'not-a-number'],
])('%j is so many metres: %s', (cell, metres) => {
  expect(readMetres(cell)).toBe(metres);
});

test.each([
  ['ma ochtend', ['mon-morning']],
  ['Dinsdagmiddag', ['tue-afternoon']],
  ["'s avonds", undefined],
  ['maandags ochtend', ['mon-morning']],
  ['vr-avond', ['fri-evening']],
  ['wed-evening', ['wed-evening']],
  ['zaterdag', ['sat-morning', 'sat-afternoon', 'sat-evening']],
  ['weekend overdag', ['sat-morning', 'sat-afternoon', 'sun-morning', 'sun-afternoon']],
  ['geen voorkeur', []],
  ['nooit', undefined],
])('%j is the dayparts %j', (word, dayparts) => {
  expect(commonLexicons.dayparts.meaningOf(word)).toEqual(dayparts);
});

describe('the vocabulary', () => {
  test.each(['talents', 'needs'] as const)('is known by every slug, label and alias: %s', (kind) => {
    const lexicon = vocabularyLexicon(buurtcirkel[kind]);
    for (const { slug, nl, en, aliases = [] } of buurtcirkel[kind]) {
      for (const word of [slug, nl, en]) expect(lexicon.meaningOf(word!.toUpperCase())).toEqual([slug]);
      for (const alias of aliases) expect(lexicon.meaningOf(alias)).toBeDefined();
    }
    const aliases = buurtcirkel[kind].flatMap((each) => each.aliases ?? []);
    expect(aliases.filter((alias) => lexicon.meaningOf(alias) === 'ambiguous')).toEqual([]);
  });

  test('of needs has labels with commas, which stay whole in a list', () => {
    const labels = buurtcirkel.needs.map(({ nl }) => nl!);
    expect(labels.filter((label) => label.includes(',')).length).toBeGreaterThan(1);
    const read = readValues(labels.join(', '), vocabularyLexicon(buurtcirkel.needs), undefined);
    expect(read).toEqual({
      values: buurtcirkel.needs.map(({ slug }) => slug),
      unknown: [],
      ambiguous: [],
      repeated: 0,
    });
  });
});

test('no name of a language stands for two', () => {
  const names = Object.values(languageNames).flatMap((each) => each.toLowerCase().split(', '));
  expect(new Set(names).size).toBe(names.length);
});
