import type * as kringmaker from '../../../src/index.js';
import * as inputs from './inputs.js';

export type Library = typeof kringmaker;

/** Exports that can be called and end at once: all but errors and what gives a promise. */
export type Verb = {
  [Name in keyof Library]: Library[Name] extends (...args: never[]) => infer Result
    ? Result extends Promise<unknown>
      ? never
      : Name
    : never;
}[keyof Library];

/** Exports that give a promise. */
export const promising = ['proposeAlternatives', 'proposeCircles', 'readPool', 'replay'] as const;

/** What calls need of each other, made once. */
export interface Prepared {
  /** All that the package gives, from its source or as it was built. */
  readonly exported: Library;
  readonly data: typeof inputs;
  readonly pool: kringmaker.Pool;
  readonly proposal: kringmaker.Proposal;
  readonly alternatives: kringmaker.Alternatives;
  readonly coach: kringmaker.CoachDossier;
  readonly member: kringmaker.MemberDossier;
  readonly team: kringmaker.TeamDossier;
  /** A few who could be a circle. */
  readonly members: readonly string[];
}

/** Steps of a search that is long enough to find circles. */
const effort = 10_000;

/** Makes what calls need. The inputs are copied by whoever is asked to, so that they can be of another context. */
export function prepare(
  exported: Library,
  copy: <Value>(value: Value) => Value = (value) => value,
): Prepared {
  const data = copy(inputs);
  const pool = exported.parsePool(data.pool);
  const { policy } = data;
  const proposal = exported.proposeCirclesSync(pool, { policy, effort, seed: 3 });
  return {
    exported,
    data,
    pool,
    proposal,
    alternatives: exported.proposeAlternativesSync(pool, { policy, effort, count: 2 }),
    coach: exported.explainProposal(pool, proposal, { audience: 'coach' }),
    member: exported.explainProposal(pool, proposal, {
      audience: 'member',
      participant: proposal.circles[0]!.members[0]!,
    }),
    team: exported.explainProposal(pool, proposal, { audience: 'team' }),
    members: proposal.circles[0]!.members,
  };
}

/** Every call that ends at once, on inputs with everything in them. */
export const calls: { readonly [Name in Verb]: (prepared: Prepared) => unknown } = {
  abilitiesOf: ({ exported, pool }) => [...exported.abilitiesOf(exported.buildGraph(pool), inputs.idOf(5))],
  achievableHelp: ({ exported, pool, members, data }) => exported.achievableHelp(pool, members, data.policy),
  addressProposal: ({ exported, pool, proposal }) => exported.addressProposal(pool, proposal),
  auditProposal: ({ exported, pool, proposal }) => exported.auditProposal(pool, proposal),
  buildGraph: ({ exported, pool }) => exported.buildGraph(pool).export(),
  coarsenHomes: ({ exported, pool, data }) =>
    exported.coarsenHomes(pool, { metres: 250, policy: data.policy }),
  compareProposals: ({ exported, pool, alternatives, proposal }) =>
    exported.compareProposals(pool, proposal, alternatives.proposals.at(-1)!),
  describeCircle: ({ exported, pool, members, data }) => exported.describeCircle(pool, members, data.policy),
  describeNetwork: ({ exported, data }) => exported.describeNetwork(data.network),
  diagnose: ({ exported, pool, data }) =>
    exported.diagnose(pool, {
      policy: { ...data.policy, size: { min: 25, max: 30 } },
      costs: data.costs,
      effort,
    }),
  evaluateCircle: ({ exported, pool, members, data }) => exported.evaluateCircle(pool, members, data.policy),
  evaluateCircles: ({ exported, pool, members, data }) =>
    exported.evaluateCircles(pool, [members], data.policy),
  explainFairness: (prepared) =>
    prepared.exported.explainFairness(calls.reportFairness(prepared) as kringmaker.FairnessReport),
  explainMissing: (prepared) =>
    prepared.exported.explainMissing(calls.findMissing(prepared) as kringmaker.Missing),
  explainParticipant: ({ exported, pool, proposal, members }) =>
    exported.explainParticipant(pool, proposal, members[0]!),
  explainPartners: (prepared) =>
    prepared.exported.explainPartners(calls.findPartners(prepared) as kringmaker.CirclePartners),
  explainProposal: ({ exported, pool, proposal, members }) => [
    exported.explainProposal(pool, proposal, { audience: 'coach' }),
    exported.explainProposal(pool, proposal, { audience: 'team' }),
    exported.explainProposal(pool, proposal, { audience: 'member', participant: members[0]! }),
  ],
  explainSuggestions: (prepared) =>
    prepared.exported.explainSuggestions(calls.suggestCircles(prepared) as kringmaker.Suggestions),
  explainVacancy: (prepared) =>
    prepared.exported.explainVacancy(calls.fillSeat(prepared) as kringmaker.Vacancy),
  fillSeat: ({ exported, pool, data }) =>
    exported.fillSeat(pool, 'zqxCircle', { policy: data.policy, mode: 'warn' }),
  findMissing: ({ exported, pool, proposal, data }) =>
    exported.findMissing(pool, { policy: data.policy, proposal }),
  findPartners: ({ exported, pool, members, data }) =>
    exported.findPartners(pool, members, data.policy, data.moment),
  forget: ({ exported, pool, proposal, data }) =>
    exported.forget(inputs.idOf(5), { pools: [pool], proposals: [proposal], ledgers: [data.ledger] }),
  forecast: ({ exported, pool }) => exported.forecast(pool, '2027-06-01'),
  guessMapping: ({ exported }) => exported.guessMapping(['Nummer', 'Postcode', 'zqxHeader', 'Naam']),
  helpersOf: ({ exported, pool }) =>
    exported.helpersOf(exported.buildGraph(pool), inputs.idOf(5), 'zqxNeed', exported.defaultPolicy.reach),
  jsonSchemas: ({ exported }) => exported.jsonSchemas(),
  narrowToTheme: ({ exported, pool, data }) => exported.narrowToTheme(pool, data.theme),
  observeReciprocity: ({ exported, pool, data }) =>
    exported.observeReciprocity(pool, 'zqxCircle', data.ledger),
  parseAlternatives: ({ exported, alternatives }) => exported.parseAlternatives(alternatives),
  parseAuditRecord: ({ exported, pool, proposal }) =>
    exported.parseAuditRecord(exported.auditProposal(pool, proposal)),
  parseChange: ({ exported, data }) =>
    Object.values(data.changes).map((change) => exported.parseChange(change)),
  parseCosts: ({ exported, data }) => exported.parseCosts(data.costs),
  parseDecision: ({ exported }) =>
    exported.parseDecision({
      decision: 'rejected',
      role: 'coach',
      reason: 'known-conflict',
      date: '2026-11-22',
    }),
  parseDossier: ({ exported, coach, member, team }) =>
    [coach, member, team].map((dossier) => exported.parseDossier(dossier)),
  parseLedger: ({ exported, pool, data }) => exported.parseLedger(data.ledger, pool),
  parseMapping: ({ exported, data }) => exported.parseMapping(data.mapping),
  parsePins: ({ exported, data }) => exported.parsePins(data.pins),
  parsePolicy: ({ exported, data }) => exported.parsePolicy(data.policy),
  parsePool: ({ exported, data }) => exported.parsePool({ ...data.pool }),
  parseProposal: ({ exported, proposal }) => exported.parseProposal(proposal),
  parseProposalPolicy: ({ exported, proposal }) => exported.parseProposalPolicy(proposal),
  parseTheme: ({ exported, pool, data }) => exported.parseTheme(data.theme, pool),
  policyFor: ({ exported, data }) => exported.policyFor('meeting', data.policy),
  preparePool: ({ exported, pool, data }) =>
    exported.evaluateCircle(pool, [], data.policy) &&
    exported.forecast(exported.preparePool(pool), '2027-06-01'),
  previewChange: ({ exported, pool, data }) =>
    Object.values(data.changes).map((change) => exported.previewChange(pool, pool.circles, change)),
  proposeAlternativesSync: ({ exported, pool, data }) =>
    exported.proposeAlternativesSync(pool, { policy: data.policy, effort, count: 2 }),
  proposeCirclesSync: ({ exported, pool, data, proposal }) => [
    exported.proposeCirclesSync(pool, { policy: data.policy, effort }),
    exported.proposeCirclesSync(pool, { policy: data.policy, effort, previous: proposal, pins: data.pins }),
  ],
  pseudonymise: ({ exported, pool, proposal, data }) => {
    const key = 'k'.repeat(32);
    const ledger = exported.parseLedger(data.ledger, pool);
    return [
      exported.pseudonymise(pool, key, { labels: 'replaced' }),
      exported.pseudonymise(ledger, key),
      exported.pseudonymise(proposal, key),
    ];
  },
  readHeadersCsv: ({ exported, data }) => exported.readHeadersCsv(data.spreadsheet),
  readParticipantsCsv: ({ exported, data }) =>
    exported.readParticipantsCsv(data.spreadsheet, data.mapping, { vocabulary: data.pool.vocabulary! }),
  readPostcodesCsv: ({ exported, data }) => [...exported.readPostcodesCsv(data.postcodes)],
  reciprocityOf: ({ exported, data }) => exported.reciprocityOf(data.network),
  recordDecision: ({ exported, pool, proposal }) =>
    exported.recordDecision(exported.auditProposal(pool, proposal), {
      decision: 'chosen',
      role: 'coach',
      reason: 'fits',
      date: '2026-11-22',
    }),
  relateMembers: ({ exported, pool, members, data }) =>
    exported.relateMembers(pool, members, data.policy).export(),
  renderHelpNetwork: ({ exported, coach }) => exported.renderHelpNetwork(coach.circles[0]!),
  renderMap: ({ exported, coach }) => exported.renderMap(coach),
  renderReport: ({ exported, coach, member, team, alternatives }) => [
    exported.renderReport(coach, { alternatives }),
    exported.renderReport(member),
    exported.renderReport(team, { language: 'en' }),
  ],
  repair: ({ exported, pool, data }) => exported.repair(pool, { policy: data.policy, date: '2027-06-01' }),
  replaySync: ({ exported, pool, proposal }) =>
    exported.replaySync(exported.auditProposal(pool, proposal), pool),
  reportFairness: ({ exported, pool, proposal }) =>
    exported.reportFairness(pool, { proposal, samples: 2, effort }),
  resolveVocabulary: ({ exported, pool }) => exported.resolveVocabulary(pool.vocabulary),
  safeParseAuditRecord: ({ exported, pool, proposal }) =>
    exported.safeParseAuditRecord(exported.auditProposal(pool, proposal)),
  safeParseChange: ({ exported, data }) =>
    Object.values(data.changes).map((change) => exported.safeParseChange(change)),
  safeParseCosts: ({ exported, data }) => exported.safeParseCosts(data.costs),
  safeParseDecision: ({ exported }) =>
    exported.safeParseDecision({
      decision: 'rejected',
      role: 'coach',
      reason: 'known-conflict',
      date: '2026-11-22',
    }),
  safeParseLedger: ({ exported, pool, data }) => exported.safeParseLedger(data.ledger, pool),
  safeParseMapping: ({ exported, data }) => exported.safeParseMapping(data.mapping),
  safeParsePins: ({ exported, data }) => exported.safeParsePins(data.pins),
  safeParsePolicy: ({ exported, data }) => exported.safeParsePolicy(data.policy),
  safeParsePool: ({ exported, data }) => exported.safeParsePool({ ...data.pool }),
  safeParseProposal: ({ exported, proposal }) => exported.safeParseProposal(proposal),
  safeParseTheme: ({ exported, pool, data }) => exported.safeParseTheme(data.theme, pool),
  safeReadParticipantsCsv: ({ exported, data }) =>
    exported.safeReadParticipantsCsv(data.brokenSpreadsheet, data.mapping, {
      vocabulary: data.pool.vocabulary!,
    }),
  sayDaypart: ({ exported }) => exported.sayDaypart('tue-morning'),
  sayFacts: ({ exported, coach, member, team }) =>
    [coach, member, team].map(({ facts, words }) => exported.sayFacts(facts, { vocabulary: words })),
  searchGroups: ({ exported }) => [
    ...exported.searchGroups(
      { items: 8, sizes: { min: 2, max: 4 }, worth: (_members, count) => count },
      { effort: 50 },
    ),
  ],
  stageCircles: ({ exported, pool, proposal }) => exported.stageCircles(pool, proposal),
  suggestCircles: ({ exported, pool, data }) =>
    exported.suggestCircles(pool, data.referral, { policy: data.policy, mode: 'warn' }),
  toCsv: ({ exported, proposal }) => exported.toCsv(proposal),
  toGeoJson: ({ exported, coach }) => exported.toGeoJson(coach),
  toGexf: ({ exported, coach }) => exported.toGexf(coach.circles[0]!),
  toHelpGraph: ({ exported, coach }) => exported.toHelpGraph(coach.circles[0]!),
  verifyProposal: ({ exported, pool, proposal }) => exported.verifyProposal(pool, proposal),
};
