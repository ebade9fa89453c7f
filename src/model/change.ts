import type { Evaluation } from './evaluation.js';
import type { CircleDifference } from './placement.js';
import type { Membership } from './pool.js';

/** One change to circles, as it may be tried out before anybody decides. */
export type Change =
  /** Somebody who is in no circle joins one. */
  | { readonly kind: 'add'; readonly circle: string; readonly participant: string }
  | { readonly kind: 'remove'; readonly circle: string; readonly participant: string }
  | { readonly kind: 'move'; readonly participant: string; readonly from: string; readonly to: string }
  /** Two people in two circles take each other's places. */
  | { readonly kind: 'swap'; readonly participants: readonly [string, string] }
  /** Somebody leaves a circle, and somebody who is in none takes their place. */
  | { readonly kind: 'replace'; readonly circle: string; readonly participant: string; readonly by: string }
  /** The members of the second circle join the first, and the second ends. */
  | { readonly kind: 'merge'; readonly circles: readonly [string, string] }
  /**
   * Some members of a circle begin a new one: those who are named, or else the ones that make the best two circles.
   * The new circle stands at `position` in the list, or else at its end.
   */
  | {
      readonly kind: 'split';
      readonly circle: string;
      readonly into: string;
      readonly members?: readonly string[];
      readonly position?: number;
    };

export type ChangeKind = Change['kind'];

/** A circle by its members: one of a proposal, or a running one. */
export interface CircleMembers {
  readonly id: string;
  readonly members: ReadonlyArray<string | Membership>;
  /** Of a running circle. */
  readonly locked?: boolean;
  /** Of a running circle. */
  readonly openSeats?: number;
}

/** A circle and its members' ids, sorted. */
export interface PlainCircle {
  readonly id: string;
  readonly members: readonly string[];
}

/** What a change does to one circle; `null` where the circle does not exist. */
export interface CircleChange extends CircleDifference {
  readonly circle: string;
  readonly before: Evaluation | null;
  readonly after: Evaluation | null;
}

/**
 * What people decided that a change goes against.
 *
 * - `locked`: the circle is not to be changed;
 * - `full`: more people join it than it has open seats;
 * - `declined`: this person and this circle are never to be together.
 */
export interface Objection {
  readonly code: 'locked' | 'full' | 'declined';
  readonly circle: string;
  readonly participant?: string;
}

/** What a change would do. Nothing is changed by looking. */
export interface ChangePreview {
  /** The change, with everything in it that was left open. */
  readonly change: Change;
  /** The change that undoes it. */
  readonly inverse: Change;
  /** All circles after the change, in the same order. */
  readonly circles: readonly PlainCircle[];
  /** The circles that it changes, in the order of the list; a new one last. */
  readonly changed: readonly CircleChange[];
  /** How much the worth of all members together grows. */
  readonly gain: number;
  readonly objections: readonly Objection[];
}
