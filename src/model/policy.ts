import type { CriterionName } from './evaluation.js';
import { deepFreeze } from './frozen.js';

/** What is done when a circle breaks a rule: refuse it, think less of it, or do not look. */
export type Severity = 'required' | 'preferred' | 'off';

/** The rules whose severity can be chosen; all others are always required. */
export type AdjustableRule = 'stranded' | 'dominance' | 'daypart' | 'language' | 'place';

/** What a host may set, complete. Frozen; made by `parsePolicy`. */
export interface Policy {
  /** Members of a circle, whole, 2 to 64. */
  readonly size: { readonly min: number; readonly max: number };
  readonly reach: {
    /** Metres a participant walks who did not say. */
    readonly personal: number;
    /** Walking metres between the two members who live furthest apart. */
    readonly between: number;
    /** Walking metres per metre in a straight line, 1 or more. */
    readonly detour: number;
  };
  /** Largest share of a circle that one label of an attribute may have. */
  readonly composition: { readonly maxShare: number };
  /** Share of a circle that must be free on one and the same daypart. */
  readonly dayparts: { readonly share: number };
  /** Share of a circle that must speak one and the same language. */
  readonly languages: { readonly share: number };
  readonly rules: Readonly<Record<Exclude<AdjustableRule, 'place'>, Severity>> & {
    /** Without it that rule is off. */
    readonly place?: Severity;
  };
  /** How much each criterion counts in the score; they need not add up to 1. */
  readonly weights: Readonly<Record<CriterionName, number>>;
  /** Worth of being placed at all, against the quality of the circle, 0 to 1. */
  readonly placement: number;
  /** Extra weight per half year of waiting, up to so many half years. */
  readonly waiting: { readonly perHalfYear: number; readonly halfYears: number };
  /** Circles that score less are not proposed. */
  readonly minimumScore: number;
}

/** A {@link Policy} with anything left out that is to keep its default. */
export type PolicyInput = { readonly [Key in keyof Policy]?: Partial<Policy[Key]> };

/** The policy where nothing is set. */
export const defaultPolicy: Policy = deepFreeze<Policy>({
  size: { min: 9, max: 12 },
  reach: { personal: 800, between: 2000, detour: 1.3 },
  composition: { maxShare: 0.5 },
  dayparts: { share: 0.8 },
  languages: { share: 0.8 },
  rules: { stranded: 'required', dominance: 'required', daypart: 'required', language: 'required' },
  weights: { proximity: 0.2, complementarity: 0.3, reciprocity: 0.25, mix: 0.15, resilience: 0.1 },
  placement: 0.5,
  waiting: { perHalfYear: 0.5, halfYears: 3 },
  minimumScore: 0.3,
});
