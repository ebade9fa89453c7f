import type { Grouping } from '../runtime/grouping.js';

/** How many more sets may be looked at. Mutable; whoever made it may hand it on. */
export interface Allowance {
  sets: number;
}

/** A circle that keeps all rules, or that there is none; `complete` is false where it was given up before. */
export interface Finding {
  readonly circle?: readonly number[];
  readonly complete: boolean;
}

/** Sets that are looked at between two yields. */
const setsPerTurn = 2 ** 10;

/** Looks for any circle that keeps all rules by trying every set of people who may share one. */
export interface Exhaustion {
  /** A circle of anybody. */
  any(allowance: Allowance): Generator<void, Finding>;
  /** A circle with this person; nobody where the search knows no such person. */
  around(person: number, allowance: Allowance): Generator<void, Finding>;
}

/**
 * Lays out who may share a circle with whom. Sets grow item by item, and are given up where no circle can have grown
 * from them.
 */
export function openExhaustion(grouping: Grouping): Exhaustion {
  const { items, people } = grouping;
  const words = Math.ceil(items / 32);
  const beside = linkedTo(grouping, words);
  const itemOf = new Map(people.flatMap((set, item) => set.map((person) => [person, item])));
  const degree = Array.from({ length: items }, (_, item) => countBits(beside, item * words, words));
  // Who has the fewest others comes first, so that most sets are given up early.
  const order = Array.from(degree.keys()).sort((a, b) => degree[a]! - degree[b]! || a - b);
  return {
    *any(allowance) {
      const open = new Int32Array(words);
      const later = new Int32Array(words);
      for (const item of order) add(later, item);
      for (const item of order) {
        remove(later, item);
        for (let word = 0; word < words; word++) open[word] = later[word]! & beside[item * words + word]!;
        const finding = yield* extend(grouping, beside, item, open, allowance);
        if (finding.circle !== undefined || !finding.complete) return finding;
      }
      return { complete: true };
    },
    *around(person, allowance) {
      const item = itemOf.get(person);
      if (item === undefined) return { complete: true };
      const open = beside.slice(item * words, (item + 1) * words);
      return yield* extend(grouping, beside, item, open, allowance);
    },
  };
}

/** Tries every set of a first item and some that are open, depth first. */
function* extend(
  { items, sizes: { min, max }, itemSizes, people, worth, mayGrow }: Grouping,
  beside: Int32Array,
  first: number,
  open: Int32Array,
  allowance: Allowance,
): Generator<void, Finding> {
  const words = open.length;
  const largest = Array.from({ length: items }, (_, item) => itemSizes![item]!).reduce(
    (most, size) => Math.max(most, size),
    1,
  );
  const members = new Int32Array(max + 1);
  const places = new Int32Array(max + 2);
  const openAt = new Int32Array((max + 2) * words);
  const found = (count: number): Finding => ({
    circle: Array.from(members.subarray(0, count)).flatMap((item) => [...people[item]!]),
    complete: true,
  });
  members[0] = first;
  places[0] = itemSizes![first]!;
  openAt.set(open);
  if (!mayGrow!(members, 1)) return { complete: true };
  if (places[0]! >= min && worth(members, 1) >= 0) return found(1);
  for (let depth = 0; depth >= 0; ) {
    const start = depth * words;
    const item = takeLowest(openAt, start, words);
    if (item === -1) {
      depth--;
      continue;
    }
    if (allowance.sets <= 0) return { complete: false };
    if (--allowance.sets % setsPerTurn === 0) yield;
    const taken = places[depth]! + itemSizes![item]!;
    if (taken > max) continue;
    members[depth + 1] = item;
    if (!mayGrow!(members, depth + 2)) continue;
    if (taken >= min && worth(members, depth + 2) >= 0) return found(depth + 2);
    if (taken === max) continue;
    for (let word = 0; word < words; word++) {
      openAt[start + words + word] = openAt[start + word]! & beside[item * words + word]!;
    }
    if (taken + largest * countBits(openAt, start + words, words) < min) continue;
    depth++;
    places[depth] = taken;
  }
  return { complete: true };
}

/** `[items × words]` who may share a circle with each, as bits. */
function linkedTo({ items, neighbours }: Grouping, words: number): Int32Array {
  const beside = new Int32Array(items * words);
  for (let item = 0; item < items; item++) {
    for (let at = neighbours.start[item]!; at < neighbours.start[item + 1]!; at++) {
      const other = neighbours.item[at]!;
      add(beside.subarray(item * words), other);
      add(beside.subarray(other * words), item);
    }
  }
  return beside;
}

function add(bits: Int32Array, item: number): void {
  bits[item >> 5] = bits[item >> 5]! | (1 << (item & 31));
}

function remove(bits: Int32Array, item: number): void {
  bits[item >> 5] = bits[item >> 5]! & ~(1 << (item & 31));
}

/** Takes the lowest bit out, and says which it was; -1 where there is none. */
function takeLowest(bits: Int32Array, start: number, words: number): number {
  for (let word = 0; word < words; word++) {
    const each = bits[start + word]!;
    if (each === 0) continue;
    bits[start + word] = each & (each - 1);
    return word * 32 + 31 - Math.clz32(each & -each);
  }
  return -1;
}

/** Warren (2012), Hacker's Delight, figure 5-2. */
function countBits(bits: Int32Array, start: number, words: number): number {
  let count = 0;
  for (let word = start; word < start + words; word++) {
    let each = bits[word]!;
    each -= (each >>> 1) & 0x55555555;
    each = (each & 0x33333333) + ((each >>> 2) & 0x33333333);
    count += Math.imul((each + (each >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}
