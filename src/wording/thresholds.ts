import type { Gain } from '../model/missing.js';

/** Metres under which somebody lives at the same address or next door. */
export const nextDoor = 10;

/** Less than can be seen in two digits. */
const least = 0.005;

/** A gain that can be told, and seen in two digits. */
export function isSeen(gain: Gain): gain is number {
  return gain !== null && gain >= least;
}

/** Whether two numbers are so near each other that two digits tell nothing. */
export function hardlyDiffers(one: number, other: number): boolean {
  return Math.abs(one - other) < least || one.toFixed(2) === other.toFixed(2);
}

/** Whether all of these people can be named in one sentence. */
export function isShort(ids: readonly string[]): boolean {
  return ids.length > 0 && ids.length <= 3;
}
