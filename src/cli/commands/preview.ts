import type { ChangePreview } from '../../index.js';
import {
  type Change,
  type CircleMembers,
  type CompactPool,
  type Policy,
  type Pool,
  previewChange,
} from '../../index.js';
import type { Command, ExitCode, Given } from '../command.js';
import { unusable, usage } from '../errors.js';
import { readAll, readChange, readPolicy, readPool, readProposal } from '../inputs.js';
import { checkCircles } from '../members.js';
import { file } from '../options.js';
import { deliver } from '../output.js';
import { checkOut } from '../save.js';
import { tabulatePreview } from '../table/preview.js';

const options = {
  change: file('The change: add, remove, move, swap, replace, merge or split, as JSON.'),
  proposal: file(
    'A saved proposal: the change is to its circles, k-1, k-2 and so on, and not to running ones.',
  ),
  policy: file('What a circle must be. Whatever it leaves out keeps its default.'),
  out: file('Save the preview as JSON in this file, whole or not at all.'),
} as const;

/** Shows what a change would do. */
export const preview: Command = {
  name: 'preview',
  summary: 'show what a change to circles would do, before anybody decides',
  options,
  help: {
    usage: 'pool.json --change FILE [--proposal FILE] [--policy FILE] [--out FILE]',
    about:
      'Shows each circle that the change touches before and after: its scores, what changes for every member, ' +
      'and which rules are broken by it or no longer. Nothing is changed.',
    examples: [
      {
        line: 'kringmaker preview running.json --change change.json',
        does: 'shows what the change would do to running circles',
      },
      {
        line: 'kringmaker preview running.json --change change.json --policy policy.json --format table',
        does: 'the same by your own policy, for people to read',
      },
    ],
    exitCodes: [0, 1, 2],
  },
  async run({ pool: path, values, format }: Given<typeof options>): Promise<ExitCode> {
    const { out } = values;
    if (values.change === undefined) throw usage([{ path: '--change', message: 'is missing' }]);
    await checkOut(out, [path, values.change, values.proposal, values.policy]);
    const [pool, policy, proposal, change] = await readAll(
      readPool(path),
      readPolicy(values.policy),
      readProposal(values.proposal),
      readChange(values.change),
    );
    // The circles of a proposal are numbered in their order.
    const proposed = proposal?.circles.map(({ members }, position) => ({ id: `k-${position + 1}`, members }));
    checkCircles('proposal', proposed ?? [], pool);
    const circles = proposed ?? ('head' in pool ? pool.head : pool).circles;
    const result = tryChange(pool, circles, change, policy);
    await deliver({ result, table: (width) => tabulatePreview(result, policy, width), format, out });
    return 0;
  },
};

function tryChange(
  pool: Pool | CompactPool,
  circles: readonly CircleMembers[],
  change: Change,
  policy: Policy,
): ChangePreview {
  try {
    return previewChange(pool, circles, change, { policy });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = `This does not fit the circles: ${error.message}.`;
    throw unusable('change', [{ code: 'unfit-change', path: '', message }]);
  }
}
