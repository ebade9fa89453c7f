import { missesPerStep, stepsPerTurn } from './anneal.js';
import { accepts, hasRoom, obstacleOf, pickNeighbour, several } from './moves.js';
import type { Random } from './random.js';
import {
  applyChange,
  clearGroup,
  free,
  judge,
  judgeChange,
  type State,
  setGroup,
  type Verdict,
} from './state.js';

/** The number of the group that is there alone. */
export const alone = 0;
/** Changes until a group is as good as it gets. */
const movesOfGroup = 300;
/** One in so many takes a member out; as many put somebody in a member's place. */
const leaveEvery = 4;
/** The largest loss that may be accepted at first, in average places. */
const heat = 0.7;
/** What each step counts that a group is from being allowed, in average places. */
const shortfallAtFirst = 0.5;
const shortfallAtLast = 1.5;

/** What a group is sought by. Mutable; used again for the next one. */
export interface Quest {
  readonly state: State;
  readonly random: Random;
  /** `[items]` what each costs. */
  readonly price: Float64Array;
  /** What groups gain for each share, and for an average place. */
  readonly usual: number;
  readonly place: number;
  readonly verdict: Verdict;
  /** Changes that came to nothing. */
  misses: number;
  /** Told of a group that is allowed: the one alone, without one item, with another one, or both. */
  onAllowed(leaving: number, joining: number, verdict: Verdict): void;
}

/**
 * Seeks a group that gains more than its items cost, from some items on, while everybody else is free: by threshold
 * accepting, as `anneal` does, but for one group alone. Yields every few steps, and takes it apart in the end.
 */
export function* seek(quest: Quest, items: Int32Array): Generator<void, void> {
  const { state, verdict } = quest;
  judge(state, alone, items, items.length, verdict);
  setGroup(state, alone, items, items.length, verdict);
  let nextTurn = state.steps;
  for (let move = 0; move < movesOfGroup; move++) {
    const before = state.steps;
    tryAny(quest, 1 - move / movesOfGroup);
    if (state.steps === before && ++quest.misses % missesPerStep === 0) state.steps++;
    if (state.steps < nextTurn) continue;
    nextTurn = state.steps + stepsPerTurn;
    yield;
  }
  clearGroup(state, alone);
}

/** Tries to take a member out, to let a neighbour of one in, or both, when so much of the time is left. */
function tryAny(quest: Quest, left: number): void {
  const { state, random } = quest;
  const { members, count, space } = state;
  const member = members[alone * space.capacity + random.below(count[alone]!)]!;
  const kind = random.below(leaveEvery);
  if (kind === 0) {
    if (count[alone]! > 1) tryChange(quest, member, free, left);
    return;
  }
  const joining = pickNeighbour(quest, member);
  if (joining === free || state.groupOf[joining] === alone) return;
  const obstacle = obstacleOf(state, joining, alone);
  if (obstacle === several) return;
  const isInPlace = kind === 1 || !hasRoom(state, joining, alone, free);
  const leaving = obstacle === free && isInPlace ? member : obstacle;
  if (hasRoom(state, joining, alone, leaving)) tryChange(quest, leaving, joining, left);
}

function tryChange(quest: Quest, leaving: number, joining: number, left: number): void {
  const { state, random, price, place, verdict } = quest;
  judgeChange(state, alone, leaving, joining, verdict);
  if (verdict.shortfall === 0) quest.onAllowed(leaving, joining, verdict);
  const now = countFor(quest, state.shortfall[alone]!, state.gain[alone]!, state.share[alone]!, left);
  const then = countFor(quest, verdict.shortfall, verdict.gain, verdict.share, left);
  const cost = (joining === free ? 0 : price[joining]!) - (leaving === free ? 0 : price[leaving]!);
  const threshold = place * heat * left * left;
  if (accepts({ threshold, random }, then - now - cost)) {
    applyChange(state, alone, leaving, joining, verdict);
  }
}

/** What a group counts before what it costs: its gain, or what is usual, less for what it lacks. */
function countFor(
  { usual, place }: Quest,
  shortfall: number,
  gain: number,
  share: number,
  left: number,
): number {
  if (shortfall === 0) return gain;
  return usual * share - place * shortfall * (shortfallAtLast + (shortfallAtFirst - shortfallAtLast) * left);
}
