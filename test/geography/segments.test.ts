import { describe, expect, test } from 'vitest';
import {
  between,
  contactOf,
  isCrossed,
  meetingOf,
  type Segment,
  shareAlong,
  squaredDistance,
  turn,
} from '../../src/geography/segments.js';

/** Numbers in front, so that a segment begins somewhere in the list. */
const inList = (segment: Segment): number[] => [99, 98, ...segment];

describe('degrees of longitude', () => {
  test('are turned to between -180 and 180, and left where they are there', () => {
    expect([0, 180, -180, 179.5, 181, -181, 360, 540.5, -359, 725].map(turn)).toEqual([
      0, 180, -180, 179.5, -179, 179, 0, -179.5, 1, 5,
    ]);
  });
});

describe('a share of a way', () => {
  test('begins at the one and ends at the very other', () => {
    expect([between(2, 6, 0), between(2, 6, 0.25), between(2, 6, 1), between(2, 6, 1.5)]).toEqual([
      2, 3, 6, 6,
    ]);
    expect(between(0.2, 0.9, 1)).toBe(0.9);
  });

  test('is the nearest to a point, from 0 to 1', () => {
    const ends = inList([1, 1, 5, 1]);
    const share = (x: number, y: number) => shareAlong(x, y, ends, 2, 1);
    expect([share(2, 7), share(1, 1), share(5, 0), share(-3, 1), share(9, 1)]).toEqual([0.25, 0, 1, 0, 1]);
    expect(shareAlong(3, 3, [2, 2, 2, 2], 0, 1)).toBe(0);
  });

  test('counts a degree of longitude for less, where it is shorter', () => {
    // From (0, 0) to (4, 3): the point (4, 0) lies at 16 of 25, or with half of each degree eastward at 4 of 13.
    expect(shareAlong(4, 0, [0, 0, 4, 3], 0, 1)).toBe(16 / 25);
    expect(shareAlong(4, 0, [0, 0, 4, 3], 0, 0.5)).toBe(4 / 13);
  });
});

describe('the squared distance of a point to a segment', () => {
  test('is that to its nearest position', () => {
    const ends = inList([1, 1, 5, 1]);
    const squared = (x: number, y: number, shrink = 1) => squaredDistance(x, y, ends, 2, shrink);
    expect([squared(3, 4), squared(0, 1), squared(8, 5), squared(4, 1)]).toEqual([9, 1, 25, 0]);
    expect(squared(8, 5, 0.5)).toBe(1.5 ** 2 + 16);
    expect(squared(-1, 1, 0.5)).toBe(1);
  });
});

describe('a way crosses a segment', () => {
  const crossed = (way: Segment, segment: Segment) => isCrossed(...way, inList(segment), 2);
  const wall: Segment = [2, 0, 2, 4];

  test('that it goes through, and not one that it passes', () => {
    expect(crossed([0, 2, 4, 2], wall)).toBe(true);
    expect(crossed([4, 1, 0, 3], wall)).toBe(true);
    expect(crossed([0, 5, 4, 5], wall)).toBe(false);
    expect(crossed([0, -1, 4, -1], wall)).toBe(false);
    expect(crossed([0, 2, 1, 2], wall)).toBe(false);
    expect(crossed([3, 2, 4, 2], wall)).toBe(false);
  });

  test('through an end of it too', () => {
    expect(crossed([0, 4, 4, 4], wall)).toBe(true);
    expect(crossed([0, 0, 4, 0], wall)).toBe(true);
    expect(crossed([0, 6, 4, 2], wall)).toBe(true);
  });

  test('not where it only begins or ends on its line, or runs along it', () => {
    expect(crossed([0, 2, 2, 2], wall)).toBe(false);
    expect(crossed([2, 2, 4, 2], wall)).toBe(false);
    expect(crossed([2, 5, 4, 5], wall)).toBe(false);
    expect(crossed([2, 1, 2, 3], wall)).toBe(false);
    expect(crossed([0, 2, 2 + 1e-10, 2], wall)).toBe(false);
    expect(crossed([0, 2, 2 + 1e-8, 2], wall)).toBe(true);
    // As near to the line anywhere on the map.
    expect(crossed([100.5, -1e-8, 100.5, 1], [100, 0, 101, 0])).toBe(true);
    expect(crossed([-1e-8, 100.5, 1, 100.5], [0, 100, 0, 101])).toBe(true);
  });
});

describe('a way meets a segment', () => {
  const met = (way: Segment, segment: Segment, loose: readonly [boolean, boolean] = [false, false]) =>
    meetingOf(way, inList(segment), 2, loose);
  const east: Segment = [0, 0, 8, 0];

  test('where both cross, and on which side it leads', () => {
    expect(met(east, [2, -1, 2, 3])).toEqual({ leads: 1, along: 0.25, share: 0.25, lean: 0 });
    expect(met(east, [6, 3, 6, -1])).toEqual({ leads: -1, along: 0.75, share: 0.75, lean: 0 });
    expect(met(east, [2, 1, 6, 3])).toBeUndefined();
    expect(met(east, [2, -1, 6, -3])).toBeUndefined();
    expect(met(east, [9, -1, 9, 1])).toBeUndefined();
    expect(met(east, [-1, -1, -1, 1])).toBeUndefined();
    expect(met(east, [2, 0, 6, 0])).toBeUndefined();
    expect(met(east, [2, 0, 6, 0], [true, true])).toBeUndefined();
  });

  test('at an end that lies on the way, if it comes from the left: moved to its left, the way passes it', () => {
    expect(met(east, [2, 0, 2, 4])).toEqual({ leads: 1, along: 0.25, share: 0, lean: 0 });
    expect(met(east, [2, 4, 2, 0])).toEqual({ leads: -1, along: 0.25, share: 1, lean: 0 });
    expect(met(east, [2, 0, 2, -4])).toBeUndefined();
    expect(met(east, [2, -4, 2, 0])).toBeUndefined();
  });

  test('at an end of its line wherever it comes from', () => {
    expect(met(east, [2, 0, 2, -4], [true, false])).toEqual({ leads: -1, along: 0.25, share: 0, lean: 0 });
    expect(met(east, [2, -4, 2, 0], [false, true])).toEqual({ leads: 1, along: 0.25, share: 1, lean: 0 });
    expect(met(east, [2, 0, 2, -4], [false, true])).toBeUndefined();
    expect(met(east, [2, -4, 2, 0], [true, false])).toBeUndefined();
    expect(met(east, [2, 1, 2, 4], [true, true])).toBeUndefined();
  });

  test('further along the more it leans, where an end of it lies on the way', () => {
    // A step along the way for every step to the left, for every eight steps of the way.
    expect(met(east, [2, 0, 5, 3])).toEqual({ leads: 1, along: 0.25, share: 0, lean: 1 });
    expect(met(east, [5, 3, 2, 0])).toEqual({ leads: -1, along: 0.25, share: 1, lean: 1 });
    expect(met(east, [4, 0, 2, 4])).toMatchObject({ lean: -0.5 });
    expect(met([0, 0, 0, 8], [0, 2, -3, 8])).toMatchObject({ along: 0.25, lean: 2 });
    expect(met([1, 2, 9, 2], [3, 2, 6, 5])).toMatchObject({ along: 0.25, lean: 1 });
    expect(met([2, 1, 2, 9], [2, 3, -1, 6])).toMatchObject({ along: 0.25, lean: 1 });
  });

  test('not where the end lies at an end of the way, or beyond it', () => {
    expect(met(east, [0, 0, 0, 4])).toBeUndefined();
    expect(met(east, [8, 0, 8, 4])).toBeUndefined();
    expect(met(east, [9, 0, 9, 4])).toBeUndefined();
    expect(met(east, [-1, 0, -1, 4])).toBeUndefined();
    expect(met(east, [5e-10, 0, 0, 4])).toBeUndefined();
    expect(met(east, [8 - 5e-10, 0, 8, 4])).toBeUndefined();
    expect(met([1, 1, 9, 1], [1 + 5e-10, 1, 1, 4])).toBeUndefined();
    expect(met([1, 1, 9, 1], [9 - 5e-10, 1, 9, 4])).toBeUndefined();
    expect(met([0, 1, 8, 1], [5e-10, 1, 0, 4])).toBeUndefined();
    expect(met([1, 0, 9, 0], [1 + 5e-10, 0, 1, 4])).toBeUndefined();
    expect(met([-8, 1, 0, 1], [-5e-10, 1, 0, 4])).toBeUndefined();
    expect(met(east, [1e-8, 0, 0, 4])).toBeDefined();
    expect(met(east, [8 - 1e-8, 0, 8, 4])).toBeDefined();
  });
});

describe('one segment touches another', () => {
  const street: Segment = [0, 0, 8, 0];

  test('where they cross, or an end of one lies on the other', () => {
    expect(contactOf(street, [2, -1, 2, 1])).toEqual([0.25, 0.25]);
    expect(contactOf(street, [2, 0, 2, 1])).toEqual([0.25, 0.25]);
    expect(contactOf(street, [6, 1, 6, 0])).toEqual([0.75, 0.75]);
    expect(contactOf(street, [0, -1, 0, 1])).toEqual([0, 0]);
    expect(contactOf(street, [8, -1, 8, 1])).toEqual([1, 1]);
  });

  test('along all that they share', () => {
    expect(contactOf(street, [2, 0, 6, 0])).toEqual([0.25, 0.75]);
    expect(contactOf(street, [-4, 0, 2, 0])).toEqual([0, 0.25]);
    expect(contactOf(street, [6, 0, 12, 0])).toEqual([0.75, 1]);
    expect(contactOf(street, [-4, 0, 12, 0])).toEqual([0, 1]);
  });

  test('nowhere else', () => {
    expect(contactOf(street, [2, 1, 6, 1])).toBeUndefined();
    expect(contactOf(street, [9, -1, 9, 1])).toBeUndefined();
    expect(contactOf(street, [9, 0, 12, 0])).toBeUndefined();
    expect(contactOf(street, [2, 2e-9, 2, 1])).toBeUndefined();
    expect(contactOf(street, [2, 5e-10, 2, 1])).toEqual([0.25, 0.25]);
  });

  test('not at ends that do not count', () => {
    expect(contactOf(street, [0, 0, 0, 4], [false, true], [false, true])).toBeUndefined();
    expect(contactOf(street, [2, 0, 2, 1], [true, true], [false, true])).toBeUndefined();
    expect(contactOf(street, [2, 1, 2, 0], [true, true], [true, false])).toBeUndefined();
    expect(contactOf(street, [8, -1, 8, 0], [true, false], [true, false])).toBeUndefined();
    expect(contactOf(street, [-4, 0, 12, 0], [true, false])).toEqual([0, 0]);
    expect(contactOf(street, [-4, 0, 12, 0], [false, true])).toEqual([1, 1]);
  });
});
