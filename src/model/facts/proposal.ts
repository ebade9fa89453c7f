import type { ReasonCode } from '../proposal.js';

/** Facts about a proposal as a whole. */
export interface ProposalFacts {
  /** The proposal was made for another pool: the same people on another day, or other people. */
  readonly 'other-pool': { readonly date: string };
  /** Somebody in the proposal is in a running circle already. */
  readonly 'already-seated': { readonly participants: readonly string[] };
  /** Circles, by id, that break a required rule. */
  readonly 'not-allowed-as-they-are': { readonly circles: readonly string[] };
  /** Of so many people who are ready, so many have a place in so many circles. */
  readonly placed: { readonly ready: number; readonly placed: number; readonly circles: number };
  /** How good the proposal is for everybody who is ready, 0 to 1. */
  readonly value: { readonly value: number };
  /** The circle that scores lowest. */
  readonly 'weakest-circle': { readonly circle: string; readonly score: number };
  /** How long people wait, in whole weeks: half of those with a place, and half of those without, longer than that. */
  readonly waiting: { readonly placedWeeks: number; readonly leftOverWeeks: number };
  /** So many people are left over for this reason. */
  readonly 'left-over-for': {
    readonly reason: ReasonCode;
    readonly people: number;
  };
  /** Members of so many circles state this need and nobody in their circle can help with it. */
  readonly 'unmet-in-circles': { readonly need: string; readonly people: number };
}
