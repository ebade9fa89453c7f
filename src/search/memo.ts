import { createRandom } from './random.js';

/** Groups that are remembered at once, as a power of two: fewer where there are few items. */
const usualBits = 17;
const spareBits = 4;
/** The first numbers of a stream have bits in common, so they are passed over. */
const passedOver = 100;

/**
 * What groups gain that were judged before: where few items can share a group, a search comes back to the same groups
 * again and again. A later group takes the place of an earlier one. Mutable; owned by one search.
 *
 * Groups are told apart by 64 random bits, the exclusive or of those of their items: Zobrist (1970), A new hashing
 * method with application for game playing, University of Wisconsin, technical report 88.
 */
export interface Memo {
  /** `[items]` random bits of each. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** `[room]` bits of the group that is remembered in each place. */
  readonly knownLow: Int32Array;
  readonly knownHigh: Int32Array;
  /** `[room]` what it gains, or how far it is from being allowed. */
  readonly gain: Float64Array;
}

/** Remembers nothing yet; in the end at most 2 to the power of `mostBits` groups. */
export function createMemo(items: number, mostBits = usualBits): Memo {
  const random = createRandom(0);
  for (let drawn = 0; drawn < passedOver; drawn++) random.below(1);
  const room = 2 ** Math.min(mostBits, items + spareBits);
  const draw = (): Int32Array => Int32Array.from({ length: items }, () => random.below(2 ** 32));
  return {
    low: draw(),
    high: draw(),
    knownLow: new Int32Array(room),
    knownHigh: new Int32Array(room),
    gain: new Float64Array(room),
  };
}

/** Bits of the first `count` items together. */
export function bitsOf(bits: Int32Array, items: Int32Array, count: number): number {
  let own = 0;
  for (let i = 0; i < count; i++) own ^= bits[items[i]!]!;
  return own;
}

/**
 * Where the first `count` items are remembered as a group. If they are not, the complement of where they are from now
 * on: then their gain is to be put there.
 */
export function placeOf(memo: Memo, items: Int32Array, count: number): number {
  return placeOfBits(memo, bitsOf(memo.low, items, count), bitsOf(memo.high, items, count));
}

/** The same, by the bits of a group. */
export function placeOfBits({ knownLow, knownHigh }: Memo, ownLow: number, ownHigh: number): number {
  const place = ownLow & (knownLow.length - 1);
  if (knownLow[place] === ownLow && knownHigh[place] === ownHigh) return place;
  knownLow[place] = ownLow;
  knownHigh[place] = ownHigh;
  return ~place;
}
