import { compareProposals } from '../../index.js';
import type { Command, ExitCode, Given } from '../command.js';
import { readAll, readPolicy, readPool, readWholeProposal } from '../inputs.js';
import { checkCircles } from '../members.js';
import { file, readLanguage } from '../options.js';
import { deliver } from '../output.js';
import { checkOut } from '../save.js';
import { tabulateComparison } from '../table/comparison.js';
import { wordsOf } from '../table/facts.js';

const options = {
  policy: file('By which both are measured; default that of the first proposal.'),
  language: {
    value: 'LANGUAGE',
    help: 'nl or en; default nl. Of the sentences in the table; the JSON has none.',
    read: readLanguage,
  },
  out: file('Save the comparison as JSON in this file, whole or not at all.'),
} as const;

/** Puts two proposals side by side. */
export const compare: Command = {
  name: 'compare',
  summary: 'put two proposals side by side: who is elsewhere, and what gets better and worse for whom',
  files: [
    { name: 'before', help: 'A saved proposal.' },
    { name: 'after', help: 'Another one, for the same people more or less.' },
  ],
  options,
  help: {
    usage: 'pool.json before.json after.json [--policy FILE] [--language LANGUAGE] [--out FILE]',
    about:
      'Measures both proposals anew by one pool and one policy, whoever made them, and says who is in another ' +
      'circle, which circles are the same one, and what differs for everybody together and for each person. ' +
      'Nothing is changed.',
    examples: [
      {
        line: 'kringmaker compare pool.json proposal.json other.json',
        does: 'compares two saved proposals by the policy of the first',
      },
      {
        line: 'kringmaker compare pool.json proposal.json other.json --policy policy.json --format table',
        does: 'the same by your own policy, for people to read',
      },
    ],
    exitCodes: [0, 1, 2],
  },
  async run({ pool: path, files, values, format }: Given<typeof options>): Promise<ExitCode> {
    const { out, language = 'nl' } = values;
    const [first, second] = files as [string, string];
    await checkOut(out, [path, first, second, values.policy]);
    const [pool, before, after, policy] = await readAll(
      readPool(path),
      readWholeProposal('before', first),
      readWholeProposal('after', second),
      readPolicy(values.policy),
    );
    for (const [role, { circles }] of Object.entries({ before, after })) {
      checkCircles(role, circles, pool);
    }
    const result = compareProposals(pool, before, after, values.policy === undefined ? {} : { policy });
    const words = wordsOf(pool);
    const table = (width: number) => tabulateComparison(result, { language, words, width });
    await deliver({ result, table, format, out });
    return 0;
  },
};
