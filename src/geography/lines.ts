import Flatbush from 'flatbush';
import type { GeographicPoint } from '../model/pool.js';
import {
  between,
  contactOf,
  isCrossed,
  type Meeting,
  meetingOf,
  onLine,
  type Segment,
  shareAlong,
  squaredDistance,
  turn,
} from './segments.js';

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
  /** Where a straight way from one point to another passes pieces, in order, if it is moved to its left by less than anything. */
  passages(from: GeographicPoint, to: GeographicPoint, isOpen?: (piece: number) => boolean): Passage[];
  /** From and to which share of a piece others touch or cross it, apart from the corners where its own line goes on. */
  contacts(piece: number): Array<readonly [from: number, to: number]>;
  /** Pieces that come so near to a point, ascending. */
  near(point: GeographicPoint, degrees: number): number[];
  /** Pieces of which a point is a part. */
  at(point: GeographicPoint): number[];
  /** Whether no piece comes so near to any point of a straight way. */
  keepAway(from: GeographicPoint, to: GeographicPoint, degrees: number): boolean;
  /** The position on one of the lines that is nearest to a point. */
  nearest(line: number, point: GeographicPoint): GeographicPoint | undefined;
  /** How far along a piece the position lies that is nearest to a point, 0 to 1. */
  shareOf(piece: number, point: GeographicPoint): number;
  /** The position at some share of a piece. */
  pointOf(piece: number, share: number): GeographicPoint;
  /** `[pieces]` which line each is of: pieces of a line follow each other. */
  readonly lineOf: Int32Array;
  /** `[lines + 1]` the first piece of each line. */
  readonly firstOf: Int32Array;
  /** `[pieces]` whether the line runs from the last end of a piece to the first, in which shares are counted. */
  readonly isBackward: Uint8Array;
  /** `[lines]` whether a line ends where it begins. */
  readonly isClosed: Uint8Array;
}

/** Where a straight way passes a piece. */
export interface Passage extends Meeting {
  readonly piece: number;
}

/**
 * Indexes lines. It is decided by signs, and by + - * / alone, so that engines agree; in the same way from either end,
 * and however a line is written.
 *
 * Points are in degrees, and a degree of longitude counts as the given share of one of latitude where distances matter.
 */
export function buildLines(lines: ReadonlyArray<readonly GeographicPoint[]>): Lines {
  const pieces = lines.flatMap((line, number) => piecesOf(line).map((piece) => ({ ...piece, number })));
  const lineOf = Int32Array.from(pieces, ({ number }) => number);
  const isBackward = Uint8Array.from(pieces, ({ backward }) => backward);
  const ends = Float64Array.from(pieces.flatMap(({ segment }) => segment));
  const index = pieces.length === 0 ? undefined : new Flatbush(pieces.length);
  for (const { segment } of pieces) {
    const [ax, ay, bx, by] = segment;
    index!.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  index?.finish();
  const firstOf = new Int32Array(lines.length + 1);
  for (const number of lineOf) firstOf[number + 1]! += 1;
  for (let line = 0; line < lines.length; line++) firstOf[line + 1]! += firstOf[line]!;
  const isClosed = Uint8Array.from(lines, (line) => (isSamePlace(line[0]!, line.at(-1)!) ? 1 : 0));
  const segmentOf = (piece: number): Segment => [
    ends[4 * piece]!,
    ends[4 * piece + 1]!,
    ends[4 * piece + 2]!,
    ends[4 * piece + 3]!,
  ];
  const pointOf = (piece: number, share: number): GeographicPoint => ({
    lat: between(ends[4 * piece + 1]!, ends[4 * piece + 3]!, share),
    lon: turn(between(ends[4 * piece]!, ends[4 * piece + 2]!, share)),
  });
  const shareOf = (piece: number, { lat, lon }: GeographicPoint): number =>
    shareAlong(ends[4 * piece]! + turn(lon - ends[4 * piece]!), lat, ends, 4 * piece, shrinkAt(lat));
  /** The piece with which the line of a piece goes on, itself where it does not. */
  const nextOf = (piece: number): number => {
    const line = lineOf[piece]!;
    if (piece + 1 < firstOf[line + 1]!) return piece + 1;
    return isClosed[line] === 1 ? firstOf[line]! : piece;
  };

  const looseEnds = (piece: number): readonly [first: boolean, last: boolean] => {
    const line = lineOf[piece]!;
    const begins = isClosed[line] === 0 && piece === firstOf[line];
    const stops = isClosed[line] === 0 && piece + 1 === firstOf[line + 1];
    return isBackward[piece] === 1 ? [stops, begins] : [begins, stops];
  };
  /** Whether some piece around a straight way is a hit: each may be asked for more than once. */
  const isAny = (
    from: GeographicPoint,
    to: GeographicPoint,
    isHit: (piece: number, ax: number, ay: number, bx: number, by: number) => boolean,
  ): boolean => {
    if (index === undefined || (from.lat === to.lat && from.lon === to.lon)) return false;
    const [ay, by] = [from.lat, to.lat];
    const { minX, minY, maxX, maxY } = index;
    if (Math.max(ay, by) + onLine < minY || Math.min(ay, by) - onLine > maxY) return false;
    for (const round of rounds) {
      const ax = from.lon + round;
      const bx = ax + turn(to.lon - from.lon);
      if (Math.max(ax, bx) + onLine < minX || Math.min(ax, bx) - onLine > maxX) continue;
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
          (piece) => isHit(piece, ax, ay, bx, by),
        );
        if (isFound) return true;
      }
    }
    return false;
  };
  const areCrossed: Lines['areCrossed'] = (from, to, isOpen = never) => {
    const [first, last] = comesBefore(to, from) ? [to, from] : [from, to];
    return isAny(
      first,
      last,
      (piece, ax, ay, bx, by) => !isOpen(piece) && isCrossed(ax, ay, bx, by, ends, 4 * piece),
    );
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
    firstOf,
    isBackward,
    isClosed,
    areCrossed,
    passages(from, to, isOpen = never) {
      const found = new Map<number, Passage>();
      isAny(from, to, (piece, ...way) => {
        const meeting = isOpen(piece) ? undefined : meetingOf(way, ends, 4 * piece, looseEnds(piece));
        if (meeting !== undefined) found.set(piece, { piece, ...meeting });
        return false;
      });
      // At a corner both pieces are met at the very same place, however either is written.
      for (const [piece, { share }] of found) {
        const next = nextOf(piece);
        const after = found.get(next);
        if (after === undefined || next === piece) continue;
        const isCorner = share === 1 - isBackward[piece]! && after.share === isBackward[next]!;
        if (isCorner) found.set(next, { ...after, along: found.get(piece)!.along });
      }
      return [...found.values()].sort((a, b) => a.along - b.along || a.lean - b.lean || a.piece - b.piece);
    },
    contacts(piece) {
      return copiesOf(segmentOf(piece)).flatMap((own) => {
        const [ax, ay, bx, by] = own;
        const around = index!.search(
          Math.min(ax, bx) - onLine,
          Math.min(ay, by) - onLine,
          Math.max(ax, bx) + onLine,
          Math.max(ay, by) + onLine,
        );
        return around.flatMap((other) => {
          if (other === piece) return [];
          const [after, before] = [nextOf(piece) === other, nextOf(other) === piece];
          if (after && before) return [[0, 1] as const];
          const corners = (each: number, isLast: boolean): readonly [boolean, boolean] =>
            (isBackward[each] === 1) === isLast ? [false, true] : [true, false];
          if (!after && !before) {
            const contact = contactOf(own, segmentOf(other));
            return contact === undefined ? [] : [contact];
          }
          // A line that turns right back lies on itself from the corner on.
          const corner = (isBackward[piece] === 1) === after ? 0 : 1;
          const back = contactOf(own, segmentOf(other), corners(piece, after), corners(other, before));
          return back === undefined ? [] : [[Math.min(corner, back[0]), Math.max(corner, back[1])] as const];
        });
      });
    },
    shareOf,
    pointOf,
    near,
    at: (point) => near(point, onLine),
    keepAway(from, to, degrees) {
      if (index === undefined) return true;
      if (areCrossed(from, to)) return false;
      const shrink = shrinkAt(Math.max(Math.abs(from.lat), Math.abs(to.lat)));
      const wide = degrees / Math.max(shrink, 1e-6);
      return copiesOf(segmentBetween(from, to)).every((way) => {
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

/** The pieces of a line that have any length: the same from either end, but for which way the line runs. */
function piecesOf(line: readonly GeographicPoint[]): Array<{ segment: Segment; backward: 0 | 1 }> {
  return line.slice(1).flatMap((to, place) => {
    const from = line[place]!;
    if (isSamePlace(from, to)) return [];
    return [{ segment: segmentBetween(from, to), backward: comesBefore(to, from) ? 1 : 0 }];
  });
}

function isSamePlace(one: GeographicPoint, other: GeographicPoint): boolean {
  return one.lat === other.lat && turn(one.lon - other.lon) === 0;
}

/** The same from either end. */
function segmentBetween(from: GeographicPoint, to: GeographicPoint): Segment {
  const [first, last] = comesBefore(to, from) ? [to, from] : [from, to];
  const east = last.lon - first.lon;
  return [first.lon, first.lat, turn(east) === east ? last.lon : first.lon + turn(east), last.lat];
}

/** Degrees by which the same place has another longitude. */
const rounds = [0, -360, 360] as const;

function never(): boolean {
  return false;
}

/** Where the date line lies between, the same is found once round the earth. */
function copiesOf([ax, ay, bx, by]: Segment): Segment[] {
  return rounds.map((round) => [ax + round, ay, bx + round, by]);
}

/** Degrees of latitude that a degree of longitude is as long as; rounded, since engines may differ in the last digit. */
function shrinkAt(lat: number): number {
  return Math.round(Math.cos((lat * Math.PI) / 180) * 1e6) / 1e6;
}
