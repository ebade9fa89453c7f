import type { Estimate } from '../model/observation.js';
import { createRandom } from '../search/random.js';
import type { Act } from './acts.js';

/** How often an interval should hold what is true. */
export const level = 0.9;

/**
 * Surprise allowed at either end. Less than `1 - level` leaves, since acts that were seen are a narrow choice of those that could
 * have been, and what is measured is how often intervals hold the truth.
 */
const surprise = 0.03;

/** Acts by anybody to anybody that are drawn beside those that were seen: what never happened may yet. */
const unseen = 4;

const draws = 400;
/** Halvings of what a balance could be: finer than anybody reads. */
const steps = 20;

/**
 * What the balanced share of the habits behind some acts may be.
 *
 * With few acts, giving and getting differ for everybody by chance alone, so the share that was seen is too low; and drawing acts again
 * adds as much chance once more, so a plain bootstrap is too low twice. So the bootstrap is used for how much chance does, and not for
 * where the truth is: smaller and larger imbalances each get that chance added, and those are kept under which what was seen is no
 * surprise. Source: Carpenter (1999), Test inversion bootstrap confidence intervals, doi:10.1111/1467-9868.00169.
 *
 * Smaller in which way is not known. If what was seen shrinks for everybody alike, more of it has to be true than if only those who
 * stand out are truly out of balance; the interval reaches from the one to the other, and the estimate lies between. What was seen is
 * always within: it is no surprise to itself.
 */
export function estimateBalancedShare(acts: readonly Act[], people: number): Estimate {
  const seen = imbalance(acts, people);
  const chance = resample(acts, people, seen);
  const size = sizeOf(seen);
  const sizes = chance.map(sizeOf).sort((a, b) => a - b);
  const byChance = shareOf(sizes[Math.ceil((1 - surprise) * draws) - 1]!);
  if (size === 0) return { estimate: 1, low: byChance, high: 1 };
  const alike = inverse(chance, size, (times) => seen.map((each) => each * times), 1 / size);
  const largest = seen.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  const few = inverse(
    chance,
    size,
    (times) => seen.map((each) => Math.sign(each) * Math.max(0, Math.abs(each) - largest * (1 - times))),
    1,
  );
  const own = shareOf(size);
  const high = Math.max(own, shareOf(few(1 - surprise)));
  const least = alike(surprise);
  // Where help is more even than chance would have it, chance is all there is to go by.
  const low = Math.min(own, least === 0 ? byChance : shareOf(least));
  const estimate = Math.min(high, Math.max(low, shareOf((alike(0.5) + few(0.5)) / 2)));
  return { estimate, low, high };
}

/**
 * Of imbalances that grow from nothing: the size of the one that, with chance added, looks as small as what was seen, or smaller, in a
 * given share of all cases.
 */
function inverse(
  chance: readonly Float64Array[],
  seenSize: number,
  shape: (times: number) => Float64Array,
  most: number,
): (share: number) => number {
  const shareBelow = (truth: Float64Array): number => {
    let below = 0;
    for (const noise of chance) {
      let sum = 0;
      for (let person = 0; person < noise.length; person++) sum += Math.abs(truth[person]! + noise[person]!);
      if (sum / 2 <= seenSize + 1e-12) below++;
    }
    return below / chance.length;
  };
  return (share) => {
    if (shareBelow(shape(0)) < share) return 0;
    if (shareBelow(shape(most)) >= share) return sizeOf(shape(most));
    let [low, high] = [0, most];
    for (let step = 0; step < steps; step++) {
      const middle = (low + high) / 2;
      if (shareBelow(shape(middle)) >= share) low = middle;
      else high = middle;
    }
    return sizeOf(shape(low));
  };
}

/** What each person gave beyond what they got, as a share of all that was given. */
function imbalance(
  acts: ReadonlyArray<Pick<Act, 'giver' | 'receivers' | 'amount'>>,
  people: number,
): Float64Array {
  const net = new Float64Array(people);
  let total = 0;
  for (const { giver, receivers, amount } of acts) {
    for (const receiver of receivers) {
      net[giver] = net[giver]! + amount;
      net[receiver] = net[receiver]! - amount;
      total += amount;
    }
  }
  return net.map((amount) => amount / total);
}

/** The balanced share that goes with an imbalance. */
function shareOf(imbalanced: number): number {
  return Math.min(1, Math.max(0, 1 - imbalanced));
}

/** The share that is given by people who do not get as much. */
function sizeOf(net: Float64Array): number {
  return net.reduce((sum, each) => sum + Math.abs(each), 0) / 2;
}

/**
 * By how much imbalances differ from what they are on average when as many acts are drawn from those that were seen and a few by
 * anybody to anybody.
 */
function resample(acts: readonly Act[], people: number, seen: Float64Array): Float64Array[] {
  const random = createRandom(1);
  // Drawing with replacement shows a little too little chance where there are few.
  const widening = Math.sqrt(acts.length / Math.max(1, acts.length - 1));
  const mean = acts.reduce((sum, { receivers, amount }) => sum + receivers.length * amount, 0) / acts.length;
  const drawOne = (): Pick<Act, 'giver' | 'receivers' | 'amount'> => {
    const act = random.below(acts.length + unseen);
    if (act < acts.length) return acts[act]!;
    const giver = random.below(people);
    const other = random.below(people - 1);
    return { giver, receivers: [other < giver ? other : other + 1], amount: mean };
  };
  const part = acts.length / (acts.length + unseen);
  return Array.from({ length: draws }, () => {
    const net = imbalance(acts.map(drawOne), people);
    return net.map((each, person) => (each - seen[person]! * part) * widening);
  });
}

/**
 * How many times as often something happens later as before, from counts in two spans of so many days: percentiles of the bootstrap,
 * with half an act added on both sides so that nothing is divided by 0.
 */
export function estimateRatio(
  before: { readonly acts: number; readonly days: number },
  later: { readonly acts: number; readonly days: number },
): Estimate {
  const random = createRandom(2);
  const all = before.acts + later.acts;
  const ratio = (count: number): number => (count + 0.5) / later.days / ((all - count + 0.5) / before.days);
  const ratios = Array.from({ length: draws }, () => {
    let count = 0;
    for (let act = 0; act < all; act++) if (random.below(all) < later.acts) count++;
    return ratio(count);
  }).sort((a, b) => a - b);
  const at = (share: number): number => ratios[Math.min(draws - 1, Math.floor(share * draws))]!;
  const tail = (1 - level) / 2;
  return { estimate: ratio(later.acts), low: at(tail), high: at(1 - tail) };
}

/** The difference of two numbers that are not known exactly. Source: Zou and Donner (2008), doi:10.1002/sim.3095. */
export function estimateDifference(later: Estimate, before: Estimate): Estimate {
  const estimate = later.estimate - before.estimate;
  return {
    estimate,
    low: estimate - Math.sqrt((later.estimate - later.low) ** 2 + (before.high - before.estimate) ** 2),
    high: estimate + Math.sqrt((later.high - later.estimate) ** 2 + (before.estimate - before.low) ** 2),
  };
}
