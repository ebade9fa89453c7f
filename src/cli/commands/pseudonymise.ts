import { readFile } from 'node:fs/promises';
import { type Ledger, type Pool, type Proposal, pseudonymise as replaceIds } from '../../index.js';
import type { Command, ExitCode, Given } from '../command.js';
import { usage } from '../errors.js';
import { fileFailure } from '../file-failure.js';
import { ofInput, readKept } from '../inputs.js';
import { file } from '../options.js';
import { deliver } from '../output.js';
import { checkOut } from '../save.js';
import { count } from '../table/words.js';

const options = {
  'key-file': file(
    'The key, as text of 32 bytes or more; white space around it does not count. Who has it can tell who is who.',
  ),
  labels: {
    value: 'HOW',
    help: 'kept or replaced: whether background labels and facilities of a pool get pseudonyms too; default kept.',
    read: readLabels,
  },
  out: file('Save what comes out as JSON in this file, whole or not at all.'),
} as const;

/** What can be given, and how it is known: a record too says who has no place. */
type Kind = 'pool' | 'ledger' | 'proposal';

/** Replaces the ids of a pool, or of what goes with one. */
export const pseudonymise: Command = {
  name: 'pseudonymise',
  summary: 'replace every id in a pool, ledger or proposal by a pseudonym that only a key can make again',
  options,
  input: {
    name: 'kept',
    value: 'kept.json',
    help: 'A pool, ledger, proposal or record, as JSON; - is standard input. A pool may be JSON Lines.',
  },
  help: {
    usage: 'kept.json --key-file FILE [--labels HOW] [--out FILE]',
    about:
      'Replaces the ids of people, circles, places, coaches, volunteers, partners and referrers. The same key gives the same ' +
      'pseudonyms every time, in a pool, its ledger and its proposals. Nothing else changes but the hash of the pool in a ' +
      'proposal: homes still tell who people are, so coarsen them too. Of a record its proposal comes out.',
    examples: [
      {
        line: 'kringmaker pseudonymise pool.json --key-file key.txt --labels replaced --out pseudonymous.json',
        does: 'replaces ids and labels of a pool',
      },
      {
        line: 'kringmaker pseudonymise proposal.json --key-file key.txt --out pseudonymous-proposal.json',
        does: 'replaces ids in a proposal for that pool',
      },
    ],
    exitCodes: [0, 1, 2],
  },
  async run({ pool: path, values, format }: Given<typeof options>): Promise<ExitCode> {
    const keyPath = values['key-file'];
    if (keyPath === undefined) throw usage([{ path: '--key-file', message: 'is missing' }]);
    await checkOut(values.out, [path, keyPath]);
    const bytes = await readFile(keyPath).catch((error: unknown) => {
      throw fileFailure('key', 'unreadable-file', error);
    });
    const key = bytes.toString('utf8').trim();
    if (Buffer.byteLength(key) < 32) {
      throw usage([{ path: '--key-file', message: 'must hold a key of 32 bytes or more' }]);
    }
    const kept = await readKept(path);
    const kind = kindOf(kept);
    // Which of the three it is, the call sees for itself.
    const result = ofInput(kind, () =>
      replaceIds(kept as Proposal, key, { labels: values.labels ?? 'kept' }),
    );
    await deliver({ result, table: () => [told(result)], format, out: values.out });
    return 0;
  },
};

/** What was given is a pool, unless it holds what only another holds. */
function kindOf(kept: unknown): Kind {
  const keys = typeof kept === 'object' && kept !== null ? kept : {};
  if ('help' in keys) return 'ledger';
  return 'unplaced' in keys ? 'proposal' : 'pool';
}

function told(result: Pool | Ledger | Proposal): string {
  const of =
    'help' in result
      ? count(result.help.length, 'act of help', 'acts of help')
      : 'unplaced' in result
        ? count(result.circles.length, 'circle')
        : count(result.participants.length, 'participant');
  return `${of}: every id is replaced.`;
}

/** @throws RangeError when the text is neither. */
function readLabels([text]: readonly string[]): 'kept' | 'replaced' {
  if (text !== 'kept' && text !== 'replaced') throw new RangeError('must be kept or replaced');
  return text;
}
