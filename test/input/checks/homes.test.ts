import { describe, expect, it } from 'vitest';
import { safeParsePool } from '../../../src/input/parse-pool.js';
import { participant, pool } from '../inputs.js';
import { issuesOf, toldOf } from '../parsed.js';

function at(home: object, rest: object = {}) {
  return () => safeParsePool({ ...pool(), participants: [participant('p'), { id: 'q', home }], ...rest });
}

const home = 'participants[1].home';

describe('a home', () => {
  it('lies within the box of the Dutch grid, its edges left out', () => {
    for (const [x, y] of [
      [1, 289_001],
      [299_999, 628_999],
    ])
      expect(issuesOf(at({ x, y }))).toEqual([]);
    for (const x of [-500, 0, 300_000, 900_000])
      expect(issuesOf(at({ x, y: 438_000 }))).toEqual([`outside-area ${home}.x`]);
    for (const y of [-500, 289_000, 629_000, 900_000])
      expect(issuesOf(at({ x: 76_000, y }))).toEqual([`outside-area ${home}.y`]);
  });

  it('lies in the area, its edges included', () => {
    const area = { area: { lat: [50, 52], lon: [4, 6] } };
    for (const [lat, lon] of [
      [50, 4],
      [52, 6],
    ])
      expect(issuesOf(at({ lat, lon }, area))).toEqual([]);
    for (const lat of [49.9, 52.1])
      expect(issuesOf(at({ lat, lon: 5 }, area))).toEqual([`outside-area ${home}.lat`]);
    for (const lon of [3.9, 6.1])
      expect(issuesOf(at({ lat: 51, lon }, area))).toEqual([`outside-area ${home}.lon`]);
  });

  it('in metres under the wrong keys is told how those are written', () => {
    const statement = 'This place lies outside the area';
    const detail = ': degrees are never so large, and metres of the Dutch grid are written as x and y';
    expect(toldOf(at({ lat: 438_276, lon: -181 }))).toEqual([
      `${home}.lat: ${statement}${detail}.`,
      `${home}.lon: ${statement}${detail}.`,
    ]);
    expect(toldOf(at({ lat: -33, lon: 180 }))).toEqual([
      `${home}.lat: ${statement}.`,
      `${home}.lon: ${statement}.`,
    ]);
    expect(toldOf(at({ x: -500, y: 900_000 }))).toEqual([
      `${home}.x: ${statement}.`,
      `${home}.y: ${statement}.`,
    ]);
  });

  it('is not blamed for an area that is wrong', () => {
    const abroad = { lat: 4, lon: 100 };
    expect(issuesOf(at(abroad, { area: 7 }))).toEqual(['wrong-type area']);
    expect(issuesOf(at(abroad, { area: { lat: ['x', 53], lon: [3, 'x'] } }))).toEqual([
      'wrong-type area.lat[0]',
      'wrong-type area.lon[1]',
    ]);
  });
});

describe('an area', () => {
  it('runs from south to north and from west to east', () => {
    const reversed = 'This range does not run from low to high';
    const told = toldOf(() =>
      safeParsePool({ ...pool(), participants: [], area: { lat: [2, 2], lon: [5, 4] } }),
    );
    expect(told).toEqual([
      `area.lat: ${reversed}: south comes before north.`,
      `area.lon: ${reversed}: west comes before east.`,
    ]);
  });
});
