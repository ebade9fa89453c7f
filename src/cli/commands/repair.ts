import { repair as mend } from '../../index.js';
import type { Command, ExitCode, Given } from '../command.js';
import { readAll, readPolicy, readPool } from '../inputs.js';
import { tell } from '../notice.js';
import { atDate } from '../on-date.js';
import { file, readDate, readSeed } from '../options.js';
import { deliver } from '../output.js';
import { checkOut } from '../save.js';
import { tabulateRepair } from '../table/repair.js';

const options = {
  date: {
    value: 'DATE',
    help: 'A day, as 2027-06-01: who leaves by then is no member. Without it, circles are as they are now.',
    read: readDate,
  },
  policy: file('What a circle must be. Whatever it leaves out keeps its default.'),
  seed: {
    value: 'N',
    help: 'A whole number from 0 to 4294967295; default 1. Decides ties.',
    read: readSeed,
  },
  out: file('Save the plan as JSON in this file, whole or not at all.'),
} as const;

/** Says how circles that are too small can be mended. */
export const repair: Command = {
  name: 'repair',
  summary: 'say how running circles that are too small can be mended',
  options,
  help: {
    usage: 'pool.json [--date DATE] [--policy FILE] [--seed N] [--out FILE]',
    about:
      'Tries to fill each running circle that is too small with people who wait, to merge it with another one, and to ' +
      'dissolve it so that everybody has a seat elsewhere. The plan mends as many as it can and moves as few people ' +
      'as it can. Nothing is changed: people decide.',
    examples: [
      {
        line: 'kringmaker repair running.json --date 2027-02-01 --policy policy.json',
        does: 'makes a plan for circles that are too small on 1 February 2027',
      },
      {
        line: 'kringmaker repair running.json --policy policy.json --format table',
        does: 'makes one for circles that are too small now, for people to read',
      },
    ],
    exitCodes: [0, 1, 2, 3],
  },
  async run({ pool: path, values, format, json }: Given<typeof options>): Promise<ExitCode> {
    const { date, seed, out } = values;
    await checkOut(out, [path, values.policy]);
    const [pool, policy] = await readAll(readPool(path), readPolicy(values.policy));
    const given = { policy, ...(date !== undefined && { date }), ...(seed !== undefined && { seed }) };
    const result = atDate(pool, date, () => mend(pool, given));
    await deliver({ result, table: (width) => tabulateRepair(result, policy, width), format, out });
    if (result.unmended.length === 0) return 0;
    await tell('Not every circle can be mended; the result says why.', { json });
    return 3;
  },
};
