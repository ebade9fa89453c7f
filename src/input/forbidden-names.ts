import { toBare } from './bare.js';
import { forbiddenFields } from './forbidden-fields.js';
import { copyTexts } from './given-list.js';
import { limits } from './limits.js';
import { withoutLookalikes } from './lookalikes.js';

/** What else an input may not hold. */
export interface ParseOptions {
  /** Names that this host refuses beside those that are always refused. */
  readonly forbid?: readonly string[];
}

/**
 * Those that say what a column holds wherever they stand in its header: `Geboortedatum kind`, `BSN (versleuteld)`. Not among them
 * are words that headers of other columns have as well, such as `Naam organisatie` and `Steun bij ziekte`.
 */
const telling: readonly string[] = [
  'bsn, burgerservicenummer, sofinummer, ssn, paspoortnummer, vreemdelingennummer, voornaam, voornamen, roepnaam',
  'tussenvoegsel, tussenvoegsels, voorletters, achternaam, familienaam, geslachtsnaam, geboortenaam, meisjesnaam, first name',
  'last name, surname, family name, birth date, birthdate, date of birth, dob, year of birth, birth year, geboortedatum',
  'geboortemaand, geboortejaar, geb datum, gebdatum, nationality, nationaliteit, nationaliteiten, ethnicity, etniciteit',
  'migratieachtergrond, huidskleur, religie, religion, geloofsovertuiging, godsdienst, levensovertuiging, geboorteland',
  'geboorteplaats, country of birth, place of birth, birthplace, land van herkomst, land van afkomst, herkomstland',
  'verblijfsstatus, verblijfsvergunning, verblijfstitel, geaardheid, sexual orientation, strafblad, criminal record',
  'diagnose, diagnosen, diagnosis',
];

/* Characters that are compared. Names here are far shorter, and the compatibility form of a huge one is huger still. */
const longest = 256;

const bare: ReadonlySet<string> = new Set(forbiddenFields.flatMap(({ names }) => names).map(toBare));
const bareTelling: ReadonlySet<string> = new Set(telling.flatMap((line) => line.split(',')).map(toBare));
/** As many words as the longest of them has. */
const mostWords = 3;

/**
 * Whether a key or attribute names personal data that is refused, however it is spelt: case, accents, spaces and
 * signs do not count, nor do letters of other alphabets that look the same, so `Geboorte-datum`, `dateOfBirth` and `VOORNAAM` are all seen.
 */
export function isForbiddenName(name: string): boolean {
  return name.length <= longest && bare.has(seenAs(name));
}

/**
 * Whether what stands above a column of a spreadsheet, or an attribute, names personal data that is refused: as {@link isForbiddenName}, and also
 * where numbers, something in brackets or other words stand with it.
 */
export function isForbiddenHeader(header: string, isForbidden = isForbiddenName): boolean {
  if (header.length > longest) return false;
  const core = header.replace(/[([{][^)\]}]*(?:[)\]}]|$)/g, ' ').replace(/[\s\d]+$/, '');
  if (isForbidden(header) || isForbidden(core)) return true;
  const words = withoutLookalikes(header)
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}]+/u);
  return words.some((_, start) =>
    Array.from({ length: mostWords }, (_, more) => words.slice(start, start + more + 1).join('')).some(
      (run) => bareTelling.has(run.toLowerCase()),
    ),
  );
}

/**
 * As {@link isForbiddenName}, with names of the host's own besides.
 *
 * @throws TypeError when these are no list of names, each with a letter or digit in it.
 */
export function forbidding(own: readonly string[] = []): (name: string) => boolean {
  const names = copyTexts(own, { name: 'forbid', of: 'names', most: limits.forbid });
  if (names.some((name) => name.length > limits.text)) {
    throw new RangeError(`forbid must have names of ${limits.text} characters at most`);
  }
  const seen = names.map(seenAs);
  if (seen.includes('')) throw new TypeError('forbid must be a list of names');
  if (names.length === 0) return isForbiddenName;
  const refused = new Set(seen);
  return (name) => isForbiddenName(name) || (name.length <= longest && refused.has(seenAs(name)));
}

/** What somebody reads in it. */
function seenAs(name: string): string {
  return toBare(withoutLookalikes(name));
}
