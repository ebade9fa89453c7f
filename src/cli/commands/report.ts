import { type Language, renderReport } from '../../index.js';
import type { Command, ExitCode, Given } from '../command.js';
import { unusable, usage } from '../errors.js';
import { checkPlaceable, explainFor } from '../explaining.js';
import { ofProposal, readAll, readDossier, readPolicy, readPool, readWholeProposal } from '../inputs.js';
import { checkCircles, checkMembers } from '../members.js';
import { file, readAudience, readLanguage, readText } from '../options.js';
import { print } from '../output.js';
import { checkOut, save } from '../save.js';

const options = {
  audience: { value: 'WHO', help: 'coach, member or team; default coach.', read: readAudience },
  participant: { value: 'ID', help: 'For a member: who reads.', read: readText },
  language: { value: 'LANGUAGE', help: 'nl or en; default nl.', read: readLanguage },
  policy: file('The policy to judge by; default the one that the proposal was made under.'),
  out: file('Save the page in this file, whole or not at all.'),
} as const;

/** Writes a page to look at. */
export const report: Command = {
  name: 'report',
  summary: 'write a page with maps, pictures and sentences about a proposal',
  input: {
    name: 'pool',
    value: 'pool.json',
    help: 'The pool; or, alone, a dossier that explain saved. - is JSON from standard input.',
  },
  files: [{ name: 'proposal', help: 'A saved proposal; none where a dossier is given.', optional: true }],
  options,
  help: {
    usage:
      'pool.json [proposal.json] [--audience WHO] [--participant ID] [--language LANGUAGE] [--policy FILE] [--out FILE]',
    about:
      'Writes one page of HTML, to be opened in any browser and to be printed: a map, who could help whom, scores, a table ' +
      'of members, reasons, what is missing, and people without a place. It needs no network and runs no script. Homes are ' +
      'coarsened. A member reads about themselves only, a team nothing about anybody.',
    examples: [
      {
        line: 'kringmaker report pool.json proposal.json --out report.html',
        does: 'writes a page for the coach, in Dutch',
      },
      {
        line: 'kringmaker report pool.json proposal.json --audience team --language en --out report.html',
        does: 'writes a page for a team, in English',
      },
    ],
    exitCodes: [0, 1, 2],
  },
  async run({ pool: path, files: [proposal], values, format }: Given<typeof options>): Promise<ExitCode> {
    const { language = 'nl', out } = values;
    if (format !== undefined) throw usage([{ path: '--format', message: 'is not for a page' }]);
    await checkOut(out, [path, proposal, values.policy]);
    const page =
      proposal === undefined
        ? await ofSaved(path, values, language)
        : await ofPool(path, proposal, values, language);
    if (out === undefined) await print(process.stdout, page);
    else await save(out, page);
    return 0;
  },
};

type Chosen = Given<typeof options>['values'];

/** Of a dossier, in which all that could be chosen is settled. */
async function ofSaved(path: string, values: Chosen, language: Language): Promise<string> {
  const settled = (['audience', 'participant', 'policy'] as const).filter(
    (name) => values[name] !== undefined,
  );
  if (settled.length > 0) {
    throw usage(settled.map((name) => ({ path: `--${name}`, message: 'is settled in a dossier' })));
  }
  const dossier = await readDossier(path);
  try {
    return renderReport(dossier, { language });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Only what facts hold was not looked at before.
    const message = 'A fact in it does not hold what it should.\nMaybe the dossier was changed by hand.';
    throw unusable('dossier', [{ code: 'wrong-type', path: '', message }]);
  }
}

async function ofPool(
  path: string,
  proposalPath: string,
  values: Chosen,
  language: Language,
): Promise<string> {
  const { audience = 'coach', participant } = values;
  if (audience === 'member' && participant === undefined) {
    throw usage([{ path: '--participant', message: 'is missing: which member reads' }]);
  }
  if (audience !== 'member' && participant !== undefined) {
    throw usage([{ path: '--participant', message: 'is for a member only' }]);
  }
  const [pool, proposal, given] = await readAll(
    readPool(path),
    readWholeProposal('proposal', proposalPath),
    readPolicy(values.policy),
  );
  checkCircles('proposal', proposal.circles, pool);
  if (participant !== undefined) {
    checkMembers('--participant', [{ id: participant, path: '' }], pool);
    checkPlaceable(pool, proposal, participant);
  }
  const policy = values.policy === undefined ? {} : { policy: given };
  return renderReport(
    ofProposal(() => explainFor(audience, participant, pool, proposal, policy)),
    { language },
  );
}
