import type { Fact } from './facts/facts.js';

/** Whether people mainly help those who share a background label with them. Of those whose label is known. */
export interface Mixing {
  readonly attribute: string;
  /** Share of the help that goes to somebody with the same label. */
  readonly within: number;
  /** What that share would be if everybody gave and got as much, and labels played no part. */
  readonly byChance: number;
  /** Newman's modularity of the groups that the labels make. */
  readonly modularity: number;
  /** How often labels dealt out by lot would give as large a share, 0 to 1. */
  readonly chance: number;
}

/** The shape of a help network. `null` where there is nothing to measure, or the network is too large. */
export interface NetworkShape {
  readonly people: number;
  readonly arcs: number;
  /** Share of all ordered pairs of whom the first helps the second. */
  readonly density: number | null;
  /** Share of all ordered pairs of whom the second can be reached by help of the first, by way of others too. */
  readonly reach: number | null;
  /** Sets of two or more people within which help passes, and between which none does. */
  readonly groups: number;
  /** For each person, 0 to 1: share of all ordered pairs of others of whom help gets from one to the other through them; `null` for fewer than three people. */
  readonly betweenness: readonly number[] | null;
  /** The same, but only of pairs whom help joins by way of somebody; `null` for a person without such pairs of others. */
  readonly through: ReadonlyArray<number | null> | null;
  /** For each person: how near everybody is who can reach them by help. */
  readonly closeness: readonly number[] | null;
  readonly mixing: readonly Mixing[];
}

/** What else may be known of the people in a network. */
export interface ShapeOptions {
  /** Background attribute → the label of each person, in the order of the network; `undefined` where it is not known. */
  readonly backgrounds?: Readonly<Record<string, ReadonlyArray<string | undefined>>>;
}

/** The shape of the help in a circle, and what it means. */
export interface CircleShape {
  /** Ids, sorted: the order of the shape's people. */
  readonly members: readonly string[];
  readonly shape: NetworkShape;
  readonly facts: readonly Fact[];
}
