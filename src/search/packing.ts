import { type Basis, createBasis, rename, withRoom, wordsFor } from './basis.js';
import { branchAndBound, type Choice, lossesOf, mostGain } from './branch.js';
import { addCuts, cutsAtOnce } from './cuts.js';
import type { Listing } from './listing.js';
import { type Prices, priceItems, rightPrices, type Sets } from './prices.js';
import type { Space } from './space.js';

/** Listed groups that are looked at, until the search is given up: see {@link chooseSets}. */
const mostLooks = 50_000_000;
/** So many of them before cuts are made. */
const mostLooksUncut = 5_000_000;
/** Most cuts, and the part of the way to what is known that the bound has to come each time. */
const mostCuts = 160;
const leastNearer = 0.02;
/** So many words of sets are priced for cuts, until no more are made. */
const mostWordsForCuts = 40_000_000;

/** The best groups among those given that share nothing. */
export interface Packing {
  /** Their positions. */
  readonly chosen: readonly number[];
  /** False if the search was given up: then there may be better ones. */
  readonly proven: boolean;
}

/** As many groups as there is room for, or fewer: how many there can be at once. */
export function mostAtOnce({ groups, items, itemSize, minSize }: Space): number {
  const places = itemSize.reduce((sum, size) => sum + size, 0);
  return Math.min(groups, items, Math.floor(places / minSize[0]!));
}

/**
 * Chooses listed groups that share nothing and gain most together.
 *
 * @param gains `[groups]` what each listed group gains; those of 0 are left out
 * @param least only what gains more than this is looked for
 */
export function* pack(
  space: Space,
  listing: Listing,
  gains: Float64Array,
  least: number,
): Generator<void, Packing> {
  // The group that gains most gains 1, so that the scale of a problem makes no difference.
  const unit = gains.reduce((top, gain) => Math.max(top, gain), 0) || 1;
  const gaining = Int32Array.from(gains.keys()).filter((group) => gains[group]! > 0);
  const sets = toSets(space, listing, gaining);
  for (const [set, group] of gaining.entries()) sets.gain[set] = gains[group]! / unit;
  yield;
  const basis = createBasis(space.items, mostAtOnce(space));
  const { chosen, proven } = yield* chooseSets(space, sets, least / unit, basis, mostLooks);
  return { chosen: chosen.map((set) => gaining[set]!), proven };
}

/**
 * Chooses sets that share nothing and gain most together: weighted set packing, by branch and bound under prices at
 * which no set gains more than it costs. Where that takes long, cuts come first: see {@link tighten}.
 *
 * @param least only what gains more than this is looked for
 * @param basis where prices begin, made of these sets; it is changed
 * @param mostLooks sets that are looked at in all parts of the search together, until it is given up
 * @param looksUncut so many of them before cuts are made
 */
export function* chooseSets(
  space: Space,
  sets: Sets,
  least: number,
  basis: Basis,
  mostLooks: number,
  looksUncut = mostLooksUncut,
): Generator<void, Packing> {
  const prices = yield* priceItems(sets, basis);
  const choice = createChoice(space, sets, prices);
  const soon = yield* branchAndBound(choice, least, Math.min(mostLooks, looksUncut));
  if (soon.proven || soon.looks >= mostLooks) return soon;
  const tight = yield* tighten(space, choice, basis, soon.gain);
  const late = yield* branchAndBound(tight.choice, soon.gain, mostLooks - soon.looks);
  const chosen = late.chosen.length === 0 ? soon.chosen : late.chosen.map((set) => tight.origin[set]!);
  return { chosen, proven: late.proven };
}

function createChoice(space: Space, sets: Sets, prices: Prices): Choice {
  const size = new Int32Array(32 * sets.words);
  size.set(space.itemSize);
  return { sets, prices, size, minSize: space.minSize[0]!, most: mostAtOnce(space) };
}

/** Some of the sets of a choice, with cuts. */
interface Tight {
  readonly choice: Choice;
  /** `[sets]` which each was. */
  readonly origin: Int32Array;
}

/**
 * Makes cuts while they bring the bound of a choice much nearer to what is known, and leaves out the sets of which no
 * better choice can be made.
 */
function* tighten(space: Space, choice: Choice, basis: Basis, least: number): Generator<void, Tight> {
  const wide = withRoom(basis, mostCuts);
  let useful = keepUseful(choice, wide, least);
  let origin = useful.origin;
  let tight: Tight = { choice, origin: Int32Array.from(choice.sets.gain.keys()) };
  let bound = mostGain(choice);
  for (let words = 0; ; ) {
    yield;
    const took = yield* addCuts(useful.sets, wide);
    words += took;
    const cut = createChoice(space, useful.sets, rightPrices(useful.sets, wide));
    const now = mostGain(cut);
    const isNearer = bound - now >= leastNearer * (bound - least);
    // Where rounding spoilt the prices, those before are better.
    if (now <= bound) tight = { choice: cut, origin };
    if (took === 0 || words >= mostWordsForCuts || now <= least || !isNearer) return tight;
    bound = now;
    const before = origin;
    useful = keepUseful(cut, wide, least);
    origin = useful.origin.map((set) => before[set]!);
  }
}

/**
 * The sets of which a choice can be made that gains more than so much, and those that a basis is made of, with words for
 * more cuts; and which each was.
 */
function keepUseful(
  choice: Choice,
  basis: Basis,
  least: number,
): { readonly sets: Sets; readonly origin: Int32Array } {
  const { words, bits, gain } = choice.sets;
  const mostLoss = mostGain(choice) - least;
  const losses = lossesOf(choice.sets, choice.prices);
  const isMade = new Set(basis.made);
  const origin = Int32Array.from(losses.keys()).filter((set) => losses[set]! < mostLoss || isMade.has(set));
  rename(basis, origin);
  const wide = wordsFor(basis, cutsAtOnce);
  const sets = {
    words: wide,
    bits: new Int32Array(origin.length * wide),
    gain: Float64Array.from(origin, (set) => gain[set]!),
  };
  for (const [at, set] of origin.entries()) {
    sets.bits.set(bits.subarray(set * words, (set + 1) * words), at * wide);
  }
  return { sets, origin };
}

/** Some listed groups as sets that gain nothing yet. */
function toSets({ words, capacity }: Space, { item, count }: Listing, groups: Int32Array): Sets {
  const bits = new Int32Array(groups.length * words);
  for (const [set, group] of groups.entries()) {
    for (let at = group * capacity; at < group * capacity + count[group]!; at++) {
      const word = set * words + (item[at]! >> 5);
      bits[word] = bits[word]! | (1 << (item[at]! & 31));
    }
  }
  return { words, bits, gain: new Float64Array(groups.length) };
}
