import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutTiles, type Settlement } from '../../src/geography/tiles.js';
import { finish } from '../../src/runtime/pace.js';
import { maassluis, metresEast, metresNorth } from '../support/builders.js';

function tilesOf(settlements: readonly Settlement[], most: number, round = 0): number[][] {
  return finish(cutTiles(settlements, most, round)).map((tile) => [...tile]);
}

/** Settlements of one person at so many metres east of Maassluis. */
const eastward = (...metres: number[]): Settlement[] =>
  metres.map((each) => ({ ...metresEast(maassluis, each), people: 1 }));

describe('tiles', () => {
  test('hold everybody once, and no more people than may be, unless they live at one point', () => {
    const settlement = fc.record({
      north: fc.nat({ max: 3000 }),
      east: fc.nat({ max: 3000 }),
      people: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(
        fc.array(settlement, { maxLength: 40 }),
        fc.integer({ min: 1, max: 30 }),
        fc.nat({ max: 9 }),
        (drawn, most, round) => {
          const settlements = drawn.map(({ north, east, people }) => ({
            ...metresEast(metresNorth(maassluis, north), east),
            people,
          }));
          const tiles = tilesOf(settlements, most, round);
          expect(tiles.flat().sort((a, b) => a - b)).toEqual([...settlements.keys()]);
          for (const tile of tiles) {
            const people = tile.reduce((sum, each) => sum + settlements[each]!.people, 0);
            expect(people <= most || tile.length === 1).toBe(true);
            expect(tile).toEqual([...tile].sort((a, b) => a - b));
          }
        },
      ),
    );
  });

  test('are one where all fit, or where all live at one point', () => {
    expect(tilesOf(eastward(0, 100, 200), 3)).toEqual([[0, 1, 2]]);
    expect(tilesOf([{ ...maassluis, people: 9 }], 3)).toEqual([[0]]);
    expect(tilesOf([], 3)).toEqual([[]]);
  });

  test('are cut across the side that is longer in metres', () => {
    // Two columns 900 metres apart, of two rows 800 metres apart: a degree is shorter eastward.
    const square = (width: number, height: number): Settlement[] =>
      [0, height].flatMap((north) =>
        [0, width].map((east) => ({ ...metresEast(metresNorth(maassluis, north), east), people: 1 })),
      );
    expect(tilesOf(square(900, 800), 2)).toEqual([
      [0, 2],
      [1, 3],
    ]);
    expect(tilesOf(square(800, 900), 2)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test('are cut across the east where both sides are as long', () => {
    const square = [0, 1].flatMap((north) =>
      [0, 1].map((east) => ({ lat: north / 64, lon: east / 64, people: 1 })),
    );
    expect(tilesOf(square, 2)).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  test('are cut about in the middle, where the gap is widest', () => {
    /** Twelve on the equator, a step apart, but for one wider gap before the one at this position. */
    const widerBefore = (wide: number): Settlement[] =>
      Array.from({ length: 12 }, (_, each) => ({
        lat: 0,
        lon: (each < wide ? each : each + 1) / 64,
        people: 1,
      }));
    // One of twelve is less than a tenth of them: the cut may move by that, not by two. Of equal gaps the first counts.
    expect([5, 6, 7].map((wide) => tilesOf(widerBefore(wide), 11)[0]!.length)).toEqual([5, 6, 7]);
    expect([0, 4, 8].map((wide) => tilesOf(widerBefore(wide), 11)[0]!.length)).toEqual([5, 5, 5]);
    const northward = widerBefore(7).map(({ lat, lon, people }) => ({ lat: lon, lon: lat, people }));
    expect(tilesOf(northward, 11)[0]).toHaveLength(7);
  });

  test('count people, not the points where they live', () => {
    const [one, two, three, four] = eastward(0, 100, 200, 300) as [
      Settlement,
      Settlement,
      Settlement,
      Settlement,
    ];
    expect(tilesOf([{ ...one, people: 6 }, two, three, four], 8)).toEqual([[0], [1, 2, 3]]);
    expect(tilesOf([one, two, three, { ...four, people: 6 }], 8)).toEqual([[0, 1, 2], [3]]);
  });

  test('are listed from west to east, as they were cut', () => {
    const tiles = tilesOf(eastward(300, 0, 200, 100, 400, 500, 700, 600), 2);
    expect(tiles).toEqual([
      [1, 3],
      [0, 2],
      [4, 5],
      [6, 7],
    ]);
  });

  test('have other borders in another round', () => {
    const line = Array.from({ length: 60 }, (_, each) => ({ lat: 0, lon: each / 64, people: 1 }));
    const borders = (most: number) =>
      [0, 1, 2, 3, 4, 5].map((round) => tilesOf(line, most, round)[0]!.length);
    // By turns at half, a third, two thirds, two fifths, three fifths, or at half where two will do and the round is even: a
    // tenth of 60 before that, since all gaps are equal.
    expect(borders(59)).toEqual([24, 14, 24, 18, 24, 24]);
    expect(borders(30)).toEqual([24, 14, 24, 18, 24, 24]);
    // In tiles of at most 29 the first part is cut again, where it has more.
    expect(borders(29)).toEqual([24, 14, 14, 18, 12, 24]);
  });
});
