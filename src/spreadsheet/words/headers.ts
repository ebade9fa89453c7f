import type { MappingKey } from '../../model/mapping.js';

/**
 * What columns are called, by what they are, the surest words first. No word for a background: what of that is recorded is
 * for people to decide, with a purpose.
 */
export const headerWords: Readonly<Record<Exclude<MappingKey, 'backgrounds'>, readonly string[]>> = {
  id: list(
    'id, deelnemer id, participant id, participant, deelnemernummer, deelnemersnummer, deelnemernr, deelnemer nr, deelnemer, ' +
      'cliëntnummer, cliënt nr, cliënt id, client id, registratienummer, aanmeldnummer, dossiernummer, nummer, nr, kenmerk',
  ),
  lat: list('lat, latitude, breedtegraad'),
  lon: list('lon, lng, long, longitude, lengtegraad'),
  x: list('x, rd x, x rd, x-coördinaat, x coord'),
  y: list('y, rd y, y rd, y-coördinaat, y coord'),
  postcode: list('postcode, pc6, postcode 6, postcode6, zip code, postal code, pc4, postcode 4'),
  reach: list(
    'loopafstand, maximale loopafstand, max loopafstand, loopafstand in meters, loopafstand (m), loopafstand meter, reach, ' +
      'walking distance',
  ),
  talents: list(
    'talenten, talent, kwaliteiten, vaardigheden, kan helpen met, hulpaanbod, aanbod, biedt, biedt hulp bij, ' +
      'wat kan ik, talents, skills, can help with, offers',
  ),
  needs: list(
    'hulpvraagsoort, hulpvraagsoorten, hulpvraag, hulpvragen, vraag, vragen, behoefte, behoeften, hulpbehoefte, ' +
      'ondersteuningsvraag, zoekt, zoekt hulp bij, wil hulp bij, needs, need, wants help with',
  ),
  dayparts: list(
    'dagdeel, dagdelen, beschikbare dagdelen, voorkeur dagdeel, voorkeur dagdelen, beschikbaarheid, beschikbaar, dayparts, ' +
      'availability, available',
  ),
  languages: list('talen, taal, spreektaal, spreektalen, gesproken talen, voertaal, languages, language'),
  waitingSince: list(
    'wacht sinds, wachtend sinds, wachtlijst sinds, op wachtlijst sinds, aanmelddatum, datum aanmelding, aangemeld op, ' +
      'inschrijfdatum, startdatum, waiting since, start date',
  ),
  ready: list('klaar, klaar om te starten, kan starten, plaatsbaar, gereed, ready'),
  requires: list('toegankelijkheid, eisen aan locatie, eisen aan plek, eisen locatie, requires'),
  route: list('route, instroomroute, aanmeldroute, instroom, ontstaan contact'),
  referrer: list(
    'aanmeldende organisatie, verwijzende organisatie, verwijzer, doorverwijzer, aangemeld door, verwezen door, referrer',
  ),
};

function list(words: string): readonly string[] {
  return words.split(', ');
}
