import { describe, expect, test } from 'vitest';
import { searchGroups } from '../../src/search/groups.js';
import { createMemo, placeOf } from '../../src/search/memo.js';

const group = (...items: number[]): Int32Array => Int32Array.from(items);

describe('a memo', () => {
  test('knows a group again, whatever the order of its items', () => {
    const memo = createMemo(20);
    const place = ~placeOf(memo, group(3, 7, 12), 3);
    expect(place).toBeGreaterThanOrEqual(0);
    memo.gain[place] = 0.5;
    expect(placeOf(memo, group(12, 3, 7), 3)).toBe(place);
    expect(memo.gain[place]).toBe(0.5);
  });

  test('looks at the first items only', () => {
    const memo = createMemo(20);
    const place = ~placeOf(memo, group(3, 7), 2);
    expect(placeOf(memo, group(7, 3, 12), 2)).toBe(place);
    expect(placeOf(memo, group(7, 3, 12), 3)).toBeLessThan(0);
  });

  test('tells every group of up to four of thirty items from all others', () => {
    const memo = createMemo(30);
    let known = 0;
    for (let a = 0; a < 30; a++) {
      for (let b = a + 1; b < 30; b++) {
        for (let c = b + 1; c < 30; c++) {
          for (let d = c + 1; d < 30; d++) if (placeOf(memo, group(a, b, c, d), 4) >= 0) known++;
          if (placeOf(memo, group(a, b, c), 3) >= 0) known++;
        }
        if (placeOf(memo, group(a, b), 2) >= 0) known++;
      }
    }
    expect(known).toBe(0);
  });

  test('forgets a group when another takes its place', () => {
    const memo = createMemo(3000);
    const first = ~placeOf(memo, group(0, 1), 2);
    const isTaken = (one: number): boolean => {
      for (let other = one + 1; other < 3000; other++) {
        if (~placeOf(memo, group(one, other), 2) === first) return true;
      }
      return false;
    };
    let one = 1;
    while (!isTaken(one)) one++;
    expect(placeOf(memo, group(0, 1), 2)).toBe(~first);
  });
});

describe('a search', () => {
  test('asks only once what a group is worth, however often it comes back to it', () => {
    const asked = new Map<string, number>();
    // A ring of fifteen, each of whom can share a group with four: forty-five triples at most.
    const neighbours = Array.from({ length: 15 }, (_, item) => [1, 2, 13, 14].map((by) => (item + by) % 15));
    const search = searchGroups(
      {
        items: 15,
        sizes: { min: 2, max: 3 },
        worth: (members, count) => {
          const key = [...members.subarray(0, count)].sort((a, b) => a - b).join();
          asked.set(key, (asked.get(key) ?? 0) + 1);
          return count === 3 ? 1 : 0.1;
        },
        promise: () => 0,
        neighbours: {
          start: Int32Array.from({ length: 16 }, (_, item) => item * 4),
          item: Int32Array.from(neighbours.flat()),
        },
        placeAll: true,
      },
      { seed: 1, effort: 6000 },
    );
    let result = search.next();
    while (!result.done) result = search.next();
    expect(result.value.gain).toBe(5);
    expect(result.value.steps).toBeGreaterThanOrEqual(6000);
    expect(asked.size).toBeGreaterThan(50);
    expect(Math.max(...asked.values())).toBe(1);
  });
});
