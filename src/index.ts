export { buildGraph } from './build.js';
export { type CirclesEvaluation, evaluateCircle, evaluateCircles } from './evaluate.js';
export { fillSeat } from './fill.js';
export { type ForecastOptions, forecast } from './forecast.js';
export { abilitiesOf, type Helper, helpersOf, type WalkingHabits } from './graph/help.js';
export type { HelpEdge, HelpNetwork } from './graph/help-network.js';
export { nodeKey, type PoolEdge, type PoolGraph, type PoolNode } from './graph/pool-graph.js';
export { type InputIssueCode, inputIssueCodes } from './input/issues/codes.js';
export { jsonSchemas } from './input/json-schema.js';
export { parseChange, safeParseChange } from './input/parse-change.js';
export { parsePins, safeParsePins } from './input/parse-pins.js';
export { parsePolicy, safeParsePolicy } from './input/parse-policy.js';
export { parsePool, safeParsePool } from './input/parse-pool.js';
export { parseProposal, safeParseProposal } from './input/parse-proposal.js';
export type { Parsed } from './input/parser.js';
export type { SavedProposal } from './input/schemas/proposal.js';
export type * from './model/change.js';
export type { CompactPool } from './model/compact-pool.js';
export * from './model/evaluation.js';
export type * from './model/facts/circle.js';
export type { Fact, FactCode, FactData } from './model/facts/facts.js';
export * from './model/forecast.js';
export { InputError, type InputIssue } from './model/input-error.js';
export * from './model/keeping.js';
export * from './model/placement.js';
export * from './model/policy.js';
export * from './model/pool.js';
export type { PreparedPool } from './model/prepared-pool.js';
export * from './model/proposal.js';
export type * from './model/reciprocity.js';
export * from './model/repair.js';
export { version } from './model/version.js';
export type * from './model/vocabulary.js';
export type { HelpArcs } from './network/network.js';
export { preparePool } from './prepare.js';
export { type PreviewOptions, previewChange } from './preview.js';
export {
  type ProposeOptions,
  type ProposeSyncOptions,
  proposeCircles,
  proposeCirclesSync,
} from './propose.js';
export { readPool } from './read.js';
export { reciprocityOf } from './reciprocity.js';
export { relateMembers } from './relate.js';
export { type RepairOptions, repair } from './repair.js';
export type { Workers } from './runtime/workers.js';
export { type SayOptions, sayFacts } from './say.js';
export { type SearchOptions, searchGroups } from './search/groups.js';
export type { GroupingProblem, Groups, Improvement, Neighbours, SizeBounds } from './search/problem.js';
export { type PlacementOptions, type SuggestOptions, suggestCircles } from './suggest.js';
export { buurtcirkel } from './vocabulary/buurtcirkel.js';
export { resolveVocabulary } from './vocabulary/resolve.js';
export { type Language, languages } from './wording/say.js';
