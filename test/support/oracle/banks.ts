import type { GeographicPoint } from '../../../src/model/pool.js';
import { oracleDistanceMetres } from './distance.js';

type Line = readonly GeographicPoint[];
/** A piece of a line, in the order in which the line runs. */
interface Piece {
  readonly line: number;
  readonly from: GeographicPoint;
  readonly to: GeographicPoint;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Millimetres of the line before it, and of itself. */
  readonly before: number;
  readonly length: number;
}

/** Where a line is met or begun: millimetres along the line and along the leg, and the nodes on either bank. */
interface Stand {
  readonly at: number;
  readonly along: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Straight metres from one point to another past lines, along a bank where a line is passed there and back: every node,
 * every pair, until nothing changes; signs without tolerance. Infinite where that does not lead there.
 *
 * @param isOpen which pieces are not in the way
 */
export function oracleLegMetres(
  lines: readonly Line[],
  one: GeographicPoint,
  other: GeographicPoint,
  isOpen: (line: number, from: GeographicPoint, to: GeographicPoint) => boolean,
): number {
  if (isSame(one, other)) return 0;
  const [start, end] =
    other.lat < one.lat || (other.lat === one.lat && east(other, one) < 0) ? [other, one] : [one, other];
  const pieces = lines.flatMap((line, number) => piecesOf(line, number));
  /** Which of two pieces with a corner on the leg is met first a little to the left of it. */
  const leanOf = ({ from, to }: Piece): number => {
    const far = side(start, end, from) === 0 ? to : from;
    const near = far === to ? from : to;
    const ahead = (far.lon - near.lon) * (end.lon - start.lon) + (far.lat - near.lat) * (end.lat - start.lat);
    return ahead / Math.abs(side(start, end, far));
  };
  const passed = pieces
    .filter(({ line, from, to }) => !isOpen(line, from, to))
    .flatMap((piece) => {
      const { from, to } = piece;
      const [a, b] = [side(start, end, from), side(start, end, to)];
      // What lies on the leg lies to the right of it, but a loose end ends beyond it.
      const isRightA = a === 0 && isLoose(piece, pieces, 'from') ? b > 0 : a <= 0;
      const isRightB = b === 0 && isLoose(piece, pieces, 'to') ? a > 0 : b <= 0;
      if ((a === 0 && b === 0) || isRightA === isRightB) return [];
      if (a !== 0 && b !== 0 && side(from, to, start) * side(from, to, end) >= 0) return [];
      const share = Math.abs(a) / (Math.abs(a) + Math.abs(b));
      const at = a === 0 ? from : b === 0 ? to : pointBetween(from, to, share);
      if ((a === 0 || b === 0) && !isBetween(at, start, end)) return [];
      return [{ piece, point: at, leadsLeft: isRightA, straight: millimetres(start, at) }];
    })
    .sort(
      (p, q) =>
        shareOn(p.point, start, end) - shareOn(q.point, start, end) || leanOf(p.piece) - leanOf(q.piece),
    );
  const whole = millimetres(start, end);
  if (passed.length === 0) return whole / 1000;
  const nodes = 2 * passed.length + 2;
  const metres = Array.from({ length: nodes }, (_, a) =>
    Array.from({ length: nodes }, (__, b) => (a === b ? 0 : Number.POSITIVE_INFINITY)),
  );
  const join = (a: number, b: number, length: number): void => {
    if (length < metres[a]![b]!) {
      metres[a]![b] = length;
      metres[b]![a] = length;
    }
  };
  const along = passed.map((_, place) =>
    Math.min(whole, Math.max(...passed.slice(0, place + 1).map(({ straight }) => straight))),
  );
  // Node 0 is the start, 1 the end; 2 lies before the first passage, 3 behind it, and so on.
  for (let place = 0; place <= passed.length; place++) {
    const [a, b] = [place === 0 ? 0 : 2 * place + 1, place === passed.length ? 1 : 2 * place + 2];
    join(a, b, (along[place] ?? whole) - (along[place - 1] ?? 0));
  }
  for (const [number, line] of lines.entries()) {
    const own = pieces.filter((piece) => piece.line === number);
    const total = own.reduce((sum, { length }) => sum + length, 0);
    const isClosed = isSame(line[0]!, line.at(-1)!);
    const stands: Stand[] = [
      ...passed.flatMap(({ piece, point, leadsLeft }, place): Stand[] =>
        piece.line !== number
          ? []
          : [
              {
                at: positionOn(piece, point),
                along: along[place]!,
                left: 2 * place + (leadsLeft ? 2 : 3),
                right: 2 * place + (leadsLeft ? 3 : 2),
              },
            ],
      ),
      ...[start, end].flatMap((point, node) =>
        own
          .filter(({ from, to }) => lies(point, from, to))
          .map(
            (piece): Stand => ({
              at: positionOn(piece, point),
              along: node === 0 ? 0 : whole,
              left: node,
              right: node,
            }),
          ),
      ),
    ]
      .map((stand) => (isClosed && stand.at === total ? { ...stand, at: 0 } : stand))
      .sort((p, q) => p.at - q.at || p.along - q.along);
    if (stands.length < 2) continue;
    const touched = own.flatMap((piece) => pieces.flatMap((blocking) => contacts(piece, blocking, isClosed)));
    const isFree = (from: number, to: number): boolean =>
      touched.every(([least, most]) => most < from - 1 || least > to + 1);
    const walk = (a: Stand, b: Stand, length: number): void => {
      const most = Math.max(length, Math.abs(a.along - b.along));
      join(a.left, b.left, most);
      join(a.right, b.right, most);
    };
    for (const [place, stand] of stands.entries()) {
      const next = stands[place + 1];
      if (next !== undefined) {
        if (isFree(stand.at, next.at)) walk(stand, next, next.at - stand.at);
      } else if (isClosed && isFree(stand.at, total) && isFree(0, stands[0]!.at)) {
        walk(stand, stands[0]!, total - stand.at + stands[0]!.at);
      }
    }
  }
  for (let via = 0; via < nodes; via++) {
    for (let a = 0; a < nodes; a++) {
      for (let b = 0; b < nodes; b++) join(a, b, metres[a]![via]! + metres[via]![b]!);
    }
  }
  return metres[0]![1]! / 1000;
}

function piecesOf(line: Line, number: number): Piece[] {
  const ends = line.slice(1).flatMap((to, place) => (isSame(line[place]!, to) ? [] : [[line[place]!, to]]));
  let before = 0;
  return ends.map(([from, to], place) => {
    const length = millimetres(from!, to!);
    before += length;
    return {
      line: number,
      from: from!,
      to: to!,
      isFirst: place === 0,
      isLast: place === ends.length - 1,
      before: before - length,
      length,
    };
  });
}

function isLoose(piece: Piece, pieces: readonly Piece[], end: 'from' | 'to'): boolean {
  const own = pieces.filter(({ line }) => line === piece.line);
  if (isSame(own[0]!.from, own.at(-1)!.to)) return false;
  return end === 'from' ? piece.isFirst : piece.isLast;
}

/** Millimetres along the line, measured from the end of the piece that lies further south, or west. */
function positionOn({ from, to, before, length }: Piece, point: GeographicPoint): number {
  const isSouth = from.lat < to.lat || (from.lat === to.lat && from.lon < to.lon);
  const along = Math.min(length, millimetres(isSouth ? from : to, point));
  return before + (isSouth ? along : length - along);
}

/** Where along its line a piece is touched or crossed by another, where that is more than the corner of two neighbours. */
function contacts(piece: Piece, other: Piece, isClosed: boolean): Array<[from: number, to: number]> {
  if (piece === other) return [];
  const { from, to } = piece;
  const corners: GeographicPoint[] = [];
  if (piece.line === other.line) {
    const isNext =
      piece.before + piece.length === other.before || (isClosed && piece.isLast && other.isFirst);
    const isPrevious =
      other.before + other.length === piece.before || (isClosed && other.isLast && piece.isFirst);
    if (isNext) corners.push(to);
    if (isPrevious) corners.push(from);
  }
  const found = [
    ...[other.from, other.to].filter((point) => lies(point, from, to)),
    ...[from, to].filter((point) => lies(point, other.from, other.to)),
  ];
  const [a, b] = [side(other.from, other.to, from), side(other.from, other.to, to)];
  if (a * b < 0 && side(from, to, other.from) * side(from, to, other.to) < 0) {
    found.push(pointBetween(from, to, Math.abs(a) / (Math.abs(a) + Math.abs(b))));
  }
  const isCorner = (point: GeographicPoint): boolean => corners.some((corner) => isSame(corner, point));
  if (corners.length < 2 && found.every(isCorner)) return [];
  const all = found.map((point) => positionOn(piece, point));
  // Everything between the outermost is common to both.
  return [[Math.min(...all), Math.max(...all)]];
}

function millimetres(a: GeographicPoint, b: GeographicPoint): number {
  return Math.round(oracleDistanceMetres(a, b) * 1000);
}

function east(point: GeographicPoint, from: GeographicPoint): number {
  const degrees = point.lon - from.lon;
  return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
}

function side(a: GeographicPoint, b: GeographicPoint, { lat, lon }: GeographicPoint): number {
  return (b.lon - a.lon) * (lat - a.lat) - (b.lat - a.lat) * (lon - a.lon);
}

function isSame(a: GeographicPoint, b: GeographicPoint): boolean {
  return a.lat === b.lat && a.lon === b.lon;
}

function lies(point: GeographicPoint, a: GeographicPoint, b: GeographicPoint): boolean {
  return (
    side(a, b, point) === 0 &&
    point.lon >= Math.min(a.lon, b.lon) &&
    point.lon <= Math.max(a.lon, b.lon) &&
    point.lat >= Math.min(a.lat, b.lat) &&
    point.lat <= Math.max(a.lat, b.lat)
  );
}

function isBetween(point: GeographicPoint, a: GeographicPoint, b: GeographicPoint): boolean {
  return lies(point, a, b) && !isSame(point, a) && !isSame(point, b);
}

function pointBetween(a: GeographicPoint, b: GeographicPoint, share: number): GeographicPoint {
  return { lat: a.lat + share * (b.lat - a.lat), lon: a.lon + share * (b.lon - a.lon) };
}

function shareOn(point: GeographicPoint, a: GeographicPoint, b: GeographicPoint): number {
  return Math.abs(b.lon - a.lon) > Math.abs(b.lat - a.lat)
    ? (point.lon - a.lon) / (b.lon - a.lon)
    : (point.lat - a.lat) / (b.lat - a.lat);
}
