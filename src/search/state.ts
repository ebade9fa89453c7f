import { createMemo, type Memo, placeOf } from './memo.js';
import type { Random } from './random.js';
import type { Space } from './space.js';

/** A free item has no group. */
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

/** A state in which all items are free. */
export function createState(space: Space): State {
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
    total: 0,
    firstGain: 0,
    memo: createMemo(items),
    recalled: 0,
    steps: 0,
  };
}

/** Judges the first `count` items as one group of a number. */
export function judge(state: State, group: number, items: Int32Array, count: number, verdict: Verdict): void {
  const { itemSize, itemShare, minSize } = state.space;
  let size = 0;
  let share = 0;
  for (let i = 0; i < count; i++) {
    size += itemSize[items[i]!]!;
    share += itemShare[items[i]!]!;
  }
  verdict.share = share;
  verdict.gain = 0;
  verdict.shortfall = 0;
  if (count === 0) return;
  const gain = gainOf(state, items, count, share);
  const missing = Math.max(minSize[group]! - size, gain < 0 ? Math.ceil(-gain - 1e-9) : 0);
  // What may not be but does not say by how much, `NaN` too, is one step away.
  if (gain >= 0 && gain < Number.POSITIVE_INFINITY && missing === 0) {
    verdict.gain = gain;
    if (state.firstGain === 0 && gain > 0) state.firstGain = gain / share;
  } else {
    verdict.shortfall = missing >= 1 && missing <= mostShortfall ? missing : missing > 1 ? mostShortfall : 1;
  }
}

/** What a group gains, as it is remembered or as its problem says. */
function gainOf(state: State, items: Int32Array, count: number, share: number): number {
  const { memo, space } = state;
  const place = placeOf(memo, items, count);
  if (place >= 0) {
    state.recalled++;
    if (state.recalled % recalledPerStep === 0) state.steps++;
    return memo.gain[place]!;
  }
  state.steps++;
  const gain = space.gainOf(items, count, share);
  memo.gain[~place] = gain;
  return gain;
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
  state.total += gain;
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
