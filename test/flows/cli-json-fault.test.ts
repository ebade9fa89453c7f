import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeFault, findFault } from '../../src/cli/json-fault.js';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('the place where a text stops being JSON', () => {
  test.each([
    ['{\n  "id": ["Jansen",]\n}', 'line 2, column 19 '],
    ['{ Jansen: 1 }', 'line 1, column 3 '],
    ['{ "Jansen" 1 }', 'line 1, column 12 '],
    ['{ "a": 1 "Jansen": 2 }', 'line 1, column 10 '],
    ["['Jansen']", 'line 1, column 2 '],
    ['"Jansen"\r\n{}', 'line 2, column 1 '],
    ['["Jansen', 'line 1, column 2 '],
    ['["Jansen"}', 'line 1, column 10 '],
    ['[01]', 'line 1, column 3 '],
    ['["Jansen",', 'ends too early'],
    ['\n', 'empty'],
  ])('%j is told without a word of it', (text, place) => {
    expect(describeFault(text)).toContain(place);
    expect(describeFault(text)).not.toContain('Jansen');
  });

  test('is there for every text that is not JSON, and for no other', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"a"',
      '"\\u00e9\\n"',
      '"',
      '\\',
      '-1.5e+3',
      '01',
      'true',
      'nul',
      ' ',
      '\n',
      '\t',
      '\u0000',
    ];
    const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(''));
    const cut = fc.tuple(fc.json(), fc.nat(), fc.nat(3)).map(([text, from, length]) => {
      const at = from % (text.length + 1);
      return text.slice(0, at) + text.slice(at + length);
    });
    fc.assert(
      fc.property(fc.oneof(soup, cut), (text) => {
        expect(findFault(text) === undefined).toBe(isJson(text));
      }),
      { seed: 1, numRuns: 3000 },
    );
  });

  test('is found in long and deep texts', () => {
    expect(findFault(`"${'a\\n'.repeat(300_000)}`)).toBe(0);
    expect(findFault('['.repeat(1_000_000))).toBe(1_000_000);
  });
});
