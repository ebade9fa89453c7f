import { describe, expect, it } from 'vitest';
import { isForbiddenHeader, isForbiddenName } from '../../src/input/forbidden-names.js';
import { jsonSchemas } from '../../src/input/json-schema.js';
import { safeParseMapping } from '../../src/input/parse-mapping.js';
import { defaultPolicy } from '../../src/model/policy.js';

describe('a name of personal data', () => {
  it.each([
    ['an identity number', 'bsn', 'burgerservicenummer', 'ssn'],
    ['a name', 'name', 'naam', 'voornaam', 'tussenvoegsel', 'achternaam', 'firstName', 'surname', 'initials'],
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

describe('the header of a column', () => {
  it.each([
    'BSN (versleuteld)',
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
