import { fillSeat } from '../../index.js';
import type { Command, ExitCode, Given } from '../command.js';
import { unusable, usage } from '../errors.js';
import { readAll, readPolicy, readPool } from '../inputs.js';
import { tell } from '../notice.js';
import { file, readLanguage, readMode, readSeed, readText } from '../options.js';
import { deliver } from '../output.js';
import { checkOut } from '../save.js';
import { wordsOf } from '../table/facts.js';
import { tabulateToldVacancy } from '../table/told.js';
import { tabulateVacancy } from '../table/vacancy.js';

const options = {
  circle: { value: 'ID', help: 'The running circle that has a seat: its id.', read: readText },
  policy: file('What a circle must be. Whatever it leaves out keeps its default.'),
  seed: {
    value: 'N',
    help: 'A whole number from 0 to 4294967295; default 1. Decides ties.',
    read: readSeed,
  },
  mode: {
    value: 'MODE',
    help: 'strict or warn; default strict. With warn, people who break a rule are listed too, and marked.',
    read: readMode,
  },
  language: {
    value: 'LANGUAGE',
    help: 'nl or en: tells the table in sentences of that language.',
    read: readLanguage,
  },
  out: file('Save the candidates as JSON in this file, whole or not at all.'),
} as const;

/** Says who could take a seat. */
export const fill: Command = {
  name: 'fill',
  summary: 'say who of the people who wait could take a seat of a running circle',
  options,
  help: {
    usage:
      'pool.json --circle ID [--policy FILE] [--seed N] [--mode MODE] [--language LANGUAGE] [--out FILE]',
    about:
      'Tries everybody who is ready and waits in this circle. Best first: the gain is what the person would ' +
      'have of it, the more the longer they wait, and what it does to the others. People decide.',
    examples: [
      {
        line: 'kringmaker fill running.json --circle c-1 --policy policy.json',
        does: 'says who could join c-1',
      },
      {
        line: 'kringmaker fill running.json --circle c-1 --policy policy.json --format table',
        does: 'the same, for people to read',
      },
    ],
    exitCodes: [0, 1, 2, 3],
  },
  async run({ pool: path, values, format, json }: Given<typeof options>): Promise<ExitCode> {
    const { circle, seed, mode, language, out } = values;
    if (circle === undefined) throw usage([{ path: '--circle', message: 'is missing' }]);
    await checkOut(out, [path, values.policy]);
    const [pool, policy] = await readAll(readPool(path), readPolicy(values.policy));
    const { circles } = 'head' in pool ? pool.head : pool;
    if (!circles.some(({ id }) => id === circle)) {
      throw unusable('--circle', [{ code: 'unknown-id', path: '', message: unknownCircle }]);
    }
    const result = fillSeat(pool, circle, {
      policy,
      ...(seed !== undefined && { seed }),
      ...(mode !== undefined && { mode }),
    });
    const table = (width: number): string[] =>
      language === undefined
        ? tabulateVacancy(result, policy, width)
        : tabulateToldVacancy(result, { language, words: wordsOf(pool), width });
    await deliver({ result, table, format, out });
    if (result.none === null) return 0;
    await tell('Nobody was found; the result says why.', { json });
    return 3;
  },
};

const unknownCircle =
  'No running circle of the pool has this id.\nMaybe it is written differently there, or the pool is of another day.';
