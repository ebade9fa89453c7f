import { poolKinds } from '../../bench/pools.js';
import {
  explainProposal,
  mappingKeys,
  parsePool,
  proposeAlternativesSync,
  proposeCirclesSync,
  themes,
} from '../../src/index.js';
import { fullLedger, fullPolicy, fullPool, fullPoolOfPeople, fullProposal, pool } from '../input/inputs.js';
import { type Genome, marker } from './genome.js';

/** The same, with the marker in every id. */
function marked(value: unknown): Genome {
  return JSON.parse(JSON.stringify(value).replace(/"([pckmvqr]-\d+)"/g, `"${marker}-$1"`));
}

const town = poolKinds.dense(14, 3);
const around = {
  ...town,
  circles: [
    {
      id: 'c-1',
      members: town.participants
        .slice(0, 4)
        .map(({ id }, place) => (place === 0 ? { participant: id, leavesOn: '2026-12-01' } : id)),
      openSeats: 2,
      daypart: 'tue-morning',
    },
  ],
  meetingPlaces: [
    { id: 'm-1', point: town.participants[0]!.home, dayparts: ['tue-morning', 'mon-evening'], seats: 12 },
  ],
  coaches: [{ id: 'k-1', point: town.participants[1]!.home, reach: 3_000, circles: 2 }],
  partners: [{ id: 'q-1', point: town.participants[2]!.home, offers: ['cooking'], wishes: ['listening'] }],
};
const small = { size: { min: 3, max: 5 }, minimumScore: 0.05 } as const;
const proposed = proposeCirclesSync(parsePool(town), { policy: small, effort: 300 });
const alternatives = proposeAlternativesSync(parsePool(town), { policy: small, effort: 200, count: 2 });
const explain = (audience: 'coach' | 'team') =>
  explainProposal(parsePool(town), proposed, { audience, policy: small });
const member = explainProposal(parsePool(town), proposed, {
  audience: 'member',
  policy: small,
  participant: proposed.circles[0]!.members[0]!,
});

const mapping = {
  version: 1,
  columns: [
    { header: 'Nummer', as: 'id' },
    { header: 'Breedte', as: 'lat' },
    { header: 'Lengte', as: 'lon' },
    { header: 'Postcode', as: 'postcode' },
    { header: 'Talenten', as: 'talents', separator: ',', values: { koken: 'cooking', niets: null } },
    { header: 'Vragen', as: 'needs' },
    { header: 'Dagdelen', as: 'dayparts' },
    { header: 'Talen', as: 'languages' },
    { header: 'Wacht sinds', as: 'waitingSince' },
    { header: 'Klaar', as: 'ready', empty: 'yes' },
    { header: 'Leeftijd', as: 'backgrounds', attribute: 'age' },
    { header: 'Loopafstand', as: 'reach' },
    { header: 'Tuin', as: 'talents', ticked: 'gardening' },
  ],
};
const rows = [
  'Nummer;Breedte;Lengte;Talenten;Vragen;Dagdelen;Talen;Wacht sinds;Klaar;Leeftijd;Loopafstand;Tuin',
  `${marker}-1;51,92;4,25;koken, luisteren;boodschappen;dinsdagochtend;Nederlands;1-5-2026;ja;65-plus;800;x`,
  `${marker}-2;51,921;4,251;"koken";brieven en formulieren|samen wandelen;di-ochtend, wo avond;nl;2026-05-01;;;"600";`,
];
const byPlace = { ...mapping, columns: mapping.columns.filter(({ as }) => as !== 'postcode') };
const byPostcode = {
  ...mapping,
  columns: mapping.columns.filter(({ as }) => as === 'id' || as === 'postcode' || as === 'needs'),
};
const postcodes = 'postcode;x;y\n3151AA;76362;438276\n3151 AB;76400;438300\n';
const statements = {
  version: 1,
  rows: 'statements',
  columns: [
    mapping.columns[0]!,
    { header: 'x', as: 'x' },
    { header: 'y', as: 'y' },
    { header: 'Vraag', as: 'needs' },
  ],
};
const lines = ({ participants, ...head }: typeof fullPoolOfPeople): string =>
  [head, ...participants].map((each) => JSON.stringify(each)).join('\n');

const chain = { seed: 1, effort: 120, pick: 0, args: {} };
const args = {
  referral: { ...town.participants[5]!, id: 'p-99' },
  change: { kind: 'split', circle: 'k-1', into: 'k-9' },
  ledger: { version: 1, help: [{ date: '2026-11-01', giver: 'p-0', receivers: ['p-1'], need: 'groceries' }] },
  costs: { 'size.min': 2, 'reach.between': 1, 'rules.stranded': 'never' },
  theme: { purpose: 'samen koken', talents: ['cooking'], needs: ['company'] },
  pins: { together: [['p-3', 'p-4']], leftOut: ['p-5'] },
  moment: { daypart: 'tue-morning' },
  date: '2027-01-10',
  members: ['p-4', 'p-5', 'p-6'],
};

/** What each target begins with. */
export const seeds = {
  pool: [pool(), town, around, fullPoolOfPeople, fullPool],
  policy: [{}, fullPolicy],
  ledger: [fullLedger, { version: 1, help: [] }],
  proposal: [fullProposal, proposed],
  run: [fullProposal, proposed],
  settings: [
    {
      ...proposed,
      circles: proposed.circles.map((each) => ({
        ...each,
        setting: { coach: 'k-1', place: 'm-1', daypart: 'mon-evening' },
      })),
    },
  ],
  proposalPolicy: [fullProposal],
  alternatives: [alternatives],
  dossier: [explain('coach'), explain('team'), member],
  change: [
    { kind: 'add', circle: 'c-1', participant: 'p-9' },
    { kind: 'swap', participants: ['p-1', 'p-2'] },
    { kind: 'merge', circles: ['c-1', 'c-2'] },
    { kind: 'split', circle: 'c-1', into: 'c-2', members: ['p-1'], position: 0 },
    { kind: 'move', participant: 'p-1', from: 'c-1', to: 'c-2' },
    { kind: 'replace', circle: 'c-1', participant: 'p-1', by: 'p-2' },
    { kind: 'remove', circle: 'c-1', participant: 'p-1' },
  ],
  pins: [
    {
      seats: [{ participant: 'p-1', circle: 'c-1' }],
      together: [['p-1', 'p-2']],
      circles: ['c-1'],
      leftOut: ['p-3'],
    },
  ],
  costs: [{ 'reach.between': 1, 'size.min': 0.5, 'rules.stranded': 'never' }],
  theme: [args.theme, { ...themes.elderly, attributes: { age: ['65-plus'] } }],
  mapping: [mapping, statements, ...mappingKeys.map((as) => ({ version: 1, columns: [{ header: as, as }] }))],
  referral: [args.referral, fullPool.participants[1]!, fullPoolOfPeople.participants[0]!],
  moment: [{ daypart: 'mon-evening', place: 'm-1' }, args.moment],
  lines: [
    { text: lines(fullPoolOfPeople) },
    { text: lines(town as typeof fullPoolOfPeople).slice(0, 1_500), cut: 7, bytes: true },
  ],
  csv: [
    { text: rows.join('\r\n'), mapping: byPlace },
    { text: rows.join('\n').replaceAll(';', '\t'), mapping: byPlace, bytes: true },
    { text: `Nummer,Postcode,Vragen\n${marker}-1,3151 aa,boodschappen\n`, mapping: byPostcode, postcodes },
    {
      text: `Nummer|x|y|Vraag\n${marker}-1|76362|438276|honing\n${marker}-1|76362|438276|tuin`,
      mapping: statements,
    },
  ],
  postcodes: [
    { text: postcodes },
    { text: 'Postcode,lat,lon\n3151AA,51.92,4.25' },
    { text: postcodes, bytes: true },
  ],
  headers: [{ text: rows.join('\r\n') }, { text: 'lijst van cliënten\n\nNaam,Postcode,Talent\n1,2,3' }],
  json: [{ text: JSON.stringify(fullPolicy) }, { text: '[{"a":[1.5e3,null,"\\u0041"]}, true]' }],
  chain: [
    { ...chain, pool: town, policy: small, args },
    { ...chain, pool: around, policy: small, args },
    {
      ...chain,
      pool: { ...fullPoolOfPeople, circles: [] },
      policy: { size: { min: 2, max: 3 }, minimumScore: 0 },
      args,
    },
    {
      ...chain,
      pool: poolKinds.spread(11, 2),
      policy: { ...small, rules: { dominance: 'preferred', stranded: 'off' } },
      args,
    },
  ],
} as const;

export type TargetName = keyof typeof seeds;

/** Genomes that a target begins with. */
export function seedsOf(name: TargetName): Genome[] {
  return seeds[name].map(marked);
}
