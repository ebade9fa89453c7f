import type { Command, ExitCode } from '../command.js';
import { readPool } from '../inputs.js';
import { deliver } from '../output.js';
import { count } from '../table/words.js';

/** Says whether a pool can be used. */
export const validate: Command = {
  name: 'validate',
  summary: 'say whether a pool can be used, and everything that is wrong with it',
  options: {},
  help: {
    usage: 'pool.json',
    about:
      'Reads a pool and counts its participants and its running circles. Everything that is wrong is ' +
      'told at once, by its place in the file and without a word of what stands there, since that may ' +
      'be about a person. Valid means that it can be used, not that it is true.',
    examples: [
      { line: 'kringmaker validate pool.json', does: 'checks a file' },
      {
        line: 'kringmaker validate - --json < pool.json',
        does: 'checks standard input, with errors as JSON',
      },
    ],
    exitCodes: [0, 1, 2],
  },
  async run({ pool: path, format }): Promise<ExitCode> {
    const pool = await readPool(path);
    const participants = 'ids' in pool ? pool.ids.length : pool.participants.length;
    const circles = ('head' in pool ? pool.head : pool).circles.length;
    await deliver({
      result: { valid: true, participants, circles },
      table: () => [
        `The pool can be used: ${count(participants, 'participant')}, ${count(circles, 'running circle')}.`,
      ],
      format,
    });
    return 0;
  },
};
