import type { Severity } from './policy.js';

/**
 * What can be made looser in a policy, by its path in it, from what is asked for first to the last resorts. A rule
 * under `rules` goes from required to preferred.
 */
export const leverNames = [
  'reach.between',
  'reach.personal',
  'size.min',
  'size.max',
  'dayparts.share',
  'languages.share',
  'composition.maxShare',
  'minimumScore',
  'rules.stranded',
  'rules.daypart',
  'rules.language',
  'rules.place',
  'rules.dominance',
] as const;

export type LeverName = (typeof leverNames)[number];

/** What one step of each lever costs, above 0; one that is `never` or left out is not touched. */
export type LeverCosts = { readonly [Name in LeverName]?: number | 'never' };

/** A number of the policy, or how strict a rule is. */
export type LeverValue = number | Severity;

/** One thing in the policy that would be looser. */
export interface PolicyStep {
  readonly rule: LeverName;
  readonly from: LeverValue;
  readonly to: LeverValue;
}

/** What a rule costs: what one step looser, and nothing else, would change. */
export interface RulePrice extends PolicyStep {
  /** How many more people would be placed; below 0 where better circles of fewer people are worth more. */
  readonly placed: number;
  /** How much higher the value would be. Below 0 only where people walk further and that makes circles worse. */
  readonly value: number;
  /** Whether both values are proven to be the highest; else the difference may be chance in part. */
  readonly proven: boolean;
}
