import type { Daypart } from './daypart.js';

/** What a circle needs besides members. */
export const settingParts = ['daypart', 'place', 'coach', 'volunteer'] as const;
export type SettingPart = (typeof settingParts)[number];

/**
 * Why a circle lacks a part of its setting, of those near enough.
 *
 * - `none`: the pool holds none;
 * - `area`: none is near enough; or, of places, some are not so for one or two members;
 * - `seats`, `facilities`: too small, or without what a member requires;
 * - `language`: they do not speak with everybody, or a coach not with enough of them;
 * - `dayparts`: not free when enough members are;
 * - `full`: no room at all, by what they said or because of running circles;
 * - `taken`: another of these circles has them;
 * - `clash`: not together with the other parts, which matter more;
 * - `unused`: one would do as things are. So it can be in a setting that people changed.
 */
export const missingReasons = [
  'none',
  'area',
  'seats',
  'facilities',
  'language',
  'dayparts',
  'full',
  'taken',
  'clash',
  'unused',
] as const;
export type MissingReason = (typeof missingReasons)[number];

/** A part of a setting that could not be had. */
export interface MissingPart {
  readonly part: SettingPart;
  /**
   * In the order of {@link missingReasons}. Each alone keeps out somebody or something that would do otherwise. Where all
   * have several obstacles: those of whoever has the fewest.
   */
  readonly reasons: readonly MissingReason[];
  /**
   * Of a place: ids of one or two members, sorted. There is one that is good for all others, and each of these is too far for one of
   * them or has not what they require. Only where there are such members. For the eyes of a coach.
   */
  readonly participants?: readonly string[];
}

/** Where and when a circle meets, and who is there for it. What the pool says nothing of is `null` and not missing. */
export interface Setting {
  readonly daypart: Daypart | null;
  /** Id of a meeting place. */
  readonly place: string | null;
  /** Id of a coach. */
  readonly coach: string | null;
  /** Id of a volunteer. */
  readonly volunteer: string | null;
  /** Ids of members whom the daypart does not suit, sorted. */
  readonly cannotCome: readonly string[];
  /** In the order of {@link settingParts}. */
  readonly missing: readonly MissingPart[];
}

/** Circles with their settings, chosen for all of them at once. */
export interface Staging {
  readonly version: 1;
  /** In the order in which they were given. */
  readonly circles: ReadonlyArray<{
    readonly id: string;
    /** Ids, sorted. */
    readonly members: readonly string[];
    readonly setting: Setting;
  }>;
  /** Whether it is proven that no other settings are better. */
  readonly optimal: boolean;
}
