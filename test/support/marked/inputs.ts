import type {
  Change,
  HumanDecision,
  LedgerInput,
  LeverCosts,
  Mapping,
  MeetingMoment,
  ParticipantInput,
  Pins,
  PolicyInput,
  PoolInput,
  ThemeInput,
} from '../../../src/index.js';

/*
 * Inputs in which every value can be told again: each text holds `zqx`, each number and each date stands in one place
 * only. Whether no field was forgotten is a test (`fields.ts`), so a new field has to be given a value here.
 */

const two = (number: number): string => String(number).padStart(2, '0');

/** The id of a person. */
export const idOf = (person: number): string => `zqxId${two(person)}`;

/** Digits that nobody else has, at the end of a number. */
const digits = (person: number): string => `${73 + person}91`;

const point = (person: number) => ({
  lat: Number(`51.92${two(person)}${digits(person)}`),
  lon: Number(`4.25${two(person)}${digits(person)}`),
});

function someone(person: number): ParticipantInput {
  return {
    id: idOf(person),
    home: point(person),
    reach: Number(`19${two(person)}.${digits(person)}`),
    talents: [
      'cooking',
      { talent: person % 2 === 0 ? 'zqxTalent' : 'zqxBareTalent', level: Number(`0.7${digits(person)}`) },
      ...(person % 5 === 0 ? ['zqxRareTalent'] : []),
    ],
    needs: [
      'letters-and-forms',
      ...(person % 4 === 0 ? ['zqxBareNeed'] : []),
      { need: 'zqxNeed', weight: Number(`0.6${digits(person)}`) },
    ],
    backgrounds: { zqxAttribute: person % 3 === 0 ? 'zqxSharedLabel' : `zqxLabel${two(person)}` },
    dayparts: ['tue-morning', 'sat-evening'],
    languages: ['zqxlang', 'nl'],
    waitingSince: `2021-${two(1 + (person % 12))}-${two(1 + person)}`,
    ready: person !== 0,
    requires: [`zqxRequires${two(person % 4)}`],
    route: person % 2 === 0 ? 'self' : 'provider',
    referrer: `zqxReferrer${two(person % 5)}`,
  };
}

const people: readonly ParticipantInput[] = [
  ...Array.from({ length: 19 }, (_, person) => someone(person)),
  // Too far from anybody for a circle, and written in the other way.
  { ...someone(19), home: { x: 96_392.9191, y: 448_292.9192 } },
];

/** Somebody who is not in the pool yet. */
export const referral: ParticipantInput = { ...someone(40), id: 'zqxNewcomer', waitingSince: '2022-12-30' };

/** The same, with their home written in the other way. */
export const gridReferral: ParticipantInput = { ...referral, home: { x: 76_374.0401, y: 438_274.0402 } };

export const pool: PoolInput = {
  version: 1,
  date: '2026-11-21',
  vocabulary: {
    extends: 'buurtcirkel',
    talents: [
      'zqxBareTalent',
      'zqxRareTalent',
      {
        slug: 'zqxTalent',
        nl: 'zqxTalentNl',
        en: 'zqxTalentEn',
        group: 'zqxTalentGroup',
        aliases: ['zqxTalentAlias'],
      },
    ],
    needs: [
      'zqxBareNeed',
      {
        slug: 'zqxNeed',
        mode: 'either',
        mutual: 0.417391,
        sensitive: true,
        nl: 'zqxNeedNl',
        en: 'zqxNeedEn',
        group: 'zqxNeedGroup',
        aliases: ['zqxNeedAlias'],
        boundary: { nl: 'zqxBoundaryNl', en: 'zqxBoundaryEn' },
      },
    ],
    meets: [
      ['zqxTalent', 'zqxNeed', 0.817392],
      { talent: 'zqxBareTalent', need: 'zqxBareNeed', strength: 0.817393 },
    ],
  },
  backgrounds: [{ attribute: 'zqxAttribute', maxShare: 0.917394, theme: false, purpose: 'zqxPurpose' }],
  participants: people,
  apart: [[idOf(1), idOf(2)]],
  together: [[idOf(3), idOf(4)]],
  circles: [
    {
      id: 'zqxCircle',
      members: [
        idOf(15),
        idOf(16),
        { participant: idOf(17), since: '2023-04-05', leavesOn: '2027-04-06', status: 'confirmed' },
        { participant: idOf(1), status: 'declined' },
      ],
      since: '2023-02-03',
      locked: false,
      openSeats: 73_395,
      meetingPlace: { lat: 51.9273961, lon: 4.2573962 },
      daypart: 'sat-evening',
      place: 'zqxHall',
      coach: 'zqxCoach',
      volunteer: 'zqxVolunteer',
    },
    { id: 'zqxOtherCircle', members: [idOf(18)], meetingPlace: { x: 76_373.9621, y: 438_273.9622 } },
  ],
  area: { lat: [50.573963, 53.673964], lon: [3.273965, 7.373966] },
  meetingPlaces: [
    {
      id: 'zqxHall',
      point: { lat: 51.9273967, lon: 4.2573968 },
      dayparts: ['tue-morning', 'sat-evening'],
      seats: 73_969,
      facilities: ['zqxRequires00', 'zqxRequires01', 'zqxRequires02', 'zqxFacility'],
    },
    { id: 'zqxBarn', point: { x: 76_373.971, y: 438_273.972 } },
  ],
  coaches: [
    {
      id: 'zqxCoach',
      area: [
        { lat: 51.8173973, lon: 4.1173974 },
        { lat: 51.8173975, lon: 4.3973976 },
        { lat: 52.0173977, lon: 4.3973978 },
        { x: 70_073.979, y: 448_273.98 },
      ],
      point: { lat: 51.9273981, lon: 4.2573982 },
      reach: 9973.983,
      circles: 73_984,
      starts: 73_985,
      languages: ['zqxlang'],
      dayparts: ['tue-morning', 'sat-evening'],
      routes: ['self', 'provider'],
    },
    { id: 'zqxOtherCoach', point: { x: 76_373.9831, y: 438_273.9832 } },
  ],
  volunteers: [
    {
      id: 'zqxVolunteer',
      home: { lat: 51.9273986, lon: 4.2573987 },
      reach: 9973.988,
      dayparts: ['tue-morning'],
      languages: ['zqxlang'],
      talents: ['zqxTalent'],
    },
    { id: 'zqxOtherVolunteer', home: { x: 76_373.9881, y: 438_273.9882 } },
  ],
  partners: [
    {
      id: 'zqxPartner',
      point: { lat: 51.9273989, lon: 4.257399 },
      dayparts: ['tue-morning'],
      offers: ['zqxTalent', { talent: 'zqxBareTalent' }, { need: 'zqxNeed' }],
      wishes: ['zqxTalent', { talent: 'zqxBareTalent' }, { need: 'zqxNeed' }],
    },
    { id: 'zqxOtherPartner', point: { x: 76_373.9901, y: 438_273.9902 } },
  ],
  barriers: [
    {
      line: [
        { lat: 51.9173991, lon: 4.3073992 },
        { lat: 51.9473993, lon: 4.3073994 },
        { x: 81_073.995, y: 438_273.996 },
      ],
      crossings: [
        { lat: 51.9173991, lon: 4.3073992 },
        { x: 81_073.995, y: 438_273.996 },
        { at: { lat: 51.9473993, lon: 4.3073994 }, metres: 739.9701 },
        { at: { x: 81_073.995, y: 438_273.996 }, metres: 739.9702 },
      ],
    },
  ],
  travel: {
    unit: 'metres',
    stops: [
      idOf(5),
      idOf(6),
      { meetingPlace: 'zqxHall' },
      { coach: 'zqxCoach' },
      { volunteer: 'zqxVolunteer' },
      { partner: 'zqxPartner' },
      { lat: 51.9173998, lon: 4.2073999 },
      { x: 76_374.001, y: 438_274.002 },
    ],
    ways: Array.from({ length: 8 }, (_, from) =>
      Array.from({ length: 8 }, (_, to) =>
        from === to ? 0 : from === 7 ? null : 100.7403 + from + to / 100,
      ),
    ),
  },
};

export const policy: PolicyInput = {
  size: { min: 5, max: 7 },
  reach: { personal: 2074.011, between: 4074.012, detour: 1.074013 },
  composition: { maxShare: 0.9174014 },
  dayparts: { share: 0.5174015 },
  languages: { share: 0.5174016 },
  rules: {
    stranded: 'preferred',
    dominance: 'preferred',
    daypart: 'preferred',
    language: 'preferred',
    place: 'off',
  },
  weights: {
    proximity: 0.2174017,
    complementarity: 0.2174018,
    reciprocity: 0.2174019,
    mix: 0.217402,
    resilience: 0.2174021,
  },
  placement: 0.5174022,
  waiting: { perHalfYear: 0.5174023, halfYears: 3.174024 },
  minimumScore: 0.0174025,
};

export const ledger: LedgerInput = {
  version: 1,
  help: [
    ...Array.from({ length: 24 }, (_, day) => ({
      date: `2026-0${day < 12 ? 9 : 8}-${two(3 + day)}`,
      giver: idOf(15 + (day % 3)),
      receivers: [idOf(15 + ((day + 1) % 3))],
      hours: Number(`1.${day + 30}74031`),
      need: 'zqxNeed',
      talent: 'zqxTalent',
    })),
    { date: '2026-10-19', outside: 'coach', receivers: [idOf(15)] },
  ],
  meetings: [{ date: '2026-10-20', circle: 'zqxCircle', present: [idOf(15), idOf(16)] }],
};

export const changes: { readonly [Kind in Change['kind']]: Extract<Change, { kind: Kind }> } = {
  add: { kind: 'add', circle: 'zqxCircle', participant: idOf(5) },
  remove: { kind: 'remove', circle: 'zqxCircle', participant: idOf(15) },
  move: { kind: 'move', participant: idOf(15), from: 'zqxCircle', to: 'zqxOtherCircle' },
  swap: { kind: 'swap', participants: [idOf(15), idOf(18)] },
  replace: { kind: 'replace', circle: 'zqxCircle', participant: idOf(15), by: idOf(5) },
  merge: { kind: 'merge', circles: ['zqxCircle', 'zqxOtherCircle'] },
  split: { kind: 'split', circle: 'zqxCircle', into: 'zqxNewCircle', members: [idOf(15)], position: 1 },
};

export const pins: Pins = {
  seats: [{ participant: idOf(5), circle: 'zqxProposed1' }],
  together: [[idOf(6), idOf(7)]],
  circles: ['zqxProposed2'],
  leftOut: [idOf(8)],
};

export const costs: LeverCosts = {
  'reach.between': 1.74041,
  'reach.personal': 1.74042,
  'size.min': 1.74043,
  'size.max': 1.74044,
  'dayparts.share': 1.74045,
  'languages.share': 1.74046,
  'composition.maxShare': 1.74047,
  minimumScore: 1.74048,
  'rules.stranded': 1.74049,
  'rules.daypart': 1.740491,
  'rules.language': 1.740492,
  'rules.place': 1.740494,
  'rules.dominance': 1.740493,
};

export const theme: ThemeInput = {
  purpose: 'zqxThemePurpose',
  attributes: { zqxAttribute: ['zqxSharedLabel'] },
  talents: ['zqxTalent', 'zqxBareTalent'],
  needs: ['zqxNeed'],
};

export const mapping: Mapping = {
  version: 1,
  separator: ';',
  encoding: 'utf-8',
  headerRow: 1,
  dateOrder: 'day-first',
  rows: 'participants',
  columns: [
    { header: 'zqxHeaderId', as: 'id' },
    { header: 'zqxHeaderLat', as: 'lat' },
    { header: 'zqxHeaderLon', as: 'lon' },
    {
      header: 'zqxHeaderBackground',
      as: 'backgrounds',
      attribute: 'zqxAttribute',
      values: { zqxCell: 'zqxMapped', zqxOther: null },
    },
    { header: 'zqxHeaderTick', as: 'talents', ticked: 'zqxTalent' },
    { header: 'zqxHeaderNeeds', as: 'needs', separator: 'zqxSeparator' },
    { header: 'zqxHeaderReferrer', as: 'referrer' },
    { header: 'zqxHeaderSince', as: 'waitingSince' },
    { header: 'zqxHeaderReady', as: 'ready', empty: 'no' },
  ],
};

/** A spreadsheet that the mapping is about; a column of it is in no mapping, and one is refused. */
export const spreadsheet = [
  'zqxHeaderId;zqxHeaderLat;zqxHeaderLon;zqxHeaderBackground;zqxHeaderTick;zqxHeaderNeeds;zqxHeaderReferrer;zqxHeaderSince;zqxHeaderReady;zqxHeaderElse;Naam',
  'zqxCellId;51,9274051;4,2574052;zqxCell;ja;letters-and-forms;zqxCellReferrer;17-03-2021;ja;zqxCellElse;zqxCellName',
  '',
].join('\n');

/** The same with something wrong in every cell that can be wrong. */
export const brokenSpreadsheet = [
  'zqxHeaderId;zqxHeaderLat;zqxHeaderLon;zqxHeaderBackground;zqxHeaderTick;zqxHeaderNeeds;zqxHeaderReferrer;zqxHeaderSince;zqxHeaderReady;zqxHeaderElse;Naam',
  'zqxCellId;zqxCellLat;4,2574052;zqxUnknown;zqxCellTick;zqxCellNeed;zqxCellReferrer;zqxCellSince;zqxCellReady;zqxCellElse;zqxCellName',
  'zqxCellId;91,74053;4,2574052;zqxUnknown;zqxCellTick;zqxCellNeed;zqxCellReferrer;31-02-2021;zqxCellReady;zqxCellElse;zqxCellName',
  '',
].join('\n');

export const postcodes = 'postcode;lat;lon\n3144ZQ;51,9274061;4,2574062\n';
export const brokenPostcodes = 'postcode;lat;lon\nzqxPostcode;zqxLat;zqxLon\n';

export const moment: MeetingMoment = { daypart: 'sat-evening', missing: [{ part: 'zqxPart' as 'place' }] };

export const network = {
  people: 3,
  source: [0, 1, 2],
  target: [1, 2, 0],
  weight: [1.74071, 1.74072, 1.74073],
};

export const decision: HumanDecision = {
  decision: 'changed',
  role: 'zqx-role',
  reason: 'zqx-reason',
  date: '2026-10-07',
  circle: 'zqxDecidedCircle',
  circles: [[idOf(4), idOf(6)]],
};
