import type { Command, ExitCode, Given } from '../command.js';
import { readPool } from '../inputs.js';
import { forbidOption } from '../options.js';
import { deliver } from '../output.js';
import { wrap } from '../table/rows.js';
import { count } from '../table/words.js';

/** What a pool may say of the neighbourhood. */
const surroundings = [
  { key: 'meetingPlaces', noun: 'meeting place', plural: 'meeting places' },
  { key: 'coaches', noun: 'coach', plural: 'coaches' },
  { key: 'volunteers', noun: 'volunteer', plural: 'volunteers' },
  { key: 'partners', noun: 'partner', plural: 'partners' },
  { key: 'barriers', noun: 'barrier', plural: 'barriers' },
] as const;

const options = { forbid: forbidOption } as const;

/** Says whether a pool can be used. */
export const validate: Command = {
  name: 'validate',
  summary: 'say whether a pool can be used, and everything that is wrong with it',
  options,
  help: {
    usage: 'pool.json [--forbid NAME]',
    about:
      'Reads a pool and counts its participants, its running circles and what it says of their surroundings. Everything that is wrong is ' +
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
  async run({ pool: path, values, format }: Given<typeof options>): Promise<ExitCode> {
    const { forbid = [] } = values;
    const pool = await readPool(path, { forbid });
    const participants = 'ids' in pool ? pool.ids.length : pool.participants.length;
    const head = 'head' in pool ? pool.head : pool;
    const circles = head.circles.length;
    const around = surroundings.flatMap(({ key, noun, plural }) => {
      const number = head[key]?.length;
      return number === undefined ? [] : [{ key, number, told: count(number, noun, plural) }];
    });
    const told = [
      count(participants, 'participant'),
      count(circles, 'running circle'),
      ...around.map((each) => each.told),
    ];
    await deliver({
      result: {
        valid: true,
        participants,
        circles,
        ...Object.fromEntries(around.map(({ key, number }) => [key, number])),
      },
      table: (width) => wrap(`The pool can be used: ${told.join(', ')}.`, '', '  ', width),
      format,
    });
    return 0;
  },
};
