import type { GeographicPoint } from '../model/pool.js';
import { straightMetres } from './distance.js';
import type { Lines } from './lines.js';

/** A position on a line: whole millimetres from where it begins. */
export interface Mark {
  readonly line: number;
  readonly at: number;
}

/** The banks of lines, along which people walk. */
export interface Banks {
  /** Where on its line the position at some share of a piece lies. */
  markAt(piece: number, share: number): Mark;
  /** The marks of a point that lies on lines: one for each time that a line passes there. */
  marksOf(point: GeographicPoint): Mark[];
  /**
   * Millimetres along a bank from one mark of a line on to another: of a closed line beyond its beginning, if the other
   * comes first. Infinite where a line touches or crosses the stretch.
   */
  stretch(from: Mark, to: Mark): number;
}

/** Whole millimetres, which have the same sum in any order. */
export function millimetres(from: GeographicPoint, to: GeographicPoint): number {
  return Math.round(straightMetres(from, to) * 1000);
}

/** Measures lines along their pieces. What touches a line is looked for when it is first asked for. */
export function openBanks(lines: Lines): Banks {
  const { lineOf, firstOf, isBackward, isClosed } = lines;
  const lengths = Float64Array.from(lineOf, (_, piece) =>
    millimetres(lines.pointOf(piece, 0), lines.pointOf(piece, 1)),
  );
  /** `[pieces]` millimetres of the line before each. */
  const before = new Float64Array(lineOf.length);
  const whole = new Float64Array(isClosed.length);
  for (const [piece, line] of lineOf.entries()) {
    before[piece] = whole[line]!;
    whole[line]! += lengths[piece]!;
  }
  const contacts = new Map<number, ReadonlyArray<readonly [from: number, to: number]>>();
  const position = (piece: number, share: number): number => {
    const first = lines.pointOf(piece, 0);
    const along = Math.min(lengths[piece]!, millimetres(first, lines.pointOf(piece, share)));
    return before[piece]! + (isBackward[piece] === 1 ? lengths[piece]! - along : along);
  };
  const markAt = (piece: number, share: number): Mark => {
    const line = lineOf[piece]!;
    const at = position(piece, share);
    return { line, at: isClosed[line] === 1 && at === whole[line] ? 0 : at };
  };
  /** Of each line the parts that others touch, in order, a millimetre more at either end. */
  const contactsOf = (line: number): ReadonlyArray<readonly [from: number, to: number]> => {
    let found = contacts.get(line);
    if (found === undefined) {
      const all: Array<readonly [number, number]> = [];
      for (let piece = firstOf[line]!; piece < firstOf[line + 1]!; piece++) {
        for (const shares of lines.contacts(piece)) {
          const ends = shares.map((share) => position(piece, share));
          all.push([Math.min(...ends) - 1, Math.max(...ends) + 1]);
        }
      }
      found = joined(all);
      contacts.set(line, found);
    }
    return found;
  };
  const isTouched = (line: number, from: number, to: number): boolean => {
    const parts = contactsOf(line);
    let [low, high] = [0, parts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (parts[middle]![1] < from) low = middle + 1;
      else high = middle;
    }
    return low < parts.length && parts[low]![0] <= to;
  };
  return {
    markAt,
    marksOf(point) {
      const marks = lines.at(point).map((piece) => markAt(piece, lines.shareOf(piece, point)));
      return marks.filter(
        ({ line, at }, place) => !marks.slice(0, place).some((mark) => mark.line === line && mark.at === at),
      );
    },
    stretch({ line, at: from }, { at: to }) {
      if (from <= to) return isTouched(line, from, to) ? Number.POSITIVE_INFINITY : to - from;
      const end = whole[line]!;
      if (isTouched(line, from, end) || isTouched(line, 0, to)) return Number.POSITIVE_INFINITY;
      return end - from + to;
    },
  };
}

/** Parts of a line as parts that are apart, in order. */
function joined(parts: ReadonlyArray<readonly [from: number, to: number]>): Array<[number, number]> {
  const apart: Array<[number, number]> = [];
  for (const [from, to] of [...parts].sort((a, b) => a[0] - b[0])) {
    const last = apart.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else apart.push([from, to]);
  }
  return apart;
}
