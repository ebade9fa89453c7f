import { reportFairness } from '../../index.js';
import type { Command, ExitCode, Given } from '../command.js';
import { ofProposal, readAll, readPolicy, readPool, readWholeProposal } from '../inputs.js';
import { checkCircles } from '../members.js';
import { file, readEffort, readLanguage, readReportAudience, readSamples, readSeed } from '../options.js';
import { deliver } from '../output.js';
import { checkOut } from '../save.js';
import { wordsOf } from '../table/facts.js';
import { tabulateFairness } from '../table/fairness.js';

const options = {
  audience: {
    value: 'WHO',
    help: 'coach or team; default coach. A team gets numbers about five people or more only, and no ids.',
    read: readReportAudience,
  },
  samples: {
    value: 'N',
    help: 'How many proposals are made to see what chance each person has, 1 to 1000; default 20.',
    read: readSamples,
  },
  policy: file('The policy to judge by; default the one that the proposal was made under.'),
  seed: {
    value: 'N',
    help: 'Of the first of those proposals; each next one has one more. 0 to 4294967295; default 1.',
    read: readSeed,
  },
  effort: {
    value: 'EFFORT',
    help: 'For each of them: quick, standard, thorough, or a number of steps; default quick.',
    read: readEffort,
  },
  language: { value: 'LANGUAGE', help: 'nl or en, for the table; default nl.', read: readLanguage },
  out: file('Save the report as JSON in this file, whole or not at all.'),
} as const;

/** Reports whether a proposal is fair. */
export const fairness: Command = {
  name: 'fairness',
  summary: 'report whether a proposal is fair: who is placed, who waits, and what chance everybody has',
  files: [{ name: 'proposal', help: 'A saved proposal, perhaps changed by people.' }],
  options,
  help: {
    usage:
      'pool.json proposal.json [--audience WHO] [--samples N] [--policy FILE] [--seed N] [--effort EFFORT] [--language LANGUAGE] [--out FILE]',
    about:
      'Says who was considered and placed, why others are left over, how long both have waited, and how it falls out by ' +
      'background, of groups of five people or more. Makes other proposals for the same people and says in which share of ' +
      'those about as good as the best each person has a place. It measures the run and scores nobody.',
    examples: [
      {
        line: 'kringmaker fairness pool.json proposal.json --samples 5 --format table --language en',
        does: 'reports to the coach, in English',
      },
      {
        line: 'kringmaker fairness pool.json proposal.json --audience team --samples 5',
        does: 'reports to a team, after five other proposals',
      },
    ],
    exitCodes: [0, 1, 2],
  },
  async run({ pool: path, files, values, format }: Given<typeof options>): Promise<ExitCode> {
    const { audience, samples, seed, effort, language = 'nl', out } = values;
    const [proposalPath] = files as [string];
    await checkOut(out, [path, proposalPath, values.policy]);
    const [pool, proposal, policy] = await readAll(
      readPool(path),
      readWholeProposal('proposal', proposalPath),
      readPolicy(values.policy),
    );
    checkCircles('proposal', proposal.circles, pool);
    const result = ofProposal(() =>
      reportFairness(pool, {
        proposal,
        ...(values.policy !== undefined && { policy }),
        ...(audience !== undefined && { audience }),
        ...(samples !== undefined && { samples }),
        ...(seed !== undefined && { seed }),
        ...(effort !== undefined && { effort }),
      }),
    );
    const words = wordsOf(pool);
    await deliver({
      result,
      table: (width) => tabulateFairness(result, { language, words, width }),
      format,
      out,
    });
    return 0;
  },
};
