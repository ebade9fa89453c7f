import { evaluateCircle, evaluateCircles } from '../../index.js';
import type { Command, ExitCode, Given } from '../command.js';
import { usage } from '../errors.js';
import { readAll, readPolicy, readPool, readProposal } from '../inputs.js';
import { checkCircles, checkMembers } from '../members.js';
import { file, readIds } from '../options.js';
import { deliver } from '../output.js';
import { checkOut } from '../save.js';
import { tabulateEvaluation, tabulateEvaluations } from '../table/evaluation.js';

const options = {
  members: {
    value: 'IDS',
    help:
      'The members of one circle: their ids between commas, without spaces. Given more than once, ' +
      'every value is one id, so that ids may hold commas.',
    repeats: true,
    read: readIds,
  },
  proposal: file('A saved proposal: all its circles are evaluated, as they are.'),
  policy: file('The policy to judge by. Whatever it leaves out keeps its default.'),
  out: file('Save the evaluation as JSON in this file, whole or not at all.'),
} as const;

/** Says how good given circles are. */
export const evaluate: Command = {
  name: 'evaluate',
  summary: 'say how good a circle or a proposal is, which rules it breaks, and why',
  options,
  help: {
    usage: 'pool.json (--members IDS | --proposal FILE) [--policy FILE] [--out FILE]',
    about:
      'Scores circles just as they are, whoever thought of them, and says which rules they break, ' +
      'what every member could give and get, and the facts behind the scores. Scores run from 0 to 1. ' +
      'A bad circle is no error. With --proposal also the value: how good all circles together are ' +
      'for everybody who is ready.',
    examples: [
      {
        line: 'kringmaker evaluate pool.json --members p-01,p-02,p-03',
        does: 'judges a circle of these three',
      },
      {
        line: 'kringmaker evaluate pool.json --proposal proposal.json --format table',
        does: 'judges a saved proposal, perhaps after people changed it',
      },
    ],
    exitCodes: [0, 1, 2],
  },
  async run({ pool: path, values, format }: Given<typeof options>): Promise<ExitCode> {
    const { members, out } = values;
    if ((members === undefined) === (values.proposal === undefined)) {
      throw usage([{ path: '', message: 'Give either --members or --proposal.' }]);
    }
    await checkOut(out, [path, values.policy, values.proposal]);
    const [pool, policy, proposal] = await readAll(
      readPool(path),
      readPolicy(values.policy),
      readProposal(values.proposal),
    );
    if (members !== undefined) {
      const named = members.map((id, member) => ({ id, path: `members[${member}]` }));
      checkMembers('--members', named, pool);
      const result = evaluateCircle(pool, members, policy);
      await deliver({ result, table: (width) => tabulateEvaluation(result, policy, width), format, out });
    } else {
      const circles = proposal?.circles.map((circle) => circle.members) ?? [];
      checkCircles('proposal', proposal?.circles ?? [], pool);
      const result = evaluateCircles(pool, circles, policy);
      await deliver({ result, table: (width) => tabulateEvaluations(result, policy, width), format, out });
    }
    return 0;
  },
};
