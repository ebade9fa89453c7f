import type { Spot } from '../network/arrow.js';

/** A rectangle, by its middle. */
export interface Box extends Spot {
  readonly width: number;
  readonly height: number;
}

/** Sixteen directions, each next one far from those before it. */
const directions: readonly Spot[] = [
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: 0.71, y: -0.71 },
  { x: -0.71, y: 0.71 },
  { x: 0.71, y: 0.71 },
  { x: -0.71, y: -0.71 },
  { x: 0, y: 1 },
  { x: 0, y: -1 },
  { x: 0.92, y: 0.38 },
  { x: -0.92, y: -0.38 },
  { x: 0.92, y: -0.38 },
  { x: -0.92, y: 0.38 },
  { x: 0.38, y: 0.92 },
  { x: -0.38, y: -0.92 },
  { x: 0.38, y: -0.92 },
  { x: -0.38, y: 0.92 },
];

/** Whether two rectangles share more than an edge. */
export function overlap(one: Box, other: Box): boolean {
  return (
    Math.abs(one.x - other.x) * 2 < one.width + other.width &&
    Math.abs(one.y - other.y) * 2 < one.height + other.height
  );
}

/** Whether a rectangle lies within another. */
function isInside(one: Box, frame: Box): boolean {
  return (
    Math.abs(one.x - frame.x) * 2 <= frame.width - one.width &&
    Math.abs(one.y - frame.y) * 2 <= frame.height - one.height
  );
}

/** Puts discs of one size near where they belong, so that none covers another. In order: who comes first stays. */
export function spreadDiscs(wanted: readonly Spot[], size: number, frame: Box): Spot[] {
  const placed: Spot[] = [];
  for (const spot of wanted) {
    const isFree = (at: Spot): boolean =>
      placed.every((other) => (other.x - at.x) ** 2 + (other.y - at.y) ** 2 >= size * size - 1e-6) &&
      isInside({ ...at, width: size, height: size }, frame);
    placed.push(firstAround(spot, size / 2, 60, isFree) ?? spot);
  }
  return placed;
}

/** A label to be put beside a point. */
export interface Wanted extends Spot {
  readonly width: number;
  readonly height: number;
  /** From the point to the nearest edge of the label. */
  readonly gap: number;
  /** Whether it is put down on top of what is in the way, where there is no other place. */
  readonly isNeeded: boolean;
}

/**
 * Puts labels beside their points so that none covers another or lies outside the frame, and none covers what is in the way
 * unless it is needed. A line to a label further away leads over nothing either, where that can be. `null` for one that there is no place for.
 */
export function placeLabels(
  wanted: readonly Wanted[],
  inTheWay: readonly Box[],
  frame: Box,
): Array<(Box & { readonly isAway: boolean }) | null> {
  const placed: Box[] = [];
  return wanted.map((label) => {
    const { width, height, gap, isNeeded } = label;
    const all = [...placed, ...inTheWay];
    const passes: ReadonlyArray<readonly [obstacles: readonly Box[], crossed: readonly Box[]]> = isNeeded
      ? [
          [all, all],
          [all, []],
          [placed, []],
        ]
      : [[all, all]];
    for (const [obstacles, crossed] of passes) {
      for (let away = gap; away < gap + 12 * step; away += step) {
        for (const { x, y } of directions) {
          const box = {
            x: label.x + x * (away + (Math.abs(x) > 0.3 ? width / 2 : 0)),
            y: label.y + y * (away + height / 2),
            width,
            height,
          };
          const isAway = away > gap + step;
          if (!isInside(box, frame) || obstacles.some((other) => overlap(box, other))) continue;
          if (isAway && crossed.some((other) => crosses(label, box, other))) continue;
          placed.push(box);
          return { ...box, isAway };
        }
      }
    }
    return null;
  });
}

const step = 9;

/** Whether the line from a point to its label leads over something else; what lies on the point itself does not count. */
function crosses(from: Spot, to: Spot, other: Box): boolean {
  const isOn = ({ x, y }: Spot): boolean => overlap({ x, y, width: 0, height: 0 }, other);
  if (isOn(from)) return false;
  const pieces = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 4);
  for (let piece = 1; piece <= pieces; piece++) {
    const part = piece / pieces;
    if (isOn({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part })) return true;
  }
  return false;
}

function firstAround(
  spot: Spot,
  stride: number,
  rounds: number,
  isFree: (at: Spot) => boolean,
): Spot | undefined {
  if (isFree(spot)) return spot;
  for (let round = 1; round <= rounds; round++) {
    for (const { x, y } of directions) {
      const at = { x: spot.x + x * stride * round, y: spot.y + y * stride * round };
      if (isFree(at)) return at;
    }
  }
  return undefined;
}
