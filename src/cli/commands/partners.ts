import {
  type CirclePartners,
  findPartners,
  type MeetingMoment,
  preparePool,
  type SavedProposal,
} from '../../index.js';
import type { Command, ExitCode, Given } from '../command.js';
import { usage } from '../errors.js';
import { ofProposal, readAll, readPolicy, readPool, readWholeProposal } from '../inputs.js';
import { checkCircles, checkMembers } from '../members.js';
import { file, readIds, readLanguage } from '../options.js';
import { deliver } from '../output.js';
import { checkOut } from '../save.js';
import { wordsOf } from '../table/facts.js';
import { tabulatePartners } from '../table/partners.js';

const options = {
  members: {
    value: 'IDS',
    help:
      'The members of one circle: their ids between commas, without spaces. Given more than once, ' +
      'every value is one id, so that ids may hold commas.',
    repeats: true,
    read: readIds,
  },
  proposal: file('A saved proposal: partners around each of its circles.'),
  policy: file('How far people walk who did not say so. Whatever it leaves out keeps its default.'),
  language: { value: 'LANGUAGE', help: 'nl or en, for the table; default nl.', read: readLanguage },
  out: file('Save the result as JSON in this file, whole or not at all.'),
} as const;

/** A circle that may say when it meets; what it says is looked at where it is used. */
type StagedCircle = SavedProposal['circles'][number] & { readonly setting?: MeetingMoment };

/** Finds partners around circles. */
export const partners: Command = {
  name: 'partners',
  summary: 'find organisations nearby that could help a circle, or use what its members can do',
  options,
  help: {
    usage: 'pool.json (--members IDS | --proposal FILE) [--policy FILE] [--language LANGUAGE] [--out FILE]',
    about:
      'Looks among the partners of the pool for those that can help with needs that nobody in the circle can help ' +
      'with, or one member alone, and for those that can use talents of members. A partner must be within twice the ' +
      'own reach of the member, and open at a time that suits them and is not when the circle meets. It counts in no score. The JSON holds all that was found, ' +
      'the table the most useful in sentences.',
    examples: [
      {
        line: 'kringmaker partners pool.json --members p-01,p-02,p-03 --format table --language en',
        does: 'names partners around a circle of these three, in English',
      },
      {
        line: 'kringmaker partners pool.json --proposal proposal.json',
        does: 'finds partners around each circle of a saved proposal, as JSON',
      },
    ],
    exitCodes: [0, 1, 2],
  },
  async run({ pool: path, values, format }: Given<typeof options>): Promise<ExitCode> {
    const { members, language = 'nl', out } = values;
    if ((members === undefined) === (values.proposal === undefined)) {
      throw usage([{ path: '', message: 'Give either --members or --proposal.' }]);
    }
    await checkOut(out, [path, values.policy, values.proposal]);
    const [pool, policy, proposal] = await readAll(
      readPool(path),
      readPolicy(values.policy),
      values.proposal === undefined
        ? Promise.resolve(undefined)
        : readWholeProposal('proposal', values.proposal),
    );
    const telling = { language, words: wordsOf(pool) };
    if (members !== undefined) {
      const named = members.map((id, member) => ({ id, path: `members[${member}]` }));
      checkMembers('--members', named, pool);
      const result = findPartners(pool, members, policy);
      await deliver({
        result,
        table: (width) => tabulatePartners([result], { ...telling, width }),
        format,
        out,
      });
      return 0;
    }
    const circles: readonly StagedCircle[] = proposal?.circles ?? [];
    checkCircles('proposal', circles, pool);
    const prepared = preparePool(pool, policy);
    const found: CirclePartners[] = ofProposal(() =>
      circles.map(({ members, setting }) => findPartners(prepared, members, undefined, setting)),
    );
    await deliver({
      result: { circles: found },
      table: (width) => tabulatePartners(found, { ...telling, width }),
      format,
      out,
    });
    return 0;
  },
};
