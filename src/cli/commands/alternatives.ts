import { proposeAlternatives } from '../../index.js';
import type { Command, ExitCode, Given } from '../command.js';
import { readAll, readPolicy, readPool } from '../inputs.js';
import { untilInterrupted } from '../interruption.js';
import { tell } from '../notice.js';
import { file, readCount, readEffort, readLanguage, readLeanings, readSeed } from '../options.js';
import { deliver } from '../output.js';
import { checkOut } from '../save.js';
import { tabulateAlternatives } from '../table/alternatives.js';
import { wordsOf } from '../table/facts.js';

const options = {
  count: {
    value: 'N',
    help: 'How many proposals, 1 to 10; default 3. There may be fewer: then the result says so.',
    read: readCount,
  },
  leaning: {
    value: 'NAME',
    help:
      'What some of them may lean to: meeting, development, services or neighbourhood. May be given more ' +
      'than once; default all four.',
    repeats: true,
    read: readLeanings,
  },
  policy: file('What a circle must be. Whatever it leaves out keeps its default.'),
  seed: {
    value: 'N',
    help: 'A whole number from 0 to 4294967295; default 1. Decides ties.',
    read: readSeed,
  },
  effort: {
    value: 'EFFORT',
    help:
      'quick, standard, thorough, or a number of steps; default standard. Of each search, and there are ' +
      'several: up to eleven for three proposals.',
    read: readEffort,
  },
  language: {
    value: 'LANGUAGE',
    help: 'nl or en; default nl. Of the sentences in the table; the JSON has none.',
    read: readLanguage,
  },
  out: file('Save the proposals as JSON in this file, whole or not at all.'),
} as const;

/** Proposes circles in several ways to choose from. */
export const alternatives: Command = {
  name: 'alternatives',
  summary: 'propose several sets of circles that really differ, and say what each gains and loses',
  options,
  help: {
    usage:
      'pool.json [--count N] [--leaning NAME] [--policy FILE] [--seed N] [--effort EFFORT] [--language LANGUAGE] [--out FILE]',
    about:
      'Looks for the best circles, and for others that are nearly as good while at least three in ten of the ' +
      'pairs of people who share a circle are different ones. Says of each what is better and what is worse than in the ' +
      'first. No required rule is broken, and all values are by the same policy. People decide.',
    examples: [
      {
        line: 'kringmaker alternatives pool.json --policy policy.json --effort quick --format table',
        does: 'shows three proposals, for people to read',
      },
      {
        line: 'kringmaker alternatives pool.json --policy policy.json --count 2 --leaning meeting --effort quick',
        does: 'gives the best proposal and one other, perhaps one for people who above all want to meet',
      },
    ],
    exitCodes: [0, 1, 2, 3, 130],
  },
  async run({ pool: path, values, format, json }: Given<typeof options>): Promise<ExitCode> {
    const { count, leaning, seed, effort, language = 'nl', out } = values;
    await checkOut(out, [path, values.policy]);
    const [pool, policy] = await readAll(readPool(path), readPolicy(values.policy));
    const { result, interrupted } = await untilInterrupted((signal) =>
      proposeAlternatives(pool, {
        policy,
        signal,
        ...(count !== undefined && { count }),
        ...(leaning !== undefined && { leanings: leaning }),
        ...(seed !== undefined && { seed }),
        ...(effort !== undefined && { effort }),
      }),
    );
    const words = wordsOf(pool);
    const table = (width: number) => tabulateAlternatives(result, { language, words, width });
    await deliver({ result, table, format, out });
    if (interrupted) {
      await tell('Interrupted: these are the best so far.', { json });
      return 130;
    }
    if (result.proposals.length === 0) {
      await tell('No circle was found; kringmaker propose says why.', { json });
      return 3;
    }
    return 0;
  },
};
