import { stageCircles } from '../../index.js';
import type { Command, ExitCode, Given } from '../command.js';
import { usage } from '../errors.js';
import { ofProposal, readAll, readPolicy, readPool, readWholeProposal } from '../inputs.js';
import { checkCircles } from '../members.js';
import { file, readSeed } from '../options.js';
import { deliver } from '../output.js';
import { checkOut } from '../save.js';
import { tabulateStaging } from '../table/setting.js';

const options = {
  proposal: file('A saved proposal, perhaps changed by people: its circles are taken as they are.'),
  policy: file('The policy to go by; default the one that the proposal was made under.'),
  seed: {
    value: 'N',
    help: 'A whole number from 0 to 4294967295; default that of the proposal, or 1. Decides ties.',
    read: readSeed,
  },
  out: file('Save the proposal with these settings as JSON in this file, whole or not at all.'),
} as const;

/** Chooses when and where circles meet, and who is there for them. */
export const stage: Command = {
  name: 'stage',
  summary: 'choose a place, a daypart, a coach and a volunteer for each circle of a proposal',
  options,
  help: {
    usage: 'pool.json --proposal FILE [--policy FILE] [--seed N] [--out FILE]',
    about:
      'Chooses for all circles at once, from the meeting places, coaches and volunteers of the pool, so that nobody ' +
      'serves more circles than they can. Members stay where they are. What a circle cannot have is named with the ' +
      'reasons. The result is the proposal with these settings. propose does the same at its end; this is for circles that people changed since.',
    examples: [
      {
        line: 'kringmaker stage pool.json --proposal proposal.json --format table',
        does: 'shows when and where each circle could meet, and with whom',
      },
      {
        line: 'kringmaker stage pool.json --proposal proposal.json --seed 7 --out staged.json',
        does: 'saves the proposal with these settings, with ties decided in another way',
      },
    ],
    exitCodes: [0, 1, 2],
  },
  async run({ pool: path, values, format }: Given<typeof options>): Promise<ExitCode> {
    const { out, seed } = values;
    if (values.proposal === undefined) throw usage([{ path: '--proposal', message: 'must be given' }]);
    await checkOut(out, [path, values.policy, values.proposal]);
    const [pool, policy, proposal] = await readAll(
      readPool(path),
      values.policy === undefined ? Promise.resolve(undefined) : readPolicy(values.policy),
      readWholeProposal('proposal', values.proposal),
    );
    checkCircles('proposal', proposal.circles, pool);
    const staging = ofProposal(() =>
      stageCircles(pool, proposal, { ...(policy && { policy }), ...(seed !== undefined && { seed }) }),
    );
    const result = {
      ...proposal,
      circles: proposal.circles.map((circle, each) => ({
        ...circle,
        setting: staging.circles[each]!.setting,
      })),
    };
    await deliver({ result, table: (width) => tabulateStaging(staging, width), format, out });
    return 0;
  },
};
