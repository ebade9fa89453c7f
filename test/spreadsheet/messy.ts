import { readFileSync } from 'node:fs';
import type { MappedColumn, Mapping } from '../../src/model/mapping.js';
import type { ParticipantInput } from '../../src/model/pool.js';
import type { Postcodes } from '../../src/model/spreadsheet.js';

/** What every messy file of {@link messyFiles} says. */
export const expected: readonly ParticipantInput[] = [
  {
    id: 'P-001',
    home: { lat: 51.9274, lon: 4.2439 },
    reach: 800,
    talents: ['cooking', 'gardening'],
    needs: ['medical-appointment', 'groceries'],
    backgrounds: { age: '65-plus' },
    dayparts: ['tue-morning', 'thu-afternoon'],
    languages: ['nl', 'ar'],
    waitingSince: '2026-05-01',
    ready: true,
    requires: ['step-free'],
    route: 'provider',
    referrer: 'Zorg & Één “Noord” €',
  },
  { id: 'P-002', home: { lat: 51.92, lon: 4.25 }, needs: ['walking-buddy'], ready: true },
  {
    id: 'P-003',
    home: { lat: 51.9281, lon: 4.2457 },
    talents: ['listening'],
    languages: ['tr'],
    waitingSince: '2025-12-31',
    ready: false,
    route: 'self',
  },
];

export const postcodes: Postcodes = new Map([
  ['3144AB', { lat: 51.9274, lon: 4.2439 }],
  ['3144', { lat: 51.92, lon: 4.25 }],
  ['3145CD', { lat: 51.9281, lon: 4.2457 }],
]);

/** A file as somebody would send it, with the mapping that was approved for it. */
export interface MessyFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mapping: Mapping;
}

const as = (header: string, key: MappedColumn['as'], more: Partial<MappedColumn> = {}): MappedColumn => ({
  header,
  as: key,
  ...more,
});

const mapped = (columns: readonly MappedColumn[], more: Partial<Mapping> = {}): Mapping => ({
  version: 1,
  columns,
  ...more,
});

/** As it stands on disk: `messy/README.md` says what is messy about it. */
const file = (name: string): Uint8Array => readFileSync(new URL(`./messy/${name}.csv`, import.meta.url));

const dutch: readonly MappedColumn[] = [
  as('Nummer', 'id'),
  as('Breedtegraad', 'lat'),
  as('Lengtegraad', 'lon'),
  as('Loopafstand (m)', 'reach'),
  as('Talenten', 'talents'),
  as('Hulpvraagsoort(en)', 'needs'),
  as('Leeftijdsgroep', 'backgrounds', { attribute: 'age' }),
  as('Dagdelen', 'dayparts'),
  as('Talen', 'languages'),
  as('Startdatum', 'waitingSince'),
  as('Klaar om te starten', 'ready'),
  as('Eisen aan plek', 'requires'),
  as('Ontstaan contact', 'route'),
  as('Aanmeldende organisatie', 'referrer'),
];

export const messyFiles: readonly MessyFile[] = [
  {
    name: 'of Excel in Dutch, with a byte order mark and columns that nobody asked for',
    mapping: mapped(dutch),
    bytes: file('excel-dutch'),
  },
  {
    name: 'in Windows-1252, with line ends inside of cells',
    mapping: mapped(dutch),
    bytes: file('windows-1252'),
  },
  {
    name: 'with commas, columns in another order, empty lines and commas at the end',
    mapping: mapped(dutch),
    bytes: file('commas'),
  },
  {
    name: 'saved as "Unicode text": tabs, in UTF-16',
    mapping: mapped(dutch),
    bytes: file('unicode-text'),
  },
  {
    name: 'with a line for Excel, and a title above the names of the columns',
    mapping: mapped(dutch),
    bytes: file('title-and-sep'),
  },
  {
    name: 'with postcodes instead of places',
    mapping: mapped([
      ...dutch.filter(({ as: key }) => key !== 'lat' && key !== 'lon'),
      as('Postcode', 'postcode'),
    ]),
    bytes: file('postcodes'),
  },
  {
    name: 'of a register, with a row for every request and offer',
    mapping: mapped([...dutch.filter(({ as: key }) => key !== 'talents'), as('Aanbod', 'talents')], {
      rows: 'statements',
    }),
    bytes: file('register'),
  },
  {
    name: 'with a column to tick for every talent and need',
    mapping: mapped([
      ...dutch.filter(({ as: key }) => !['talents', 'needs', 'dayparts', 'languages'].includes(key)),
      as('Koken', 'talents', { ticked: 'cooking' }),
      as('Tuinieren', 'talents', { ticked: 'gardening' }),
      as('Luisteren', 'talents', { ticked: 'listening' }),
      as('Mee naar huisarts', 'needs', { ticked: 'medical-appointment' }),
      as('Boodschappen', 'needs', { ticked: 'groceries' }),
      as('Wandelmaatje', 'needs', { ticked: 'Een wandelmaatje' }),
      as('Dinsdagochtend', 'dayparts', { ticked: 'di ochtend' }),
      as('Donderdagmiddag', 'dayparts', { ticked: 'thu-afternoon' }),
      as('Spreekt Nederlands', 'languages', { ticked: 'nl' }),
      as('Andere taal', 'languages'),
    ]),
    bytes: file('ticks'),
  },
  {
    name: 'with words of their own, upright bars and the line ends of an old Mac',
    mapping: mapped([
      ...dutch.filter(
        ({ as: key }) => !['talents', 'needs', 'requires', 'ready', 'backgrounds', 'route'].includes(key),
      ),
      as('Goed in', 'talents', {
        separator: '/',
        values: {
          'kookt graag': 'cooking',
          'groene vingers': 'gardening',
          '?': null,
          'kan luisteren': 'Luisteren',
        },
      }),
      as('Zoekt', 'needs', { values: { 'mee naar de dokter': 'medical-appointment', bood: 'groceries' } }),
      as('Bijzonderheden', 'requires', { values: { 'gelijkvloers!': 'step-free', geen: null } }),
      as('Intake', 'ready', { values: { afgerond: 'ja', gepland: 'nee' }, empty: 'yes' }),
      as('Leeftijd', 'backgrounds', { attribute: 'age', values: { '65+': '65-plus', '65-': null } }),
      as('Via', 'route', { values: { 'De Zorgclub': 'provider' } }),
    ]),
    bytes: file('old-mac'),
  },
  {
    name: 'of Excel in English, with the month first and quotes everywhere',
    mapping: mapped(
      [
        as('Participant ID', 'id'),
        as('Latitude', 'lat'),
        as('Longitude', 'lon'),
        as('Reach', 'reach'),
        as('Skills', 'talents'),
        as('Needs', 'needs'),
        as('Age group', 'backgrounds', { attribute: 'age' }),
        as('Availability', 'dayparts'),
        as('Languages', 'languages'),
        as('Waiting since', 'waitingSince'),
        as('Ready', 'ready'),
        as('Requires', 'requires'),
        as('Route', 'route'),
        as('Referrer', 'referrer'),
      ],
      { dateOrder: 'month-first' },
    ),
    bytes: file('excel-english'),
  },
];
