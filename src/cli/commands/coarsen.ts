import { coarsenHomes } from '../../index.js';
import type { Command, ExitCode, Given } from '../command.js';
import { usage } from '../errors.js';
import { readAll, readPolicy, readPool } from '../inputs.js';
import { tell } from '../notice.js';
import { file } from '../options.js';
import { deliver } from '../output.js';
import { checkOut } from '../save.js';

const options = {
  metres: {
    value: 'N',
    help: 'How wide and high the cells of the grid are, 10 to 10000.',
    read: readMetres,
  },
  policy: file('By which it is counted who lives near enough to whom; default the default policy.'),
  out: file('Save the pool as JSON in this file, whole or not at all.'),
} as const;

/** Blurs the homes of a pool. */
export const coarsen: Command = {
  name: 'coarsen',
  summary: 'bring homes to the middle of the cells of a grid, and say what is lost by it',
  options,
  help: {
    usage: 'pool.json --metres N [--policy FILE] [--out FILE]',
    about:
      'Moves the homes of participants and volunteers, none further than 0.71 times the size of a cell. Says how far they moved and ' +
      'how many pairs that were near enough for a circle are not now, or the other way round. Measured ways are left out.',
    examples: [
      {
        line: 'kringmaker coarsen pool.json --metres 250 --out coarse.json',
        does: 'saves a pool with coarse homes',
      },
      { line: 'kringmaker coarsen pool.json --metres 500 --format table', does: 'says what would be lost' },
    ],
    exitCodes: [0, 1, 2],
  },
  async run({ pool: path, values, format, json }: Given<typeof options>): Promise<ExitCode> {
    const { metres, out } = values;
    if (metres === undefined) throw usage([{ path: '--metres', message: 'is missing' }]);
    await checkOut(out, [path, values.policy]);
    const [input, policy] = await readAll(readPool(path), readPolicy(values.policy));
    const { pool, loss } = coarsenHomes(input, { metres, policy });
    const { moved, pairs } = loss;
    const account = [
      `Homes moved ${moved.median} metres in the middle of all, and ${moved.most} at most. ${loss.alone} are still alone at their point.`,
      `Of ${pairs.before} pairs near enough for a circle ${pairs.lost} are not now; ${pairs.gained} others are.`,
      ...(loss.travel === 'left-out' ? ['Measured ways are left out.'] : []),
    ];
    await deliver({ result: pool, table: () => account, format, out });
    if ((format ?? (process.stdout.isTTY ? 'table' : 'json')) !== 'table') {
      for (const line of account) await tell(line, { json });
    }
    return 0;
  },
};

/** @throws RangeError when the text is no size of a cell. */
function readMetres([text]: readonly string[]): number {
  const metres = Number(text);
  if (!(metres >= 10 && metres <= 10_000)) throw new RangeError('must be a number from 10 to 10000');
  return metres;
}
