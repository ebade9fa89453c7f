import type { ImportOptions } from '../../src/import.js';
import type { MappedColumn, Mapping } from '../../src/model/mapping.js';
import { postcodes } from './messy.js';

/** A file that is refused, and how: cell and code. */
interface BrokenFile {
  readonly name: string;
  readonly source: string | Uint8Array;
  readonly mapping: Mapping;
  readonly options?: ImportOptions;
  readonly issues: readonly string[];
}

const places: readonly MappedColumn[] = [
  { header: 'Nummer', as: 'id' },
  { header: 'Breedte', as: 'lat' },
  { header: 'Lengte', as: 'lon' },
];

/** A file with one more column than the places, a row for each of its cells, and a mapping for it. */
function withColumn(
  column: Omit<MappedColumn, 'header'>,
  cells: readonly string[],
  more: Partial<Mapping> = {},
) {
  const rows = cells.map((cell, index) => `p-${index + 1};51,9;4,2;${cell}`);
  return {
    source: ['Nummer;Breedte;Lengte;Extra', ...rows].join('\r\n'),
    mapping: { version: 1, columns: [...places, { header: 'Extra', ...column }], ...more } as Mapping,
  };
}

const plain: Mapping = { version: 1, columns: places };
const byPostcode: Mapping = { version: 1, columns: [places[0]!, { header: 'Postcode', as: 'postcode' }] };

export const brokenFiles: readonly BrokenFile[] = [
  {
    name: 'it is a workbook',
    source: Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0]),
    mapping: plain,
    issues: [' spreadsheet-file'],
  },
  {
    name: 'it is an old workbook',
    source: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
    mapping: plain,
    issues: [' spreadsheet-file'],
  },
  {
    name: 'it is a web page that is called a workbook',
    source: '<html><table><tr><td>Mrs. Private</td></tr></table></html>',
    mapping: plain,
    issues: [' spreadsheet-file'],
  },
  {
    name: 'it is a workbook as XML',
    source: '\ufeff<?xml version="1.0"?>\r\n<Workbook><Row>Mrs. Private</Row></Workbook>',
    mapping: plain,
    issues: [' spreadsheet-file'],
  },
  {
    name: 'it is a workbook of the oldest kind',
    source: Uint8Array.from([0x09, 0x08, 0x08, 0x00, 0x00, 0x05, 0x05, 0x00]),
    mapping: plain,
    issues: [' spreadsheet-file'],
  },
  {
    name: 'it is a web page as mail',
    source: 'MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\nPrivate',
    mapping: plain,
    issues: [' spreadsheet-file'],
  },
  {
    name: 'it is SYLK',
    source: 'ID;PWXL;N;E\r\nC;Y1;X1;K"Private"',
    mapping: plain,
    issues: [' spreadsheet-file'],
  },
  { name: 'it is DIF', source: 'TABLE\r\n0,1\r\n"EXCEL"\r\n', mapping: plain, issues: [' spreadsheet-file'] },
  { name: 'it is JSON', source: '[{ "id": "Private" }]', mapping: plain, issues: [' not-csv'] },
  { name: 'it is PDF', source: '%PDF-1.7\nPrivate', mapping: plain, issues: [' not-csv'] },
  {
    name: 'it is not text',
    source: Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0]),
    mapping: plain,
    issues: [' not-csv'],
  },
  {
    name: 'every row stands between quotes as a whole',
    source: '"Nummer;Breedte;Lengte"\r\n"Private;51,9;4,2"',
    mapping: plain,
    issues: ['1 not-csv'],
  },
  {
    name: 'a quote among the names of the columns is not closed',
    source: 'Nummer;"Breedte;Lengte\r\nPrivate;51,9;4,2\r\n',
    mapping: plain,
    issues: ['1 not-csv'],
  },
  {
    name: 'labels are dates of birth or citizen service numbers',
    ...withColumn({ as: 'backgrounds', attribute: 'age' }, [
      '65-plus',
      '1-2-1950',
      '12/31/1950',
      '19500201',
      '123456782',
    ]),
    issues: ['D3 personal-value', 'D4 personal-value', 'D5 personal-value', 'D6 personal-value'],
  },
  {
    name: 'who referred somebody, or what they require, is a date of birth',
    source:
      'Nummer;Breedte;Lengte;Extra;Eisen\np-1;51,9;4,2;2 februari 1950;\np-2;51,9;4,2;;keuken, 2-2-1950',
    mapping: {
      version: 1,
      columns: [...places, { header: 'Extra', as: 'referrer' }, { header: 'Eisen', as: 'requires' }],
    },
    issues: ['D2 personal-value', 'E3 personal-value'],
  },
  {
    name: 'all ids are citizen service numbers',
    source: [
      'Nummer;Breedte;Lengte',
      ...['123456782', '111222333', '12345623', '999990019', '999990020'].map((id) => `${id};51,9;4,2`),
    ].join('\n'),
    mapping: plain,
    issues: ['A1 personal-value'],
  },
  { name: 'it is empty', source: '', mapping: plain, issues: [' no-rows'] },
  { name: 'it has empty lines only', source: '\r\n;;\r\n', mapping: plain, issues: [' no-rows'] },
  {
    name: 'there is nobody in it',
    source: 'Nummer;Breedte;Lengte\r\n',
    mapping: plain,
    issues: [' no-rows'],
  },
  {
    name: 'it is in another encoding than was said',
    source: Uint8Array.from([0x4e, 0xe9, 0x0a]),
    mapping: { ...plain, encoding: 'utf-8' },
    issues: [' wrong-encoding'],
  },
  {
    name: 'columns are not there, or called something else',
    source: 'Nummer;Private\r\np-1;Mrs. Private',
    mapping: plain,
    issues: [' missing-column', ' missing-column'],
  },
  {
    name: 'a column is there twice',
    source: 'Nummer;Breedte;Lengte;nummer\r\np-1;51,9;4,2;Private',
    mapping: plain,
    issues: ['D1 duplicate-column'],
  },
  {
    name: 'a quote is not closed',
    source: 'Nummer;Breedte;Lengte\r\np-1;51,9;4,2\r\np-2;51,9;"4,2\r\nPrivate;1;2\r\n',
    mapping: plain,
    issues: ['3 not-csv'],
  },
  {
    name: 'a quote closes too early',
    source: 'Nummer;Breedte;Lengte\r\n"Mrs. "Private" x";51,9;4,2\r\n',
    mapping: plain,
    issues: ['2 not-csv'],
  },
  {
    name: 'a row has too many cells',
    source: 'Nummer;Breedte;Lengte\r\np-1;51,9;4,2;;\r\np-2;51;9;4;2\r\n',
    mapping: plain,
    issues: ['3 too-many-cells'],
  },
  {
    name: 'ids are missing, twice, or errors and rounded numbers of the spreadsheet program',
    source:
      'Nummer;Breedte;Lengte\n;51,9;4,2\nPrivate;51,9;4,2\nPrivate;51,9;4,2\n#N/B;51,9;4,2\n"1,23457E+11";51,9;4,2',
    mapping: plain,
    issues: ['A2 empty-cell', 'A4 duplicate-id', 'A5 spreadsheet-error', 'A6 damaged-number'],
  },
  {
    name: 'letters were lost',
    ...withColumn({ as: 'referrer' }, ['Priv\ufffdrivate']),
    issues: ['D2 damaged-text'],
  },
  {
    name: 'homes are missing, no numbers, outside, or swapped',
    source: 'Nummer;Breedte;Lengte\np-1;;4,2\np-2;51,9 Private;4,2\np-3;61,9;4,2\np-4;4,2;51,9\np-5;;',
    mapping: plain,
    issues: [
      'B2 empty-cell',
      'B3 not-a-number',
      'B4 outside-area',
      'B5 swapped-coordinates',
      'B6 empty-cell',
      'C6 empty-cell',
    ],
  },
  {
    name: 'metres have points for thousands',
    source: 'Nummer;X;Y\np-1;76.362;438.276',
    mapping: {
      version: 1,
      columns: [places[0]!, { header: 'X', as: 'x' }, { header: 'Y', as: 'y' }],
    },
    issues: ['B2 ambiguous-number', 'C2 ambiguous-number'],
  },
  {
    name: 'a reach is no number, zero, or may be a thousand',
    ...withColumn({ as: 'reach' }, ['ver', '0', '1.500', '-5']),
    issues: ['D2 not-a-number', 'D3 out-of-range', 'D4 ambiguous-number', 'D5 out-of-range'],
  },
  {
    name: 'days do not exist, have no year, or are numbers',
    ...withColumn({ as: 'waitingSince' }, ['31-2-2026', '1-5-26', '46143', '5/31/2026', 'gisteren']),
    issues: ['D2 not-a-date', 'D3 not-a-date', 'D4 not-a-date', 'D5 not-a-date', 'D6 not-a-date'],
  },
  {
    name: 'a wait starts after the date of the pool',
    ...withColumn({ as: 'waitingSince' }, ['22-11-2026', '23-11-2026']),
    options: { date: '2026-11-22' },
    issues: ['D3 waiting-after-date'],
  },
  {
    name: 'it is not said whether somebody is ready',
    ...withColumn({ as: 'ready' }, ['ja', '', 'Private']),
    issues: ['D3 empty-cell', 'D4 not-yes-or-no'],
  },
  {
    name: 'talents and needs are unknown',
    ...withColumn({ as: 'talents' }, ['koken, Private', 'Private, tuinieren, x']),
    issues: ['D2 unknown-talent', 'D3 unknown-talent', 'D3 unknown-talent'],
  },
  {
    name: 'a need is none of the vocabulary, or a value of the mapping is not',
    ...withColumn({ as: 'needs', values: { Private: 'no-such-need' } }, ['x']),
    issues: [' unknown-need'],
  },
  {
    name: 'a word has two meanings',
    ...withColumn({ as: 'talents' }, ['Touw']),
    options: {
      vocabulary: {
        talents: [
          { slug: 'a', aliases: ['touw'] },
          { slug: 'b', aliases: ['touw'] },
        ],
        needs: [],
      },
    },
    issues: ['D2 ambiguous-value'],
  },
  {
    name: 'dayparts are none',
    ...withColumn({ as: 'dayparts' }, ['ma ochtend, Private', 'nooit', '10:30']),
    issues: ['D2 unknown-daypart', 'D3 unknown-daypart', 'D4 unknown-daypart'],
  },
  {
    name: 'languages are unknown',
    ...withColumn({ as: 'languages' }, ['Nederlands, Klingon', 'Marokkaans']),
    issues: ['D2 unknown-language', 'D3 unknown-language'],
  },
  { name: 'a route is unknown', ...withColumn({ as: 'route' }, ['Private']), issues: ['D2 unknown-route'] },
  {
    name: 'a tick is none',
    ...withColumn({ as: 'talents', ticked: 'cooking' }, ['x', 'soms']),
    issues: ['D3 not-yes-or-no'],
  },
  {
    name: 'a postcode is not in the table',
    source: 'Nummer;Postcode\np-1;3144AB\np-2;9999XX\np-3;3144 AB 12\np-4;',
    mapping: byPostcode,
    options: { postcodes },
    issues: ['B3 unknown-postcode', 'B4 unknown-postcode', 'B5 empty-cell'],
  },
  {
    name: 'there is no table of postcodes',
    source: 'Nummer;Postcode\np-1;3144AB',
    mapping: byPostcode,
    issues: [' no-postcodes'],
  },
  {
    name: 'rows of one participant say different things',
    source: 'Nummer;Breedte;Lengte;Extra\np-1;51,9;4,2;ja\np-1;51,8;;nee\np-1;;;ja',
    mapping: {
      version: 1,
      rows: 'statements',
      columns: [...places, { header: 'Extra', as: 'ready' }],
    },
    issues: ['B3 conflicting-rows', 'D3 conflicting-rows'],
  },
  {
    name: 'rows of one participant have different labels',
    source: 'Nummer;Breedte;Lengte;Extra\np-1;51,9;4,2;65-plus\np-1;;;65-plus\np-1;;;75-plus',
    mapping: {
      version: 1,
      rows: 'statements',
      columns: [...places, { header: 'Extra', as: 'backgrounds', attribute: 'age' }],
    },
    issues: ['D4 conflicting-rows'],
  },
  {
    name: 'a word of the mapping for being ready is neither yes nor no',
    ...withColumn({ as: 'ready', values: { Private: 'soms', klaar: 'ja', wacht: null } }, ['klaar']),
    issues: [' not-yes-or-no', ' not-yes-or-no'],
  },
  {
    name: 'what is ticked is no talent',
    ...withColumn({ as: 'talents', ticked: 'Private' }, ['x']),
    issues: [' unknown-talent'],
  },
  {
    name: 'what is ticked has two meanings',
    ...withColumn({ as: 'talents', ticked: 'touw' }, ['x']),
    options: {
      vocabulary: {
        talents: [
          { slug: 'a', aliases: ['touw'] },
          { slug: 'b', aliases: ['touw'] },
        ],
        needs: [],
      },
    },
    issues: [' ambiguous-value'],
  },
  {
    name: 'two words of the mapping that are the same stand for two routes',
    ...withColumn({ as: 'route', values: { Wijk: 'wijkteam', 'wijk ': 'self' } }, ['wijk', 'WIJK', 'self']),
    issues: ['D2 ambiguous-value', 'D3 ambiguous-value'],
  },
  {
    name: 'what somebody requires is an error of the spreadsheet program',
    ...withColumn({ as: 'requires' }, ['ringleiding', '#N/B']),
    issues: ['D3 spreadsheet-error'],
  },
  {
    name: 'it is a workbook that was read as text',
    source: 'PK\u0003\u0004\u0014Private',
    mapping: plain,
    issues: [' spreadsheet-file'],
  },
  {
    name: 'it says itself that it is in another encoding than was said',
    source: Uint8Array.from([0xff, 0xfe, 0x4e, 0x00]),
    mapping: { ...plain, encoding: 'utf-8' },
    issues: [' wrong-encoding'],
  },
  {
    name: 'a home by postcode lies outside the area of the pool',
    source: 'Nummer;Postcode\np-1;3144AB',
    mapping: byPostcode,
    options: {
      postcodes,
      area: { lat: [52, 53], lon: [4, 5] },
    },
    issues: ['B2 outside-area'],
  },
  {
    name: 'a row ends before the column of the ids',
    source: 'Breedte;Nummer;Lengte\n51,9\n51,9;p-1;4,2',
    mapping: plain,
    issues: ['B2 empty-cell', 'C2 empty-cell'],
  },
];
