import Flatbush from 'flatbush';
import type { GeographicPoint } from '../model/pool.js';

/** Degrees, a tenth of a millimetre: who is as near to a line as that is on it. Rounding is ten thousand times less. */
const onLine = 1e-9;
/** Degrees, two kilometres or less: longer ways are looked up in parts, so that the boxes around them stay small. */
const longestPart = 0.02;
const mostParts = 64;

/** The straight pieces of some lines on a map in degrees, of which a piece is a number. */
export interface Lines {
  /**
   * Whether a straight way crosses a piece. Where it only begins or ends on the piece's line it does not, and where it
   * passes through an end of the piece it does.
   *
   * @param isOpen pieces that do not count
   */
  areCrossed(from: GeographicPoint, to: GeographicPoint, isOpen?: (piece: number) => boolean): boolean;
  /** Pieces that come so near to a point, ascending. */
  near(point: GeographicPoint, degrees: number): number[];
  /** Pieces of which a point is a part. */
  at(point: GeographicPoint): number[];
  /** Whether no piece comes so near to any point of a straight way. */
  keepAway(from: GeographicPoint, to: GeographicPoint, degrees: number): boolean;
  /** The position on one of the lines that is nearest to a point. */
  nearest(line: number, point: GeographicPoint): GeographicPoint | undefined;
  /** `[pieces]` which line each is of. */
  readonly lineOf: Int32Array;
}

/**
 * Indexes lines. It is decided by signs, and by + - * / alone, so that engines agree; in the same way from either end,
 * and however a line is written.
 *
 * Points are in degrees, and a degree of longitude counts as the given share of one of latitude where distances matter.
 */
export function buildLines(lines: ReadonlyArray<readonly GeographicPoint[]>): Lines {
  const pieces = lines.flatMap((line, number) => piecesOf(line).map((piece) => ({ piece, number })));
  const lineOf = Int32Array.from(pieces, ({ number }) => number);
  const ends = Float64Array.from(pieces.flatMap(({ piece }) => piece));
  const index = pieces.length === 0 ? undefined : new Flatbush(pieces.length);
  for (const { piece } of pieces) {
    index!.add(
      Math.min(piece[0], piece[2]),
      Math.min(piece[1], piece[3]),
      Math.max(piece[0], piece[2]),
      Math.max(piece[1], piece[3]),
    );
  }
  index?.finish();
  const firstOf = new Int32Array(lines.length + 1);
  for (const number of lineOf) firstOf[number + 1]! += 1;
  for (let line = 0; line < lines.length; line++) firstOf[line + 1]! += firstOf[line]!;

  const areCrossed = (
    from: GeographicPoint,
    to: GeographicPoint,
    isOpen: (piece: number) => boolean = never,
  ): boolean => {
    if (index === undefined || (from.lat === to.lat && from.lon === to.lon)) return false;
    const [first, last] = comesBefore(to, from) ? [to, from] : [from, to];
    const [ay, by] = [first.lat, last.lat];
    const { minX, minY, maxX, maxY } = index;
    if (Math.max(ay, by) + onLine < minY || Math.min(ay, by) - onLine > maxY) return false;
    for (const round of rounds) {
      const ax = first.lon + round;
      const bx = ax + turn(last.lon - first.lon);
      if (Math.max(ax, bx) + onLine < minX || Math.min(ax, bx) - onLine > maxX) continue;
      const isHit = (piece: number): boolean => !isOpen(piece) && isCrossed(ax, ay, bx, by, ends, 4 * piece);
      const parts = Math.min(mostParts, Math.ceil((Math.abs(bx - ax) + Math.abs(by - ay)) / longestPart));
      for (let part = 0; part < parts; part++) {
        const x0 = between(ax, bx, part / parts);
        const x1 = between(ax, bx, (part + 1) / parts);
        const y0 = between(ay, by, part / parts);
        const y1 = between(ay, by, (part + 1) / parts);
        const isFound = index.collides(
          Math.min(x0, x1) - onLine,
          Math.min(y0, y1) - onLine,
          Math.max(x0, x1) + onLine,
          Math.max(y0, y1) + onLine,
          isHit,
        );
        if (isFound) return true;
      }
    }
    return false;
  };
  const near = (point: GeographicPoint, degrees: number): number[] => {
    if (index === undefined) return [];
    const shrink = shrinkAt(point.lat);
    const wide = degrees / Math.max(shrink, 1e-6);
    const found = copiesOf([point.lon, point.lat, point.lon, point.lat]).flatMap(([x, y]) =>
      index.search(
        x - wide,
        y - degrees,
        x + wide,
        y + degrees,
        (piece) => squaredDistance(x, y, ends, 4 * piece, shrink) <= degrees * degrees,
      ),
    );
    return [...new Set(found)].sort((a, b) => a - b);
  };
  return {
    lineOf,
    areCrossed,
    near,
    at: (point) => near(point, onLine),
    keepAway(from, to, degrees) {
      if (index === undefined) return true;
      if (areCrossed(from, to)) return false;
      const shrink = shrinkAt(Math.max(Math.abs(from.lat), Math.abs(to.lat)));
      const wide = degrees / Math.max(shrink, 1e-6);
      return copiesOf(pieceBetween(from, to)).every((way) => {
        const [ax, ay, bx, by] = way;
        const isNear = (piece: number): boolean => {
          const at = 4 * piece;
          const least = Math.min(
            squaredDistance(ax, ay, ends, at, shrink),
            squaredDistance(bx, by, ends, at, shrink),
            squaredDistance(ends[at]!, ends[at + 1]!, way, 0, shrink),
            squaredDistance(ends[at + 2]!, ends[at + 3]!, way, 0, shrink),
          );
          return least <= degrees * degrees;
        };
        return !index.collides(
          Math.min(ax, bx) - wide,
          Math.min(ay, by) - degrees,
          Math.max(ax, bx) + wide,
          Math.max(ay, by) + degrees,
          isNear,
        );
      });
    },
    nearest(line, point) {
      const shrink = shrinkAt(point.lat);
      let best: GeographicPoint | undefined;
      let least = Number.POSITIVE_INFINITY;
      for (let piece = firstOf[line]!; piece < firstOf[line + 1]!; piece++) {
        const at = 4 * piece;
        const x = ends[at]! + turn(point.lon - ends[at]!);
        const share = shareAlong(x, point.lat, ends, at, shrink);
        const lon = between(ends[at]!, ends[at + 2]!, share);
        const lat = between(ends[at + 1]!, ends[at + 3]!, share);
        const [east, north] = [(x - lon) * shrink, point.lat - lat];
        const squared = east * east + north * north;
        const here = { lat, lon: turn(lon) };
        // Of positions that are as near the one furthest south and west, however the line is written.
        if (squared < least || (squared === least && best !== undefined && comesBefore(here, best))) {
          least = squared;
          best = here;
        }
      }
      return best;
    },
  };
}

/** Whether one point is further south than another, or as far and further west: an order that depends on nothing else. */
export function comesBefore(one: GeographicPoint, other: GeographicPoint): boolean {
  return one.lat < other.lat || (one.lat === other.lat && one.lon < other.lon);
}

/** Two ends: longitude and latitude of the first, and of the last, the shorter way round. */
type Piece = readonly [ax: number, ay: number, bx: number, by: number];

/** The pieces of a line that have any length. */
function piecesOf(line: readonly GeographicPoint[]): Piece[] {
  return line.slice(1).flatMap((to, place) => {
    const from = line[place]!;
    return from.lat === to.lat && turn(from.lon - to.lon) === 0 ? [] : [pieceBetween(from, to)];
  });
}

/** The same from either end. */
function pieceBetween(from: GeographicPoint, to: GeographicPoint): Piece {
  const [first, last] = comesBefore(to, from) ? [to, from] : [from, to];
  return [first.lon, first.lat, first.lon + turn(last.lon - first.lon), last.lat];
}

/** Degrees by which the same place has another longitude. */
const rounds = [0, -360, 360] as const;

function never(): boolean {
  return false;
}

/** Where the date line lies between, the same is found once round the earth. */
function copiesOf([ax, ay, bx, by]: Piece): Piece[] {
  return rounds.map((round) => [ax + round, ay, bx + round, by]);
}

/** Degrees of longitude from -180 to 180. Leaves those as they are. */
function turn(degrees: number): number {
  if (degrees >= -180 && degrees <= 180) return degrees;
  return degrees - 360 * Math.round(degrees / 360);
}

function between(from: number, to: number, share: number): number {
  return share >= 1 ? to : from + share * (to - from);
}

/** On which side of the line through two points a third lies: 0 on it. */
function sideOf(ax: number, ay: number, bx: number, by: number, x: number, y: number): -1 | 0 | 1 {
  const east = bx - ax;
  const north = by - ay;
  const area = east * (y - ay) - north * (x - ax);
  if (Math.abs(area) <= onLine * (Math.abs(east) + Math.abs(north))) return 0;
  return area > 0 ? 1 : -1;
}

function isCrossed(ax: number, ay: number, bx: number, by: number, ends: Float64Array, at: number): boolean {
  const cx = ends[at]!;
  const cy = ends[at + 1]!;
  const dx = ends[at + 2]!;
  const dy = ends[at + 3]!;
  if (sideOf(cx, cy, dx, dy, ax, ay) * sideOf(cx, cy, dx, dy, bx, by) !== -1) return false;
  return sideOf(ax, ay, bx, by, cx, cy) * sideOf(ax, ay, bx, by, dx, dy) !== 1;
}

/** How far along a piece the position lies that is nearest to a point, 0 to 1. */
function shareAlong(x: number, y: number, ends: ArrayLike<number>, at: number, shrink: number): number {
  const east = (ends[at + 2]! - ends[at]!) * shrink;
  const north = ends[at + 3]! - ends[at + 1]!;
  const length = east * east + north * north;
  if (length === 0) return 0;
  const along = (x - ends[at]!) * shrink * east + (y - ends[at + 1]!) * north;
  return Math.max(0, Math.min(1, along / length));
}

function squaredDistance(x: number, y: number, ends: ArrayLike<number>, at: number, shrink: number): number {
  const share = shareAlong(x, y, ends, at, shrink);
  const east = (x - between(ends[at]!, ends[at + 2]!, share)) * shrink;
  const north = y - between(ends[at + 1]!, ends[at + 3]!, share);
  return east * east + north * north;
}

/** Degrees of latitude that a degree of longitude is as long as; rounded, since engines may differ in the last digit. */
function shrinkAt(lat: number): number {
  return Math.round(Math.cos((lat * Math.PI) / 180) * 1e6) / 1e6;
}
