import type { Ways } from '../geography/ways.js';
import type { Gathering, Meeting } from './circle.js';
import type { Surroundings } from './surroundings.js';

/** All that settings are compiled from. */
export interface Ground {
  readonly gatherings: readonly Gathering[];
  readonly surroundings: Surroundings;
  readonly ways: Ways;
  readonly meeting: Meeting;
  readonly near: Nearness;
}

/** Who and what is near enough to a circle or a place, of the surroundings by index. What was asked is remembered. */
export interface Nearness {
  /** Places within twice the own reach of every member. */
  places(circle: number): readonly number[];
  /** Places that are so for all but a few members, and for one at least. Not remembered. */
  almost(circle: number, few: number): readonly number[];
  /** Coaches who go to a place, or, where there is none, to the middle of a circle. */
  coaches(site: Spot): readonly number[];
  /** Volunteers within twice their own reach. */
  volunteers(site: Spot): readonly number[];
}

/** A place, or the middle of a circle. */
export type Spot = { readonly place: number } | { readonly middle: number };
