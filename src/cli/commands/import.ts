import {
  type GuessedMapping,
  guessMapping,
  type Mapping,
  type PoolInput,
  readHeadersCsv,
  readParticipantsCsv,
  readPostcodesCsv,
} from '../../index.js';
import type { Command, ExitCode, Given } from '../command.js';
import { usage } from '../errors.js';
import { readAll, readMapping, readSpreadsheet, readVocabulary } from '../inputs.js';
import { tell } from '../notice.js';
import { file, forbidOption, readDate } from '../options.js';
import { deliver } from '../output.js';
import { checkOut } from '../save.js';
import { accountOfGuess, accountOfImport } from '../table/import.js';

const options = {
  mapping: file(
    'The columns that are taken in, as JSON, approved by you. Without it nothing is imported: a mapping is proposed.',
  ),
  postcodes: file('Where postcodes are, as CSV: columns postcode, and lat and lon or x and y.'),
  vocabulary: file(
    'The talents and needs that may be stated, as JSON, if they are not the shipped ones; it stands in the pool.',
  ),
  date: { value: 'DATE', help: 'The date of the pool, as 2026-11-22; default: today.', read: readDate },
  forbid: forbidOption,
  out: file(
    'Save the pool, or without --mapping the proposed mapping, as JSON in this file, whole or not at all.',
  ),
} as const;

/** Makes a pool of a spreadsheet. */
export const importPeople: Command = {
  name: 'import',
  summary: 'make a pool of a spreadsheet that was saved as CSV, by a list of columns that you approve',
  input: {
    name: 'people',
    value: 'people.csv',
    help: 'A spreadsheet saved as CSV, with a row for each participant; - is standard input.',
  },
  options,
  help: {
    usage:
      'people.csv [--mapping FILE] [--postcodes FILE] [--vocabulary FILE] [--date DATE] [--forbid NAME] [--out FILE]',
    about:
      'First proposes a mapping by the names of the columns, and imports nothing. Look at it, change it and save it: then the ' +
      'columns in it are taken in, and no others. Names, birth dates and other columns that are refused can never be in it. ' +
      'What is wrong is told by row and column, all at once, without a word of what stands there.',
    examples: [
      { line: 'kringmaker import people.csv --out mapping.json', does: 'proposes a mapping' },
      {
        line: 'kringmaker import people.csv --mapping mapping.json --postcodes postcodes.csv --out imported.json',
        does: 'makes a pool by the mapping that you approved',
      },
    ],
    exitCodes: [0, 1, 2],
  },
  async run(given: Given<typeof options>): Promise<ExitCode> {
    const { pool: path, values } = given;
    await checkOut(values.out, [path, values.mapping, values.postcodes, values.vocabulary]);
    if (values.mapping !== undefined) return importBy(given);
    for (const name of ['postcodes', 'date'] as const) {
      if (values[name] !== undefined) {
        throw usage([{ path: `--${name}`, message: 'needs --mapping: nothing is imported without it' }]);
      }
    }
    return propose(given);
  },
};

async function importBy({ pool: path, values, format, json }: Given<typeof options>): Promise<ExitCode> {
  const { postcodes: postcodesPath, date = today(), forbid = [], out } = values;
  const [mapping, vocabulary, postcodes] = await readAll(
    readMapping(values.mapping, { forbid }),
    readVocabulary(values.vocabulary),
    postcodesPath === undefined
      ? Promise.resolve(undefined)
      : readSpreadsheet('postcodes', postcodesPath, readPostcodesCsv),
  );
  const imported = await readSpreadsheet('people', path, (bytes) =>
    readParticipantsCsv(bytes, mapping!, {
      date,
      forbid,
      ...(postcodes && { postcodes }),
      ...(vocabulary && { vocabulary }),
    }),
  );
  const account = accountOfImport(imported);
  const pool: PoolInput = {
    version: 1,
    date,
    ...(vocabulary && { vocabulary }),
    participants: imported.participants,
  };
  await deliver({ result: pool, table: () => account, format, out });
  if (!showsTable(format)) for (const line of account) await tell(line, { json });
  return 0;
}

async function propose({ pool: path, values, format, json }: Given<typeof options>): Promise<ExitCode> {
  const vocabulary = await readVocabulary(values.vocabulary);
  const { guessed, headers } = await readSpreadsheet('people', path, (bytes) => {
    const { headers } = readHeadersCsv(bytes);
    const forbid = values.forbid ?? [];
    return { headers, guessed: guessMapping(headers, { forbid, ...(vocabulary && { vocabulary }) }) };
  });
  const account = accountOfGuess(guessed, headers);
  const mapping: Mapping = guessed.mapping;
  await deliver({ result: mapping, table: () => account, format, out: values.out });
  if (!showsTable(format)) for (const line of notes(guessed)) await tell(line, { json });
  await tell('Nothing was imported: look at the mapping, change it, save it, and give it with --mapping.', {
    json,
  });
  return 0;
}

function notes({ missing }: GuessedMapping): readonly string[] {
  return missing.map((what) =>
    what === 'id'
      ? 'No column was found for the id of participants: add it to the mapping.'
      : 'No column was found for where people live: add it to the mapping.',
  );
}

function showsTable(format: Given['format']): boolean {
  return (format ?? (process.stdout.isTTY ? 'table' : 'json')) === 'table';
}

/** The day that it is here. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
