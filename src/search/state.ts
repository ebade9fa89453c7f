import { bitsOf, createMemo, type Memo, placeOf, placeOfBits } from './memo.js';
import type { Random } from './random.js';
import type { Space } from './space.js';

/** A free item has no group; in a change it stands for nobody. */
export const free = -1;

/** What is known of one group after judging it. Mutable; used again for the next one. */
export interface Verdict {
  /** Worth, times weight if there are weights; 0 for a group that is not allowed. */
  gain: number;
  /** How far the group is from being allowed, in whole members or pairs; 0 where it is. */
  shortfall: number;
  /** Sum of its items' shares. */
  share: number;
}

/** So many groups whose gain is remembered take as long as to judge one. */
const recalledPerStep = 16;

/** Further away than this makes no difference. */
export const mostShortfall = 63;

/**
 * The groups as they stand while the search works, some of which are not allowed yet. Mutable; owned by one search.
 */
export interface State {
  readonly space: Space;
  /** `[items]` group of each item. */
  readonly groupOf: Int32Array;
  /** `[groups × capacity]` items of each group, in no order. */
  readonly members: Int32Array;
  /** `[groups]` items in each group; 0 for a number that is not in use. */
  readonly count: Int32Array;
  /** `[groups]` places taken in each group. */
  readonly size: Int32Array;
  /** `[groups]` what is known of each: see {@link Verdict}. */
  readonly gain: Float64Array;
  readonly shortfall: Int32Array;
  readonly share: Float64Array;
  /** `[groups]` bits by which each is remembered. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** `[capacity + 1]` room for the items of one group. */
  readonly room: Int32Array;
  /** Sum of all gains; drifts by rounding until it is added up afresh. */
  total: number;
  /** What the first group that was allowed and gained anything gained for each share; 0 before. */
  firstGain: number;
  readonly memo: Memo;
  /** Groups whose gain was remembered. */
  recalled: number;
  /** Groups judged so far, those remembered for less: the measure of effort. */
  steps: number;
}

/** A state in which all items are free, that remembers at most 2 to the power of `memoBits` groups. */
export function createState(space: Space, memoBits?: number): State {
  const { items, groups, capacity } = space;
  return {
    space,
    groupOf: new Int32Array(items).fill(free),
    members: new Int32Array(groups * capacity),
    count: new Int32Array(groups),
    size: new Int32Array(groups),
    gain: new Float64Array(groups),
    shortfall: new Int32Array(groups),
    share: new Float64Array(groups),
    low: new Int32Array(groups),
    high: new Int32Array(groups),
    room: new Int32Array(capacity + 1),
    total: 0,
    firstGain: 0,
    memo: createMemo(items, memoBits),
    recalled: 0,
    steps: 0,
  };
}

/** Judges the first `count` items as one group of a number. */
export function judge(state: State, group: number, items: Int32Array, count: number, verdict: Verdict): void {
  const { itemSize, itemShare } = state.space;
  let size = 0;
  let share = 0;
  for (let i = 0; i < count; i++) {
    size += itemSize[items[i]!]!;
    share += itemShare[items[i]!]!;
  }
  verdict.share = share;
  verdict.gain = 0;
  verdict.shortfall = 0;
  if (count > 0) weigh(state, group, gainOf(state, items, count, share), size, verdict);
}

/** Judges a group of a number without one of its items, with another one, or both; `free` stands for nobody. */
export function judgeChange(
  state: State,
  group: number,
  leaving: number,
  joining: number,
  verdict: Verdict,
): void {
  const { itemSize, itemShare } = state.space;
  let size = state.size[group]!;
  let share = state.share[group]!;
  if (leaving !== free) {
    size -= itemSize[leaving]!;
    share -= itemShare[leaving]!;
  }
  if (joining !== free) {
    size += itemSize[joining]!;
    share += itemShare[joining]!;
  }
  verdict.share = size === 0 ? 0 : share;
  verdict.gain = 0;
  verdict.shortfall = 0;
  if (size > 0) weigh(state, group, gainOfChange(state, group, leaving, joining, share), size, verdict);
}

/** Says of a group with so many places whether it is allowed, and what it gains. */
function weigh(state: State, group: number, gain: number, size: number, verdict: Verdict): void {
  const missing = Math.max(state.space.minSize[group]! - size, gain < 0 ? Math.ceil(-gain - 1e-9) : 0);
  // What may not be but does not say by how much, `NaN` too, is one step away.
  if (gain >= 0 && gain < Number.POSITIVE_INFINITY && missing === 0) {
    verdict.gain = gain;
    if (state.firstGain === 0 && gain > 0) state.firstGain = gain / verdict.share;
  } else {
    verdict.shortfall = missing >= 1 && missing <= mostShortfall ? missing : missing > 1 ? mostShortfall : 1;
  }
}

/** What a group gains, as it is remembered or as its problem says. */
function gainOf(state: State, items: Int32Array, count: number, share: number): number {
  const { memo, space } = state;
  const place = placeOf(memo, items, count);
  if (place >= 0) return recall(state, place);
  state.steps++;
  const gain = space.gainOf(items, count, share);
  memo.gain[~place] = gain;
  return gain;
}

/** The same for a group that is changed: what stays is not looked at where the change is remembered. */
function gainOfChange(state: State, group: number, leaving: number, joining: number, share: number): number {
  const { memo, space, room } = state;
  let low = state.low[group]!;
  let high = state.high[group]!;
  if (leaving !== free) {
    low ^= memo.low[leaving]!;
    high ^= memo.high[leaving]!;
  }
  if (joining !== free) {
    low ^= memo.low[joining]!;
    high ^= memo.high[joining]!;
  }
  const place = placeOfBits(memo, low, high);
  if (place >= 0) return recall(state, place);
  state.steps++;
  let count = copyGroup(state, group, leaving, room);
  if (joining !== free) room[count++] = joining;
  const gain = space.gainOf(room, count, share);
  memo.gain[~place] = gain;
  return gain;
}

function recall(state: State, place: number): number {
  state.recalled++;
  if (state.recalled % recalledPerStep === 0) state.steps++;
  return state.memo.gain[place]!;
}

/** Makes a group of exactly these items. Items that leave it become free unless they are taken up elsewhere. */
export function setGroup(
  state: State,
  group: number,
  items: Int32Array,
  count: number,
  { gain, shortfall, share }: Verdict,
): void {
  clearGroup(state, group);
  const start = group * state.space.capacity;
  let size = 0;
  for (let i = 0; i < count; i++) {
    const item = items[i]!;
    state.members[start + i] = item;
    state.groupOf[item] = group;
    size += state.space.itemSize[item]!;
  }
  state.count[group] = count;
  state.size[group] = size;
  state.gain[group] = gain;
  state.shortfall[group] = shortfall;
  state.share[group] = share;
  state.low[group] = bitsOf(state.memo.low, items, count);
  state.high[group] = bitsOf(state.memo.high, items, count);
  state.total += gain;
}

/** Makes a change that was judged. An item that leaves becomes free unless another group has taken it up. */
export function applyChange(
  state: State,
  group: number,
  leaving: number,
  joining: number,
  { gain, shortfall }: Verdict,
): void {
  const { members, groupOf, memo, space } = state;
  const start = group * space.capacity;
  let count = 0;
  let share = 0;
  for (let at = start; at < start + state.count[group]!; at++) {
    const item = members[at]!;
    if (item === leaving) continue;
    members[start + count++] = item;
    share += space.itemShare[item]!;
  }
  if (leaving !== free) {
    if (groupOf[leaving] === group) groupOf[leaving] = free;
    state.size[group]! -= space.itemSize[leaving]!;
    state.low[group]! ^= memo.low[leaving]!;
    state.high[group]! ^= memo.high[leaving]!;
  }
  if (joining !== free) {
    members[start + count++] = joining;
    share += space.itemShare[joining]!;
    groupOf[joining] = group;
    state.size[group]! += space.itemSize[joining]!;
    state.low[group]! ^= memo.low[joining]!;
    state.high[group]! ^= memo.high[joining]!;
  }
  state.total += gain - state.gain[group]!;
  state.count[group] = count;
  state.gain[group] = gain;
  state.shortfall[group] = shortfall;
  state.share[group] = share;
}

/** Frees a group's items, but not those that another group has taken up in the meantime. */
export function clearGroup(state: State, group: number): void {
  const start = group * state.space.capacity;
  for (let i = 0; i < state.count[group]!; i++) {
    const item = state.members[start + i]!;
    if (state.groupOf[item] === group) state.groupOf[item] = free;
  }
  state.total -= state.gain[group]!;
  state.count[group] = 0;
  state.size[group] = 0;
  state.gain[group] = 0;
  state.shortfall[group] = 0;
  state.share[group] = 0;
  state.low[group] = 0;
  state.high[group] = 0;
}

/** Copies a group's items but one, and says how many; all of them where that one is `free`. */
export function copyGroup(
  { members, count, space }: State,
  group: number,
  butOne: number,
  into: Int32Array,
): number {
  const start = group * space.capacity;
  let copied = 0;
  for (let i = 0; i < count[group]!; i++) {
    const each = members[start + i]!;
    if (each !== butOne) into[copied++] = each;
  }
  return copied;
}

/** A number that no group has, or -1 if all are in use; one by chance where groups have different bounds. */
export function unusedGroup({ count, space }: State, random: Random): number {
  let found = free;
  for (let group = 0, unused = 0; group < count.length; group++) {
    if (count[group] !== 0) continue;
    if (space.alike) return group;
    if (random.below(++unused) === 0) found = group;
  }
  return found;
}
