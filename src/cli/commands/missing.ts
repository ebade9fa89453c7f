import { findMissing } from '../../index.js';
import type { Command, ExitCode, Given } from '../command.js';
import { readAll, readPolicy, readPool, readProposal } from '../inputs.js';
import { checkCircles } from '../members.js';
import { file, readEffort, readLanguage, readSeed } from '../options.js';
import { deliver } from '../output.js';
import { checkOut } from '../save.js';
import { wordsOf } from '../table/facts.js';
import { tabulateMissing } from '../table/missing.js';

const options = {
  proposal: file(
    'A saved proposal: whoever is in none of its circles is left over. Without it, one is looked for.',
  ),
  policy: file('What a circle must be. Whatever it leaves out keeps its default.'),
  seed: {
    value: 'N',
    help: 'A whole number from 0 to 4294967295; default 1. Decides ties.',
    read: readSeed,
  },
  effort: {
    value: 'EFFORT',
    help: 'Without a proposal: quick, standard, thorough, or a number of steps; default quick.',
    read: readEffort,
  },
  language: { value: 'LANGUAGE', help: 'nl or en, for the table; default nl.', read: readLanguage },
  out: file('Save the result as JSON in this file, whole or not at all.'),
} as const;

/** Says who is missing. */
export const missing: Command = {
  name: 'missing',
  summary: 'say who is missing: how many people, roughly where, and what they would best bring',
  options,
  help: {
    usage:
      'pool.json [--proposal FILE] [--policy FILE] [--seed N] [--effort EFFORT] [--language LANGUAGE] [--out FILE]',
    about:
      'For people who are left over: how many newcomers, roughly where, would make a circle with them, which talents and ' +
      'needs would suit it best, and what newcomers must share. For circles with a seat: the talent that would help ' +
      'most. And needs that nobody can meet. Places are points of a grid, never a home.',
    examples: [
      {
        line: 'kringmaker missing pool.json --policy policy.json --format table --language en',
        does: 'says who is missing, in English',
      },
      {
        line: 'kringmaker missing pool.json --proposal proposal.json --policy policy.json',
        does: 'says who is missing beside a saved proposal, as JSON',
      },
    ],
    exitCodes: [0, 1, 2],
  },
  async run({ pool: path, values, format }: Given<typeof options>): Promise<ExitCode> {
    const { seed, effort, language = 'nl', out } = values;
    await checkOut(out, [path, values.policy, values.proposal]);
    const [pool, policy, proposal] = await readAll(
      readPool(path),
      readPolicy(values.policy),
      readProposal(values.proposal),
    );
    checkCircles('proposal', proposal?.circles ?? [], pool);
    const result = findMissing(pool, {
      policy,
      ...(proposal && { proposal }),
      ...(seed !== undefined && { seed }),
      ...(effort !== undefined && { effort }),
    });
    const words = wordsOf(pool);
    await deliver({
      result,
      table: (width) => tabulateMissing(result, { language, words, width }),
      format,
      out,
    });
    return 0;
  },
};
