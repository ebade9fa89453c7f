import { addressProposal } from '../../index.js';
import type { Command, ExitCode, Given } from '../command.js';
import { ofProposal, readAll, readPolicy, readPool, readWholeProposal } from '../inputs.js';
import { checkCircles } from '../members.js';
import { file } from '../options.js';
import { deliver } from '../output.js';
import { checkOut } from '../save.js';
import { tabulateAddressed } from '../table/addressed.js';

const options = {
  policy: file('The policy of which the detour counts; default the one that the proposal was made under.'),
  out: file('Save the result as JSON in this file, whole or not at all.'),
} as const;

/** Says who gets to hear what of a proposal. */
export const address: Command = {
  name: 'address',
  summary: 'say which coach and which referrer get to hear what of a proposal; nothing is sent',
  files: [{ name: 'proposal', help: 'A saved proposal, perhaps changed by people.' }],
  options,
  help: {
    usage: 'pool.json proposal.json [--policy FILE] [--out FILE]',
    about:
      'Says for each coach of which circles and left-over people they get to hear: the coach whom the proposal has ' +
      'for a circle, or else all who work there and take the routes by which its members came. For each referrer, ' +
      'who of their people has a place. And of whom no coach would hear, with the reason. Ids only.',
    examples: [
      {
        line: 'kringmaker address pool.json proposal.json --format table',
        does: 'shows who gets to hear what',
      },
      {
        line: 'kringmaker address pool.json proposal.json --out addressed.json',
        does: 'saves it, for a program to send on',
      },
    ],
    exitCodes: [0, 1, 2],
  },
  async run({ pool: path, files, values, format }: Given<typeof options>): Promise<ExitCode> {
    const [proposalPath] = files as [string];
    const { out } = values;
    await checkOut(out, [path, proposalPath, values.policy]);
    const [pool, proposal, policy] = await readAll(
      readPool(path),
      readWholeProposal('proposal', proposalPath),
      readPolicy(values.policy),
    );
    checkCircles('proposal', proposal.circles, pool);
    const own = values.policy === undefined ? {} : { policy };
    const result = ofProposal(() => addressProposal(pool, proposal, own));
    await deliver({ result, table: (width) => tabulateAddressed(result, width), format, out });
    return 0;
  },
};
