import {
  achievableHelp,
  addressProposal,
  buildGraph,
  compareProposals,
  describeCircle,
  diagnose,
  evaluateCircles,
  explainFairness,
  explainMissing,
  explainPartners,
  explainProposal,
  explainSuggestions,
  explainVacancy,
  type Fact,
  fillSeat,
  findMissing,
  findPartners,
  forecast,
  narrowToTheme,
  observeReciprocity,
  type Policy,
  type Pool,
  type Proposal,
  parseDossier,
  parsePolicy,
  parsePool,
  parseProposal,
  parseProposalPolicy,
  previewChange,
  proposeAlternativesSync,
  proposeCirclesSync,
  relateMembers,
  renderHelpNetwork,
  renderMap,
  renderReport,
  repair,
  reportFairness,
  safeParsePolicy,
  safeParsePool,
  sayFacts,
  stageCircles,
  suggestCircles,
  toCsv,
  toGeoJson,
  toGexf,
} from '../../src/index.js';
import { bring, type Genome, isPlain } from './genome.js';
import { attempt, must, type Outcome } from './laws.js';

interface Given {
  readonly pool: unknown;
  readonly policy: unknown;
  readonly seed: unknown;
  readonly pick: unknown;
  readonly args: Readonly<Record<string, unknown>>;
}

/** What a verb may need: everything that was found, and what hosts would give besides. */
interface Scene {
  readonly pool: Pool;
  readonly policy: Policy;
  readonly proposal: Proposal;
  /** Members of some circle, or anybody where there is none. */
  readonly members: readonly string[];
  readonly args: Readonly<Record<string, never>>;
}

const mostPeople = 30;
const effort = 100;

/** One more thing to ask about a proposal; what it gives is looked through for numbers that are none, and facts are said. */
const verbs: Readonly<Record<string, (scene: Scene) => unknown>> = {
  coach: ({ pool, policy, proposal }) => {
    const dossier = explainProposal(pool, proposal, { audience: 'coach', policy });
    parseDossier(JSON.parse(JSON.stringify(dossier)));
    checkPage(renderReport(dossier, { language: 'en' }));
    checkPage(renderMap(dossier));
    for (const circle of dossier.circles) {
      checkPage(renderHelpNetwork(circle));
      toGexf(circle);
    }
    return [dossier, toGeoJson(dossier)];
  },
  member: ({ pool, policy, proposal, members: [participant] }) => {
    const dossier = explainProposal(pool, proposal, {
      audience: 'member',
      policy,
      participant: participant!,
    });
    checkPage(renderReport(dossier));
    return dossier;
  },
  team: ({ pool, policy, proposal }) => {
    const dossier = explainProposal(pool, proposal, { audience: 'team', policy });
    checkPage(renderReport(dossier));
    return dossier;
  },
  suggest: ({ pool, policy, args }) => {
    const suggestions = suggestCircles(pool, args['referral']!, { policy });
    return [suggestions, explainSuggestions(suggestions)];
  },
  fill: ({ pool, policy }) =>
    pool.circles.slice(0, 2).map(({ id }) => {
      const vacancy = fillSeat(pool, id, { policy });
      return [vacancy, explainVacancy(vacancy)];
    }),
  preview: ({ pool, policy, proposal, args }) =>
    previewChange(pool, proposal.circles, args['change']!, { policy }),
  forecast: ({ pool, policy, args }) => forecast(pool, args['date']!, { policy }),
  repair: ({ pool, policy, args }) => repair(pool, { policy, date: args['date']! }),
  observe: ({ pool, args }) =>
    pool.circles.slice(0, 1).map(({ id }) => observeReciprocity(pool, id, args['ledger']!)),
  compare: ({ pool, policy, proposal }) => {
    const other = proposeCirclesSync(pool, { policy, seed: 9, effort });
    return compareProposals(pool, proposal, other, { policy });
  },
  keep: ({ pool, policy, proposal, args }) => {
    const { changes } = proposeCirclesSync(pool, { policy, effort, previous: proposal, pins: args['pins']! });
    return changes;
  },
  partners: ({ pool, policy, members, args }) => {
    const partners = findPartners(pool, members, policy, args['moment']!);
    return [partners, explainPartners(partners)];
  },
  address: ({ pool, policy, proposal }) => addressProposal(pool, proposal, { policy }),
  stage: ({ pool, policy, proposal }) => stageCircles(pool, proposal, { policy }),
  narrow: ({ pool, args }) =>
    parsePool(JSON.parse(JSON.stringify(narrowToTheme(pool, args['theme']!).pool))).date,
  missing: ({ pool, policy, proposal }) => {
    const missing = findMissing(pool, { policy, proposal, effort });
    return [missing, explainMissing(missing)];
  },
  diagnose: ({ pool, policy, args }) => diagnose(pool, { policy, effort, costs: args['costs']! }),
  fairness: ({ pool, policy, proposal }) => {
    const report = reportFairness(pool, { proposal, policy, effort, samples: 2 });
    return [report, explainFairness(report)];
  },
  alternatives: ({ pool, policy }) => proposeAlternativesSync(pool, { policy, effort, count: 2 }),
  circle: ({ pool, policy, members }) => [
    describeCircle(pool, members, policy),
    relateMembers(pool, members, policy).order,
    achievableHelp(pool, members, policy),
    buildGraph(pool).order,
  ],
  hostile: ({ pool, policy, args }) => describeCircle(pool, args['members']!, policy),
  csv: ({ proposal }) => toCsv(proposal),
};
const names = Object.keys(verbs);

/** How many different things can be asked. */
export const picks = names.length;

/** Parses a pool and a policy, proposes circles, judges them, and asks one more thing about them. */
export function runChain(genome: Genome, isThorough: boolean): Outcome {
  const outcome = once(genome);
  if (isThorough)
    must(JSON.stringify(once(genome)) === JSON.stringify(outcome), 'the same pool, another answer');
  return outcome;
}

function once(genome: Genome): Outcome {
  const given = bring(genome) as Given;
  const pool = safeParsePool(given?.pool);
  if (!pool.success) return refusal(pool.issues);
  const policy = safeParsePolicy(given.policy);
  if (!policy.success) return refusal(policy.issues);
  if (pool.value.participants.length > mostPeople) return { kind: 'refused', codes: ['large'] };
  const before = JSON.stringify(genome);
  const seed = typeof given.seed === 'number' ? given.seed : 1;
  const made = attempt(() => proposeCirclesSync(given.pool as Pool, { policy: policy.value, seed, effort }));
  if (made.kind === 'refused') return made;
  const proposal = made.value as Proposal;
  checkProposal(pool.value, policy.value, proposal);
  if (isPlain(before))
    must(
      JSON.stringify(given.pool) === JSON.stringify((genome as unknown as Given).pool),
      'a pool was changed',
    );
  const turn = typeof given.pick === 'number' ? Math.abs(Math.trunc(given.pick)) : 0;
  const name = names[turn % names.length] ?? 'csv';
  const members = proposal.circles[0]?.members ?? pool.value.participants.slice(0, 4).map(({ id }) => id);
  const args = openly(given.args) as Scene['args'];
  const asked = attempt(() =>
    verbs[name]!({ pool: pool.value, policy: policy.value, proposal, members, args }),
  );
  if (asked.kind === 'refused')
    return { kind: 'refused', codes: asked.codes.map((code) => `${name} ${code}`) };
  lookThrough(asked.value);
  return { kind: 'value', value: [name, proposal.circles.length, summary(asked.value)] };
}

function refusal(issues: ReadonlyArray<{ readonly code: string }>): Outcome {
  return { kind: 'refused', codes: [`not parsed: ${issues[0]!.code}`] };
}

function summary(value: unknown): number {
  return JSON.stringify(value)?.length ?? 0;
}

/** What every proposal promises: see the contract of scores, rules and value. */
function checkProposal(pool: Pool, policy: Policy, proposal: Proposal): void {
  const circles = proposal.circles.map(({ members }) => members);
  const judged = evaluateCircles(pool, circles, policy);
  must(judged.value >= 0 && judged.value <= 1 + 1e-9, 'a value is from 0 to 1');
  must(
    Math.abs(judged.value - proposal.value) < 1e-9,
    `a value is what evaluation gives: ${judged.value}, ${proposal.value}`,
  );
  const preferred = new Set(
    Object.entries(policy.rules).flatMap(([rule, severity]) => (severity === 'preferred' ? [rule] : [])),
  );
  for (const [place, circle] of judged.circles.entries()) {
    const broken = circle.violations.filter(({ code }) => !preferred.has(code));
    must(broken.length === 0, `a required rule is broken: ${broken.map(({ code }) => code)}`);
    for (const score of [circle.score, ...Object.values(circle.scores)]) {
      must(score === null || (score >= 0 && score <= 1 + 1e-9), 'a score is from 0 to 1');
    }
    must(circle.score === proposal.circles[place]!.score, 'a score is what evaluation gives');
    const size = circle.members.length;
    must(size >= policy.size.min && size <= policy.size.max, 'a circle has an allowed size');
  }
  const placed = circles.flat();
  const seated = new Set(
    pool.circles.flatMap(({ members }) =>
      members.filter(({ status }) => status !== 'declined').map(({ participant }) => participant),
    ),
  );
  const ready = pool.participants
    .filter((person) => person.ready && !seated.has(person.id))
    .map(({ id }) => id);
  const all = [...placed, ...proposal.unplaced.map(({ participant }) => participant)];
  must(
    JSON.stringify(all.sort()) === JSON.stringify(ready.sort()),
    'everybody who is ready has one place or one reason',
  );
  const saved: unknown = JSON.parse(JSON.stringify(proposal));
  must(parseProposal(saved).circles.length === circles.length, 'a saved proposal can be read');
  must(
    JSON.stringify(parseProposalPolicy(saved)) === JSON.stringify(parsePolicy(policy)),
    'a saved policy can be read',
  );
}

/** No number that is none anywhere, no text that gives away a slip, and a sentence for every fact. */
function lookThrough(value: unknown): void {
  if (typeof value === 'number') must(Number.isFinite(value), `a number is ${value}`);
  if (typeof value !== 'object' || value === null) return;
  if (ArrayBuffer.isView(value)) return;
  if ('facts' in value && Array.isArray(value.facts)) {
    for (const language of ['nl', 'en'] as const) {
      for (const sentence of sayFacts(value.facts as Fact[], { language })) {
        must(!/undefined|NaN|\[object|Infinity/.test(sentence), `a sentence gives away a slip: ${sentence}`);
      }
    }
  }
  for (const each of Object.values(value)) lookThrough(each);
}

function checkPage(page: string): void {
  must(!/<script|undefined<|>NaN|"NaN|\[object Object/.test(page), 'a page holds what none may hold');
}

/** The values of an object by key; of one that cannot be looked into, none: that is for the calls to meet inside. */
function openly(given: unknown): object {
  try {
    return typeof given === 'object' && given !== null ? { ...given } : {};
  } catch {
    return {};
  }
}
