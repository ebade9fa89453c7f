import { expect, test } from 'vitest';
import type { Listing } from '../../src/search/listing.js';
import { pack } from '../../src/search/packing.js';
import { layOut } from '../../src/search/space.js';
import { runToEnd } from '../support/run-to-end.js';

const capacity = 3;

function toListing(sets: ReadonlyArray<readonly number[]>): Listing {
  const item = new Uint8Array(sets.length * capacity);
  for (const [group, set] of sets.entries()) item.set(set, group * capacity);
  return { groups: sets.length, item, count: Uint8Array.from(sets, (set) => set.length) };
}

type Gaining = readonly [gain: number, ...items: number[]];

/** Packs sets of up to three of forty items, and says how often that paused. */
function packed(
  sets: readonly Gaining[],
  { least = 0, most = 40, weight = 1 } = {},
): { chosen: number[]; proven: boolean; pauses: number } {
  const space = {
    ...layOut({
      items: 40,
      sizes: { min: 1, max: capacity },
      worth: () => 0,
      itemWeights: Array(40).fill(weight),
    }),
    capacity,
    groups: most,
  };
  const listing = toListing(sets.map(([, ...items]) => items));
  const gains = Float64Array.from(sets, ([gain]) => gain);
  const { value, pauses } = runToEnd(pack(space, listing, gains, least));
  return { chosen: [...value.chosen].sort((a, b) => a - b), proven: value.proven, pauses };
}

/** One group that gains much, and three that each share one item with it and gain more together. */
const rival: readonly Gaining[] = [
  [10, 0, 1, 2],
  [4, 0, 33],
  [4, 1, 34],
  [4, 2, 35],
];

test('the group that gains most is left out where others gain more together', () => {
  expect(packed(rival)).toMatchObject({ chosen: [1, 2, 3], proven: true });
  expect(packed(rival.with(3, [1, 2, 35])).chosen).toEqual([0]);
});

test('only what gains more than what is known is looked for', () => {
  expect(packed(rival, { least: 11 }).chosen).toEqual([1, 2, 3]);
  expect(packed(rival, { least: 12 }).chosen).toEqual([]);
  // Whatever items weigh: gains count their weights already.
  expect(packed(rival, { least: 11, weight: 4 }).chosen).toEqual([1, 2, 3]);
});

test('no more groups are chosen than there may be', () => {
  expect(packed(rival, { most: 2 }).chosen).toEqual([0]);
  expect(packed(rival, { most: 3 }).chosen).toEqual([1, 2, 3]);
});

test('groups that gain nothing are left out', () => {
  expect(
    packed([
      [0, 0],
      [1, 1],
      [0, 2],
    ]).chosen,
  ).toEqual([1]);
});

test('items from the thirty-second on are told from those 32 before them', () => {
  expect(
    packed([
      [1, 0],
      [1, 32],
      [1, 31],
      [1, 39],
      [1, 7],
    ]).chosen,
  ).toEqual([0, 1, 2, 3, 4]);
  // The fewest groups have item 32; item 0 is another.
  expect(
    packed([
      [1, 32],
      [1, 0],
      [2, 0, 5],
    ]).chosen,
  ).toEqual([0, 2]);
  expect(
    packed([
      [1, 32, 0],
      [2, 32],
      [3, 39],
      [1, 39, 7],
      [2, 31],
      [3, 31, 38],
    ]).chosen,
  ).toEqual([1, 2, 5]);
});

/** All threes of so many items, which gain about the same: there are very many ways to choose among them. */
function allThrees(items: number): Gaining[] {
  const sets: Gaining[] = [];
  for (let a = 0; a < items; a++)
    for (let b = a + 1; b < items; b++)
      for (let c = b + 1; c < items; c++) sets.push([1 + ((sets.length * 7919) % 1000) / 1e6, a, b, c]);
  return sets;
}

test('a choice of some length takes many short turns, and is proven', () => {
  const { chosen, proven, pauses } = packed(allThrees(13));
  expect(chosen).toHaveLength(4);
  expect(proven).toBe(true);
  expect(pauses).toBeGreaterThan(10);
  expect(pauses).toBeLessThan(250);
});

test('a choice that takes too long is given up with what was found, and says so', () => {
  const { chosen, proven, pauses } = packed(allThrees(40));
  expect(chosen).toHaveLength(13);
  expect(proven).toBe(false);
  // About fifty million looks, of which two or three hundred thousand fit in a turn, and cuts before most of them.
  expect(pauses).toBeGreaterThan(100);
  expect(pauses).toBeLessThanOrEqual(300);
});

test.each([1e-30, 1e-9, 1e9, 1e30])('whatever the scale of what groups gain: %d', (scale) => {
  const scaled = rival.map(([gain, ...items]): Gaining => [gain * scale, ...items]);
  expect(packed(scaled)).toMatchObject({ chosen: [1, 2, 3], proven: true });
  expect(packed(scaled, { least: 11.9 * scale }).chosen).toEqual([1, 2, 3]);
  expect(packed(scaled, { least: 12.1 * scale }).chosen).toEqual([]);
});
