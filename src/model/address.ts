/**
 * Why no coach gets to hear of something.
 *
 * - `none`: the pool holds no coach;
 * - `area`: it lies in nobody's working area and reach;
 * - `routes`: those who work there take nobody's route.
 */
export type UnheardReason = 'none' | 'area' | 'routes';

/** What one coach gets to hear of a proposal. */
export interface CoachPart {
  /** Id. */
  readonly coach: string;
  /** In the order of the proposal. */
  readonly circles: ReadonlyArray<{
    /** Id of the circle. */
    readonly circle: string;
    /** `setting`: the proposal has this coach for it. `area`: it has none, and this one works there. */
    readonly by: 'setting' | 'area';
    /** Ids of members who came by a route that this coach does not take; sorted. Settings do not look at routes. */
    readonly otherRoutes: readonly string[];
  }>;
  /** Ids of those who are ready, without a place, live where this coach works and came by a route that they take; sorted. */
  readonly leftOver: readonly string[];
}

/** What came of the people whom one referrer referred. */
export interface ReferrerPart {
  /** Opaque, as the participants have it. */
  readonly referrer: string;
  /** Ids of those with a place in the proposal, sorted. */
  readonly placed: readonly string[];
  /** Ids of those who are ready and have none, sorted. */
  readonly leftOver: readonly string[];
}

/** What no coach gets to hear of, so that somebody else has to see to it. */
export interface Unheard {
  /** In the order of the proposal. */
  readonly circles: ReadonlyArray<{ readonly circle: string; readonly reason: UnheardReason }>;
  /** Sorted by id. */
  readonly leftOver: ReadonlyArray<{ readonly participant: string; readonly reason: UnheardReason }>;
  /** Ids of all of whom no coach gets to hear, in these circles or left over; sorted. */
  readonly people: readonly string[];
}

/** Who gets to hear what of a proposal. Each part is for the one it is about; nothing is sent. */
export interface AddressedProposal {
  /** Every coach of the pool, sorted by id. */
  readonly coaches: readonly CoachPart[];
  /** Every referrer of somebody who has a place or is left over, sorted. */
  readonly referrers: readonly ReferrerPart[];
  readonly unheard: Unheard;
}
