import { explainParticipant } from '../../index.js';
import type { Command, ExitCode, Given } from '../command.js';
import { usage } from '../errors.js';
import { checkPlaceable, explainFor } from '../explaining.js';
import { ofProposal, readAll, readPolicy, readPool, readWholeProposal } from '../inputs.js';
import { checkCircles, checkMembers } from '../members.js';
import { file, readAudience, readLanguage, readText } from '../options.js';
import { deliver } from '../output.js';
import { checkOut } from '../save.js';
import { tabulateDossier, tabulateStory } from '../table/dossier.js';

const options = {
  audience: {
    value: 'WHO',
    help: 'coach, member or team; default coach. A member reads about themselves only, a team nothing about anybody.',
    read: readAudience,
  },
  participant: {
    value: 'ID',
    help: 'For a coach: why this one person is where they are. For a member: who reads.',
    read: readText,
  },
  language: { value: 'LANGUAGE', help: 'nl or en, for the table; default nl.', read: readLanguage },
  policy: file('The policy to judge by; default the one that the proposal was made under.'),
  out: file('Save the explanation as JSON in this file, whole or not at all.'),
} as const;

/** Explains a proposal. */
export const explain: Command = {
  name: 'explain',
  summary: 'explain a proposal to its coach, to a member or to a team',
  files: [{ name: 'proposal', help: 'A saved proposal, perhaps changed by people.' }],
  options,
  help: {
    usage:
      'pool.json proposal.json [--audience WHO] [--participant ID] [--language LANGUAGE] [--policy FILE] [--out FILE]',
    about:
      'Says why: who could help whom with what, what a circle cannot do for itself, what hangs on one person, how ' +
      'far people walk, and for everybody who is left over what stands in the way and the smallest change that ' +
      'would help. With --participant, why this person is in this circle and not in another. The JSON holds facts ' +
      'by code; the table holds sentences.',
    examples: [
      {
        line: 'kringmaker explain pool.json proposal.json --format table --language en',
        does: 'explains all circles to their coach, in English',
      },
      {
        line: 'kringmaker explain pool.json proposal.json --audience member --participant p-01 --format table',
        does: 'tells p-01 what they could do for others and others for them, in Dutch',
      },
    ],
    exitCodes: [0, 1, 2],
  },
  async run({ pool: path, files, values, format }: Given<typeof options>): Promise<ExitCode> {
    const { audience = 'coach', participant, language = 'nl', out } = values;
    const [proposalPath] = files as [string];
    if (audience === 'member' && participant === undefined) {
      throw usage([{ path: '--participant', message: 'is missing: which member reads' }]);
    }
    if (audience === 'team' && participant !== undefined) {
      throw usage([{ path: '--participant', message: 'is not for a team' }]);
    }
    await checkOut(out, [path, proposalPath, values.policy]);
    const [pool, proposal, given] = await readAll(
      readPool(path),
      readWholeProposal('proposal', proposalPath),
      readPolicy(values.policy),
    );
    checkCircles('proposal', proposal.circles, pool);
    if (participant !== undefined) checkMembers('--participant', [{ id: participant, path: '' }], pool);
    if (participant !== undefined) checkPlaceable(pool, proposal, participant);
    const policy = values.policy === undefined ? {} : { policy: given };
    if (audience === 'coach' && participant !== undefined) {
      const result = ofProposal(() => explainParticipant(pool, proposal, participant, policy));
      await deliver({ result, table: (width) => tabulateStory(result, language, width), format, out });
      return 0;
    }
    const result = ofProposal(() => explainFor(audience, participant, pool, proposal, policy));
    await deliver({ result, table: (width) => tabulateDossier(result, language, width), format, out });
    return 0;
  },
};
