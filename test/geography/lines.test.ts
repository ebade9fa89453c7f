import { describe, expect, test } from 'vitest';
import { buildLines, comesBefore } from '../../src/geography/lines.js';
import type { GeographicPoint } from '../../src/model/pool.js';

/** A point by longitude and latitude. */
const at = (lon: number, lat: number): GeographicPoint => ({ lat, lon });
const line = (...points: Array<readonly [number, number]>): GeographicPoint[] =>
  points.map(([lon, lat]) => at(lon, lat));

const wall = line([2, -1], [2, 1]);
const square = line([4, 1], [6, 1], [6, 3], [4, 3], [4, 1]);

describe('lines', () => {
  test('are kept as pieces that have a length, by line, with the way they run', () => {
    const { lineOf, firstOf, isBackward, isClosed } = buildLines([
      line([0, 0], [0, 1], [0, 1], [0, 0.5]),
      line([3, 3], [3, 3]),
      square,
    ]);
    expect([...lineOf]).toEqual([0, 0, 2, 2, 2, 2]);
    expect([...firstOf]).toEqual([0, 2, 2, 6]);
    expect([...isBackward]).toEqual([0, 1, 0, 0, 1, 1]);
    expect([...isClosed]).toEqual([0, 1, 1]);
  });

  test('that are none are in nobody’s way', () => {
    const none = buildLines([]);
    expect(none.areCrossed(at(0, 0), at(9, 0))).toBe(false);
    expect(none.passages(at(0, 0), at(9, 0))).toEqual([]);
    expect(none.near(at(0, 0), 9)).toEqual([]);
    expect(none.keepAway(at(0, 0), at(9, 0), 9)).toBe(true);
    expect(buildLines([line([1, 1], [1, 1])]).nearest(0, at(0, 0))).toBeUndefined();
  });

  test('close where they begin, also a turn further', () => {
    expect([...buildLines([line([180, 0], [179, 1], [-180, 0])]).isClosed]).toEqual([1]);
    expect([...buildLines([line([180, 0], [179, 1], [-180, 0.1])]).isClosed]).toEqual([0]);
  });
});

describe('a way across lines', () => {
  const lines = buildLines([wall, square]);

  test('crosses those that lie between', () => {
    expect(lines.areCrossed(at(0, 0), at(3, 0))).toBe(true);
    expect(lines.areCrossed(at(3, 0), at(0, 0))).toBe(true);
    expect(lines.areCrossed(at(0, 0), at(1, 0))).toBe(false);
    expect(lines.areCrossed(at(0, 2), at(3, 2))).toBe(false);
    expect(lines.areCrossed(at(0, -2), at(9, -2))).toBe(false);
    expect(lines.areCrossed(at(0, 9), at(9, 9))).toBe(false);
    expect(lines.areCrossed(at(5, 2), at(5, 2))).toBe(false);
    expect(lines.areCrossed(at(5, 2), at(5, 9))).toBe(true);
    expect(lines.areCrossed(at(5, -9), at(5, 9))).toBe(true);
    expect(lines.areCrossed(at(5, 9), at(5, -9))).toBe(true);
    expect(lines.areCrossed(at(-9, 0), at(-3, 0))).toBe(false);
    expect(lines.areCrossed(at(7, 2), at(30, 2))).toBe(false);
  });

  test('crosses what it passes the very end of', () => {
    const corner = buildLines([wall, line([-3, 5], [3, 5])]);
    for (const lat of [-1, 1]) expect(corner.areCrossed(at(0, lat), at(4, lat))).toBe(true);
    for (const lon of [-3, 3]) expect(corner.areCrossed(at(lon, 4), at(lon, 6))).toBe(true);
    expect(corner.areCrossed(at(3.1, 4), at(3.1, 6))).toBe(false);
  });

  test('does not cross what is open', () => {
    expect(lines.areCrossed(at(0, 0), at(3, 0), (piece) => piece === 0)).toBe(false);
    expect(lines.areCrossed(at(0, 0), at(3, 0), (piece) => piece === 1)).toBe(true);
    expect(lines.passages(at(0, 0), at(3, 0), (piece) => piece === 0)).toEqual([]);
  });

  test('passes them in order, each way', () => {
    const passed = (from: GeographicPoint, to: GeographicPoint) =>
      lines.passages(from, to).map(({ piece, along, share, leads }) => [piece, along, share, leads]);
    // The wall, the western side of the square, and the eastern one.
    expect(passed(at(0, 0), at(8, 0))).toEqual([[0, 0.25, 0.5, 1]]);
    expect(passed(at(3, 2), at(7, 2))).toEqual([
      [4, 0.25, 0.5, 1],
      [2, 0.75, 0.5, 1],
    ]);
    expect(passed(at(7, 2), at(3, 2))).toEqual([
      [2, 0.25, 0.5, -1],
      [4, 0.75, 0.5, -1],
    ]);
  });

  test('passes many in order, as they lie and not as they are listed', () => {
    const places = Array.from({ length: 40 }, (_, number) => 1 + ((number * 17) % 40));
    const fence = buildLines(places.map((lon) => line([lon, -1], [lon, 1])));
    const inOrder = [...places.keys()].sort((a, b) => places[a]! - places[b]!);
    expect(fence.passages(at(0, 0), at(50, 0)).map(({ piece }) => piece)).toEqual(inOrder);
    expect(fence.passages(at(50, 0), at(0, 0)).map(({ piece }) => piece)).toEqual(inOrder.reverse());
    expect(fence.near(at(20, 0), 30)).toEqual([...places.keys()]);
  });

  test('passes two pieces of a line where each lies, if not at their corner', () => {
    const peak = buildLines([line([2, -1], [4, 3], [6, -1])]);
    expect(peak.passages(at(0, 0), at(8, 0)).map(({ along }) => along)).toEqual([2.5 / 8, 5.5 / 8]);
  });

  test('passes lines on top of each other as they are listed', () => {
    const same = buildLines(
      Array.from({ length: 40 }, (_, number) => (number % 2 ? wall : [...wall].reverse())),
    );
    expect(same.passages(at(0, 0), at(4, 0)).map(({ piece }) => piece)).toEqual([...Array(40).keys()]);
  });

  test('passes a line at its ends, from wherever it comes, and not where it only turns there', () => {
    const passed = (...lines: GeographicPoint[][]) =>
      buildLines(lines)
        .passages(at(0, 0), at(8, 0))
        .map(({ piece, along, share, leads }) => [piece, along, share, leads]);
    const below = line([2, 0], [2, -4], [6, -4], [6, 0]);
    // Both ends lie on the way, and are the northern ends of their pieces.
    expect(passed(wall, below).slice(2)).toEqual([[3, 0.75, 1, 1]]);
    expect(passed(below)).toEqual([
      [0, 0.25, 1, 1],
      [2, 0.75, 1, 1],
    ]);
    expect(passed([...below].reverse())).toEqual([
      [2, 0.25, 1, 1],
      [0, 0.75, 1, 1],
    ]);
    expect(passed(line([2, 0], [2, -4]))).toEqual([[0, 0.25, 1, 1]]);
    expect(passed(line([2, -4], [2, 0]))).toEqual([[0, 0.25, 1, 1]]);
    expect(passed(line([1, -4], [2, 0], [3, -4]))).toEqual([]);
    expect(passed(line([2, 0], [1, -4], [3, -4], [2, 0]))).toEqual([]);
    expect(passed(line([1, -4], [2, 0], [3, -4], [1, -4]))).toEqual([]);
  });

  test('passes a corner at one place, where it goes through there', () => {
    const bent = buildLines([line([2, 2], [1, 0], [2, -2])]);
    const [first, second, ...more] = bent.passages(at(0, 0), at(4, 0));
    // Moved to its left it passes the upper piece alone.
    expect(first).toMatchObject({ piece: 0, along: 0.25 });
    expect([second, more]).toEqual([undefined, []]);
    const tip = buildLines([line([2, 2], [1, 0], [3, 2])]);
    const twice = tip.passages(at(0, 0), at(4, 0));
    expect(twice.map(({ along }) => along)).toEqual([0.25, 0.25]);
    expect(twice.map(({ piece }) => piece)).toEqual([0, 1]);
    // The piece that leans less comes first.
    const mirrored = buildLines([line([3, 2], [1, 0], [2, 2])]);
    expect(mirrored.passages(at(0, 0), at(4, 0)).map(({ piece }) => piece)).toEqual([1, 0]);
  });

  test('is found the shorter way round, over the line of dates', () => {
    const far = buildLines([line([179.9, -1], [-179.9, 1])]);
    expect(far.areCrossed(at(179, 0), at(-179, 0))).toBe(true);
    expect(far.areCrossed(at(-179, 0), at(179, 0))).toBe(true);
    expect(far.areCrossed(at(-179.5, 0), at(-179, 0))).toBe(false);
    expect(far.near(at(-179.99, 0), 0.2)).toEqual([0]);
    expect(far.near(at(179.99, 0), 0.2)).toEqual([0]);
    expect(far.keepAway(at(-179.5, 0), at(-179.5, 0), 0.1)).toBe(true);
    expect(far.keepAway(at(-179.99, -0.5), at(-179.99, -0.5), 0.2)).toBe(false);
    expect(far.pointOf(0, 0.5)).toEqual(at(180, 0));
    expect(far.shareOf(0, at(-180, 0))).toBeCloseTo(0.5, 12);
    expect(far.nearest(0, at(-180, 0))!.lat).toBeCloseTo(0, 12);
  });

  test('is found over many parts of a long way', () => {
    const short = buildLines([line([70, -0.001], [70, 0.001])]);
    expect(short.areCrossed(at(0, 0), at(90, 0))).toBe(true);
    expect(short.areCrossed(at(0, 0), at(69.999, 0))).toBe(false);
    expect(short.areCrossed(at(0, -1), at(90, 1))).toBe(false);
    // In the first part, in the second, and in the last.
    for (const place of [0.5, 2, 89.9]) {
      const upright = buildLines([line([place, -0.001], [place, 0.001])]);
      expect(upright.areCrossed(at(0, 0), at(90, 0))).toBe(true);
      const level = buildLines([line([-0.001, place - 45], [0.001, place - 45])]);
      expect(level.areCrossed(at(0, -45), at(0, 45))).toBe(true);
    }
  });
});

describe('what lies near', () => {
  const lines = buildLines([wall, square]);

  test('to a point are the pieces within so many degrees of latitude', () => {
    expect(lines.near(at(3, 0), 1)).toEqual([0]);
    expect(lines.near(at(3, 0), 0.999)).toEqual([]);
    expect(lines.near(at(5, 2), 1)).toEqual([1, 2, 3, 4]);
    expect(lines.near(at(5, 4), 1)).toEqual([3]);
    expect(lines.at(at(2, 0.5))).toEqual([0]);
    expect(lines.at(at(4, 1))).toEqual([1, 4]);
    expect(lines.at(at(3, 0.5))).toEqual([]);
  });

  test('is as far as straight across, not along both sides', () => {
    const slanted = buildLines([line([0.6, 0.6], [0.6, 9])]);
    expect(slanted.near(at(0, 0), 0.8)).toEqual([]);
    expect(slanted.near(at(0, 0), 0.85)).toEqual([0]);
    expect(slanted.keepAway(at(-1, 0), at(0, 0), 0.8)).toBe(true);
    expect(slanted.keepAway(at(-1, 0), at(0, 0), 0.85)).toBe(false);
  });

  test('to a long way is as near at either end, and counted where degrees of longitude are shortest', () => {
    for (const lat of [0, 4]) {
      const level = buildLines([line([0.5, lat], [2, lat])]);
      expect(level.keepAway(at(0, 0), at(0, 4), 0.6)).toBe(false);
      expect(level.keepAway(at(0, 4), at(0, 0), 0.4)).toBe(true);
    }
    const upright = buildLines([line([1.5, 20], [1.5, 40])]);
    expect(upright.keepAway(at(0, 0), at(0, 60), 1)).toBe(false);
    expect(upright.keepAway(at(0, 60), at(0, 0), 0.7)).toBe(true);
    const bent = buildLines([line([1.5, 59], [1.5, 61], [-1, 61])]);
    expect(bent.nearest(0, at(0, 60))).toEqual(at(1.5, 60));
  });

  test('is nearer where degrees of longitude are shorter', () => {
    const north = buildLines([line([2, 59], [2, 61])]);
    // Half as long at 60 degrees.
    expect(north.near(at(4, 60), 1.001)).toEqual([0]);
    expect(north.near(at(4, 60), 0.99)).toEqual([]);
    expect(north.keepAway(at(4, 60), at(5, 60), 0.99)).toBe(true);
    expect(north.keepAway(at(4, 60), at(5, 60), 1.01)).toBe(false);
  });

  test('to a way is kept away from, at its ends and between them', () => {
    expect(lines.keepAway(at(0, 0), at(1, 0), 0.99)).toBe(true);
    expect(lines.keepAway(at(0, 0), at(1, 0), 1)).toBe(false);
    expect(lines.keepAway(at(1, 0), at(0, 0), 1)).toBe(false);
    expect(lines.keepAway(at(0, 2), at(3.9, 2), 0.09)).toBe(true);
    // An end of the wall comes near to the middle of this way, and that of the square to its end.
    expect(lines.keepAway(at(0, 1.5), at(3, 1.5), 0.5)).toBe(false);
    expect(lines.keepAway(at(0, 1.5), at(3, 1.5), 0.49)).toBe(true);
    expect(lines.keepAway(at(0, -1.5), at(3, -1.5), 0.5)).toBe(false);
    expect(lines.keepAway(at(0, -1.5), at(3, -1.5), 0.49)).toBe(true);
    expect(lines.keepAway(at(0, 0), at(3, 0), 0)).toBe(false);
  });

  test('is nearest on a line, whichever piece that is on', () => {
    expect(lines.nearest(0, at(5, 0.5))).toEqual(at(2, 0.5));
    expect(lines.nearest(0, at(5, 9))).toEqual(at(2, 1));
    expect(lines.nearest(1, at(5, 9))).toEqual(at(5, 3));
    expect(lines.nearest(1, at(0, 2))).toEqual(at(4, 2));
    // From the middle all four sides are as near: the one furthest south counts.
    const round = line([4, -1], [6, -1], [6, 1], [4, 1], [4, -1]);
    expect(buildLines([round]).nearest(0, at(5, 0))).toEqual(at(5, -1));
    expect(buildLines([[...round].reverse()]).nearest(0, at(5, 0))).toEqual(at(5, -1));
  });

  test('has a share of its piece, counted from its southern end', () => {
    expect(lines.shareOf(0, at(7, 0.5))).toBe(0.75);
    expect(lines.pointOf(0, 0.25)).toEqual(at(2, -0.5));
    const downward = buildLines([[...wall].reverse()]);
    expect(downward.pointOf(0, 0.25)).toEqual(at(2, -0.5));
    // The very end, which adding up would miss.
    expect(buildLines([line([0.2, 0], [0.9, 1])]).pointOf(0, 1).lon).toBe(0.9);
  });
});

describe('where lines touch each other', () => {
  test('is told by shares of a piece, the corners of its own line left out', () => {
    const lines = buildLines([wall, line([0, 0], [5, 0]), line([2, 0.5], [3, 0.5])]);
    expect(lines.contacts(0)).toEqual([
      [0.5, 0.5],
      [0.75, 0.75],
    ]);
    expect(lines.contacts(1)).toEqual([[0.4, 0.4]]);
    expect(lines.contacts(2)).toEqual([[0, 0]]);
    for (const piece of [0, 1, 2, 3]) expect(buildLines([square]).contacts(piece)).toEqual([]);
  });

  test('is told from either side, and of no line that only comes near', () => {
    const street = buildLines([line([0, 0], [4, 0]), line([1, -3], [1, 0]), line([3, 0], [3, 3])]);
    expect(street.contacts(0).sort(([a], [b]) => a - b)).toEqual([
      [0.25, 0.25],
      [0.75, 0.75],
    ]);
    expect(buildLines([line([0, 0], [4, 4]), line([3, 1], [3.5, 1])]).contacts(0)).toEqual([]);
  });

  test('is all that lies on itself, where a line turns right back', () => {
    const back = buildLines([line([0, 0], [0, 4], [0, 1])]);
    expect(back.contacts(0)).toEqual([[0.25, 1]]);
    expect(back.contacts(1)).toEqual([[0, 1]]);
    const other = buildLines([line([0, 4], [0, 0], [0, 3])]);
    expect(other.contacts(0)).toEqual([[0, 0.75]]);
    expect(other.contacts(1)).toEqual([[0, 1]]);
    const whole = buildLines([line([0, 0], [0, 4], [0, 0])]);
    expect(whole.contacts(0)).toEqual([[0, 1]]);
  });
});

test('one point comes before another by latitude, then by longitude', () => {
  expect(comesBefore(at(9, 1), at(0, 2))).toBe(true);
  expect(comesBefore(at(0, 2), at(9, 1))).toBe(false);
  expect(comesBefore(at(0, 1), at(1, 1))).toBe(true);
  expect(comesBefore(at(1, 1), at(0, 1))).toBe(false);
  expect(comesBefore(at(1, 1), at(1, 1))).toBe(false);
});
