import { describe, expect, it } from 'vitest';
import { isForbiddenName } from '../../src/input/forbidden-names.js';
import { jsonSchemas } from '../../src/input/json-schema.js';
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
