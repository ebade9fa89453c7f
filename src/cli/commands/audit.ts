import {
  type AuditRecord,
  auditProposal,
  type Proposal,
  parseAuditRecord,
  recordDecision,
} from '../../index.js';
import type { Command, ExitCode, Given } from '../command.js';
import { unusable, usage } from '../errors.js';
import { ofInput, readAll, readAudited, readDecision, readPins, readPool, readProposal } from '../inputs.js';
import { file, readChoice, readCount, readLeanings, readSeconds } from '../options.js';
import { deliver } from '../output.js';
import { checkOut } from '../save.js';
import { tabulateRecord } from '../table/accounting.js';

const options = {
  decision: file(
    'What people decided, as JSON: added to the record. May be given with a record instead of a proposal.',
  ),
  keep: file('The proposal that this one goes on from, as it was given to propose.'),
  pins: file('The pins that this one was made with.'),
  seconds: {
    value: 'N',
    help: 'The limit of time that this one was made with; default: none.',
    read: readSeconds,
  },
  choice: {
    value: 'N',
    help: 'Of a file of alternatives: which of them, from 1; default 1.',
    read: readChoice,
  },
  count: {
    value: 'N',
    help: 'Of a file of alternatives: how many were asked for; default 3.',
    read: readCount,
  },
  leaning: {
    value: 'NAME',
    help: 'Of a file of alternatives: what they could lean to, as it was given. May be given more than once.',
    repeats: true,
    read: readLeanings,
  },
  out: file('Save the record as JSON in this file, whole or not at all.'),
} as const;

/** Records how a proposal came about and what people decided. */
export const audit: Command = {
  name: 'audit',
  summary: 'make the record by which you account for a proposal, or add a decision to it',
  options,
  files: [{ name: 'proposal', help: 'A saved proposal just as it was made, alternatives, or a record.' }],
  help: {
    usage:
      'pool.json proposal.json [--decision FILE] [--keep FILE] [--pins FILE] [--seconds N] [--choice N] [--count N] [--leaning NAME] [--out FILE]',
    about:
      'Writes down by ids what was proposed, by which version, policy, vocabulary, seed and effort, from a pool with which ' +
      'hash, and with codes of what there is to say of it. It holds no homes, talents, needs or sentences. A decision has ' +
      'decision (chosen, changed or rejected), role, reason and date, and perhaps a circle.',
    examples: [
      {
        line: 'kringmaker audit pool.json proposal.json --out record.json',
        does: 'saves the record of a proposal',
      },
      {
        line: 'kringmaker audit pool.json record.json --decision decision.json --out decided.json',
        does: 'saves the record with what people decided',
      },
    ],
    exitCodes: [0, 1, 2],
  },
  async run({ pool: path, files, values, format }: Given<typeof options>): Promise<ExitCode> {
    const { decision: decisionPath, keep, seconds, choice, count, leaning, out } = values;
    const [proposalPath] = files as [string];
    await checkOut(out, [path, proposalPath, decisionPath, keep, values.pins]);
    const [pool, audited, decision, previous, pins] = await readAll(
      readPool(path),
      readAudited(proposalPath),
      readDecision(decisionPath),
      readProposal(keep),
      readPins(values.pins),
    );
    const several = 'proposals' in audited ? (audited.proposals as readonly Proposal[]) : undefined;
    if (several === undefined && choice !== undefined) {
      throw usage([{ path: '--choice', message: 'is for a file of alternatives' }]);
    }
    const proposal = several === undefined ? (audited as Proposal) : several[(choice ?? 1) - 1];
    if (proposal === undefined) throw usage([{ path: '--choice', message: 'is more than there are' }]);
    const record = ofProposalOrRecord(() =>
      'kind' in proposal
        ? parseAuditRecord(proposal)
        : auditProposal(pool, proposal, {
            ...(previous && { previous }),
            ...(pins && { pins }),
            ...(seconds !== undefined && { maxSeconds: seconds }),
            ...(count !== undefined && { count }),
            ...(leaning && { leanings: leaning }),
          }),
    );
    const result =
      decision === undefined
        ? record
        : ofProposalOrRecord(() => recordDecision(record, decision), 'decision');
    await deliver({ result, table: (width) => tabulateRecord(result, width), format, out });
    return 0;
  },
};

/** What does not belong to each other is told like anything else that is wrong with a file. */
function ofProposalOrRecord(make: () => AuditRecord, role = 'proposal'): AuditRecord {
  try {
    return ofInput(role, make);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw unusable(role, [
      { code: 'unfit-record', path: '', message: `This cannot be recorded: ${error.message}.` },
    ]);
  }
}
