import type { Policy } from '../model/policy.js';

/** Comparisons of computed numbers with limits allow this much. */
export const tolerance = 1e-9;

/**
 * A number of people who may be placed, as dense integers and typed arrays: all that scoring and search know.
 *
 * A person is an index from 0; so are needs, attributes, labels, languages and agreements. What they stand for
 * is not in here. Row-major; `[a × b]` gives the shape.
 */
export interface Problem {
  readonly people: number;
  readonly policy: Policy;

  /** `[people × people]` walking metres from the row's home to the column's; infinite where there is no way. */
  readonly walking: Float64Array;
  /** `[people × people]` 1 where two homes are too far apart for one circle, either way; symmetric. Small, since the search asks most. */
  readonly tooFar: Uint8Array;
  /** `[people × people]` reach factor of the row's person towards the column's, 0 to 1. Not symmetric. */
  readonly reach: Float64Array;
  /** `[people × people]` 1 where the row's person lives near enough to the column's to be their companion. */
  readonly companion: Uint8Array;

  /** Needs that are stated, each person's own: two people with the same need state it twice. */
  readonly statements: number;
  /** `[people + 1]` where each person's statements start; those of one person lie beside each other. */
  readonly needStart: Int32Array;
  /** `[statements]` which need it is. */
  readonly need: Int32Array;
  /** `[statements]` in (0, 1]. */
  readonly needWeight: Float64Array;
  /** `[statements]` what any distance leaves of the ability to help with it, 0 to 1. */
  readonly remoteShare: Float64Array;
  /** Different needs that are stated. */
  readonly needs: number;
  /** `[people + 1]` where each person's abilities start; those of one person lie beside each other. */
  readonly abilityStart: Int32Array;
  /** `[abilities]` which need somebody could help with. */
  readonly abilityNeed: Int32Array;
  /** `[abilities]` how well they could from next door, in (0, 1]. */
  readonly ability: Float64Array;
  /** `[people]` 1 for those who state a need as well as a talent or a need that is mutual. */
  readonly statesBothSides: Uint8Array;

  /** Background attributes that are not a theme. */
  readonly attributes: number;
  /** `[attributes]` largest share of a circle that one label may have. */
  readonly maxShare: Float64Array;
  /** `[people × attributes]` label, comparable within its attribute; -1 unknown. */
  readonly label: Int32Array;

  /** `[people]` one bit per daypart that suits; all bits where nothing was said. */
  readonly dayparts: Int32Array;
  readonly languages: number;
  /** `[people + 1]` where each person's stated languages start in `language`. */
  readonly languageStart: Int32Array;
  readonly language: Int32Array;
  /** `[people]` one bit for each of the first 32 languages that somebody states; all bits where nothing was said. */
  readonly speaks: Int32Array;

  /** Whether anybody may not meet anybody. */
  readonly anyApart: boolean;
  /** `[people × people]` 1 where two people may not share a circle. */
  readonly apart: Uint8Array;
  /** Sets of people who share one circle or have none. */
  readonly together: readonly TogetherSet[];

  /** Where circles can meet; only where that is looked at. */
  readonly meeting?: Meeting;

  /** `[people]` 1 for those who are ready. */
  readonly ready: Uint8Array;
  /** `[people]` weight of a person's place in the value of a proposal, 1 or more: it grows with waiting. */
  readonly waitingWeight: Float64Array;
}

/** Places to meet, as far as one circle alone can have them. A place is an index. */
export interface Meeting {
  readonly places: number;
  /** Numbers of 32 bits that hold one bit per place. */
  readonly words: number;
  /** `[people × words]` one bit per place that somebody can go to: near enough, and with all that they require. */
  readonly can: Int32Array;
  /** `[places]` */
  readonly seats: Int32Array;
  /** `[places]` one bit per daypart on which it is free. */
  readonly free: Int32Array;
  /** Dayparts on which a place is free for a circle with any of these people, since they use it. */
  readonly own: ReadonlyArray<{
    readonly people: Int32Array;
    readonly place: number;
    readonly dayparts: number;
  }>;
}

/** People who share one circle or have none. */
export interface TogetherSet {
  /** Those of them who are in the problem, ascending. */
  readonly people: Int32Array;
  /** How many they are in all. */
  readonly size: number;
  /** Which of the pool's sets this is. */
  readonly position: number;
}
