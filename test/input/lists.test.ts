import { describe, expect, it } from 'vitest';
import { toBare } from '../../src/input/bare.js';
import { forbiddenFields } from '../../src/input/forbidden-fields.js';
import { forbidding, isForbiddenHeader, isForbiddenName } from '../../src/input/forbidden-names.js';
import { advice } from '../../src/input/issues/advice.js';
import { inputIssueCodes } from '../../src/input/issues/codes.js';
import { message } from '../../src/input/issues/report.js';
import { primarySubtags } from '../../src/input/languages.js';
import { withoutLookalikes } from '../../src/input/lookalikes.js';

describe('what is said of an issue', () => {
  it('is a sentence, and what often causes it goes on from "Maybe"', () => {
    for (const statement of Object.values(inputIssueCodes)) expect(statement).toMatch(/^[A-Z].{9,}[^\s.]$/);
    for (const hint of Object.values(advice)) expect(hint).toMatch(/^(?!maybe)[a-z].{9,}[^\s.]$/);
  });

  it('has its detail behind a colon, and its advice on a line of its own', () => {
    expect(message('no-postcodes')).toBe('There is no table of postcodes to find homes in.');
    expect(message('no-postcodes', 'none')).toBe('There is no table of postcodes to find homes in: none.');
    expect(message('unknown-key', 'it knows a')).toBe(
      `${inputIssueCodes['unknown-key']}: it knows a.\nMaybe ${advice['unknown-key']}.`,
    );
  });

  it('says no more than once what could be the cause', () => {
    const hints = Object.values(advice);
    expect(hints.length).toBeGreaterThan(40);
    expect(Object.keys(inputIssueCodes)).toEqual(expect.arrayContaining(Object.keys(advice)));
  });
});

describe('the list of what is refused', () => {
  it('has a code, two names or more, a reason in both languages and a source for each', () => {
    for (const { code, names, reason, source } of forbiddenFields) {
      expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(names.length).toBeGreaterThan(1);
      expect(reason.nl).toMatch(/^[A-Z].{20,}\.$/);
      expect(reason.en).toMatch(/^[A-Z].{20,}\.$/);
      expect(source).toMatch(/\d/);
    }
    expect(new Set(forbiddenFields.map(({ code }) => code)).size).toBe(forbiddenFields.length);
  });

  it('refuses every name as a key and as a header', () => {
    const names = forbiddenFields.flatMap((field) => field.names);
    for (const name of names) {
      expect(name).toMatch(/^\S.*\S$/);
      expect(isForbiddenName(name)).toBe(true);
      expect(isForbiddenHeader(`${name} (2)`)).toBe(true);
    }
  });

  it('cannot be changed', () => {
    expect(Object.isFrozen(forbiddenFields)).toBe(true);
    expect(
      forbiddenFields.every(({ names, reason }) => Object.isFrozen(names) && Object.isFrozen(reason)),
    ).toBe(true);
  });
});

describe('the header of a column', () => {
  it('is refused with numbers behind it, marks in it, or signs between its words', () => {
    for (const header of [
      'naam 12',
      'gebo\u0301ortedatum kind',
      'client: date - of - birth',
      'Naam (client)',
    ])
      expect(isForbiddenHeader(header)).toBe(true);
    for (const header of ['date', 'of birth', 'naam organisatie'])
      expect(isForbiddenHeader(header)).toBe(false);
  });

  it('is looked at up to 256 characters, as are names of the host', () => {
    const refuses = forbidding(['phone']);
    for (const [name, isRefused] of [
      ['bsn', isForbiddenName],
      ['bsn', isForbiddenHeader],
      ['phone', refuses],
      ['bsn', refuses],
    ] as const) {
      expect(isRefused(name.padEnd(256))).toBe(true);
      expect(isRefused(name.padEnd(257))).toBe(false);
    }
    expect(refuses('Phone!')).toBe(true);
    expect(refuses('age')).toBe(false);
  });

  it('is refused by a host who says so in names alone', () => {
    for (const odd of ['phone', [7], [' - '], ['']])
      expect(() => forbidding(odd as never)).toThrow(new TypeError('forbid must be a list of names'));
  });
});

describe('letters that look like others', () => {
  it('are read as those', () => {
    expect(withoutLookalikes('АВЕЅІЈКМНОРСТУХ')).toBe('ABESIJKMHOPCTYX');
    expect(withoutLookalikes('авеѕіјкмнорстухԁһӏԛԝ')).toBe('abesijkmhopctyxdhlqw');
    expect(withoutLookalikes('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ')).toBe('ABEZHIKMNOPTYX');
    expect(withoutLookalikes('αικνορτυıɡɑ')).toBe('aikvoptuiga');
  });

  it('are left as they are where they look like none, and what nobody sees is left out', () => {
    expect(withoutLookalikes('жλ\u200bab\u3164c')).toBe('жλabc');
    expect(toBare(' Ge-bo\u0301_Örte 1²: ')).toBe('geboorte12');
  });
});

describe('languages', () => {
  it('are each there once, by what comes before the first hyphen', () => {
    expect(primarySubtags(['nl-NL', 'AR', 'nl', 'zh-Hant-TW'])).toEqual(['nl', 'ar', 'zh']);
    expect(primarySubtags()).toEqual([]);
  });
});
