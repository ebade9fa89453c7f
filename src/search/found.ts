import { type Growth, growGroup } from './grow.js';
import type { Accept } from './moves.js';
import type { Random } from './random.js';
import { free, judge, type State, setGroup, unusedGroup } from './state.js';

/** Room for founding groups. Mutable; used again for the next one. */
export interface Founder {
  readonly growth: Growth;
  readonly donors: number[];
  /** What the donors would keep, one after the other. */
  readonly kept: Int32Array[];
  readonly counts: number[];
  readonly gains: number[];
}

/**
 * Founds a group around a free item, of free items and of what other groups can spare, if `accept` takes what that
 * gains here and costs there. So a few who are left over and a few seats too many become one group more.
 */
export function tryFound(state: State, founder: Founder, item: number, random: Random, accept: Accept): void {
  const { growth, donors, kept, counts, gains } = founder;
  const { minSize } = state.problem;
  const group = unusedGroup(state);
  if (group === free || state.groupOf[item] !== free) return;
  for (let other = 0; other < state.groups; other++)
    growth.spare[other] = Math.max(0, state.size[other]! - minSize);
  growGroup(state, growth, item, minSize, random);
  growth.spare.fill(0);
  if (growth.gain < 0) return;
  listDonors(state, founder);
  let change = growth.gain;
  for (let i = 0; i < donors.length; i++) {
    counts[i] = keep(state, growth, donors[i]!, kept[i]!);
    gains[i] = judge(state, kept[i]!, counts[i]!);
    if (gains[i]! < 0) return;
    change += gains[i]! - state.gain[donors[i]!]!;
  }
  if (!accept(change)) return;
  for (let i = 0; i < donors.length; i++) setGroup(state, donors[i]!, kept[i]!, counts[i]!, gains[i]!);
  setGroup(state, group, growth.items, growth.count, growth.gain);
}

/** Lists the groups that something was taken from. */
function listDonors(state: State, { growth, donors, kept }: Founder): void {
  donors.length = 0;
  for (let i = 0; i < growth.count; i++) {
    const donor = state.groupOf[growth.items[i]!]!;
    if (donor !== free && !donors.includes(donor)) donors.push(donor);
  }
  while (kept.length < donors.length) kept.push(new Int32Array(state.capacity + 1));
}

/** Copies what a group keeps when the growing one has taken its share. */
function keep({ members, count, capacity }: State, growth: Growth, group: number, into: Int32Array): number {
  const start = group * capacity;
  let copied = 0;
  for (let i = 0; i < count[group]!; i++) {
    const item = members[start + i]!;
    if (!growth.items.subarray(0, growth.count).includes(item)) into[copied++] = item;
  }
  return copied;
}
