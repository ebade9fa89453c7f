import fc from 'fast-check';
import { expect, test } from 'vitest';
import { straightMetres } from '../../src/geography/distance.js';
import { openRoundBarriers } from '../../src/geography/round-barriers.js';
import { arbitrarySpot, arbitraryWall, pointAt, type Spot, slowMetres, toBarrier } from './barriers.js';

test('ways go as the slow and obvious way finds, over walls that cross, touch, close and repeat themselves', () => {
  const seen = { free: 0, round: 0, none: 0 };
  fc.assert(
    fc.property(
      fc.array(arbitraryWall, { maxLength: 4 }),
      fc.array(arbitrarySpot, { minLength: 2, maxLength: 4 }),
      fc.constantFrom(1, 1.3),
      (walls, spots, detour) => {
        const ways = openRoundBarriers(
          walls.map((wall) => toBarrier(wall)),
          detour,
        );
        for (const from of spots) {
          for (const to of spots) {
            const metres = ways.metres(pointAt(from), pointAt(to));
            const expected = slowMetres(walls, detour, from, to);
            if (expected === Number.POSITIVE_INFINITY) expect(metres).toBe(expected);
            else expect(metres).toBeCloseTo(expected, 6);
            const straight = detour * straightMetres(pointAt(from), pointAt(to));
            seen[metres === straight ? 'free' : metres < Number.POSITIVE_INFINITY ? 'round' : 'none']++;
          }
        }
      },
    ),
    { numRuns: 200 },
  );
  expect(Math.min(seen.free, seen.round, seen.none)).toBeGreaterThan(60);
});

/** Squares of a field that is walked over square by square. */
const size = 61;

/** A straight wall through the whole field, and crossings on it: nothing hides behind a bend. */
const arbitraryStraightWall = fc.record({
  upright: fc.boolean(),
  at: fc.integer({ min: 1, max: 11 }),
  crossings: fc.array(fc.nat({ max: 12 }), { maxLength: 2 }),
});

test('over straight walls ways are as long as walking a field square by square finds', () => {
  let rounds = 0;
  fc.assert(
    fc.property(
      fc.uniqueArray(arbitraryStraightWall, {
        maxLength: 4,
        selector: ({ upright, at }) => `${upright} ${at}`,
      }),
      fc.tuple(arbitrarySpot, arbitrarySpot),
      (straight, [from, to]) => {
        const isOn = (spot: Spot) => straight.some(({ upright, at }) => spot[upright ? 0 : 1] === at);
        fc.pre(!isOn(from) && !isOn(to) && (from[0] !== to[0] || from[1] !== to[1]));
        const walls = straight.map(({ upright, at, crossings }) => ({
          line: (upright
            ? [
                [at, -5],
                [at, 17],
              ]
            : [
                [-5, at],
                [17, at],
              ]) as Spot[],
          crossings: crossings.map((along) => ({
            at: (upright ? [at, along] : [along, at]) as Spot,
            metres: 0,
          })),
        }));
        const found = openRoundBarriers(
          walls.map((wall) => toBarrier(wall)),
          1,
        ).metres(pointAt(from), pointAt(to));
        const walked = walkSquares(straight, from, to);
        if (walked === Number.POSITIVE_INFINITY) {
          expect(found).toBe(walked);
          return;
        }
        rounds += found > straightMetres(pointAt(from), pointAt(to)) ? 1 : 0;
        expect(found).toBeLessThanOrEqual(walked * 1.001 + 1e-6);
        // In eight directions a way is up to 14.2 % longer, and up to the diagonal of a square is lost at each crossing.
        expect(found).toBeGreaterThanOrEqual(walked / 1.15 - 90 * straight.length - 1e-6);
      },
    ),
    { numRuns: 150 },
  );
  expect(rounds).toBeGreaterThan(10);
});

/** The shortest way from square to square, in eight directions; a wall is passed at its crossings alone. */
function walkSquares(
  walls: ReadonlyArray<{
    readonly upright: boolean;
    readonly at: number;
    readonly crossings: readonly number[];
  }>,
  from: Spot,
  to: Spot,
): number {
  const fine = 5;
  const east = straightMetres(pointAt([0, 6]), pointAt([1, 6])) / fine;
  const north = straightMetres(pointAt([0, 0]), pointAt([0, 1])) / fine;
  const isBlocked = (x: number, y: number): boolean =>
    walls.some(({ upright, at, crossings }) => {
      const [across, along] = upright ? [x, y] : [y, x];
      return across === at * fine && !crossings.some((crossing) => crossing * fine === along);
    });
  const best = new Float64Array(size * size).fill(Number.POSITIVE_INFINITY);
  const queue = [(from[0] * size + from[1]) * fine];
  best[queue[0]!] = 0;
  for (const cell of queue) {
    const [x, y] = [Math.floor(cell / size), cell % size];
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1],
    ] as const) {
      const [nx, ny] = [x + dx, y + dy];
      if (nx < 0 || ny < 0 || nx >= size || ny >= size || isBlocked(nx, ny)) continue;
      const metres = best[cell]! + Math.hypot(dx * east, dy * north);
      if (metres >= best[nx * size + ny]! - 1e-9) continue;
      best[nx * size + ny] = metres;
      queue.push(nx * size + ny);
    }
  }
  return best[(to[0] * size + to[1]) * fine]!;
}
