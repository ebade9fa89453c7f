import type { CriterionName, RuleCode } from '../evaluation.js';
import type { AlternativeLabel } from '../leaning.js';

/** What a number is in one proposal and in the other. */
interface Differs {
  readonly before: number;
  readonly after: number;
}

/** Facts about one proposal beside another, and about one person in both. */
export interface ChoiceFacts {
  /** What a proposal of several is; its difference from the first, 0 to 1. */
  readonly alternative: {
    readonly label: AlternativeLabel;
    readonly value: number;
    readonly difference: number;
  };
  /** No more proposals were found that differ enough and are good enough. */
  readonly 'fewer-alternatives': { readonly asked: number; readonly found: number };
  /** The search was stopped before there were as many as were asked for. */
  readonly 'alternatives-interrupted': { readonly asked: number; readonly found: number };
  /** Nobody has another place: so many people have the same one. */
  readonly 'same-circles': { readonly people: number };
  /** People who are in another circle, or have a place in one of the two only. */
  readonly 'people-elsewhere': { readonly people: number };
  /** How often a rule is broken, preferred or required; and the rules that the second proposal breaks, in their order. */
  readonly 'broken-rules-differ': Differs & { readonly rules: readonly RuleCode[] };
  /** What the proposals are worth to everybody who is ready. Not told where the one worth more breaks a required rule more often. */
  readonly 'value-differs': Differs;
  /** People who have a place. */
  readonly 'placed-differs': Differs;
  /** Mean over people with a place, of circles as a whole or by one criterion. */
  readonly 'score-differs': Differs & { readonly criterion: CriterionName | 'score' };
  /** Walking metres between two people of one circle: the middle one, or the longest. */
  readonly 'walking-differs': Differs & { readonly of: 'median' | 'longest' };
  /** People who have a place in both, and live nearer to or further from their nearest companions. */
  readonly 'people-nearer': { readonly nearer: number; readonly further: number };
  /** People who have a place in both, and of whose needs more or less is met. */
  readonly 'people-helped': { readonly more: number; readonly less: number };
  /** A need that was met for so many people, and is met for nobody. */
  readonly 'need-lost': { readonly need: string; readonly people: number };
  /** A need that was met for nobody, and is met for so many people. */
  readonly 'need-won': { readonly need: string; readonly people: number };
  /** Mean weeks that those without a place have waited, in whole weeks that have passed. */
  readonly 'left-over-waiting-differs': Differs;
  /** From one circle to another that is not the same one. Circles by id. */
  readonly 'moves-circle': { readonly participant: string; readonly from: string; readonly to: string };
  /** Somebody who has a place in the second proposal only. */
  readonly 'gets-place': { readonly participant: string; readonly to: string };
  /** Somebody who has a place in the first proposal only. */
  readonly 'loses-place': { readonly participant: string; readonly from: string };
  /** Share of somebody's needs that is met. */
  readonly 'coverage-differs': Differs & { readonly participant: string };
  /** Mean walking metres to somebody's nearest companions. */
  readonly 'nearest-differs': Differs & { readonly participant: string };
}
