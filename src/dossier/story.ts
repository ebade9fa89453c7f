import type { ExplainedCircle } from '../explanation/circle-facts.js';
import { seatEverybody } from '../explanation/help.js';
import { listRelations } from '../explanation/relations.js';
import type { TalentFor } from '../explanation/talents.js';
import type { ReasonCode } from '../model/proposal.js';
import type { Setting, SettingPart } from '../model/setting.js';
import type { Vocabulary } from '../model/vocabulary.js';
import type { Outside } from '../outside/outside.js';
import { compileMembers, type Ground } from '../placement/ground.js';
import type { Places } from '../placement/remedies.js';
import { metresTo } from '../placement/walking.js';
import { stopOf } from '../problem/person.js';

/** Where and when a circle meets, and what of it was saved does not hold any more. */
export interface ToldSetting {
  readonly setting: Setting;
  readonly broken: readonly SettingPart[];
}

/** A proposal laid out for explaining. */
export interface Story {
  readonly ground: Ground;
  readonly vocabulary: Vocabulary;
  readonly talentFor: TalentFor;
  readonly inputHash: string;
  /** Whether the proposal says that it was made for another pool. */
  readonly isOfOtherPool: boolean;
  /** Circles in the order of the proposal, and those left over, sorted. */
  readonly places: Places;
  /** Why somebody who is left over has no place. Looked for when it is asked for the first time. */
  reasonFor(id: string): ReasonCode;
  readonly value: number;
  /** Where and when a circle meets, by its members' sorted ids; nothing where the pool keeps nothing for that. */
  settingOf(members: readonly string[]): ToldSetting | undefined;
  /** What of it the pool keeps anything of. */
  readonly keptParts: readonly SettingPart[];
  /** Where the pool speaks of partners. */
  readonly outside: Outside | undefined;
}

/** Looks at a circle as closely as its explanation needs. */
export function explainMembers({ ground, talentFor }: Story, ids: readonly string[]): ExplainedCircle {
  const compiled = compileMembers(ground, ids);
  const evaluation = ground.evaluate(ids);
  const memberOf = (id: string) => ground.participant(id)!;
  return {
    evaluation,
    members: evaluation.members.map(memberOf),
    relations: listRelations(seatEverybody(compiled), compiled.legend, memberOf, talentFor),
    policy: ground.policy,
    metresTo: (from, to) => metresTo(ground, ground.person(from), ground.person(to)),
    minutesTo: (from, to, walker) => {
      const reach = ground.person(walker).said.reach ?? ground.policy.reach.personal;
      return ground.ways.minutes(stopOf(ground.person(from)), stopOf(ground.person(to)), reach);
    },
  };
}
