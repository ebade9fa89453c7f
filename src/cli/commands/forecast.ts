import { forecast as lookAhead } from '../../index.js';
import type { Command, ExitCode, Given } from '../command.js';
import { usage } from '../errors.js';
import { readAll, readPolicy, readPool } from '../inputs.js';
import { atDate } from '../on-date.js';
import { file, readDate } from '../options.js';
import { deliver } from '../output.js';
import { checkOut } from '../save.js';
import { tabulateForecast } from '../table/forecast.js';

const options = {
  date: { value: 'DATE', help: 'The day, as 2027-06-01; not before that of the pool.', read: readDate },
  policy: file('What a circle must be. Whatever it leaves out keeps its default.'),
  out: file('Save the forecast as JSON in this file, whole or not at all.'),
} as const;

/** Says what running circles are on a later day. */
export const forecast: Command = {
  name: 'forecast',
  summary: 'say what running circles are on a later day, when people have left',
  options,
  help: {
    usage: 'pool.json --date DATE [--policy FILE] [--out FILE]',
    about:
      'Says which seats of running circles fall free until a day, which talents and help leave with people, how good ' +
      'the circles are now and then, and which of them become too small. That is no error.',
    examples: [
      {
        line: 'kringmaker forecast running.json --date 2027-02-01 --policy policy.json',
        does: 'looks at the circles on 1 February 2027',
      },
      {
        line: 'kringmaker forecast running.json --date 2027-02-01 --policy policy.json --format table',
        does: 'the same, for people to read',
      },
    ],
    exitCodes: [0, 1, 2],
  },
  async run({ pool: path, values, format }: Given<typeof options>): Promise<ExitCode> {
    const { date, out } = values;
    if (date === undefined) throw usage([{ path: '--date', message: 'is missing' }]);
    await checkOut(out, [path, values.policy]);
    const [pool, policy] = await readAll(readPool(path), readPolicy(values.policy));
    const result = atDate(pool, date, () => lookAhead(pool, date, { policy }));
    await deliver({ result, table: (width) => tabulateForecast(result, policy, width), format, out });
    return 0;
  },
};
