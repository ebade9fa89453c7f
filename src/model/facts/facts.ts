import type { CircleFacts } from './circle.js';
import type { FairnessFacts } from './fairness.js';
import type { MissingFacts } from './missing.js';

/**
 * Everything that kringmaker can say, by code: what the sentence is about, as ids and numbers. Wording is elsewhere,
 * one file per language, and the compiler lists facts without wording.
 */
export type FactData = CircleFacts & MissingFacts & FairnessFacts;

export type FactCode = keyof FactData;

/** One thing to say. Every number in its sentence stands in it. */
export type Fact<Code extends FactCode = FactCode> = {
  [Each in Code]: { readonly code: Each } & FactData[Each];
}[Code];
