import { type CompactPool, narrowToTheme, type Pool, type Theme, themeNames, themes } from '../../index.js';
import type { Command, ExitCode, Given } from '../command.js';
import { Failure, unusable, usage } from '../errors.js';
import { isJsonLines, readPool, readTheme } from '../inputs.js';
import { tell } from '../notice.js';
import { file, readText } from '../options.js';
import { deliver } from '../output.js';
import { checkOut } from '../save.js';
import { row } from '../table/rows.js';
import { count } from '../table/words.js';

const options = {
  theme: {
    value: 'THEME',
    help: `${themeNames.join(', ')}, or a file with a theme. Labels of the named ones are examples.`,
    read: readText,
  },
  out: file(
    'Save the pool as JSON in this file, or as JSON Lines if it is called .jsonl or .ndjson, whole or not at all.',
  ),
} as const;

/** Narrows a pool to a theme. */
export const theme: Command = {
  name: 'theme',
  summary: 'make a pool for a circle on a theme: only those whom it is about can get a place',
  options,
  help: {
    usage: 'pool.json --theme THEME [--out FILE]',
    about:
      'Gives the pool again, with nobody ready for a place but those who have the labels, talents or needs of the ' +
      'theme. Its attributes no longer count in the mix, all others do. Says how many are left out, and how many ' +
      'of them only because a label is unknown. The table has these numbers, the JSON is the pool.',
    examples: [
      {
        line: 'kringmaker theme pool.json --theme cooking --out themed.json',
        does: 'makes a pool of those who like to cook or to eat together',
      },
      {
        line: 'kringmaker theme pool.json --theme elderly --format table',
        does: 'says how many a circle of older neighbours is about',
      },
    ],
    exitCodes: [0, 1, 2],
  },
  async run({ pool: path, values, format, json }: Given<typeof options>): Promise<ExitCode> {
    const { theme: wanted, out } = values;
    if (wanted === undefined) throw usage([{ path: '--theme', message: 'is missing: what it is about' }]);
    const named = themeNames.find((name) => name === wanted);
    await checkOut(out, [path, named === undefined ? wanted : undefined]);
    const pool = await readPool(path);
    const {
      pool: result,
      eligible,
      leftOut,
    } = narrowToTheme(pool, named === undefined ? await readOwnTheme(wanted, pool) : themes[named]);
    const { otherLabel, otherSubject, unknownLabel } = leftOut;
    const all = eligible + otherLabel + otherSubject + unknownLabel;
    await deliver({
      result,
      table: (width) => [
        `${count(all, 'candidate')}, ${eligible} for this theme`,
        ...row('another label', String(otherLabel), width),
        ...row('other subjects', String(otherSubject), width),
        ...row('unknown label', String(unknownLabel), width),
      ],
      format,
      out,
      ...(out !== undefined && isJsonLines(out) && { text: poolLines(result) }),
    });
    await tell(
      `${eligible} of ${count(all, 'candidate')} are eligible; ${unknownLabel} are left out only because a label is unknown.`,
      { json },
    );
    return 0;
  },
};

/** Reads a theme from a file; where there is none, a name may have been meant. */
async function readOwnTheme(path: string, pool: Pool | CompactPool): Promise<Theme> {
  try {
    return await readTheme(path, pool);
  } catch (error) {
    if (!(error instanceof Failure) || error.issues[0]?.code !== 'unreadable-file') throw error;
    const message = `This is neither a file that can be read nor one of ${themeNames.join(', ')}.`;
    throw unusable('theme', [{ code: 'unreadable-file', path: '', message }]);
  }
}

/** A pool as it is read line by line: all but the participants first, then each of them. */
function poolLines({ participants, ...head }: Pool): string {
  return [head, ...participants].map((line) => `${JSON.stringify(line)}\n`).join('');
}
