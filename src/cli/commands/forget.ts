import { type Forgotten, forget as forgetPerson, type Kept } from '../../index.js';
import type { Command, ExitCode, Given } from '../command.js';
import { unusable, usage } from '../errors.js';
import { ofInput, readKept } from '../inputs.js';
import { file, readText } from '../options.js';
import { deliver } from '../output.js';
import { checkOut } from '../save.js';
import { tabulateForgetting } from '../table/accounting.js';

const options = {
  participant: {
    value: 'ID',
    help: 'The person who is to be forgotten: a participant, coach, volunteer or referrer.',
    read: readText,
  },
  out: file('Save what is left as JSON in this file, whole or not at all.'),
} as const;

/** By which key each kind of thing is known, the surest first. */
const kinds = [
  ['participants', 'pools'],
  ['help', 'ledgers'],
  ['kind', 'records'],
  ['proposals', 'alternatives'],
  ['audience', 'dossiers'],
  ['circles', 'proposals'],
] as const satisfies ReadonlyArray<readonly [string, keyof Kept]>;

/** Takes one person out of something that is kept. */
export const forget: Command = {
  name: 'forget',
  summary: 'take one person out of a pool, a ledger, a proposal, a record or a dossier',
  options,
  input: {
    name: 'kept',
    value: 'kept.json',
    help: 'A pool, ledger, proposal, alternatives, record or dossier, as JSON; - is standard input. A pool may be JSON Lines.',
  },
  help: {
    usage: 'kept.json --participant ID [--out FILE]',
    about:
      'Gives the same file without this person, which can be read as before. As a table it says what was taken out, and what ' +
      'stays although it was worked out with them: hashes of the pool, scores, values. What a member could read about ' +
      'themselves becomes null. No file is changed: do this for each file that you keep, and then delete the old ones.',
    examples: [
      {
        line: 'kringmaker forget record.json --participant p-03 --out record-without.json',
        does: 'saves a record without this person',
      },
      {
        line: 'kringmaker forget pool.json --participant p-03 --format table',
        does: 'says what would be taken out of a pool',
      },
    ],
    exitCodes: [0, 1, 2, 3],
  },
  async run({ pool: path, values, format }: Given<typeof options>): Promise<ExitCode> {
    const { participant, out } = values;
    if (participant === undefined || participant === '') {
      throw usage([{ path: '--participant', message: 'must be given' }]);
    }
    await checkOut(out, [path]);
    const kept = await readKept(path);
    const kind = kindOf(kept);
    const { report, ...rest } = ofInput('kept', () => forgetPerson(participant, { [kind]: [kept] }));
    const [result = null] = (rest as Omit<Forgotten, 'report'>)[kind];
    await deliver({ result, table: (width) => tabulateForgetting(report, width), format, out });
    return report.found ? 0 : 3;
  },
};

function kindOf(kept: unknown): keyof Kept {
  const keys = typeof kept === 'object' && kept !== null ? kept : {};
  if ('ids' in keys) return 'pools';
  const found = kinds.find(([key]) => key in keys);
  if (found !== undefined) return found[1];
  throw unusable('kept', [
    {
      code: 'wrong-type',
      path: '',
      message: 'This is no pool, ledger, proposal, alternatives, record or dossier.',
    },
  ]);
}
