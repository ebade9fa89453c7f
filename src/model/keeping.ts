/**
 * What people decided and a new proposal keeps, whatever the search would rather do. Circles are those of the previous
 * proposal, by id: `k-1` is its first.
 */
export interface Pins {
  /** A person has a seat in the circle that this one goes on as, if one that is allowed is found, or none at all. */
  readonly seats?: ReadonlyArray<{ readonly participant: string; readonly circle: string }>;
  /** Sets of people who share one circle or have none. */
  readonly together?: ReadonlyArray<readonly string[]>;
  /** Circles that stay exactly as they are. */
  readonly circles?: readonly string[];
  /** People who are left out this time. */
  readonly leftOut?: readonly string[];
}

/**
 * What a person who moves costs, in places in a perfect circle: with 0 the search starts afresh, and with `never` nobody
 * moves. Somebody moves who was in a circle and is not in the one that it goes on as.
 */
export type MovePrice = number | 'never';

/**
 * Why a pin was not followed, or what is wrong with it all the same.
 *
 * Not followed:
 * - `unknown-participant`: nobody in the pool has this id;
 * - `unknown-circle`: the previous proposal has no such circle;
 * - `not-candidate`: the person is not ready, or in a running circle by now;
 * - `pinned-elsewhere`: an earlier pin says something else of the same person;
 * - `circle-stays`: the circle stays as it is, so nobody can join it;
 * - `apart`: two of the people may not meet;
 * - `too-many`: more people than one circle holds;
 * - `no-place`: no circle that is allowed was found that does as the pin says. Whom it names has no place; or stays
 *   where they were, if nobody may move.
 *
 * Followed:
 * - `breaks-rules`: the circle stays as it is and breaks rules.
 */
export const pinCodes = [
  'unknown-participant',
  'unknown-circle',
  'not-candidate',
  'pinned-elsewhere',
  'circle-stays',
  'apart',
  'too-many',
  'no-place',
  'breaks-rules',
] as const;

export type PinCode = (typeof pinCodes)[number];

/** A pin that is worth a look. */
export interface PinFinding {
  /** Which list of the pins it is in, and where in that list, from 0. */
  readonly list: keyof Pins;
  readonly position: number;
  readonly code: PinCode;
}

/** Circles that gave people to each other or took some in, and what that gained. */
export interface Exchange {
  /** Circles of the previous proposal, by id. */
  readonly from: readonly string[];
  /** Circles of the new one. */
  readonly to: readonly string[];
  /** How many people moved. */
  readonly moved: number;
  /** What these circles add to the value, less what they did before by the same pool and policy. */
  readonly gained: number;
}

/** What is different from a previous proposal, and why it was worth it. */
export interface Changes {
  readonly movePrice: MovePrice;
  /** Value of the previous circles without whom pins take out of them, as far as they are allowed, by the same pool and policy. */
  readonly valueBefore: number;
  /** What each previous circle goes on as: the circle with more than half of its people, `null` without one. */
  readonly circles: ReadonlyArray<{ readonly from: string; readonly to: string | null }>;
  /** Who moved: to a circle, or out of all. Sorted by id. */
  readonly moved: ReadonlyArray<{
    readonly participant: string;
    readonly from: string;
    readonly to: string | null;
  }>;
  /** The moves by what belongs together, and what each gained. */
  readonly exchanges: readonly Exchange[];
  /** Circles that stay as they are although they break rules: ids of the new proposal. */
  readonly keptAnyway: readonly string[];
  readonly pins: readonly PinFinding[];
}
