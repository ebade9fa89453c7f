import { describe, expect, test } from 'vitest';
import { type Banks, openBanks } from '../../src/geography/banks.js';
import { buildLines } from '../../src/geography/lines.js';
import { type Place, placed, through } from './field.js';

const banksOf = (...lines: ReadonlyArray<readonly Place[]>): Banks =>
  openBanks(buildLines(lines.map((line) => through(...line))));
/** From here to there along the first line, in metres. */
const stretch = (banks: Banks, from: number, to: number): number =>
  banks.stretch({ line: 0, at: from * 1000 }, { line: 0, at: to * 1000 }) / 1000;
const none = Number.POSITIVE_INFINITY;

/** Four hundred metres eastward, then three hundred northward. */
const hook: readonly Place[] = [
  [0, 0],
  [4, 0],
  [4, 3],
];
/** Round a block of four hundred by three hundred metres. */
const block: readonly Place[] = [
  [0, 0],
  [4, 0],
  [4, 3],
  [0, 3],
  [0, 0],
];

describe('a position on a line', () => {
  test('is counted in millimetres from where the line begins, whichever way it runs', () => {
    const { markAt } = banksOf(hook, [...hook].reverse());
    // Shares of a piece are counted from its southern or western end.
    expect(markAt(0, 0.25)).toEqual({ line: 0, at: 100_000 });
    expect(markAt(1, 0.5)).toEqual({ line: 0, at: 550_000 });
    expect(markAt(1, 1)).toEqual({ line: 0, at: 700_000 });
    expect(markAt(2, 0.5)).toEqual({ line: 1, at: 150_000 });
    expect(markAt(3, 0.25)).toEqual({ line: 1, at: 600_000 });
    expect(markAt(3, 0)).toEqual({ line: 1, at: 700_000 });
  });

  test('begins again where a line closes', () => {
    const { markAt } = banksOf(block);
    expect(markAt(3, 1 / 3)).toEqual({ line: 0, at: 1_300_000 });
    expect(markAt(3, 0)).toEqual({ line: 0, at: 0 });
    expect(markAt(0, 0)).toEqual({ line: 0, at: 0 });
  });

  test('is told once for each time that a line passes there', () => {
    const street: readonly Place[] = [
      [-2, 0],
      [6, 0],
    ];
    const loop: readonly Place[] = [
      [1, -2],
      [1, 2],
      [3, 2],
      [3, 1],
      [0, 1],
    ];
    const at = (banks: Banks, ...place: Place): unknown =>
      banks.marksOf(placed(place)).map((mark) => [mark.line, mark.at / 1000]);
    expect(at(banksOf(hook), 4, 0)).toEqual([[0, 400]]);
    expect(at(banksOf(block), 0, 0)).toEqual([[0, 0]]);
    expect(at(banksOf(hook), 3, 1)).toEqual([]);
    expect(at(banksOf(street, loop), 1, 0)).toEqual([
      [0, 300],
      [1, 200],
    ]);
    // Of two lines as far from where each begins.
    expect(at(banksOf(hook, hook), 4, 1)).toEqual([
      [0, 500],
      [1, 500],
    ]);
    expect(at(banksOf(loop), 1, 1)).toEqual([
      [0, 300],
      [0, 900],
    ]);
  });
});

describe('along a bank it is', () => {
  test('as far as along the line', () => {
    const banks = banksOf(hook);
    expect([stretch(banks, 100, 550), stretch(banks, 0, 700), stretch(banks, 250, 250)]).toEqual([
      450, 700, 0,
    ]);
  });

  test('as far as on round and past the beginning, where the other position comes first on a closed line', () => {
    const banks = banksOf(block);
    expect([stretch(banks, 1300, 200), stretch(banks, 700, 0), stretch(banks, 200, 1300)]).toEqual([
      300, 700, 1100,
    ]);
  });

  test('without end where a line crosses, touches or runs along, a millimetre before and behind it included', () => {
    const banks = banksOf(
      [
        [0, 0],
        [20, 0],
      ],
      // Listed from the far end; the second lies within the third, and the fourth begins within that.
      [
        [15, 0],
        [15, 3],
      ],
      [
        [4, 1],
        [4, -1],
      ],
      [
        [3, 0],
        [8, 0],
      ],
      [
        [7, 0],
        [9, 0],
      ],
    );
    expect([stretch(banks, 0, 299.998), stretch(banks, 0, 299.999), stretch(banks, 0, 300)]).toEqual([
      299.998,
      none,
      none,
    ]);
    expect([500, 650, 750, 850].map((place) => stretch(banks, place, place + 10))).toEqual([
      none,
      none,
      none,
      none,
    ]);
    expect([stretch(banks, 900.001, 1000), stretch(banks, 900.002, 1000)]).toEqual([none, 99.998]);
    expect([stretch(banks, 1000, 1499.998), stretch(banks, 1500.002, 2000)]).toEqual([499.998, 499.998]);
    expect([stretch(banks, 1000, 1600), stretch(banks, 1500, 1500)]).toEqual([none, none]);
  });

  test('without end over the beginning where something touches a closed line there, before or behind it', () => {
    const [before, behind]: Array<readonly Place[]> = [
      [
        [0, 1],
        [-2, 1],
      ],
      [
        [1, 0],
        [1, -2],
      ],
    ];
    expect([stretch(banksOf(block, before!), 1250, 50), stretch(banksOf(block, before!), 1350, 50)]).toEqual([
      none,
      100,
    ]);
    expect([stretch(banksOf(block, behind!), 1350, 150), stretch(banksOf(block, behind!), 1350, 50)]).toEqual(
      [none, 100],
    );
  });
});
