import { type Proposal, verifyProposal } from '../../index.js';
import type { Command, ExitCode, Given } from '../command.js';
import { ofProposal, readAll, readAudited, readPool } from '../inputs.js';
import { file } from '../options.js';
import { deliver } from '../output.js';
import { checkOut } from '../save.js';
import { tabulateVerification } from '../table/accounting.js';

const options = {
  out: file('Save what was found as JSON in this file, whole or not at all.'),
} as const;

/** Says where a proposal or a record disagrees with the pool or with itself. */
export const verify: Command = {
  name: 'verify',
  summary: 'work out a proposal or a record again, and say exactly where it does not agree',
  options,
  files: [{ name: 'proposal', help: 'A saved proposal or an audit record.' }],
  help: {
    usage: 'pool.json proposal.json [--out FILE]',
    about:
      'Works out hashes, scores, violations, the value, reasons, settings and codes again and holds them against what was ' +
      'saved, to the last digit. It makes no search: what only a search can show is listed as unverified, and replay does that.',
    examples: [
      {
        line: 'kringmaker verify pool.json record.json --format table',
        does: 'says whether a record agrees with the pool',
      },
      {
        line: 'kringmaker verify pool.json proposal.json',
        does: 'does this for a proposal of which there is no record',
      },
    ],
    exitCodes: [0, 1, 2, 4],
  },
  async run({ pool: path, files, values, format }: Given<typeof options>): Promise<ExitCode> {
    const { out } = values;
    const [proposalPath] = files as [string];
    await checkOut(out, [path, proposalPath]);
    const [pool, proposal] = await readAll(readPool(path), readAudited(proposalPath));
    const result = ofProposal(() => verifyProposal(pool, proposal as Proposal));
    await deliver({ result, table: (width) => tabulateVerification(result, width), format, out });
    return result.agrees ? 0 : 4;
  },
};
