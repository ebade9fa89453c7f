export { achievableHelp } from './achieve.js';
export { type AddressOptions, addressProposal } from './address.js';
export {
  type AlternativesOptions,
  type AlternativesSyncOptions,
  proposeAlternatives,
  proposeAlternativesSync,
} from './alternatives.js';
export { type AuditOptions, auditProposal, recordDecision } from './audit.js';
export { buildGraph } from './build.js';
export { type CoarsenOptions, type CoarsePool, coarsenHomes } from './coarsen.js';
export { type ComparableProposal, type CompareOptions, compareProposals } from './compare.js';
export { describeCircle, describeNetwork } from './describe.js';
export { type DiagnoseOptions, diagnose } from './diagnose.js';
export { type CirclesEvaluation, evaluateCircle, evaluateCircles } from './evaluate.js';
export { type ExplainOptions, explainParticipant, explainProposal } from './explain.js';
export { type CsvOptions, toCsv } from './export.js';
export { explainFairness, type FairnessOptions, reportFairness } from './fairness.js';
export { explainVacancy, fillSeat } from './fill.js';
export { type ForecastOptions, forecast } from './forecast.js';
export { forget } from './forget.js';
export { abilitiesOf, type Helper, helpersOf, type WalkingHabits } from './graph/help.js';
export type { HelpEdge, HelpNetwork } from './graph/help-network.js';
export { nodeKey, type PoolEdge, type PoolGraph, type PoolNode } from './graph/pool-graph.js';
export {
  type GuessOptions,
  guessMapping,
  type ImportOptions,
  type ReadSpreadsheet,
  readHeadersCsv,
  readParticipantsCsv,
  readPostcodesCsv,
  safeReadParticipantsCsv,
} from './import.js';
export { type ForbiddenField, forbiddenFields } from './input/forbidden-fields.js';
export type { ParseOptions } from './input/forbidden-names.js';
export { type InputIssueCode, inputIssueCodes } from './input/issues/codes.js';
export { type FormatName, jsonSchemas } from './input/json-schema.js';
export { parseAlternatives } from './input/parse-alternatives.js';
export {
  parseAuditRecord,
  parseDecision,
  safeParseAuditRecord,
  safeParseDecision,
} from './input/parse-audit-record.js';
export { parseChange, safeParseChange } from './input/parse-change.js';
export { parseCosts, safeParseCosts } from './input/parse-costs.js';
export { parseDossier } from './input/parse-dossier.js';
export { parseLedger, safeParseLedger } from './input/parse-ledger.js';
export { parseMapping, safeParseMapping } from './input/parse-mapping.js';
export { parsePins, safeParsePins } from './input/parse-pins.js';
export { parsePolicy, safeParsePolicy } from './input/parse-policy.js';
export { parsePool, safeParsePool } from './input/parse-pool.js';
export { parseProposal, safeParseProposal } from './input/parse-proposal.js';
export { parseTheme, safeParseTheme } from './input/parse-theme.js';
export type { Parsed } from './input/parser.js';
export { parseProposalPolicy } from './input/proposal-policy.js';
export type { SavedProposal } from './input/schemas/proposal.js';
export type { SavedRun } from './input/schemas/run.js';
export { policyFor } from './lean.js';
export { explainMissing, findMissing, type MissingOptions } from './missing.js';
export type * from './model/achievable.js';
export type * from './model/address.js';
export type * from './model/alternatives.js';
export * from './model/audit.js';
export type * from './model/change.js';
export type * from './model/coarsening.js';
export type { CompactPool } from './model/compact-pool.js';
export type * from './model/comparison.js';
export type * from './model/diagnosis.js';
export * from './model/dossier.js';
export * from './model/evaluation.js';
export type { HelpRelation, OwnNeed } from './model/facts/circle.js';
export type { ConflictCode } from './model/facts/diagnosis.js';
export type { Fact, FactCode, FactData } from './model/facts/facts.js';
export type * from './model/fairness.js';
export * from './model/forecast.js';
export type * from './model/forgetting.js';
export { InputError, type InputIssue } from './model/input-error.js';
export * from './model/keeping.js';
export * from './model/leaning.js';
export type * from './model/ledger.js';
export * from './model/levers.js';
export * from './model/mapping.js';
export type * from './model/missing.js';
export type { MeetingMoment } from './model/moment.js';
export type * from './model/neighbourhood.js';
export type * from './model/network.js';
export type * from './model/observation.js';
export type * from './model/partners.js';
export * from './model/placement.js';
export * from './model/policy.js';
export * from './model/pool.js';
export type { PreparedPool } from './model/prepared-pool.js';
export * from './model/proposal.js';
export type * from './model/reciprocity.js';
export type * from './model/remedy.js';
export * from './model/repair.js';
export * from './model/setting.js';
export type * from './model/spreadsheet.js';
export * from './model/theme.js';
export type * from './model/told.js';
export { version } from './model/version.js';
export type * from './model/vocabulary.js';
export type * from './model/why.js';
export { narrowToTheme, type ThemedPool } from './narrow.js';
export type { HelpArcs } from './network/network.js';
export { observeReciprocity } from './observe.js';
export { explainPartners, findPartners } from './partners.js';
export { preparePool } from './prepare.js';
export { type PreviewOptions, previewChange } from './preview.js';
export {
  type ProposeOptions,
  type ProposeSyncOptions,
  proposeCircles,
  proposeCirclesSync,
} from './propose.js';
export { type PseudonymiseOptions, pseudonymise } from './pseudonymise.js';
export { readPool } from './read.js';
export { reciprocityOf } from './reciprocity.js';
export { relateMembers } from './relate.js';
export { type RepairOptions, repair } from './repair.js';
export { type ReplayOptions, replay, replaySync } from './replay.js';
export * from './report/formats/geojson.js';
export { toGexf } from './report/formats/gexf.js';
export { type HelpGraph, toHelpGraph } from './report/formats/help-graph.js';
export { type MapOptions, renderMap } from './report/map/render-map.js';
export { type HelpNetworkOptions, renderHelpNetwork } from './report/network/render-help-network.js';
export { type ReportOptions, renderReport } from './report/render-report.js';
export type { Workers } from './runtime/workers.js';
export { type SayOptions, sayDaypart, sayFacts } from './say.js';
export { type SearchOptions, searchGroups } from './search/groups.js';
export type { GroupingProblem, Groups, Improvement, Neighbours, SizeBounds } from './search/problem.js';
export { type StageOptions, stageCircles } from './stage.js';
export { explainSuggestions, type PlacementOptions, type SuggestOptions, suggestCircles } from './suggest.js';
export { verifyProposal } from './verify.js';
export { buurtcirkel, buurtcirkelVersion } from './vocabulary/buurtcirkel.js';
export { resolveVocabulary } from './vocabulary/resolve.js';
export { themes } from './vocabulary/themes.js';
export { type Language, languages } from './wording/say.js';
