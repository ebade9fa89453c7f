/** Degrees, a tenth of a millimetre: who is as near to a line as that is on it. Rounding is ten thousand times less. */
export const onLine = 1e-9;

/** Two ends: longitude and latitude of the first, and of the last, the shorter way round. */
export type Segment = readonly [ax: number, ay: number, bx: number, by: number];

/** Where a straight way goes from the one side of a segment to the other. */
export interface Meeting {
  /** 1 where the segment leads to the left of the way, -1 where it leads to the right. */
  readonly leads: 1 | -1;
  /** How far along the way, 0 to 1. */
  readonly along: number;
  /** How far along the segment, 0 to 1. */
  readonly share: number;
  /** How much further along the way the segment is met for each step to the left of it, where an end of it lies on the way. */
  readonly lean: number;
}

/** Degrees of longitude from -180 to 180. Leaves those as they are. */
export function turn(degrees: number): number {
  if (degrees >= -180 && degrees <= 180) return degrees;
  return degrees - 360 * Math.round(degrees / 360);
}

export function between(from: number, to: number, share: number): number {
  return share >= 1 ? to : from + share * (to - from);
}

/** Whether a straight way crosses a segment, of which the numbers begin somewhere in a list. */
export function isCrossed(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  ends: ArrayLike<number>,
  at: number,
): boolean {
  const cx = ends[at]!;
  const cy = ends[at + 1]!;
  const dx = ends[at + 2]!;
  const dy = ends[at + 3]!;
  if (sideOf(cx, cy, dx, dy, ax, ay) * sideOf(cx, cy, dx, dy, bx, by) !== -1) return false;
  return sideOf(ax, ay, bx, by, cx, cy) * sideOf(ax, ay, bx, by, dx, dy) !== 1;
}

/**
 * Where a straight way meets a segment, if the way is moved to its left by less than anything: an end that lies on the
 * way lies to the right of it then. So a line that goes through a way at a corner is met once there, and a line that
 * only touches it never, or twice at the same place.
 *
 * @param isLoose which ends of the segment are ends of its line: where such an end lies on the way, it is met there
 */
export function meetingOf(
  way: Segment,
  ends: ArrayLike<number>,
  at: number,
  isLoose: readonly [first: boolean, last: boolean],
): Meeting | undefined {
  const [ax, ay, bx, by] = way;
  const cx = ends[at]!;
  const cy = ends[at + 1]!;
  const dx = ends[at + 2]!;
  const dy = ends[at + 3]!;
  const c = sideOf(ax, ay, bx, by, cx, cy);
  const d = sideOf(ax, ay, bx, by, dx, dy);
  if (c === d) return undefined;
  const isMet = (c === 0 && isLoose[0]) || (d === 0 && isLoose[1]) || c > 0 !== d > 0;
  if (!isMet) return undefined;
  const leads = d > c ? 1 : -1;
  if (c === 0 || d === 0) {
    const [x, y] = c === 0 ? [cx, cy] : [dx, dy];
    const along = shareAlong(x, y, way, 0, 1);
    const [u, v] = c === 0 ? [dx, dy] : [cx, cy];
    const lean = ((u - x) * (bx - ax) + (v - y) * (by - ay)) / Math.abs(areaOf(ax, ay, bx, by, u, v));
    const isInside = isAway(x - ax, y - ay) && isAway(x - bx, y - by) && along > 0 && along < 1;
    return isInside ? { leads, along, share: c === 0 ? 0 : 1, lean } : undefined;
  }
  if (!isCrossed(ax, ay, bx, by, ends, at)) return undefined;
  return {
    leads,
    along: shareBetween(areaOf(cx, cy, dx, dy, ax, ay), areaOf(cx, cy, dx, dy, bx, by)),
    share: shareBetween(areaOf(ax, ay, bx, by, cx, cy), areaOf(ax, ay, bx, by, dx, dy)),
    lean: 0,
  };
}

/** Where along a segment another one touches or crosses it: from and to which share, if anywhere. */
export function contactOf(
  one: Segment,
  other: Segment,
  ofOne: readonly [first: boolean, last: boolean] = [true, true],
  ofOther: readonly [first: boolean, last: boolean] = [true, true],
): readonly [from: number, to: number] | undefined {
  const shares: number[] = [];
  for (const end of [0, 1] as const) {
    const [x, y] = [other[2 * end]!, other[2 * end + 1]!];
    if (ofOther[end] && squaredDistance(x, y, one, 0, 1) <= onLine * onLine)
      shares.push(shareAlong(x, y, one, 0, 1));
    const [u, v] = [one[2 * end]!, one[2 * end + 1]!];
    if (ofOne[end] && squaredDistance(u, v, other, 0, 1) <= onLine * onLine) shares.push(end);
  }
  const [ax, ay, bx, by] = other;
  if (isCrossed(ax, ay, bx, by, one, 0)) {
    const [cx, cy, dx, dy] = one;
    shares.push(shareBetween(areaOf(ax, ay, bx, by, cx, cy), areaOf(ax, ay, bx, by, dx, dy)));
  }
  return shares.length === 0 ? undefined : [Math.min(...shares), Math.max(...shares)];
}

/** How far along a segment the position lies that is nearest to a point, 0 to 1. */
export function shareAlong(
  x: number,
  y: number,
  ends: ArrayLike<number>,
  at: number,
  shrink: number,
): number {
  const east = (ends[at + 2]! - ends[at]!) * shrink;
  const north = ends[at + 3]! - ends[at + 1]!;
  const length = east * east + north * north;
  if (length === 0) return 0;
  const along = (x - ends[at]!) * shrink * east + (y - ends[at + 1]!) * north;
  return Math.max(0, Math.min(1, along / length));
}

export function squaredDistance(
  x: number,
  y: number,
  ends: ArrayLike<number>,
  at: number,
  shrink: number,
): number {
  const share = shareAlong(x, y, ends, at, shrink);
  const east = (x - between(ends[at]!, ends[at + 2]!, share)) * shrink;
  const north = y - between(ends[at + 1]!, ends[at + 3]!, share);
  return east * east + north * north;
}

/** On which side of the line through two points a third lies: 1 to the left, 0 on it. */
function sideOf(ax: number, ay: number, bx: number, by: number, x: number, y: number): -1 | 0 | 1 {
  const area = areaOf(ax, ay, bx, by, x, y);
  if (Math.abs(area) <= onLine * (Math.abs(bx - ax) + Math.abs(by - ay))) return 0;
  return area > 0 ? 1 : -1;
}

function areaOf(ax: number, ay: number, bx: number, by: number, x: number, y: number): number {
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
}

/** Where between two that lie on different sides of a line the line lies. */
function shareBetween(one: number, other: number): number {
  return Math.abs(one) / (Math.abs(one) + Math.abs(other));
}

function isAway(east: number, north: number): boolean {
  return east * east + north * north > onLine * onLine;
}
