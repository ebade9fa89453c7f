import { describe, expect, test } from 'vitest';
import { straightMetres } from '../../src/geography/distance.js';
import { splitRegions } from '../../src/geography/regions.js';
import { finish } from '../../src/runtime/pace.js';
import { maassluis, metresEast } from '../support/builders.js';

describe('regions', () => {
  const east = (metres: number) => metresEast(maassluis, metres);

  test('hang together by a chain of neighbours, however far apart the ends are', () => {
    const street = [east(0), east(900), east(1800), east(2700)];
    expect(finish(splitRegions(street, 1000))).toEqual([[0, 1, 2, 3]]);
  });

  test('are split where no link is short enough, people in order and regions by their first', () => {
    const towns = [east(9000), east(0), east(9100), east(50_000), east(100), east(9050)];
    expect(finish(splitRegions(towns, 200))).toEqual([[0, 2, 5], [1, 4], [3]]);
  });

  test('are linked over exactly the distance, and not over a millimetre more', () => {
    const metres = straightMetres(east(0), east(500));
    expect(finish(splitRegions([east(0), east(500)], metres))).toEqual([[0, 1]]);
    expect(finish(splitRegions([east(0), east(500)], metres - 0.001))).toEqual([[0], [1]]);
  });

  test('are joined by somebody who is seen last', () => {
    expect(finish(splitRegions([east(0), east(2000), east(1000)], 1000.1))).toEqual([[0, 1, 2]]);
  });

  test('are none where nobody lives', () => {
    expect(finish(splitRegions([], 1000))).toEqual([]);
  });
});
