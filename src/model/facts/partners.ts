import type { Daypart } from '../daypart.js';

/**
 * How far some people have to go to a partner: the nearest of them, and the furthest, each at their own pace. And when it is open;
 * empty where it does not say.
 */
interface Walks {
  readonly metres: number;
  readonly minutes: number;
  readonly mostMetres: number;
  readonly mostMinutes: number;
  readonly dayparts: readonly Daypart[];
}

/**
 * How far a member has to go to a partner: within some minutes, `null` where there is no upper limit, as seen from the middle of where they
 * live about. And when it is open; empty where it does not say.
 */
interface OwnWalk {
  readonly fromMinutes: number;
  readonly toMinutes: number | null;
  readonly dayparts: readonly Daypart[];
}

/** Facts about a circle and the partners around it */
export interface PartnerFacts {
  /**
   * A partner nearby could help these members with a need that nobody in the circle can help them with, or for each of them one member alone: `helpers`.
   * The nearest and the furthest of them walk so far. It is open then: `dayparts`, empty where it does not say.
   */
  readonly 'partner-meets-need': {
    readonly partner: string;
    readonly need: string;
    readonly participants: readonly string[];
    readonly helpers: 0 | 1;
  } & Walks;
  /** A partner nearby can use a talent that these members have, as such or for a need of its own. */
  readonly 'partner-wants-talent': {
    readonly partner: string;
    readonly talent: string;
    readonly need: string | null;
    readonly participants: readonly string[];
  } & Walks;
  /** Told to a member: a partner nearby could help them with a need of theirs. */
  readonly 'partner-for-you': {
    readonly partner: string;
    readonly need: string;
  } & OwnWalk;
  /** Told to a member: a partner nearby can use a talent of theirs, as such or for a need of its own. */
  readonly 'partner-wants-yours': {
    readonly partner: string;
    readonly talent: string;
    readonly need: string | null;
  } & OwnWalk;
  /** Told to a team: so many partners could do something for members of circles, or members for them. Of five members or more. */
  readonly 'partners-of-use': { readonly partners: number };
}
