import { toBare } from './bare.js';

/**
 * Names of keys and background attributes that are refused, in Dutch and English.
 *
 * None of these is needed to form circles, and each can harm the people concerned. An identity number may only be
 * used where a law says so; names and dates of birth turn opaque ids back into people; nationality and origin as
 * indicators have led to wrongful accusations by the state; the rest is special or criminal data under the GDPR
 * (articles 9 and 10). The list catches a column that slipped into an export; it cannot see what a label stands for.
 */
const forbidden: readonly string[] = [
  // identity numbers
  'bsn, bsn nummer, bsn nr, burgerservicenummer, sofinummer, sofi nr, citizen service number, ssn',
  'social security number, national insurance number, national id, national id number, identity number',
  'identiteitsnummer, paspoortnummer, passport number, v nummer, vreemdelingennummer',
  // names
  'name, names, full name, first name, given name, given names, christian name, middle name, last name, surname',
  'family name, birth name, maiden name, initials, name prefix, nickname, preferred name, display name',
  'person name, participant name, client name, naam, namen, volledige naam, voornaam, voornamen, roepnaam',
  'tussenvoegsel, tussenvoegsels, voorvoegsel, voorletters, voorletter, initialen, achternaam, familienaam',
  'geslachtsnaam, geboortenaam, meisjesnaam, bijnaam, clientnaam, deelnemersnaam, deelnemernaam, naam client',
  'naam deelnemer, naam van client, naam van de client, naam van deelnemer, naam van de deelnemer',
  // birth
  'birth date, date of birth, birthday, dob, birth day, birth month, birth year, year of birth, born',
  'geboortedatum, geboorte dag, geboortemaand, geboortejaar, geb datum, geb dat, gebdatum, geboren, geboren op, verjaardag',
  // nationality and residence
  'nationality, nationalities, second nationality, dual nationality, citizenship, nationaliteit, nationaliteiten',
  'tweede nationaliteit, dubbele nationaliteit, staatsburgerschap, undocumented, ongedocumenteerd',
  'immigration status, residence status, residence permit, verblijfsstatus, verblijfsvergunning, verblijfstitel',
  // ethnicity and race
  'ethnicity, ethnicities, ethnic, ethnic group, ethnic origin, ethnic background, migration background, ancestry',
  'etniciteit, etnisch, etnische groep, etnische afkomst, etnische herkomst, etnische achtergrond, afkomst',
  'migratieachtergrond, race, racial origin, skin colour, skin color, ras, huidskleur',
  // religion
  'religion, religious, religious belief, religious beliefs, faith, denomination, creed, religie, geloof',
  'geloofsovertuiging, godsdienst, levensovertuiging, levensbeschouwing, kerkgenootschap, gezindte',
  // country of birth
  'country of birth, birth country, place of birth, birthplace, country of origin, geboorteland, geboorteplaats',
  'land van geboorte, land van herkomst, land van afkomst, herkomstland, geboorteland ouders, geboorteland vader',
  'geboorteland moeder, parents country of birth',
  // sexual orientation
  'sexual orientation, sexual preference, sexuality, sex life, lgbt, lgbti, lgbtq, lgbtqi, lgbtqia',
  'seksuele gerichtheid, seksuele orientatie, seksuele voorkeur, seksuele geaardheid, seksualiteit, geaardheid',
  'lhbt, lhbti, lhbtq, lhbtqi, lhbtqia',
  // criminal record
  'criminal record, criminal history, criminal past, criminal data, conviction, convictions, offence, offences',
  'detention, detention history, strafblad, strafrechtelijk verleden, strafrechtelijke gegevens, crimineel verleden',
  'justitieel verleden, justitiele gegevens, justitiele documentatie, veroordeling, veroordelingen, detentie',
  'detentieverleden, delict, delicten',
  // diagnosis
  'diagnosis, diagnoses, diagnostics, medical diagnosis, psychiatric diagnosis, medical condition, disorder, illness',
  'disease, diagnose, diagnosen, medische diagnose, psychiatrische diagnose, diagnostiek, aandoening, aandoeningen',
  'stoornis, ziekte, ziektebeeld, dsm, dsm 5, dsm diagnose, dsm code, icd, icd 10, icd 11, icd code',
];

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

const bare = bareWords(forbidden);
const bareTelling = bareWords(telling);
/** As many words as the longest of them has. */
const mostWords = 3;

/**
 * Whether a key or attribute names personal data that is refused, however it is spelt: case, accents, spaces and
 * signs do not count, so `Geboorte-datum`, `dateOfBirth` and `VOORNAAM` are all seen.
 */
export function isForbiddenName(name: string): boolean {
  return name.length <= longest && bare.has(toBare(name));
}

/**
 * Whether what stands above a column of a spreadsheet names personal data that is refused: as {@link isForbiddenName}, and also
 * where numbers, something in brackets or other words stand with it.
 */
export function isForbiddenHeader(header: string): boolean {
  if (header.length > longest) return false;
  const core = header.replace(/[([{][^)\]}]*[)\]}]/g, ' ').replace(/[\s\d]+$/, '');
  if (isForbiddenName(header) || isForbiddenName(core)) return true;
  const words = header
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}]+/u);
  return words.some((_, start) =>
    Array.from({ length: mostWords }, (_, more) => words.slice(start, start + more + 1).join('')).some(
      (run) => bareTelling.has(run.toLowerCase()),
    ),
  );
}

function bareWords(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(',')).map(toBare));
}
