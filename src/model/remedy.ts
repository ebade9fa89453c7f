import type { Daypart } from './pool.js';

/**
 * One thing that would have to be different for somebody to fit in a circle. Metres are walking metres.
 *
 * - `reach`: the person walks so many metres;
 * - `daypart`, `language`: the person can also come then, or also speaks that;
 * - `share`: so many of so many members may have the same label of an attribute;
 * - `distance`: members may live so far apart;
 * - `size`: a circle may have so many members;
 * - `score`: a circle may score so low;
 * - `meet`: these two may meet after all.
 */
export type RemedyChange =
  | { readonly kind: 'reach'; readonly participant: string; readonly from: number; readonly to: number }
  | { readonly kind: 'daypart'; readonly participant: string; readonly daypart: Daypart }
  | { readonly kind: 'language'; readonly participant: string; readonly language: string }
  | { readonly kind: 'share'; readonly attribute: string; readonly members: number; readonly of: number }
  | { readonly kind: 'distance'; readonly from: number; readonly to: number }
  | { readonly kind: 'size'; readonly from: number; readonly to: number }
  | { readonly kind: 'score'; readonly from: number; readonly to: number }
  | { readonly kind: 'meet'; readonly participants: readonly [string, string] };

/** What would place somebody who is left over, found by trying it. */
export type Remedy =
  | {
      readonly kind: 'circle';
      /** Id of the circle of the proposal that they would join. */
      readonly circle: string;
      /** Everybody who would be in it then, sorted. */
      readonly members: readonly string[];
      /** All of these; none where the circle could take them as things are. */
      readonly changes: readonly RemedyChange[];
      /** Score of the circle without and with them, the changes made. */
      readonly scores: { readonly from: number | null; readonly to: number | null };
    }
  | {
      readonly kind: 'running-circle';
      /** Id of a running circle that has a seat for them. */
      readonly circle: string;
      /** Everybody who would be in it then, sorted. */
      readonly members: readonly string[];
      /** Score of the circle without and with them. */
      readonly scores: { readonly from: number | null; readonly to: number | null };
    }
  | {
      readonly kind: 'new-circle';
      /** Of people who are left over, sorted. */
      readonly members: readonly string[];
      /** All of these; none where such a circle is possible as things are. */
      readonly changes: readonly RemedyChange[];
      readonly score: number | null;
    }
  | {
      readonly kind: 'people';
      /** How many more people near them would do for a new circle of people who are left over. */
      readonly people: number;
    };
