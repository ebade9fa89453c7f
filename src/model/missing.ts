import type { Daypart, GeographicPoint } from './pool.js';

/** A part of the neighbourhood, said so roughly that it is nobody's home. */
export interface Vicinity extends GeographicPoint {
  /** Metres in a straight line from the point, within which anybody would do; a multiple of 50. */
  readonly radius: number;
}

/** By how much a circle scores more: `null` where there are fewer than two members or no score to compare with. */
export type Gain = number | null;

/** A talent that makes a circle score more where one newcomer has it. */
export interface WantedTalent {
  readonly talent: string;
  /** The score with it less the score without. */
  readonly gain: Gain;
}

/** A need that makes a circle score more where one newcomer has it. Never a sensitive one: nobody is recruited by those. */
export interface WantedNeed {
  readonly need: string;
  /** The score with it less the score without. */
  readonly gain: Gain;
  /** Talents that are there and that only then somebody else could use, sorted. */
  readonly uses: readonly string[];
}

/** How many newcomers may have one and the same label. */
export interface MixLimit {
  readonly attribute: string;
  /** `null` where fewer than two members have it: then it goes for each label that so many have. */
  readonly label: string | null;
  /** Members who have it: 1 is a label that a single member has, 0 one that none has. */
  readonly members: number;
  /** Most newcomers who may have it by the rule `dominance`: fewer than there are. */
  readonly most: number;
}

/** People who are left over and lack only a few others to make an allowed circle. For the coach. */
export interface NearlyCircle {
  /** Ids of people who are left over, sorted. */
  readonly members: readonly string[];
  /** How many newcomers it takes; 0 where these people are enough already. */
  readonly missing: number;
  /** Whether it is certain that fewer newcomers, living here, would not do. */
  readonly fewest: boolean;
  /** Where the newcomers could live. */
  readonly around: Vicinity;
  /** Of the circle with newcomers who say nothing. */
  readonly score: number | null;
  /** The best, at most three, best first. */
  readonly talents: readonly WantedTalent[];
  /** The best, at most three, best first. */
  readonly needs: readonly WantedNeed[];
  /** Labels that not all newcomers may have, by attribute, those of most members first; empty where it does not matter. */
  readonly mix: readonly MixLimit[];
  /** Newcomers who share any one of these fit; `null` where it does not matter when they can come. */
  readonly dayparts: readonly Daypart[] | null;
  /** Newcomers who speak any one of these fit; `null` where it does not matter what they speak. */
  readonly languages: readonly string[] | null;
}

/** A circle with a seat, and what one more person in it would best be able to do. For the coach. */
export interface WantedMember {
  /** Id of the running circle or of the proposed one; `k-1`, `k-2`, … where not all proposed ones have an id of their own. */
  readonly circle: string;
  readonly kind: 'proposed' | 'running';
  readonly openSeats: number;
  readonly around: Vicinity;
  /** The best, at most three, best first: gains are over the circle as it is. Never empty. */
  readonly talents: readonly WantedTalent[];
}

/** A need that somebody states and nobody can meet. */
export interface UnmetNeed {
  readonly need: string;
  /** How many state it: people who are ready or in a running circle. */
  readonly people: number;
  /** How many of them nobody in the pool can help. */
  readonly nobody: number;
  /** How many of them only people could help who live too far away. */
  readonly tooFar: number;
  /** Talents that would meet it with a strength of 0.7 or more, or the strongest there are; the strongest first. */
  readonly talents: readonly string[];
  /** Where the pool speaks of partners and one nearby can help somebody whom nobody can. */
  readonly outside?: PartnersOutside;
}

/** Partners that could help people with a need that nobody in the pool meets for them. */
export interface PartnersOutside {
  /** Ids: those to which most of these people can come first. */
  readonly partners: readonly string[];
  /** How many of these people can come to one of them. */
  readonly people: number;
}

/** Who is missing in a pool. */
export interface Missing {
  /** Degrees to whose multiples all places are rounded. */
  readonly grid: number;
  /** Fewest missing first; everybody is in at most one. */
  readonly nearly: readonly NearlyCircle[];
  /** Sorted by kind and id; circles that no single talent would improve are left out. */
  readonly seats: readonly WantedMember[];
  /** Those that most people have first. */
  readonly unmetNeeds: readonly UnmetNeed[];
}
