import { expect, test } from 'vitest';
import { canList, listGroups } from '../../src/search/listing.js';
import type { GroupingProblem } from '../../src/search/problem.js';
import { layOut } from '../../src/search/space.js';
import { runToEnd } from '../support/run-to-end.js';

const worth = (_: Int32Array, count: number): number => count;

function list(problem: Omit<GroupingProblem, 'worth'>, most = 150_000): string[] | undefined {
  const space = layOut({ ...problem, worth });
  const listing = runToEnd(listGroups(space, most)).value;
  if (listing === undefined) return undefined;
  return Array.from(listing.count, (count, group) =>
    Array.from(listing.item.subarray(group * space.capacity, group * space.capacity + count))
      .sort((a, b) => a - b)
      .join(' '),
  ).sort();
}

test('groups can be listed where all have the same bounds and there are no more than 64 items', () => {
  const can = (problem: Omit<GroupingProblem, 'worth'>): boolean => canList(layOut({ ...problem, worth }));
  expect(can({ items: 64, sizes: { min: 9, max: 12 } })).toBe(true);
  expect(can({ items: 65, sizes: { min: 9, max: 12 } })).toBe(false);
  expect(can({ items: 6, sizes: { min: 2, max: 3 }, placeAll: true })).toBe(false);
  expect(can({ items: 6, sizes: [] })).toBe(false);
});

test('every group is listed once', () => {
  expect(list({ items: 4, sizes: { min: 2, max: 3 } })).toEqual([
    '0 1',
    '0 1 2',
    '0 1 3',
    '0 2',
    '0 2 3',
    '0 3',
    '1 2',
    '1 2 3',
    '1 3',
    '2 3',
  ]);
  const some = list({ items: 18, sizes: { min: 9, max: 12 } })!;
  expect(some).toHaveLength(48620 + 43758 + 31824 + 18564);
  expect(new Set(some).size).toBe(some.length);
});

test('items may take more than one place', () => {
  expect(list({ items: 4, sizes: { min: 2, max: 3 }, itemSizes: [2, 1, 1, 3] })).toEqual([
    '0',
    '0 1',
    '0 2',
    '1 2',
    '3',
  ]);
});

test('what may not share a group is not listed, on either side of the thirty-second item', () => {
  // A ring of 40: everybody has the next one and the one before as neighbours.
  const items = 40;
  const neighbours = {
    start: Int32Array.from({ length: items + 1 }, (_, item) => item),
    item: Int32Array.from({ length: items }, (_, item) => (item + 1) % items),
  };
  const pairs = list({ items, sizes: { min: 2, max: 3 }, neighbours })!;
  expect(pairs).toHaveLength(items);
  expect(pairs).toContain('0 39');
  expect(pairs).toContain('31 32');
});

test('sets that can come to nothing are given up', () => {
  const grown: number[] = [];
  const groups = list({
    items: 5,
    sizes: { min: 3, max: 3 },
    mayGrow(members, count) {
      grown.push(...members.subarray(0, count - 1));
      return !members.subarray(0, count).includes(4);
    },
  });
  expect(groups).toEqual(['0 1 2', '0 1 3', '0 2 3', '1 2 3']);
  expect(new Set(grown)).toEqual(new Set([0, 1, 2, 3]));
});

test('all is given up where many sets grow into few groups', () => {
  const mayGrow = (_: Int32Array, count: number): boolean => count < 6;
  const problem = { items: 14, sizes: { min: 6, max: 6 }, mayGrow };
  expect(list(problem, 100)).toBeUndefined();
  expect(list(problem, 5000)).toEqual([]);
});

test('groups are listed from the first item to the sixty-fourth', () => {
  for (const items of [31, 32, 33, 63, 64]) {
    const pairs = list({ items, sizes: { min: 2, max: 2 } })!;
    expect(pairs).toHaveLength((items * (items - 1)) / 2);
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(pairs).toContain(`${items - 2} ${items - 1}`);
  }
});

test('nothing is listed where there are more groups than asked for', () => {
  expect(list({ items: 10, sizes: { min: 5, max: 5 } }, 252)).toHaveLength(252);
  expect(list({ items: 10, sizes: { min: 5, max: 5 } }, 251)).toBeUndefined();
  expect(list({ items: 64, sizes: { min: 9, max: 12 } })).toBeUndefined();
});

test('to see that there are too many takes no more than a moment', () => {
  let asked = 0;
  const mayGrow = (): boolean => {
    asked++;
    return true;
  };
  expect(list({ items: 60, sizes: { min: 9, max: 12 }, mayGrow })).toBeUndefined();
  expect(asked).toBeLessThan(1000 * 13);
});

test('listing takes many short turns', () => {
  const listing = listGroups(layOut({ items: 18, sizes: { min: 9, max: 12 }, worth }), 150_000);
  let turns = 0;
  for (const _ of listing) turns++;
  expect(turns).toBeGreaterThan(30);
});
