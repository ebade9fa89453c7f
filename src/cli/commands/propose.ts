import { proposeCircles, toCsv } from '../../index.js';
import type { Command, ExitCode, Given } from '../command.js';
import { usage } from '../errors.js';
import { formatOptionWithCsv } from '../format.js';
import { readAll, readPins, readPolicy, readPool, readProposal } from '../inputs.js';
import { untilInterrupted } from '../interruption.js';
import { tell } from '../notice.js';
import { openThreads } from '../open-threads.js';
import {
  file,
  readEffort,
  readLanguage,
  readMovePrice,
  readSeconds,
  readSeed,
  readWorkers,
} from '../options.js';
import { deliver } from '../output.js';
import { showProgress } from '../progress.js';
import { checkOut } from '../save.js';
import { tabulateProposal } from '../table/proposal.js';

const options = {
  policy: file(
    'What a circle must be: sizes, distances, rules, weights. Whatever it leaves out keeps its default.',
  ),
  seed: {
    value: 'N',
    help:
      'A whole number from 0 to 4294967295; default 1. Decides ties: the same seed gives the same ' +
      'proposal, and another seed sometimes another one.',
    read: readSeed,
  },
  effort: {
    value: 'EFFORT',
    help:
      'quick, standard, thorough, or a number of steps; default standard. With the same seed more ' +
      'effort is never worse.',
    read: readEffort,
  },
  seconds: {
    value: 'N',
    help: 'Stop the search after so many seconds, if that is sooner; default: no limit.',
    read: readSeconds,
  },
  workers: {
    value: 'N',
    help:
      'Search on so many threads at the same time; default 1. The proposal is the same. Helps where there ' +
      'are more than 300 people.',
    read: readWorkers,
  },
  keep: file('A proposal made before, to go on from: its circles change only where that is worth the price.'),
  pins: file(
    'What people decided, as JSON: seats, sets of people together, circles as they are, people left out.',
  ),
  'move-price': {
    value: 'X',
    help:
      'What moving somebody out of a kept circle costs: 0 starts afresh, 1 is a place in a perfect circle, ' +
      'never moves nobody; default 1.',
    read: readMovePrice,
  },
  language: {
    value: 'LANGUAGE',
    help: 'nl or en, for csv: the names of the columns, and what stands between cells; default nl.',
    read: readLanguage,
  },
  out: file('Save the proposal as JSON in this file, whole or not at all.'),
} as const;

/** Proposes circles for everybody in a pool who is ready. */
export const propose: Command = {
  name: 'propose',
  summary: 'propose circles for the people of a pool, and say why the others are left over',
  options,
  format: formatOptionWithCsv,
  help: {
    usage:
      'pool.json [--policy FILE] [--keep FILE] [--pins FILE] [--move-price X] [--seed N] [--effort EFFORT] [--seconds N] [--workers N] [--language LANGUAGE] [--out FILE]',
    about:
      'Looks for circles of people who live near, can help each other and differ enough, for ' +
      'everybody in the pool who is ready and in no running circle. No required rule is broken. The ' +
      'value, 0 to 1, says how good the proposal is for everybody who is ready: 1 is everybody in a ' +
      'perfect circle. It is a proposal only: people decide.',
    examples: [
      {
        line: 'kringmaker propose pool.json --policy policy.json --effort quick --out proposal.json',
        does: 'saves a first proposal under your own policy',
      },
      {
        line: 'kringmaker propose pool.json --policy policy.json --keep proposal.json --move-price 2',
        does: 'goes on from it later, and moves people only where that gains much',
      },
    ],
    exitCodes: [0, 1, 2, 3, 130],
  },
  async run({ pool: path, values, format, json }: Given<typeof options>): Promise<ExitCode> {
    const { out, seed, effort, seconds, workers: threads = 1 } = values;
    const movePrice = values['move-price'];
    if (movePrice !== undefined && values.keep === undefined) {
      throw usage([{ path: '--move-price', message: 'needs --keep: nobody is anywhere yet' }]);
    }
    await checkOut(out, [path, values.policy, values.keep, values.pins]);
    const [pool, policy, previous, pins] = await readAll(
      readPool(path),
      readPolicy(values.policy),
      readProposal(values.keep),
      readPins(values.pins),
    );
    const progress = await showProgress(seconds);
    const workers = await openThreads(threads);
    const { result: proposal, interrupted } = await untilInterrupted((signal) =>
      proposeCircles(pool, {
        policy,
        signal,
        ...(workers && { workers }),
        ...(previous && { previous }),
        ...(pins && { pins }),
        ...(movePrice !== undefined && { movePrice }),
        ...(seed !== undefined && { seed }),
        ...(effort !== undefined && { effort }),
        ...(seconds !== undefined && { maxSeconds: seconds }),
        ...(progress.update && { onProgress: progress.update }),
      }),
    ).finally(() => Promise.all([progress.hide(), workers?.close()]));
    await deliver({
      result: proposal,
      table: (width) => tabulateProposal(proposal, width),
      csv: () => toCsv(proposal, { ...(values.language && { language: values.language }) }),
      format,
      out,
    });
    if (interrupted) {
      await tell('Interrupted: this is the best so far.', { json });
      return 130;
    }
    if (proposal.circles.length === 0) {
      await tell('No circle was found; the proposal says why.', { json });
      return 3;
    }
    return 0;
  },
};
