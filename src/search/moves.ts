import type { Random } from './random.js';
import {
  applyChange,
  free,
  judge,
  judgeChange,
  mostShortfall,
  type State,
  setGroup,
  unusedGroup,
  type Verdict,
} from './state.js';

/** One in so many moves around two members of one group takes one of them out. */
const leaveEvery = 4;
/** One in so many moves splits a group off, where all must be placed. */
const splitEvery = 8;
/** One in so many moves between two groups moves one member; the others exchange two. */
const transferEvery = 3;
/** More than one member is in the way. */
export const several = -2;

/** How changes are judged at the moment, and room for the two groups that one changes. Mutable; used again. */
export interface Mover {
  readonly state: State;
  readonly random: Random;
  /** `[mostShortfall + 1]` what a group that is so far from being allowed counts for each share. */
  readonly credit: Float64Array;
  /** What an item's place counts on top, where all must be placed; and a group, where all must have items. */
  bonus: number;
  groupBonus: number;
  /** A change for the worse is taken if it is smaller than a part of this, by chance. */
  threshold: number;
  readonly one: Trial;
  readonly other: Trial;
}

interface Trial {
  readonly items: Int32Array;
  readonly verdict: Verdict;
}

/** Reserves room for making small moves one after the other. */
export function createMover(state: State, random: Random): Mover {
  const createTrial = (): Trial => ({
    items: new Int32Array(state.space.capacity + 1),
    verdict: { gain: 0, shortfall: 0, share: 0 },
  });
  return {
    state,
    random,
    credit: new Float64Array(mostShortfall + 1),
    bonus: 0,
    groupBonus: 0,
    threshold: 0,
    one: createTrial(),
    other: createTrial(),
  };
}

/**
 * Tries one small move around an item and a neighbour of it: founding, joining, replacing, leaving, moving or
 * exchanging, whichever applies; makes it if it is good enough for now.
 */
export function tryMove(mover: Mover, item: number): void {
  const { state, random } = mover;
  const neighbour = pickNeighbour(mover, item);
  const from = state.groupOf[item]!;
  if (from === free && isLarge(state, item) && random.below(2) === 0) {
    tryFound(mover, item, free);
    return;
  }
  if (neighbour === free) return;
  const to = state.groupOf[neighbour]!;
  if (state.space.placeAll && from + to > 2 * free && random.below(splitEvery) === 0) {
    trySplit(mover, item, neighbour);
  } else if (from === to) {
    if (from === free) tryFound(mover, item, neighbour);
    else if (random.below(leaveEvery) === 0) tryLeave(mover, item);
  } else if (from === free) {
    tryEnter(mover, item, to);
  } else if (to === free) {
    tryEnter(mover, neighbour, from);
  } else {
    tryCross(mover, item, to);
  }
}

/** A neighbour by chance, near ones more often than far ones. */
export function pickNeighbour({ state, random }: Pick<Mover, 'state' | 'random'>, item: number): number {
  const { start, item: neighbour } = state.space.neighbours;
  const first = start[item]!;
  const count = Math.min(start[item + 1]! - first, state.space.likeliest);
  return count === 0 ? free : neighbour[first + random.below(1 + random.below(count))]!;
}

/** Founds a group of an item and a neighbour, or of the item alone. */
function tryFound(mover: Mover, item: number, neighbour: number): void {
  const { state, random, one } = mover;
  const group = unusedGroup(state, random);
  const isAlone = neighbour === free;
  const places = sizeOf(state, item) + (isAlone ? 0 : sizeOf(state, neighbour));
  if (group === free || places > state.space.maxSize[group]!) return;
  one.items[0] = item;
  one.items[1] = neighbour;
  tryGroup(mover, group, isAlone ? 1 : 2);
}

/** Whether an item takes as many places as a group needs. */
function isLarge({ space }: State, item: number): boolean {
  return space.itemSize[item]! > 1 && space.itemSize[item]! >= space.minSize[0]!;
}

/** Founds a group of an item, and its neighbour if no third group loses by it. */
function trySplit(mover: Mover, item: number, neighbour: number): void {
  const { state, random, one, other } = mover;
  const group = unusedGroup(state, random);
  if (group === free) return;
  const from = state.groupOf[item]!;
  const to = state.groupOf[neighbour]!;
  const isBoth = from === to || from === free || to === free;
  const places = sizeOf(state, item) + (isBoth ? sizeOf(state, neighbour) : 0);
  if (places > state.space.maxSize[group]!) return;
  one.items[0] = item;
  one.items[1] = neighbour;
  const source = from === free ? to : from;
  const start = source * state.space.capacity;
  let left = 0;
  for (let at = start; at < start + state.count[source]!; at++) {
    const each = state.members[at]!;
    if (each !== item && !(isBoth && each === neighbour)) other.items[left++] = each;
  }
  tryGroups(mover, group, isBoth ? 2 : 1, source, left);
}

function tryLeave(mover: Mover, item: number): void {
  tryChange(mover, mover.state.groupOf[item]!, item, free);
}

/** Puts a free item into a group: in the place of whoever is in its way, else beside all members or in one's place. */
function tryEnter(mover: Mover, item: number, group: number): void {
  const { state, random } = mover;
  const obstacle = obstacleOf(state, item, group);
  if (obstacle === several) return;
  const leaving = obstacle !== free || random.below(2) === 0 ? obstacle : randomMember(mover, group);
  if (hasRoom(state, item, group, leaving)) tryChange(mover, group, leaving, item);
}

/** Takes an item from its group into another: in exchange for whoever is in its way, else for one or for nobody. */
function tryCross(mover: Mover, item: number, to: number): void {
  const { state, random } = mover;
  const obstacle = obstacleOf(state, item, to);
  if (obstacle === several) return;
  if (obstacle === free && random.below(transferEvery) === 0) tryTransfer(mover, item, to);
  else tryExchange(mover, item, obstacle === free ? randomMember(mover, to) : obstacle);
}

function tryTransfer(mover: Mover, item: number, to: number): void {
  const { state } = mover;
  if (hasRoom(state, item, to, free)) tryChanges(mover, state.groupOf[item]!, item, to, free);
}

function tryExchange(mover: Mover, a: number, b: number): void {
  const { state } = mover;
  const groupA = state.groupOf[a]!;
  const groupB = state.groupOf[b]!;
  if (!(hasRoom(state, a, groupB, b) && hasRoom(state, b, groupA, a))) return;
  const obstacle = obstacleOf(state, b, groupA);
  if (obstacle !== free && obstacle !== a) return;
  tryChanges(mover, groupA, a, groupB, b);
}

/** Whether an item has room in a group, once one has left. */
export function hasRoom(state: State, item: number, group: number, leaving: number): boolean {
  const { space, size } = state;
  const places = size[group]! + sizeOf(state, item) - (leaving === free ? 0 : sizeOf(state, leaving));
  return places <= space.maxSize[group]!;
}

/** The one member with whom an item may not share a group; `free` if there is none, or {@link several}. */
export function obstacleOf({ space, members, count }: State, item: number, group: number): number {
  const { mayShare, words } = space;
  const row = item * words;
  let obstacle = free;
  const start = group * space.capacity;
  for (let at = start; at < start + count[group]!; at++) {
    const other = members[at]!;
    if (((mayShare[row + (other >> 5)]! >>> (other & 31)) & 1) !== 0) continue;
    if (obstacle !== free) return several;
    obstacle = other;
  }
  return obstacle;
}

function sizeOf({ space }: State, item: number): number {
  return space.itemSize[item]!;
}

/** Replaces a group by what stands in `one`. */
function tryGroup(mover: Mover, group: number, count: number): void {
  const { state, one } = mover;
  judge(state, group, one.items, count, one.verdict);
  if (!accepts(mover, countFor(mover, one.verdict) - countOf(mover, group))) return;
  setGroup(state, group, one.items, count, one.verdict);
}

/** Replaces two groups at once by what stands in `one` and `other`. */
function tryGroups(mover: Mover, groupA: number, countA: number, groupB: number, countB: number): void {
  const { state, one, other } = mover;
  judge(state, groupA, one.items, countA, one.verdict);
  judge(state, groupB, other.items, countB, other.verdict);
  const before = countOf(mover, groupA) + countOf(mover, groupB);
  if (!accepts(mover, countFor(mover, one.verdict) + countFor(mover, other.verdict) - before)) return;
  setGroup(state, groupA, one.items, countA, one.verdict);
  setGroup(state, groupB, other.items, countB, other.verdict);
}

/** Lets an item leave a group, another one join it, or both. */
function tryChange(mover: Mover, group: number, leaving: number, joining: number): void {
  const { verdict } = mover.one;
  judgeChange(mover.state, group, leaving, joining, verdict);
  if (!accepts(mover, countFor(mover, verdict) - countOf(mover, group))) return;
  applyChange(mover.state, group, leaving, joining, verdict);
}

/** Lets two items change places; or one move to the other group, where the other item is `free`. */
function tryChanges(mover: Mover, groupA: number, a: number, groupB: number, b: number): void {
  const { state, one, other } = mover;
  judgeChange(state, groupA, a, b, one.verdict);
  judgeChange(state, groupB, b, a, other.verdict);
  const before = countOf(mover, groupA) + countOf(mover, groupB);
  if (!accepts(mover, countFor(mover, one.verdict) + countFor(mover, other.verdict) - before)) return;
  applyChange(state, groupA, a, b, one.verdict);
  applyChange(state, groupB, b, a, other.verdict);
}

/** What a group counts for the moment: its gain, or some credit for one that is not allowed yet. */
function countFor({ credit, bonus, groupBonus }: Mover, { gain, shortfall, share }: Verdict): number {
  const counts = shortfall === 0 ? gain + bonus * share : credit[shortfall]! * share;
  return share > 0 ? counts + groupBonus : 0;
}

function countOf({ state, credit, bonus, groupBonus }: Mover, group: number): number {
  const shortfall = state.shortfall[group]!;
  const share = state.share[group]!;
  const counts = shortfall === 0 ? state.gain[group]! + bonus * share : credit[shortfall]! * share;
  return share > 0 ? counts + groupBonus : 0;
}

/** Whether a change is made: one for the better always, one for the worse by chance. */
export function accepts({ threshold, random }: Pick<Mover, 'threshold' | 'random'>, change: number): boolean {
  return change >= 0 || -change * 2 ** 32 < threshold * random.below(2 ** 32);
}

function randomMember({ state, random }: Mover, group: number): number {
  return state.members[group * state.space.capacity + random.below(state.count[group]!)]!;
}
