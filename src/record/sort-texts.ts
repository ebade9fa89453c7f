import type { Texts } from './text-slab.js';

/** Bytes compared between two pauses: a millisecond or two of work. */
const workPerSlice = 65_536;
/** What placing one text counts for, in bytes compared. */
const workPerPlace = 16;

/**
 * Gives the positions of texts in order of their UTF-16 code units, as JavaScript sorts strings, and pauses often.
 *
 * A merge sort from the bottom up that knows of every text how many bytes it shares with the one placed before it.
 * Whichever of two shares more with the text placed last comes first, so most steps look at no byte at all.
 *
 * Ng and Kakehi (2008), "Merging String Sequences by Longest Common Prefixes", IPSJ Digital Courier 4.
 */
export function* sortTexts(texts: Texts): Generator<void, Uint32Array> {
  const length = texts.start.length - 1;
  let from = openRuns(length);
  let into = openRuns(length);
  let work = 0;
  for (let width = 1; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width) {
      const middle = Math.min(start + width, length);
      const end = Math.min(middle + width, length);
      let left = start;
      let right = middle;
      // With the text placed last; nothing is placed yet.
      let leftShares = 0;
      let rightShares = 0;
      for (let place = start; place < end; place++) {
        let takesLeft = right === end || (left < middle && leftShares > rightShares);
        if (left < middle && right < end && leftShares === rightShares) {
          const shared = sharedBytes(texts, from.order[left]!, from.order[right]!, leftShares);
          work += shared - leftShares;
          takesLeft = rankAt(texts, from.order[left]!, shared) <= rankAt(texts, from.order[right]!, shared);
          // Of the one that stays, with the one that is placed now.
          if (takesLeft) rightShares = shared;
          else leftShares = shared;
        }
        into.order[place] = from.order[takesLeft ? left : right]!;
        into.shared[place] = takesLeft ? leftShares : rightShares;
        if (takesLeft) leftShares = from.shared[++left]!;
        else rightShares = from.shared[++right]!;
        work += workPerPlace;
        if (work >= workPerSlice) {
          yield;
          work = 0;
        }
      }
    }
    [from, into] = [into, from];
  }
  return from.order;
}

/** Sorted runs, one after the other. */
interface Runs {
  /** `[texts]` Positions of texts. */
  readonly order: Uint32Array;
  /** `[texts + 1]` Bytes that a text shares with the one before it in its run. */
  readonly shared: Uint32Array;
}

/** Every text is a run of its own. */
function openRuns(length: number): Runs {
  return {
    order: new Uint32Array(length).map((_, position) => position),
    shared: new Uint32Array(length + 1),
  };
}

/** Bytes that two texts have in common at their start, of which so many are known. */
function sharedBytes({ text, start }: Texts, one: number, other: number, known: number): number {
  const from = start[one]!;
  const otherFrom = start[other]!;
  const most = Math.min(start[one + 1]! - from, start[other + 1]! - otherFrom);
  let shared = known;
  while (shared < most && text[from + shared] === text[otherFrom + shared]) shared++;
  return shared;
}

const firstOfThreeBeyondSurrogates = 0xee;
const firstOfFour = 0xf0;

/**
 * Ranks the byte of a text where it parts from another one; the end of a text comes before all.
 *
 * Bytes of UTF-8 sort as UTF-16 does but for one thing: UTF-16 writes what lies beyond 0xFFFF with surrogates, which
 * come before 0xE000 to 0xFFFF. Where two texts part, either both bytes start a character or neither does, so the
 * starts of those from 0xE000 to 0xFFFF can be put last.
 */
function rankAt({ text, start }: Texts, position: number, offset: number): number {
  const at = start[position]! + offset;
  if (at === start[position + 1]) return -1;
  const byte = text[at]!;
  return byte >= firstOfThreeBeyondSurrogates && byte < firstOfFour ? byte + 0x10 : byte;
}
