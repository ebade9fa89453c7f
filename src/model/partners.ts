import type { Daypart } from './daypart.js';

/** A way from a member's home to a partner. */
interface PartnerWay {
  /** Walking metres from the member's home. */
  readonly metres: number;
  /** How long that member takes. */
  readonly minutes: number;
  /** When the partner is open, in the order of the week; empty where it does not say. */
  readonly dayparts: readonly Daypart[];
}

/** A need of a member that hardly anybody in the circle can help with, and a partner nearby that can. */
export interface PartnerForNeed extends PartnerWay {
  /** Id. */
  readonly partner: string;
  readonly participant: string;
  readonly need: string;
  /** The talent by which the partner meets it; `null` where it offers to meet this very need. */
  readonly talent: string | null;
  /** How well that meets the need, 0 to 1. */
  readonly strength: number;
  /** How many others in the circle can help with it: nobody, or one alone. */
  readonly helpers: 0 | 1;
}

/** A talent of a member that a partner nearby can use. */
export interface PartnerForTalent extends PartnerWay {
  /** Id. */
  readonly partner: string;
  readonly participant: string;
  readonly talent: string;
  /** The need of the partner that the talent meets best; `null` where it wishes for this very talent. */
  readonly need: string | null;
  /** The member's level times how well that meets the wish, 0 to 1. */
  readonly strength: number;
}

/**
 * What a circle and the organisations around it could do for each other. It counts in no score, and is no help among
 * members.
 */
export interface CirclePartners {
  /** Ids, sorted. */
  readonly members: readonly string[];
  /** Those that nobody in the circle can help with first, then the strongest, then the nearest. */
  readonly needs: readonly PartnerForNeed[];
  /** The strongest first, then the nearest. */
  readonly talents: readonly PartnerForTalent[];
}
