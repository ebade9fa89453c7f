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
  readonly library: Library;
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
const effort = 300;

/** Makes what calls need. The inputs are copied by whoever is asked to, so that they can be of another context. */
export function prepare(library: Library, copy: <Value>(value: Value) => Value = (value) => value): Prepared {
  const data = copy(inputs);
  const pool = library.parsePool(data.pool);
  const { policy } = data;
  const proposal = library.proposeCirclesSync(pool, { policy, effort, seed: 3 });
  return {
    library,
    data,
    pool,
    proposal,
    alternatives: library.proposeAlternativesSync(pool, { policy, effort, count: 2 }),
    coach: library.explainProposal(pool, proposal, { audience: 'coach' }),
    member: library.explainProposal(pool, proposal, {
      audience: 'member',
      participant: proposal.circles[0]!.members[0]!,
    }),
    team: library.explainProposal(pool, proposal, { audience: 'team' }),
    members: proposal.circles[0]!.members,
  };
}

/** Every call that ends at once, on inputs with everything in them. */
export const calls: { readonly [Name in Verb]: (prepared: Prepared) => unknown } = {
  abilitiesOf: ({ library, pool }) => [...library.abilitiesOf(library.buildGraph(pool), inputs.idOf(5))],
  achievableHelp: ({ library, pool, members, data }) => library.achievableHelp(pool, members, data.policy),
  addressProposal: ({ library, pool, proposal }) => library.addressProposal(pool, proposal),
  auditProposal: ({ library, pool, proposal }) => library.auditProposal(pool, proposal),
  buildGraph: ({ library, pool }) => library.buildGraph(pool).export(),
  coarsenHomes: ({ library, pool, data }) => library.coarsenHomes(pool, { metres: 250, policy: data.policy }),
  compareProposals: ({ library, pool, alternatives, proposal }) =>
    library.compareProposals(pool, proposal, alternatives.proposals.at(-1)!),
  describeCircle: ({ library, pool, members, data }) => library.describeCircle(pool, members, data.policy),
  describeNetwork: ({ library, data }) => library.describeNetwork(data.network),
  diagnose: ({ library, pool, data }) =>
    library.diagnose(pool, {
      policy: { ...data.policy, size: { min: 25, max: 30 } },
      costs: data.costs,
      effort,
    }),
  evaluateCircle: ({ library, pool, members, data }) => library.evaluateCircle(pool, members, data.policy),
  evaluateCircles: ({ library, pool, members, data }) =>
    library.evaluateCircles(pool, [members], data.policy),
  explainFairness: (prepared) =>
    prepared.library.explainFairness(calls.reportFairness(prepared) as kringmaker.FairnessReport),
  explainMissing: (prepared) =>
    prepared.library.explainMissing(calls.findMissing(prepared) as kringmaker.Missing),
  explainParticipant: ({ library, pool, proposal, members }) =>
    library.explainParticipant(pool, proposal, members[0]!),
  explainPartners: (prepared) =>
    prepared.library.explainPartners(calls.findPartners(prepared) as kringmaker.CirclePartners),
  explainProposal: ({ library, pool, proposal, members }) => [
    library.explainProposal(pool, proposal, { audience: 'coach' }),
    library.explainProposal(pool, proposal, { audience: 'team' }),
    library.explainProposal(pool, proposal, { audience: 'member', participant: members[0]! }),
  ],
  explainSuggestions: (prepared) =>
    prepared.library.explainSuggestions(calls.suggestCircles(prepared) as kringmaker.Suggestions),
  explainVacancy: (prepared) =>
    prepared.library.explainVacancy(calls.fillSeat(prepared) as kringmaker.Vacancy),
  fillSeat: ({ library, pool, data }) =>
    library.fillSeat(pool, 'zqxCircle', { policy: data.policy, mode: 'warn' }),
  findMissing: ({ library, pool, proposal, data }) =>
    library.findMissing(pool, { policy: data.policy, proposal }),
  findPartners: ({ library, pool, members, data }) =>
    library.findPartners(pool, members, data.policy, data.moment),
  forget: ({ library, pool, proposal, data }) =>
    library.forget(inputs.idOf(5), { pools: [pool], proposals: [proposal], ledgers: [data.ledger] }),
  forecast: ({ library, pool }) => library.forecast(pool, '2027-06-01'),
  guessMapping: ({ library }) => library.guessMapping(['Nummer', 'Postcode', 'zqxHeader', 'Naam']),
  helpersOf: ({ library, pool }) =>
    library.helpersOf(library.buildGraph(pool), inputs.idOf(5), 'zqxNeed', library.defaultPolicy.reach),
  jsonSchemas: ({ library }) => library.jsonSchemas(),
  narrowToTheme: ({ library, pool, data }) => library.narrowToTheme(pool, data.theme),
  observeReciprocity: ({ library, pool, data }) => library.observeReciprocity(pool, 'zqxCircle', data.ledger),
  parseAlternatives: ({ library, alternatives }) => library.parseAlternatives(alternatives),
  parseAuditRecord: ({ library, pool, proposal }) =>
    library.parseAuditRecord(library.auditProposal(pool, proposal)),
  parseChange: ({ library, data }) =>
    Object.values(data.changes).map((change) => library.parseChange(change)),
  parseCosts: ({ library, data }) => library.parseCosts(data.costs),
  parseDecision: ({ library }) =>
    library.parseDecision({
      decision: 'rejected',
      role: 'coach',
      reason: 'known-conflict',
      date: '2026-11-22',
    }),
  parseDossier: ({ library, coach, member, team }) =>
    [coach, member, team].map((dossier) => library.parseDossier(dossier)),
  parseLedger: ({ library, pool, data }) => library.parseLedger(data.ledger, pool),
  parseMapping: ({ library, data }) => library.parseMapping(data.mapping),
  parsePins: ({ library, data }) => library.parsePins(data.pins),
  parsePolicy: ({ library, data }) => library.parsePolicy(data.policy),
  parsePool: ({ library, data }) => library.parsePool({ ...data.pool }),
  parseProposal: ({ library, proposal }) => library.parseProposal(proposal),
  parseProposalPolicy: ({ library, proposal }) => library.parseProposalPolicy(proposal),
  parseTheme: ({ library, pool, data }) => library.parseTheme(data.theme, pool),
  policyFor: ({ library, data }) => library.policyFor('meeting', data.policy),
  preparePool: ({ library, pool, data }) =>
    library.evaluateCircle(pool, [], data.policy) &&
    library.forecast(library.preparePool(pool), '2027-06-01'),
  previewChange: ({ library, pool, data }) =>
    Object.values(data.changes).map((change) => library.previewChange(pool, pool.circles, change)),
  proposeAlternativesSync: ({ library, pool, data }) =>
    library.proposeAlternativesSync(pool, { policy: data.policy, effort, count: 2 }),
  proposeCirclesSync: ({ library, pool, data, proposal }) => [
    library.proposeCirclesSync(pool, { policy: data.policy, effort }),
    library.proposeCirclesSync(pool, { policy: data.policy, effort, previous: proposal, pins: data.pins }),
  ],
  pseudonymise: ({ library, pool, proposal, data }) => {
    const key = 'k'.repeat(32);
    const ledger = library.parseLedger(data.ledger, pool);
    return [
      library.pseudonymise(pool, key, { labels: 'replaced' }),
      library.pseudonymise(ledger, key),
      library.pseudonymise(proposal, key),
    ];
  },
  readHeadersCsv: ({ library, data }) => library.readHeadersCsv(data.spreadsheet),
  readParticipantsCsv: ({ library, data }) =>
    library.readParticipantsCsv(data.spreadsheet, data.mapping, { vocabulary: data.pool.vocabulary! }),
  readPostcodesCsv: ({ library, data }) => [...library.readPostcodesCsv(data.postcodes)],
  reciprocityOf: ({ library, data }) => library.reciprocityOf(data.network),
  recordDecision: ({ library, pool, proposal }) =>
    library.recordDecision(library.auditProposal(pool, proposal), {
      decision: 'chosen',
      role: 'coach',
      reason: 'fits',
      date: '2026-11-22',
    }),
  relateMembers: ({ library, pool, members, data }) =>
    library.relateMembers(pool, members, data.policy).export(),
  renderHelpNetwork: ({ library, coach }) => library.renderHelpNetwork(coach.circles[0]!),
  renderMap: ({ library, coach }) => library.renderMap(coach),
  renderReport: ({ library, coach, member, team, alternatives }) => [
    library.renderReport(coach, { alternatives }),
    library.renderReport(member),
    library.renderReport(team, { language: 'en' }),
  ],
  repair: ({ library, pool, data }) => library.repair(pool, { policy: data.policy, date: '2027-06-01' }),
  replaySync: ({ library, pool, proposal }) =>
    library.replaySync(library.auditProposal(pool, proposal), pool),
  reportFairness: ({ library, pool, proposal }) =>
    library.reportFairness(pool, { proposal, samples: 2, effort }),
  resolveVocabulary: ({ library, pool }) => library.resolveVocabulary(pool.vocabulary),
  safeParseAuditRecord: ({ library, pool, proposal }) =>
    library.safeParseAuditRecord(library.auditProposal(pool, proposal)),
  safeParseChange: ({ library, data }) =>
    Object.values(data.changes).map((change) => library.safeParseChange(change)),
  safeParseCosts: ({ library, data }) => library.safeParseCosts(data.costs),
  safeParseDecision: ({ library }) =>
    library.safeParseDecision({
      decision: 'rejected',
      role: 'coach',
      reason: 'known-conflict',
      date: '2026-11-22',
    }),
  safeParseLedger: ({ library, pool, data }) => library.safeParseLedger(data.ledger, pool),
  safeParseMapping: ({ library, data }) => library.safeParseMapping(data.mapping),
  safeParsePins: ({ library, data }) => library.safeParsePins(data.pins),
  safeParsePolicy: ({ library, data }) => library.safeParsePolicy(data.policy),
  safeParsePool: ({ library, data }) => library.safeParsePool({ ...data.pool }),
  safeParseProposal: ({ library, proposal }) => library.safeParseProposal(proposal),
  safeParseTheme: ({ library, pool, data }) => library.safeParseTheme(data.theme, pool),
  safeReadParticipantsCsv: ({ library, data }) =>
    library.safeReadParticipantsCsv(data.brokenSpreadsheet, data.mapping, {
      vocabulary: data.pool.vocabulary!,
    }),
  sayDaypart: ({ library }) => library.sayDaypart('tue-morning'),
  sayFacts: ({ library, coach, member, team }) =>
    [coach, member, team].map(({ facts, words }) => library.sayFacts(facts, { vocabulary: words })),
  searchGroups: ({ library }) => [
    ...library.searchGroups(
      { items: 8, sizes: { min: 2, max: 4 }, worth: (_members, count) => count },
      { effort: 50 },
    ),
  ],
  stageCircles: ({ library, pool, proposal }) => library.stageCircles(pool, proposal),
  suggestCircles: ({ library, pool, data }) =>
    library.suggestCircles(pool, data.referral, { policy: data.policy, mode: 'warn' }),
  toCsv: ({ library, proposal }) => library.toCsv(proposal),
  toGeoJson: ({ library, coach }) => library.toGeoJson(coach),
  toGexf: ({ library, coach }) => library.toGexf(coach.circles[0]!),
  toHelpGraph: ({ library, coach }) => library.toHelpGraph(coach.circles[0]!),
  verifyProposal: ({ library, pool, proposal }) => library.verifyProposal(pool, proposal),
};
