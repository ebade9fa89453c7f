import { toCompactPool } from './compact/to-compact-pool.js';
import { coachDossier } from './dossier/coach.js';
import { memberDossier } from './dossier/member.js';
import { participantStory } from './dossier/participant.js';
import type { Story } from './dossier/story.js';
import { teamDossier } from './dossier/team.js';
import { circleNames } from './explanation/circle-names.js';
import { talentsBy } from './explanation/talents.js';
import { measureValue } from './explanation/value.js';
import { parsePolicy } from './input/parse-policy.js';
import { parseRun } from './input/parse-run.js';
import type { SavedProposal } from './input/schemas/proposal.js';
import type { SavedRun } from './input/schemas/run.js';
import { wholePool } from './input/whole-pool.js';
import type { CompactPool } from './model/compact-pool.js';
import {
  type Audience,
  audiences,
  type CoachDossier,
  type Dossier,
  type MemberDossier,
  type TeamDossier,
} from './model/dossier.js';
import type { PolicyInput } from './model/policy.js';
import type { Pool, PoolInput } from './model/pool.js';
import type { ReasonCode } from './model/proposal.js';
import type { ParticipantStory } from './model/why.js';
import { openOutside } from './outside/outside.js';
import { type Ground, openGround } from './placement/ground.js';
import type { Places } from './placement/remedies.js';
import { hashPool } from './record/hash-pool.js';
import { listCandidates } from './runtime/candidates.js';
import { finish } from './runtime/pace.js';
import { findReasons } from './runtime/reasons.js';
import { type ReadSetting, readSettings } from './staging/saved.js';
import { keepsSettings, keptParts, type Stage } from './staging/stage.js';
import { groups } from './vocabulary/groups.js';
import { resolveVocabulary } from './vocabulary/resolve.js';

/** How a proposal is explained. */
export interface ExplainOptions {
  /** Default the policy that the proposal was made under, if it holds one. */
  readonly policy?: PolicyInput;
  /** A whole number from 0 to 2^32 - 1; default that of the proposal, or 1. Decides ties. */
  readonly seed?: number;
}

/**
 * Explains a proposal to one audience: why these circles, what they can do for each other and what they cannot, and for
 * everybody who is left over what stands in the way and the smallest change that would help. Facts as data; `sayFacts` puts
 * them into sentences.
 *
 * Everything is found again from the pool: of the proposal only who is together counts.
 *
 * @throws InputError when pool, policy or proposal cannot be used.
 * @throws RangeError when somebody of the proposal is not in the pool, or an option is out of range.
 * @example
 * const { circles } = explainProposal(pool, proposal, { audience: 'coach' });
 */
export function explainProposal(
  pool: PoolInput | CompactPool,
  proposal: SavedProposal,
  options: ExplainOptions & { readonly audience: 'coach' },
): CoachDossier;
export function explainProposal(
  pool: PoolInput | CompactPool,
  proposal: SavedProposal,
  options: ExplainOptions & { readonly audience: 'team' },
): TeamDossier;
export function explainProposal(
  pool: PoolInput | CompactPool,
  proposal: SavedProposal,
  options: ExplainOptions & { readonly audience: 'coach' | 'team' },
): CoachDossier | TeamDossier;
export function explainProposal(
  pool: PoolInput | CompactPool,
  proposal: SavedProposal,
  options: ExplainOptions & { readonly audience: 'member'; readonly participant: string },
): MemberDossier;
export function explainProposal(
  pool: PoolInput | CompactPool,
  proposal: SavedProposal,
  options: ExplainOptions & { readonly audience: Audience; readonly participant?: string },
): Dossier {
  const { audience, participant } = options;
  if (!audiences.includes(audience)) throw new RangeError('audience must be coach, member or team');
  const story = openStory(pool, proposal, options);
  switch (audience) {
    case 'coach':
      return coachDossier(story);
    case 'team':
      return teamDossier(story);
    case 'member':
      return memberDossier(story, checkParticipant(story, participant));
  }
}

/**
 * Says for one person why they are in their circle and not in another, or why they have no place: what every other circle
 * nearby would cost, which rule or which score decides, and what would help. For the coach.
 *
 * @throws InputError when pool, policy or proposal cannot be used.
 * @throws RangeError when somebody is not in the pool or can have no place, or an option is out of range.
 * @example
 * const { others, facts } = explainParticipant(pool, proposal, 'p-01');
 */
export function explainParticipant(
  pool: PoolInput | CompactPool,
  proposal: SavedProposal,
  participant: string,
  options: ExplainOptions = {},
): ParticipantStory {
  const story = openStory(pool, proposal, options);
  return participantStory(story, checkParticipant(story, participant));
}

/** For verbs: a proposal laid out for explaining. */
export function openStory(
  input: PoolInput | CompactPool,
  saved: SavedProposal,
  options: ExplainOptions,
): Story {
  const pool = wholePool(input);
  const run = parseRun(saved);
  const policy = parsePolicy(options.policy ?? run.policy);
  const seed = options.seed ?? run.seed ?? 1;
  if (!(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)) {
    throw new RangeError('seed must be a whole number from 0 to 4294967295');
  }
  const ground = openGround(pool, policy);
  const places = { ...placesOf(ground, run.circles), seed };
  const compact = finish(toCompactPool(pool));
  const vocabulary = resolveVocabulary(pool.vocabulary);
  const evaluations = places.circles.map((circle) => ground.evaluate(circle.members));
  const settings = openSettings({ pool, policy, vocabulary, seed }, run, ground);
  let reasons: ReadonlyMap<string, ReasonCode> | undefined;
  const inputHash = finish(hashPool(compact));
  return {
    ground,
    vocabulary,
    groups,
    talentFor: talentsBy(vocabulary),
    inputHash,
    isOfOtherPool: run.inputHash !== undefined && run.inputHash !== inputHash,
    places,
    reasonFor: (id) => {
      reasons ??= finish(
        findReasons(
          finish(listCandidates(compact, policy, seed)),
          evaluations.map((judgement) => ({ members: judgement.members, judgement })),
          run.effort ?? 'standard',
        ),
      );
      return reasons.get(id) ?? 'not-examined';
    },
    keptParts: keptParts(pool),
    settingOf: (members) => settings()?.get(members[0]!),
    value: measureValue(pool, policy, evaluations),
    outside: openOutside(ground, vocabulary),
  };
}

/**
 * Settings by the first of the members' ids: those that the proposal holds where they hold, or else chosen anew. Made when they are
 * asked for the first time.
 */
function openSettings(
  { pool, ...stageOf }: { readonly pool: Pool } & Pick<Stage, 'policy' | 'vocabulary' | 'seed'>,
  { circles }: SavedRun,
  ground: Ground,
): () => ReadonlyMap<string, ReadSetting> | undefined {
  let settings: ReadonlyMap<string, ReadSetting> | undefined;
  const make = (): ReadonlyMap<string, ReadSetting> => {
    const named = circles.filter(({ members }) => members.length > 0);
    const saved = named.map(({ setting, members }) => ({
      setting,
      members: members.map((id) => ground.participant(id)!),
    }));
    const made = saved.length === 0 ? [] : finish(readSettings(saved, { head: pool, ...stageOf }));
    return new Map(made.map((setting, circle) => [[...named[circle]!.members].sort()[0]!, setting]));
  };
  return () => {
    if (!keepsSettings(pool)) return undefined;
    settings ??= make();
    return settings;
  };
}

/** Circles by the ids they have, or numbered where they have none, and those who are in none. */
function placesOf(ground: Ground, circles: SavedProposal['circles']): Omit<Places, 'seed'> {
  const named = circles
    .filter(({ members }) => members.length > 0)
    .map((circle) => ({ ...circle, members: [...circle.members].sort() }))
    .sort((a, b) => (a.members[0]! < b.members[0]! ? -1 : 1));
  const placed = new Set(named.flatMap(({ members }) => members));
  for (const id of placed) {
    if (ground.participant(id) === undefined) {
      throw new RangeError('members must be ids of participants of the pool');
    }
  }
  const names = circleNames(named);
  return {
    circles: named.map(({ members }, position) => ({ id: names[position]!, members })),
    leftOver: ground.waiting.filter((id) => !placed.has(id)).sort(),
  };
}

/** Somebody in a circle, or ready and left over. */
function checkParticipant({ places }: Story, id: string | undefined): string {
  const isKnown =
    id !== undefined &&
    (places.leftOver.includes(id) || places.circles.some(({ members }) => members.includes(id)));
  if (!isKnown) throw new RangeError('participant must be somebody with a place, or who is ready for one');
  return id;
}
