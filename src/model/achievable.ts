import type { HelpRelation } from './facts/circle.js';
import type { Fact } from './facts/facts.js';

/** Help of one member for another, in weight of the need that it meets. */
export interface PlannedHelp extends HelpRelation {
  readonly amount: number;
}

/** Help that comes round: each helps the next, and the last the first. */
export interface PlannedLoop {
  /** How much each gives the next. */
  readonly amount: number;
  readonly steps: readonly HelpRelation[];
}

/** A member who could be helped with more than they could help others with. */
export interface GivingLimit {
  readonly participant: string;
  /** Weight of others' needs that this member could meet. */
  readonly canGive: number;
  /** Weight of this member's needs that others could meet. */
  readonly canGet: number;
}

/** How much help a circle could exchange with everybody giving as much as they get, and how. */
export interface AchievableHelp {
  /** Ids, sorted. */
  readonly members: readonly string[];
  /** Weight of all needs that somebody in the circle could meet. */
  readonly coverable: number;
  /** As things are: each need met by all who can, in proportion to how well they can. `null` without help. */
  readonly now: {
    /** The circle's score for reciprocity; `null` when nobody states a need. */
    readonly reciprocity: number | null;
    /** Share that is by people who get as much. */
    readonly balancedShare: number | null;
    /** Share that can flow in closed loops. */
    readonly circulation: number | null;
  };
  /** Largest share of the coverable help that can be exchanged in balance, 0 to 1; `null` without help. */
  readonly achievable: number | null;
  /** How much more than now can flow in closed loops, if people choose who helps whom: `achievable - now.circulation`. */
  readonly headroom: number | null;
  /** Who would help whom with what: everybody gives as much as they get. The most first. */
  readonly plan: readonly PlannedHelp[];
  /** The same as loops, the shortest first. */
  readonly loops: readonly PlannedLoop[];
  /** What each member would give, and get, by the plan. Sorted by id. */
  readonly people: ReadonlyArray<{ readonly participant: string; readonly amount: number }>;
  /** Why it is no more: together with the plan these add up to all that is coverable. */
  readonly limits: {
    /** Weight that is out of reach since members cannot give as much as they could get; who they are, sorted by id. */
    readonly giving: number;
    readonly members: readonly GivingLimit[];
    /** Weight that is out of reach since help cannot come back to those who would give it. */
    readonly returning: number;
  };
  readonly facts: readonly Fact[];
}
