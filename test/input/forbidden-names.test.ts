import { describe, expect, it } from 'vitest';
import * as library from '../../src/index.js';
import {
  forbiddenFields,
  guessMapping,
  InputError,
  type Parsed,
  parsePool,
  readPool,
  safeParseMapping,
  safeParsePool,
} from '../../src/index.js';
import { isForbiddenHeader, isForbiddenName } from '../../src/input/forbidden-names.js';
import { jsonSchemas } from '../../src/input/json-schema.js';
import { defaultPolicy } from '../../src/model/policy.js';
import { participant, pool } from '../support/builders.js';
import { toLines } from '../support/lines.js';
import { prepare } from '../support/marked/calls.js';
import { openFields } from '../support/marked/fields.js';
import { formatsOf } from '../support/marked/formats.js';

describe('a name of personal data', () => {
  it.each([
    ['an identity number', 'bsn', 'burgerservicenummer', 'ssn'],
    [
      'a name',
      'name',
      'naam',
      'voornaam',
      'tussenvoegsel',
      'achternaam',
      'firstName',
      'surname',
      'klantnaam',
    ],
    ['a date of birth', 'geboortedatum', 'birthDate', 'dateOfBirth', 'date_of_birth'],
    ['nationality', 'nationaliteit', 'nationality'],
    ['ethnicity and race', 'etniciteit', 'ethnicity', 'ras', 'race'],
    ['religion', 'religie', 'godsdienst', 'religion'],
    ['a country of birth', 'geboorteland', 'country of birth', 'birthCountry'],
    ['sexual orientation', 'seksuele gerichtheid', 'seksuele geaardheid', 'sexualOrientation'],
    ['a criminal record', 'strafblad', 'criminalRecord', 'justitieel verleden'],
    ['a diagnosis', 'diagnose', 'diagnosis'],
    ['a residence status', 'ongedocumenteerd', 'undocumented'],
  ])('is seen in Dutch and in English: %s', (_, ...names) => {
    expect(names.filter((name) => !isForbiddenName(name))).toEqual([]);
  });

  it.each([
    ['capitals', 'VOORNAAM'],
    ['a hyphen', 'Geboorte-datum'],
    ['an underscore', 'date_of_birth'],
    ['camel case', 'dateOfBirth'],
    ['white space around', '  BSN\t'],
    ['accents', 'nationálity'],
    ['combining marks', 'e\u0301tniciteit'],
    ['wide letters', 'ｎａａｍ'],
    ['invisible characters', 're\u200Bli\u00ADgie'],
    ['a colon', 'Diagnose:'],
    ['letters of another alphabet that look the same', 'n\u0430\u0430m'],
    ['capitals of another alphabet that look the same', '\u039Daam'],
    ['a letter that is blank', 'naam\u3164'],
    ['a dotless letter', 'd\u0131agnose'],
  ])('is seen with %s', (_, name) => {
    expect(isForbiddenName(name)).toBe(true);
  });

  it('is not seen in names that only contain one', () => {
    const names = [
      'terras',
      'namen-van-straten',
      'trace',
      'grace',
      'bsnl',
      'origin',
      'age',
      'gender',
      '',
      ' ',
      '__proto__',
    ];
    expect(names.filter(isForbiddenName)).toEqual([]);
  });

  it('is no key of any format', () => {
    const keys = [...JSON.stringify([jsonSchemas(), defaultPolicy]).matchAll(/"([a-zA-Z]+)":/g)].map(
      ([, key]) => key!,
    );
    expect(keys.filter(isForbiddenName)).toEqual([]);
  });

  it('is looked for in no more than a few hundred characters', () => {
    expect(isForbiddenName(`bsn${' '.repeat(200)}`)).toBe(true);
    expect(isForbiddenName('\uFDFA'.repeat(60_000_000))).toBe(false);
  });
});

describe('a background attribute', () => {
  it.each([
    'bsn2',
    'bsn-client',
    'geboortedatum-kind',
    'clientGeboortedatum',
    'n\u0430\u0430m',
    'b\u0455n 2',
  ])('is refused with other words beside what tells, or in other letters: %s', (attribute) => {
    const parsed = safeParsePool({
      version: 1,
      date: '2026-11-21',
      participants: [],
      backgrounds: [{ attribute }],
    });
    expect(parsed.success ? [] : parsed.issues.map(({ code, path }) => `${path} ${code}`)).toEqual([
      'backgrounds[0].attribute forbidden-field',
    ]);
  });

  it.each(['referrer', 'age', 'organisatie', 'wijk 2', 'возраст', 'terras'])(
    'can be called %s',
    (attribute) => {
      expect(
        safeParsePool({ version: 1, date: '2026-11-21', participants: [], backgrounds: [{ attribute }] })
          .success,
      ).toBe(true);
    },
  );

  it('is refused in letters that look like those of a name that the host refuses', () => {
    const named = {
      version: 1,
      date: '2026-11-21',
      participants: [],
      backgrounds: [{ attribute: '\u0440hone' }],
    };
    expect(safeParsePool(named).success).toBe(true);
    expect(safeParsePool(named, { forbid: ['phone'] }).success).toBe(false);
  });
});

describe('the header of a column', () => {
  it.each([
    'BSN (versleuteld)',
    'Naam (volledig',
    'Name [of the client',
    'Geboortedatum (dd-mm-jjjj)',
    'Geboortedatum2',
    'Geboortedatum kind 1',
    'Achternaam_deelnemer',
    'Naam (volledig)',
    'Naam 2',
    'clientGeboortedatum',
    'Land van herkomst ouders',
    'Datum: date of birth',
    'Geb. dat.',
    'geboorte\u00addatum partner',
    'Tweede nationaliteit',
    'ＢＳＮ',
  ])('is refused where it tells of a person: %s', (header) => {
    expect(isForbiddenHeader(header)).toBe(true);
    const columns = [
      { header, as: 'id' },
      { header: 'Postcode', as: 'postcode' },
    ];
    const parsed = safeParseMapping({ version: 1, columns });
    expect(parsed.success ? [] : parsed.issues.map(({ code, path }) => `${path} ${code}`)).toEqual([
      'columns[0].header forbidden-field',
    ]);
  });

  it.each([
    'Naam organisatie',
    'naam van de school',
    'Steun bij ziekte',
    'Startdatum',
    'Deelnemer (nummer)',
    'Nummer 2',
    '(m)',
    '2026',
    'x'.repeat(5000),
  ])('is taken as it stands otherwise: %s', (header) => {
    expect(isForbiddenHeader(header)).toBe(false);
  });
});
describe('a host', () => {
  const forbid = ['telefoonnummer', 'e-mail'];
  const own = pool([participant('a', { backgrounds: { telefoon_nummer: 'x' } })]);
  const codes = (parsed: Parsed<unknown>): string[] =>
    parsed.success ? [] : parsed.issues.map(({ code }) => code);

  it('refuses more names, however they are spelt', () => {
    expect(codes(safeParsePool(own))).toEqual([]);
    expect(codes(safeParsePool(own, { forbid }))).toEqual(['forbidden-field']);
    expect(codes(safeParsePool({ ...own, 'E-Mail': 'x' }, { forbid }))).toEqual([
      'forbidden-field',
      'forbidden-field',
    ]);
  });

  it('refuses them in a pool that was parsed before without', () => {
    expect(codes(safeParsePool(parsePool(own), { forbid }))).toEqual(['forbidden-field']);
  });

  it('refuses them in columns, in lines and in a mapping', async () => {
    const mapping = { version: 1, columns: [{ header: 'E-mail', as: 'id' }] };
    expect(codes(safeParseMapping(mapping, { forbid }))).toContain('forbidden-field');
    expect(
      guessMapping(['Nummer', 'E-mail', 'BSN'], { forbid }).columns.refused.map(({ column }) => column),
    ).toEqual(['B', 'C']);
    await expect(readPool([toLines(own)], { forbid })).rejects.toThrow(InputError);
  });

  it('cannot refuse less', () => {
    const named = { ...own, naam: 'x' };
    expect(codes(safeParsePool(named, { forbid: [] }))).toEqual(['forbidden-field']);
    expect(Object.isFrozen(forbiddenFields[0]!.names)).toBe(true);
  });

  it.each([
    ['a text', 'naam'],
    ['a name without letters', ['--']],
    ['a number', [1]],
  ])('gives names, not %s', (_, wrong) => {
    expect(() => parsePool(own, { forbid: wrong as string[] })).toThrow(
      new TypeError('forbid must be a list of names'),
    );
  });
});

describe('the list', () => {
  it('says of each kind why it is refused, in both languages, and where that is written', () => {
    for (const { code, names, reason, source } of forbiddenFields) {
      expect(names.length, code).toBeGreaterThan(3);
      for (const sentence of [reason.nl, reason.en]) expect(sentence).toMatch(/^[A-Z].+\.$/);
      expect(source).not.toBe('');
    }
    expect(new Set(forbiddenFields.map(({ code }) => code)).size).toBe(forbiddenFields.length);
  });

  const spellings = (name: string): string[] => [
    name,
    name.toUpperCase(),
    ` ${name.replaceAll(' ', '_')}: `,
    name.replaceAll(' ', '-').normalize('NFD'),
    [...name].join('\u200B'),
    name.replace(/[aeiou]/, (vowel) => `${vowel}\u0301`),
  ];

  it('is refused in every format and at every level of it, in any spelling', () => {
    const prepared = prepare(library);
    const names = forbiddenFields.flatMap((field) => field.names);
    const missed: string[] = [];
    let next = 0;
    for (const [format, { schema, input, parse }] of Object.entries(formatsOf(prepared))) {
      const fields = openFields(schema);
      for (const { field, holder } of objectsOf(input)) {
        if (!fields.some((each) => isIn(each, field))) continue;
        const spelt = spellings(names[next % names.length]!)[next % 6]!;
        next++;
        const copy = structuredClone(input);
        Object.assign(holder(copy), { [spelt]: 'x' });
        try {
          parse(copy);
          missed.push(`${format} ${field}`);
        } catch (error) {
          if (!(error as InputError).issues.some(({ code }) => code === 'forbidden-field')) {
            missed.push(`${format} ${field}`);
          }
        }
      }
    }
    expect(missed).toEqual([]);
    expect(next).toBeGreaterThan(80);
    for (const name of names) expect(spellings(name).filter((each) => !isForbiddenName(each))).toEqual([]);
  });
});

/** Whether a field is in an object of its format; what cells mean is no format's. */
function isIn(field: string, holder: string): boolean {
  if (holder === '') return true;
  return holder !== 'columns[].values' && (field.startsWith(`${holder}.`) || field.startsWith(`${holder}{}`));
}

interface Place {
  readonly field: string;
  readonly holder: (copy: unknown) => object;
}

/** Every object of an input, in lists the first. */
function objectsOf(input: unknown): Place[] {
  const found: Place[] = [];
  const visit = (value: unknown, field: string, holder: (copy: unknown) => unknown): void => {
    if (Array.isArray(value)) {
      if (value.length > 0) visit(value[0], `${field}[]`, (copy) => (holder(copy) as unknown[])[0]);
    } else if (typeof value === 'object' && value !== null) {
      found.push({ field, holder: (copy) => holder(copy) as object });
      for (const [key, inner] of Object.entries(value)) {
        const next = field === '' ? key : `${field}.${key}`;
        visit(inner, next, (copy) => (holder(copy) as Readonly<Record<string, unknown>>)[key]);
      }
    }
  };
  visit(input, '', (copy) => copy);
  return found;
}
