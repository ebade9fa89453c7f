import type { GeographicPoint } from '../model/pool.js';
import { type Mark, millimetres, openBanks } from './banks.js';
import { straightMetres } from './distance.js';
import type { Lines } from './lines.js';
import { turn } from './segments.js';
import { type Paths, shortestPath } from './shortest-path.js';

/** An end of a leg, and where on lines it lies, if it does. */
export interface LegEnd {
  readonly point: GeographicPoint;
  readonly marks: readonly Mark[];
}

/** Ways from one point to another that cross no line. */
export interface Legs {
  endAt(point: GeographicPoint): LegEnd;
  /**
   * Straight metres where no line lies between; else, where the straight way passes the same line again, along its bank
   * from the one passage to the other. Infinite where that does not lead there.
   *
   * @param isOpen pieces that are not in the way
   */
  metres(from: LegEnd, to: LegEnd, isOpen?: (piece: number) => boolean): number;
}

/** Where a leg meets a line, or ends on it: the nodes on its left and on its right bank, and how far along the leg. */
interface Landing {
  readonly mark: Mark;
  readonly left: number;
  readonly right: number;
  readonly along: number;
}

const start = 0;
const finish = 1;

/**
 * Opens legs past lines. Each passage of a straight way has two nodes, one before the line and one behind it. Between
 * two passages that follow each other one walks straight; between two that follow each other on a line one walks along
 * its left or its right bank, if nothing touches it there. So whatever path is found crosses nothing, and the shortest
 * of these counts.
 */
export function openLegs(lines: Lines): Legs {
  const banks = openBanks(lines);
  return {
    endAt: (point) => ({ point, marks: banks.marksOf(point) }),
    metres(from, to, isOpen) {
      if (!lines.areCrossed(from.point, to.point, isOpen)) return straightMetres(from.point, to.point);
      // From the same end always: what only touches the straight way may lie to the left of it, or to the right.
      const [first, last] = isAhead(to.point, from.point) ? [to, from] : [from, to];
      const passages = lines.passages(first.point, last.point, isOpen);
      const crossed = passages.map(({ piece }) => lines.lineOf[piece]!);
      if (crossed.length > 0 && !isMetAgain(crossed, first, last)) return Number.POSITIVE_INFINITY;
      const whole = millimetres(first.point, last.point);
      const landings = new Map<number, Landing[]>();
      const paths: Paths = Array.from({ length: 2 * passages.length + 2 }, () => []);
      const join = (one: number, other: number, length: number): void => {
        paths[one]!.push([other, length]);
        paths[other]!.push([one, length]);
      };
      const land = (landing: Landing): void => {
        const known = landings.get(landing.mark.line);
        if (known === undefined) landings.set(landing.mark.line, [landing]);
        else known.push(landing);
      };
      let [node, passed] = [start, 0];
      for (const [place, { piece, share, leads }] of passages.entries()) {
        const [before, behind] = [2 + 2 * place, 3 + 2 * place];
        const straight = millimetres(first.point, lines.pointOf(piece, share));
        const along = Math.min(whole, Math.max(passed, straight));
        join(node, before, along - passed);
        [node, passed] = [behind, along];
        // Of a line that leads to the left of the way one meets the left bank first.
        const isLeft = leads === 1 ? lines.isBackward[piece] === 0 : lines.isBackward[piece] === 1;
        const [left, right] = isLeft ? [before, behind] : [behind, before];
        land({ mark: banks.markAt(piece, share), left, right, along });
      }
      join(node, finish, whole - passed);
      for (const mark of first.marks)
        if (landings.has(mark.line)) land({ mark, left: start, right: start, along: 0 });
      for (const mark of last.marks)
        if (landings.has(mark.line)) land({ mark, left: finish, right: finish, along: whole });
      for (const [line, all] of landings) {
        all.sort((a, b) => a.mark.at - b.mark.at || a.along - b.along);
        for (const [place, one] of all.entries()) {
          const other = all[place + 1] ?? (lines.isClosed[line] === 1 ? all[0]! : one);
          if (other === one) continue;
          // Rounding makes no bank shorter than the straight way past it.
          const length = Math.max(banks.stretch(one.mark, other.mark), Math.abs(one.along - other.along));
          if (length === Number.POSITIVE_INFINITY) continue;
          join(one.left, other.left, length);
          join(one.right, other.right, length);
        }
      }
      return shortestPath(paths, start, finish) / 1000;
    },
  };
}

/** Whether some line is passed twice, or passed and stood on: along the banks of others nobody comes any further. */
function isMetAgain(passed: readonly number[], first: LegEnd, last: LegEnd): boolean {
  return passed.some(
    (line, place) =>
      passed.indexOf(line) !== place ||
      first.marks.some((mark) => mark.line === line) ||
      last.marks.some((mark) => mark.line === line),
  );
}

/** Whether one point is further south than another, or as far and further west, the shorter way round. */
function isAhead(one: GeographicPoint, other: GeographicPoint): boolean {
  return one.lat < other.lat || (one.lat === other.lat && turn(one.lon - other.lon) < 0);
}
