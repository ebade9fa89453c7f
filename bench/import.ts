import { type Mapping, readParticipantsCsv, readPostcodesCsv } from '../src/index.js';
import { createChance } from './pools.js';
import type { Table } from './table.js';

const rows = [1_000, 10_000, 100_000] as const;
const postcodes = 20_000;

const mapping: Mapping = {
  version: 1,
  columns: [
    { header: 'Nummer', as: 'id' },
    { header: 'Postcode', as: 'postcode' },
    { header: 'Loopafstand', as: 'reach' },
    { header: 'Talenten', as: 'talents' },
    { header: 'Hulpvragen', as: 'needs' },
    { header: 'Leeftijdsgroep', as: 'backgrounds', attribute: 'age' },
    { header: 'Dagdelen', as: 'dayparts' },
    { header: 'Talen', as: 'languages' },
    { header: 'Startdatum', as: 'waitingSince' },
    { header: 'Klaar', as: 'ready' },
    { header: 'Verwijzer', as: 'referrer' },
  ],
};

const words = {
  talents: ['Koken', 'Tuinieren', 'Luisteren', 'Fietsen repareren', 'Autorijden'],
  needs: ['Boodschappen', 'Een wandelmaatje', 'Post en formulieren', 'De deur uit, iets ondernemen'],
  ages: ['18-40', '41-64', '65-plus'],
  dayparts: ['ma ochtend', 'dinsdagmiddag', 'vr avond', 'weekend'],
  languages: ['Nederlands', 'Turks', 'Arabisch', 'Engels'],
} as const;

/** What it takes to read participants out of a spreadsheet with columns that are dropped among those that are taken in. */
export function importing(): Table {
  const table = readPostcodesCsv(
    [
      'postcode;lat;lon',
      ...Array.from({ length: postcodes }, (_, index) => `${code(index)};52,${1000 + (index % 9000)};5,1`),
    ].join('\n'),
  );
  return {
    head: [
      'written in',
      'rows',
      'megabytes',
      'seconds of processor time',
      'heap for the participants, MB',
      'peak of the process, MB',
    ],
    rows: (['utf-8', 'windows-1252'] as const).flatMap((encoding) =>
      rows.map((count) => {
        const bytes = Buffer.from(draw(count), encoding === 'utf-8' ? 'utf8' : 'latin1');
        globalThis.gc?.();
        const before = process.memoryUsage().heapUsed;
        const start = process.cpuUsage();
        const { participants } = readParticipantsCsv(bytes, mapping, {
          postcodes: table,
          date: '2026-11-22',
        });
        const { user, system } = process.cpuUsage(start);
        globalThis.gc?.();
        const heap = process.memoryUsage().heapUsed - before;
        if (participants.length !== count) throw new Error('Somebody was lost on the way.');
        return [
          encoding,
          count,
          (bytes.length / 1e6).toFixed(1),
          ((user + system) / 1e6).toFixed(2),
          globalThis.gc === undefined ? 'not measured' : (heap / 1e6).toFixed(0),
          (process.resourceUsage().maxRSS / 1e3).toFixed(0),
        ];
      }),
    ),
  };
}

function draw(count: number): string {
  const chance = createChance(1);
  const some = (from: readonly string[]): string => from.filter(() => chance.part() < 0.5).join(', ');
  const one = (from: readonly string[]): string => from[chance.below(from.length)]!;
  const two = (number: number): string => String(number).padStart(2, '0');
  const lines = Array.from({ length: count }, (_, index) =>
    [
      `p-${index}`,
      `Bewoner é ${index}`,
      `${1 + chance.below(28)}-${1 + chance.below(12)}-19${two(30 + chance.below(60))}`,
      code(chance.below(postcodes)),
      chance.part() < 0.5 ? String(300 + chance.below(1500)) : '',
      `"${some(words.talents)}"`,
      `"${some(words.needs)}"`,
      one(words.ages),
      some(words.dayparts),
      some(words.languages),
      `${1 + chance.below(28)}-${1 + chance.below(12)}-2025`,
      chance.part() < 0.9 ? 'Ja' : 'Nee',
      `organisatie ${chance.below(40)}`,
      '"belde op;\nwil graag snel"',
    ].join(';'),
  );
  const head =
    'Nummer;Naam;Geboortedatum;Postcode;Loopafstand;Talenten;Hulpvragen;Leeftijdsgroep;Dagdelen;Talen;Startdatum;Klaar;Verwijzer;Opmerkingen';
  return [head, ...lines].join('\r\n');
}

function code(index: number): string {
  const letters = String.fromCharCode(65 + (index % 26), 65 + (Math.floor(index / 26) % 26));
  return `${1000 + Math.floor(index / 676)} ${letters}`;
}
