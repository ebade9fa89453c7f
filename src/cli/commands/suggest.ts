import { suggestCircles } from '../../index.js';
import type { Command, ExitCode, Given } from '../command.js';
import { usage } from '../errors.js';
import { readAll, readPolicy, readPool } from '../inputs.js';
import { checkMembers } from '../members.js';
import { tell } from '../notice.js';
import { file, readLanguage, readMode, readSeed, readText } from '../options.js';
import { deliver } from '../output.js';
import { checkOut } from '../save.js';
import { wordsOf } from '../table/facts.js';
import { tabulateSuggestions } from '../table/suggestions.js';
import { tabulateToldSuggestions } from '../table/told.js';

const options = {
  participant: { value: 'ID', help: 'Who looks for a place: the id of a participant.', read: readText },
  policy: file('What a circle must be. Whatever it leaves out keeps its default.'),
  seed: {
    value: 'N',
    help: 'A whole number from 0 to 4294967295; default 1. Decides ties.',
    read: readSeed,
  },
  mode: {
    value: 'MODE',
    help: 'strict or warn; default strict. With warn, places that break a rule are listed too, and marked.',
    read: readMode,
  },
  language: {
    value: 'LANGUAGE',
    help: 'nl or en: tells the table in sentences of that language.',
    read: readLanguage,
  },
  out: file('Save the suggestions as JSON in this file, whole or not at all.'),
} as const;

/** Suggests where one person could go. */
export const suggest: Command = {
  name: 'suggest',
  summary: 'suggest running circles, and new ones, for one person',
  options,
  help: {
    usage:
      'pool.json --participant ID [--policy FILE] [--seed N] [--mode MODE] [--language LANGUAGE] [--out FILE]',
    about:
      'Looks for running circles with a seat for this person, and for circles that could be formed around them ' +
      'out of people who wait. Best first: the gain is what it adds to the worth of all members together. ' +
      'Where there is nothing, it says what stands in the way and what would help. People decide.',
    examples: [
      {
        line: 'kringmaker suggest running.json --participant p-08 --policy policy.json',
        does: 'says where p-08 could go',
      },
      {
        line: 'kringmaker suggest running.json --participant p-08 --policy policy.json --mode warn --format table',
        does: 'also shows places that break a rule',
      },
    ],
    exitCodes: [0, 1, 2, 3],
  },
  async run({ pool: path, values, format, json }: Given<typeof options>): Promise<ExitCode> {
    const { participant, seed, mode, language, out } = values;
    if (participant === undefined) throw usage([{ path: '--participant', message: 'is missing' }]);
    await checkOut(out, [path, values.policy]);
    const [pool, policy] = await readAll(readPool(path), readPolicy(values.policy));
    checkMembers('--participant', [{ id: participant, path: '' }], pool);
    const result = suggestCircles(pool, participant, {
      policy,
      ...(seed !== undefined && { seed }),
      ...(mode !== undefined && { mode }),
    });
    const table = (width: number): string[] =>
      language === undefined
        ? tabulateSuggestions(result, policy, width)
        : tabulateToldSuggestions(result, { language, words: wordsOf(pool), width });
    await deliver({ result, table, format, out });
    if (result.none === null) return 0;
    await tell('No place was found; the result says why.', { json });
    return 3;
  },
};
