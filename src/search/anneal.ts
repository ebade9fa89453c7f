import { type Best, isMore, keepIfBest, restore } from './best.js';
import { createMover, type Mover, tryMove } from './moves.js';
import type { Random } from './random.js';
import { createMixer, recombine } from './recombine.js';
import type { State } from './state.js';

/** Steps between two yields. */
export const stepsPerTurn = 8;
/** Moves until what is not allowed is judged anew. */
const movesPerTightening = 64;
/** Moves until the best is recombined with what there is: at least so many, and more of many items, with which it takes longer. */
const movesPerRecombining = 1024;
const movesPerItem = 4;
/** Moves that come to nothing until one counts as a step, so that a search ends that can do nothing. */
export const missesPerStep = 32;
/** What the best group that is not allowed counts, beside one that is; and what is left of it for each step further. */
const nearlyAllowed = 0.9;
const patienceAtFirst = 0.8;
const patienceAtLast = 0.5;
/**
 * What a place counts on top where all must be placed, in average places: in the end far more than any group can be
 * better; but at first whole groups can be given up for others.
 */
const bonusAtFirst = 0.5;
const bonusAtLast = 20;

/** A cooling to be done: how many judgements it may take, and how hot it begins, in average places. */
export interface Cooling {
  readonly length: number;
  readonly heat: number;
}

/**
 * Cools the groups once, from the best, and remembers whatever is better, also where only some of the groups are.
 * Yields every few steps.
 *
 * Threshold accepting (Dueck and Scheuer 1990, doi:10.1016/0021-9991(90)90201-B): a change for the worse is taken if
 * it is below a part, by chance, of a threshold that shrinks to nothing. Groups that are not allowed yet take part:
 * they count as if they were nearly so, and the less the longer it takes, so that groups can be founded, moved and
 * taken apart one member at a time (strategic oscillation: Gallego et al. 2013, doi:10.1057/jors.2012.66). Only + - * /
 * decide, so that all machines decide alike.
 */
export function* anneal(
  state: State,
  best: Best,
  { length, heat }: Cooling,
  random: Random,
): Generator<void, void> {
  const { items, itemShare, itemSize, placeAll, fillAll, groups } = state.space;
  const mover = createMover(state, random);
  const mixer = createMixer(state.space);
  const recombining = Math.max(movesPerRecombining, movesPerItem * items);
  const place = itemShare.reduce((sum, share) => sum + share, 0) / items;
  const mustPlace = placeAll ? itemSize.reduce((sum, size) => sum + size, 0) : 0;
  const mustFill = fillAll ? groups : 0;
  restore(state, best);
  const start = state.steps;
  let misses = 0;
  let nextTurn = start;
  for (let move = 0; state.steps - start < length; move++) {
    if (move % movesPerTightening === 0) {
      tighten(mover, place, heat, 1 - (state.steps - start) / length);
    }
    const before = state.steps;
    tryMove(mover, random.below(items));
    if (state.steps === before && ++misses % missesPerStep === 0) state.steps++;
    const isComplete = best.placed >= mustPlace && best.groups >= mustFill;
    if (!isComplete || isMore(state.total, best.gain)) keepIfBest(state, best);
    if (mixer !== undefined && move % recombining === recombining - 1) recombine(mixer, state, best);
    if (state.steps >= nextTurn) {
      nextTurn = state.steps + stepsPerTurn;
      yield;
    }
  }
}

/** Sets what is accepted when a part of the cooling is left, from 1 to 0. */
function tighten(mover: Mover, place: number, heat: number, left: number): void {
  const usual = usualGain(mover.state);
  mover.threshold = usual * place * heat * left * left;
  const bonus = usual * (bonusAtLast + (bonusAtFirst - bonusAtLast) * left);
  mover.bonus = mover.state.space.placeAll ? bonus : 0;
  mover.groupBonus = mover.state.space.fillAll ? bonus * place : 0;
  const patience = patienceAtLast + (patienceAtFirst - patienceAtLast) * left;
  // Where all must be placed: while it is hot, a place in a group that is not allowed is as good as any.
  const placePatience = patienceAtLast + (1 - patienceAtLast) * left;
  let credit = nearlyAllowed * usual;
  let placeCredit = mover.bonus;
  for (let shortfall = 1; shortfall < mover.credit.length; shortfall++) {
    credit *= patience;
    placeCredit *= placePatience;
    mover.credit[shortfall] = credit + placeCredit;
  }
}

/** What groups that are allowed gain for each share; while there are none, what the first did; before that 1. */
function usualGain({ gain, share, shortfall, count, firstGain }: State): number {
  let gains = 0;
  let shares = 0;
  for (let group = 0; group < count.length; group++) {
    if (shortfall[group]! > 0 || count[group] === 0) continue;
    gains += gain[group]!;
    shares += share[group]!;
  }
  return (gains > 0 ? gains / shares : firstGain) || 1;
}
