import type { Gain, PartnersOutside, Vicinity } from '../missing.js';
import type { Daypart } from '../pool.js';

/** Facts about who is missing */
export interface MissingFacts {
  /**
   * People who are left over lack so many others to be a circle. `around` is a point of a grid, and a radius within which
   * these could live. It may not be certain that fewer would not do.
   */
  readonly 'nearly-circle': {
    readonly members: readonly string[];
    readonly missing: number;
    readonly fewest: boolean;
    readonly around: Vicinity;
  };
  /** People who are left over are enough to be a circle. */
  readonly 'circle-at-hand': { readonly members: readonly string[] };
  /** The score gains most where one of so many newcomers has this talent; `gain` is `null` where there is hardly a circle to compare with. */
  readonly 'newcomer-talent': { readonly talent: string; readonly gain: Gain; readonly missing: number };
  /** The score gains most where one of them has this need; `gain` likewise; and the talents of which nobody else there has any use. */
  readonly 'newcomer-need': {
    readonly need: string;
    readonly gain: Gain;
    readonly uses: readonly string[];
    readonly missing: number;
  };
  /** At most so many newcomers may have a label that so many members have; it is `null` for any that one member has, or none. */
  readonly 'newcomer-mix': {
    readonly attribute: string;
    readonly label: string | null;
    readonly members: number;
    readonly most: number;
    readonly missing: number;
  };
  /** Newcomers have to share one of these. */
  readonly 'newcomer-dayparts': { readonly missing: number; readonly dayparts: readonly Daypart[] };
  /** Newcomers have to share one of these. Primary subtags. */
  readonly 'newcomer-languages': { readonly missing: number; readonly languages: readonly string[] };
  /** One more person with this talent would make a circle score more; `gain` is `null` where it is hardly a circle yet. */
  readonly 'wanted-member': {
    readonly circle: string;
    readonly kind: 'proposed' | 'running';
    readonly openSeats: number;
    readonly around: Vicinity;
    readonly talent: string;
    readonly gain: Gain;
  };
  /** So many have a need; `nobody` else can help so many of them, and only people who live `tooFar` away so many others. Partners nearby could help some of those; not there where none can. */
  readonly 'unmet-need': {
    readonly need: string;
    readonly people: number;
    readonly nobody: number;
    readonly tooFar: number;
    readonly talents: readonly string[];
    readonly outside?: PartnersOutside;
  };
  /** Nothing was found that anybody is missing for. */
  readonly 'nothing-missing': { readonly found: 0 };
}
