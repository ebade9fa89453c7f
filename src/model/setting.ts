import type { Daypart } from './daypart.js';

/** What a circle needs besides members. */
export const settingParts = ['daypart', 'place', 'coach', 'volunteer'] as const;
export type SettingPart = (typeof settingParts)[number];

/**
 * Why a circle lacks a part of its setting.
 *
 * - `none`: the pool holds none;
 * - `area`: none is near enough;
 * - `seats`, `facilities`: those that are near enough are too small, or have not what a member requires;
 * - `language`: those who are near enough do not speak with everybody, or a coach not with enough of them;
 * - `dayparts`: those that would do are not free when the members are;
 * - `taken`: there are some for this circle alone, but other circles use them;
 * - `clash`: there are some, but not together with the other parts, which matter more.
 */
export const missingReasons = [
  'none',
  'area',
  'seats',
  'facilities',
  'language',
  'dayparts',
  'taken',
  'clash',
] as const;
export type MissingReason = (typeof missingReasons)[number];

/** A part of a setting that could not be had. */
export interface MissingPart {
  readonly part: SettingPart;
  readonly reason: MissingReason;
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
