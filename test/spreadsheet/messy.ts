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

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The letters of these files beyond ASCII, as Windows-1252 has them. */
const windows1252Codes: Readonly<Record<string, number>> = { '€': 0x80, '“': 0x93, '”': 0x94, '’': 0x92 };

export const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => windows1252Codes[letter] ?? letter.charCodeAt(0));

const utf16 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...`\ufeff${text}`].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  );

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
    bytes: utf8(
      [
        '\ufeffNummer;Voornaam;Achternaam;Geboortedatum;BSN;Breedtegraad;Lengtegraad;Loopafstand (m);Talenten;Hulpvraagsoort(en);Leeftijdsgroep;Dagdelen;Talen;Startdatum;Klaar om te starten;Eisen aan plek;Ontstaan contact;Aanmeldende organisatie;Telefoon',
        'P-001;Jan;Jansen;1-1-1950;123456782;51,9274;4,2439;800;Koken, Tuinieren;Samen naar huisarts, tandarts of ziekenhuis, Boodschappen;65-plus;di ochtend, do middag;Nederlands, Arabisch;1-5-2026;Ja;step-free;Aanbieder;Zorg & Één “Noord” €;0612345678',
        'P-002;Piet;Pietersen;2-2-1960;;51,92;4,25;;;Een wandelmaatje;;;;;Ja;;;;',
        'P-003;Ayşe;Yilmaz;3-3-1970;;51,9281;4,2457;;Luisteren;;;;Turks;31-12-2025;Nee;;Zelf;;',
        '',
      ].join('\r\n'),
    ),
  },
  {
    name: 'in Windows-1252, with line ends inside of cells',
    mapping: mapped(dutch),
    bytes: windows1252(
      [
        'Nummer;Opmerkingen;Breedtegraad;Lengtegraad;Loopafstand (m);Talenten;Hulpvraagsoort(en);Leeftijdsgroep;Dagdelen;Talen;Startdatum;Klaar om te starten;Eisen aan plek;Ontstaan contact;Aanmeldende organisatie',
        'P-001;"belde op 3/4;\nwil graag, ""snel""";51,9274;4,2439;800 m;"Koken\nTuinieren";"Samen naar huisarts, tandarts of ziekenhuis\nBoodschappen";65-plus;"dinsdagochtend\ndonderdagmiddag";"NL\nArabisch";01-05-2026;ja;step-free;zorgaanbieder;"Zorg & Één “Noord” €"',
        'P-002;;51,92;4,25;;;een wandelmaatje;;;;;ja;;;',
        'P-003;"café ’t Hoekje";51,9281;4,2457;;luisterend oor;;;;TR;31-12-2025;nee;;zelfaanmelding;',
      ].join('\r\n'),
    ),
  },
  {
    name: 'with commas, columns in another order, empty lines and commas at the end',
    mapping: mapped(dutch),
    bytes: utf8(
      [
        'Aanmeldende organisatie,Startdatum,Hulpvraagsoort(en),Talenten,Talen,Dagdelen,Lengtegraad,Breedtegraad,Nummer,Leeftijdsgroep,Klaar om te starten,Eisen aan plek,Ontstaan contact,Loopafstand (m),,',
        '"Zorg & Één “Noord” €",2026-05-01,"huisarts, Boodschappen","Koken, Tuinieren","nl, ar","di ochtend; do middag",4.2439,51.9274,P-001,65-plus,J,step-free,provider,800,,',
        '',
        ',,wandelen,,,,4.25,51.92,P-002,,J,,,,,',
        ',2025-12-31,,Luisteren,tr,,4.2457,51.9281,P-003,,N,,self,,,,',
        ',,,,,,,,,,,,,,,',
        '',
        '',
      ].join('\n'),
    ),
  },
  {
    name: 'saved as "Unicode text": tabs, in UTF-16',
    mapping: mapped(dutch),
    bytes: utf16(
      [
        dutch.map(({ header }) => header).join('\t'),
        'P-001\t51,9274\t4,2439\t0,8 km\tKoken|Tuinieren\tSamen naar huisarts, tandarts of ziekenhuis|Boodschappen\t65-plus\tdinsdag ochtend|donderdag middag\tNederlands|Arabisch\t1/5/2026\t1\tstep-free\tAanbieder\tZorg & Één “Noord” €',
        'P-002\t51,92\t4,25\t\t\tEen wandelmaatje\t\t\t\t\t1\t\t\t',
        'P-003\t51,9281\t4,2457\t\tLuisteren\t\t\t\tTurks\t31/12/2025\t0\t\tZelf\t',
      ].join('\r\n'),
    ),
  },
  {
    name: 'with a line for Excel, and a title above the names of the columns',
    mapping: mapped(dutch),
    bytes: utf8(
      [
        'sep=;',
        'Export deelnemers Mevr. Private;;',
        '',
        dutch.map(({ header }) => header.toUpperCase()).join(' ; '),
        ' P-001 ;51,9274;4,2439;800;koken, onkruid;huisarts,boodschappen laten doen;65-plus;Di-ochtend, Do-middag;nl,ar;1.5.2026;JA;step-free;AANBIEDER;Zorg & Één “Noord” €',
        'P-002;51,92;4,25;;;WANDELEN;;;;;JA',
        'P-003;51,9281;4,2457;;LUISTEREN;;;;turks;31.12.2025;NEE;;ZELF',
      ].join('\r\n'),
    ),
  },
  {
    name: 'with postcodes instead of places',
    mapping: mapped([
      ...dutch.filter(({ as: key }) => key !== 'lat' && key !== 'lon'),
      as('Postcode', 'postcode'),
    ]),
    bytes: utf8(
      [
        'Nummer;Postcode;Loopafstand (m);Talenten;Hulpvraagsoort(en);Leeftijdsgroep;Dagdelen;Talen;Startdatum;Klaar om te starten;Eisen aan plek;Ontstaan contact;Aanmeldende organisatie',
        'P-001;3144 AB;800;Koken, Tuinieren;Huisarts, Supermarkt;65-plus;di ochtend, do middag;Nederlands, Arabisch;1-5-2026 00:00;Ja;step-free;Aanbieder;Zorg & Één “Noord” €',
        'P-002;3144xz;;;Wandelen;;;;;Ja;;;',
        'P-003;3145cd;;Luisteren;;;;Turks;31-12-2025 00:00:00;Nee;;Zelf;',
      ].join('\r\n'),
    ),
  },
  {
    name: 'of a register, with a row for every request and offer',
    mapping: mapped(
      [
        ...dutch.filter(({ as: key }) => key !== 'talents' && key !== 'needs'),
        as('Aanbod', 'talents'),
        as('Hulpvraagsoort', 'needs'),
      ],
      { rows: 'statements' },
    ),
    bytes: utf8(
      [
        'Nummer;Medewerker;Aanbod;Hulpvraagsoort;Breedtegraad;Lengtegraad;Loopafstand (m);Leeftijdsgroep;Dagdelen;Talen;Startdatum;Klaar om te starten;Eisen aan plek;Ontstaan contact;Aanmeldende organisatie',
        'P-001;A. Private;Koken;;51,9274;4,2439;800;65-plus;di ochtend;Nederlands;1-5-2026;Ja;step-free;Aanbieder;Zorg & Één “Noord” €',
        'P-002;B. Private;;Een wandelmaatje;51,92;4,25;;;;;;Ja;;;',
        'P-001;A. Private;Tuinieren;;;;;;do middag;Arabisch;3-6-2026;Ja;;;',
        'P-003;A. Private;Luisteren;;51,9281;4,2457;;;;Turks;31-12-2025;Nee;;Zelf;',
        'P-001;C. Private;;Samen naar huisarts, tandarts of ziekenhuis;51,9274;4,2439;800;;;;;Ja;;Aanbieder;',
        'P-001;C. Private;;Boodschappen;;;;;;;;Ja;;;',
      ].join('\r\n'),
    ),
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
    bytes: utf8(
      [
        'Nummer;Breedtegraad;Lengtegraad;Loopafstand (m);Koken;Tuinieren;Luisteren;Mee naar huisarts;Boodschappen;Wandelmaatje;Leeftijdsgroep;Dinsdagochtend;Donderdagmiddag;Spreekt Nederlands;Andere taal;Startdatum;Klaar om te starten;Eisen aan plek;Ontstaan contact;Aanmeldende organisatie',
        'P-001;51,9274;4,2439;800;x;X;;ja;ja;;65-plus;x;x;x;Arabisch;1 mei 2026;x;step-free;Aanbieder;Zorg & Één “Noord” €',
        'P-002;51,92;4,25;;;;-;nee;nee;ja;;;;;;;x;;;',
        'P-003;51,9281;4,2457;;;;x;;;;;;;;Turks;31 dec 2025;nee;;Zelf;',
      ].join('\r\n'),
    ),
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
    bytes: utf8(
      [
        'Nummer|Breedtegraad|Lengtegraad|Loopafstand (m)|Goed in|Zoekt|Leeftijd|Dagdelen|Talen|Startdatum|Intake|Bijzonderheden|Via|Aanmeldende organisatie',
        'P-001|51.9274|4.2439|800|Kookt  graag / groene vingers|mee naar de dokter, bood|65+|Di ochtend, Do middag|Nederlands, Arabisch|1 mei 2026|Afgerond|gelijkvloers!|de zorgclub|Zorg & Één “Noord” €',
        'P-002|51.92|4.25||?|Wandelen|65-|altijd||||Geen||',
        'P-003|51.9281|4.2457||kan luisteren||65-|geen voorkeur|Turks|31 december 2025|gepland|geen|Zelf|',
      ].join('\r'),
    ),
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
    bytes: utf8(
      [
        'Full Name,Participant ID,Latitude,Longitude,Reach,Skills,Needs,Age group,Availability,Languages,Waiting since,Ready,Requires,Route,Referrer,Nationality',
        '"Private, Jan",P-001,51.9274,4.2439,800.0,"cooking, gardening","medical-appointment, groceries",65-plus,"Tuesday morning, Thursday afternoon","Dutch, Arabic",5/1/2026,Yes,step-free,Care provider,"Zorg & Één “Noord” €",x',
        '"Private, Piet",P-002,51.92,4.25,,,walking-buddy,,,,,Yes,,,,x',
        '"Private, Ann",P-003,51.9281,4.2457,,Listening,,,,Turkish,12/31/2025,No,,Self,,x',
      ].join('\r\n'),
    ),
  },
];
