import type { MixLimit, UnmetNeed, Vicinity, WantedMember, WantedNeed, WantedTalent } from '../missing.js';
import type { Daypart } from '../pool.js';

/** Facts about who is missing. */
export interface MissingFacts {
  /** People who are left over lack so many others to be a circle. */
  readonly 'nearly-circle': {
    /** Ids, sorted. */
    readonly members: readonly string[];
    readonly missing: number;
    /** Whether it is certain that fewer would not do. */
    readonly fewest: boolean;
    readonly around: Vicinity;
  };
  /** People who are left over are enough to be a circle. */
  readonly 'circle-at-hand': { readonly members: readonly string[] };
  /** One of so many newcomers would best have this talent. */
  readonly 'newcomer-talent': WantedTalent & { readonly missing: number };
  /** One of so many newcomers would best have this need. */
  readonly 'newcomer-need': WantedNeed & { readonly missing: number };
  /** Not all newcomers may have this label. */
  readonly 'newcomer-mix': MixLimit & { readonly missing: number };
  /** Newcomers have to share one of these. */
  readonly 'newcomer-dayparts': { readonly missing: number; readonly dayparts: readonly Daypart[] };
  /** Newcomers have to share one of these. */
  readonly 'newcomer-languages': { readonly missing: number; readonly languages: readonly string[] };
  /** One more person with this talent would make a circle better. */
  readonly 'wanted-member': Omit<WantedMember, 'talents'> & WantedTalent;
  /** Nobody can meet this need. */
  readonly 'unmet-need': UnmetNeed;
  readonly 'nothing-missing': Readonly<Record<never, never>>;
}
