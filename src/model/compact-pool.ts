import type { Pool } from './pool.js';

/**
 * A pool in which every participant is kept as text: for more people than there is room for as objects, or than one
 * text can hold. Made by `readPool`.
 *
 * A participant's text is JSON as RFC 8785 writes it, with every list sorted by the texts of its items: the same for
 * everybody who said the same, in whatever order.
 */
export interface CompactPool {
  /** Everything of the pool but its participants. */
  readonly head: Omit<Pool, 'participants'>;
  /** `[participants]` Ids. */
  readonly ids: readonly string[];
  /** `[participants]` Degrees north, WGS84, also of those who wrote their home in the Dutch grid. */
  readonly lat: Float64Array;
  /** `[participants]` Degrees east, likewise. */
  readonly lon: Float64Array;
  /** `[participants]` 1 for those who are ready, 0 for the others. */
  readonly ready: Uint8Array;
  /** `[participants]` Days from `waitingSince` to the date of the pool; 0 without it. */
  readonly waitedDays: Int32Array;
  /** The texts of all participants one after the other, in UTF-8. */
  readonly text: Uint8Array;
  /** `[participants + 1]` Where each text starts, in bytes; the last is where all end. */
  readonly start: Float64Array;
}
