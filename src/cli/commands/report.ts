import {
  achievableHelp,
  type Dossier,
  type ObservedCircle,
  observeReciprocity,
  type ReportOptions,
  renderReport,
} from '../../index.js';
import type { Command, ExitCode, Given } from '../command.js';
import { unusable, usage } from '../errors.js';
import { checkPlaceable, explainFor } from '../explaining.js';
import {
  ofProposal,
  readAll,
  readAlternatives,
  readDossier,
  readLedger,
  readPolicy,
  readPool,
  readWholeProposal,
} from '../inputs.js';
import { checkCircles, checkMembers } from '../members.js';
import { file, readAudience, readLanguage, readText } from '../options.js';
import { print } from '../output.js';
import { checkOut, save } from '../save.js';

const options = {
  audience: { value: 'WHO', help: 'coach, member or team; default coach.', read: readAudience },
  participant: { value: 'ID', help: 'For a member: who reads.', read: readText },
  language: { value: 'LANGUAGE', help: 'nl or en; default nl.', read: readLanguage },
  policy: file('The policy to judge by; default the one that the proposal was made under.'),
  alternatives: file('Saved alternatives, to stand side by side on the page for a coach.'),
  ledger: file(
    'What happened in running circles of the pool, for the coach: what was seen beside what could be.',
  ),
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
      'pool.json [proposal.json] [--audience WHO] [--participant ID] [--language LANGUAGE] [--policy FILE] [--alternatives FILE] [--ledger FILE] [--out FILE]',
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
    checkChosen(proposal, values);
    if (path === '-' && values.ledger !== undefined) {
      throw usage([{ path: '--ledger', message: 'needs the pool in a file' }]);
    }
    await checkOut(out, [path, proposal, values.policy, values.alternatives, values.ledger]);
    const [dossier, alternatives, observed] = await readAll(
      proposal === undefined ? readDossier(path) : explainPool(path, proposal, values),
      readAlternatives(values.alternatives),
      observeCircles(path, values.ledger),
    );
    const page = render(dossier, { language, observed, ...(alternatives && { alternatives }) });
    if (out === undefined) await print(process.stdout, page);
    else await save(out, page);
    return 0;
  },
};

type Chosen = Given<typeof options>['values'];

/** Of a dossier all that could be chosen is settled. */
function checkChosen(proposal: string | undefined, values: Chosen): void {
  const { audience, participant, ledger } = values;
  if (ledger !== undefined && (proposal === undefined || (audience ?? 'coach') !== 'coach')) {
    throw usage([{ path: '--ledger', message: 'is for a coach, with the pool and a proposal' }]);
  }
  if (proposal === undefined) {
    const settled = (['audience', 'participant', 'policy'] as const).filter(
      (name) => values[name] !== undefined,
    );
    if (settled.length === 0) return;
    throw usage(settled.map((name) => ({ path: `--${name}`, message: 'is settled in a dossier' })));
  }
  if (audience === 'member' && participant === undefined) {
    throw usage([{ path: '--participant', message: 'is missing: which member reads' }]);
  }
  if (audience !== 'member' && participant !== undefined) {
    throw usage([{ path: '--participant', message: 'is for a member only' }]);
  }
}

/** All running circles, as they were seen and as could be expected. */
async function observeCircles(path: string, ledgerPath: string | undefined): Promise<ObservedCircle[]> {
  if (ledgerPath === undefined) return [];
  const pool = await readPool(path);
  const ledger = await readLedger(ledgerPath, pool);
  const { circles } = 'head' in pool ? pool.head : pool;
  return circles.map(({ id }) => {
    const observation = observeReciprocity(pool, id, ledger);
    return { observation, expected: achievableHelp(pool, observation.members).now };
  });
}

async function explainPool(path: string, proposalPath: string, values: Chosen): Promise<Dossier> {
  const { audience = 'coach', participant } = values;
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
  return ofProposal(() => explainFor(audience, participant, pool, proposal, policy));
}

/** Only what facts hold was not looked at before. */
function render(dossier: Dossier, options: ReportOptions): string {
  try {
    return renderReport(dossier, options);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const message = 'A fact in what was saved does not hold what it should.\nMaybe it was changed by hand.';
    throw unusable('report', [{ code: 'wrong-type', path: '', message }]);
  }
}
