import { observeReciprocity } from '../../index.js';
import type { Command, ExitCode, Given } from '../command.js';
import { unusable } from '../errors.js';
import { readLedger, readPool } from '../inputs.js';
import { file, readDate, readDays, readText } from '../options.js';
import { deliver } from '../output.js';
import { checkOut } from '../save.js';
import { tabulateObservations } from '../table/observation.js';

const options = {
  circle: { value: 'ID', help: 'One running circle: its id; default: all of them.', read: readText },
  from: {
    value: 'DATE',
    help: 'The first day, as 2026-09-01; default: 13 weeks before the last.',
    read: readDate,
  },
  to: { value: 'DATE', help: 'The last day; default: that of the pool.', read: readDate },
  'half-life': {
    value: 'DAYS',
    help: 'After so many days help counts half; default: all help counts in full.',
    read: readDays,
  },
  out: file('Save the observations as JSON in this file, whole or not at all.'),
} as const;

/** Says how help went in running circles. */
export const observe: Command = {
  name: 'observe',
  summary: 'say how help went in running circles, from a ledger of what happened',
  files: [{ name: 'ledger', help: 'The ledger, as JSON: who helped whom, and when; - is standard input.' }],
  options,
  help: {
    usage: 'pool.json ledger.json [--circle ID] [--from DATE] [--to DATE] [--half-life DAYS] [--out FILE]',
    about:
      'Says how much of the help in each circle came back and how sure that is, for whom it ran one way, which talents ' +
      'are unused and which help would restore balance. For a conversation with the group: nobody is ranked, nothing is ' +
      'owed, and nothing is kept. Before two acts a member and eight weeks it says that it is too early.',
    examples: [
      { line: 'kringmaker observe running.json ledger.json', does: 'looks at all running circles' },
      {
        line: 'kringmaker observe running.json ledger.json --circle c-2 --format table',
        does: 'looks at one circle, for people to read',
      },
    ],
    exitCodes: [0, 1, 2],
  },
  async run({ pool: path, files: [ledgerPath], values, format }: Given<typeof options>): Promise<ExitCode> {
    const { circle, from, to, out } = values;
    await checkOut(out, [path, ledgerPath]);
    const pool = await readPool(path);
    const ledger = await readLedger(ledgerPath!, pool);
    const { date, circles } = 'head' in pool ? pool.head : pool;
    if (circle !== undefined && !circles.some(({ id }) => id === circle)) {
      throw unusable('--circle', [{ code: 'unknown-id', path: '', message: unknownCircle }]);
    }
    if (to !== undefined && to > date) {
      throw unusable('--to', [{ code: 'future-date', path: '', message: futureDate }]);
    }
    if (from !== undefined && from > (to ?? date)) {
      throw unusable('--from', [{ code: 'reversed-range', path: '', message: reversed }]);
    }
    const halfLife = values['half-life'];
    const given = {
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(halfLife !== undefined && { halfLife }),
    };
    const chosen = circles.filter(({ id }) => circle === undefined || id === circle);
    const result = { circles: chosen.map(({ id }) => observeReciprocity(pool, id, ledger, given)) };
    const { vocabulary } = 'head' in pool ? pool.head : pool;
    await deliver({
      result,
      table: (width) => tabulateObservations(result.circles, vocabulary, width),
      format,
      out,
    });
    return 0;
  },
};

const unknownCircle =
  'No running circle of the pool has this id.\nMaybe it is written differently there, or the pool is of another day.';
const futureDate =
  'This day is after that of the pool.\nMaybe the pool is of an earlier day than was thought.';
const reversed = 'This day is after the last one.\nMaybe the two are swapped.';
