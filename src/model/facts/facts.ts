import type { ChoiceFacts } from './choices.js';
import type { CircleFacts, MemberFacts } from './circle.js';
import type { DiagnosisFacts } from './diagnosis.js';
import type { FairnessFacts } from './fairness.js';
import type { LeftOverFacts, WhyFacts } from './left-over.js';
import type { MissingFacts } from './missing.js';
import type { PartnerFacts } from './partners.js';
import type { PersonalFacts, TeamFacts } from './personal.js';
import type { PlacementFacts } from './placement.js';
import type { ProposalFacts } from './proposal.js';
import type { ObservedFacts, PotentialFacts, ShapeFacts } from './reciprocity.js';
import type { SettingFacts } from './setting.js';

/**
 * Everything that kringmaker can say, by code: what the sentence is about, as ids and numbers. Wording is elsewhere,
 * one file per language, and the compiler lists facts without wording.
 */
export type FactData = CircleFacts &
  MemberFacts &
  LeftOverFacts &
  WhyFacts &
  ProposalFacts &
  SettingFacts &
  PersonalFacts &
  TeamFacts &
  PlacementFacts &
  PotentialFacts &
  ObservedFacts &
  ShapeFacts &
  DiagnosisFacts &
  ChoiceFacts &
  MissingFacts &
  PartnerFacts &
  FairnessFacts;

export type FactCode = keyof FactData;

/** One thing to say. Every number in its sentence stands in it. */
export type Fact<Code extends FactCode = FactCode> = {
  [Each in Code]: { readonly code: Each } & FactData[Each];
}[Code];
