import type { Daypart } from '../daypart.js';
import type { MissingReason, SettingPart } from '../setting.js';

/** Facts about where and when a circle meets, and who is there for it. Places, coaches and volunteers are ids. */
export interface SettingFacts {
  /** When a circle meets, and at which meeting place, if it has one. */
  readonly 'meets-at': { readonly daypart: Daypart; readonly place: string | null };
  /** No moment suits enough members: this one suits the most, and the place is one of that moment, if there is one. */
  readonly 'most-can-come': { readonly daypart: Daypart; readonly place: string | null };
  /** These parts of the setting that was saved do not hold for the circle as it is now: its setting is chosen anew. */
  readonly 'setting-broken': { readonly parts: readonly SettingPart[] };
  /** Members whom that moment does not suit. */
  readonly 'cannot-come': { readonly daypart: Daypart; readonly participants: readonly string[] };
  /** Members require this of a meeting place. */
  readonly 'place-requires': {
    readonly requires: readonly string[];
    readonly participants: readonly string[];
  };
  /** Who coaches the circle. */
  readonly 'has-coach': { readonly coach: string };
  /** Which volunteer supports the circle. */
  readonly 'has-volunteer': { readonly volunteer: string };
  /** What could not be had, and why. */
  readonly 'setting-lacks': { readonly part: SettingPart; readonly reasons: readonly MissingReason[] };
  /** There is a place that is good for all others: each of these is too far for one of them or has not what they require. */
  readonly 'place-but-for': {
    readonly participants: readonly string[];
    readonly reasons: readonly MissingReason[];
  };
  /** For a member: when their circle meets, and where, if that is known. */
  readonly 'you-meet': { readonly daypart: Daypart; readonly place: string | null };
  /** For a member: they said that this moment does not suit them. */
  readonly 'does-not-suit-you': { readonly daypart: Daypart };
  /** For a member: who coaches their circle. */
  readonly 'your-coach': { readonly coach: string };
  /** For a member: which volunteer supports their circle. */
  readonly 'your-volunteer': { readonly volunteer: string };
  /** For a team: so many of all circles have all parts that the pool keeps. */
  readonly 'settings-whole': {
    readonly whole: number;
    readonly circles: number;
    readonly parts: readonly SettingPart[];
  };
}
