import { describe, expect, test } from 'vitest';
import { locate, reachFactor, straightMetres } from '../../src/geography/distance.js';
import { maassluis, metresEast, metresNorth } from '../support/builders.js';

describe('the distance between two homes', () => {
  test.each([
    ['a degree of a meridian', { lat: 51, lon: 4 }, { lat: 52, lon: 4 }, 111_195.08],
    ['a degree of the equator', { lat: 0, lon: 4 }, { lat: 0, lon: 5 }, 111_195.08],
    ['Maassluis to Venray', { lat: 51.92, lon: 4.25 }, { lat: 51.525, lon: 5.975 }, 126_675.747],
    ['pole to equator', { lat: 90, lon: 123 }, { lat: 0, lon: -7 }, 10_007_557.221],
    ['one side of the earth to the other', { lat: 90, lon: 0 }, { lat: -90, lon: 0 }, 20_015_114.442],
    ['over the date line', { lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 }, 111_195.08],
    ['the same pole by two longitudes', { lat: 90, lon: 0 }, { lat: 90, lon: 135 }, 0],
    ['next door', maassluis, metresNorth(maassluis, 7.5), 7.5],
    ['three streets east', maassluis, metresEast(maassluis, 250), 250],
  ])('%s', (_journey, from, to, metres) => {
    expect(straightMetres(from, to)).toBe(metres);
  });

  test.each([
    [0.0004, 0],
    [0.0006, 0.001],
    [1.2344, 1.234],
    [1.2346, 1.235],
  ])('%d metres is rounded to whole millimetres: %d', (metres, rounded) => {
    expect(straightMetres(maassluis, metresNorth(maassluis, metres))).toBe(rounded);
  });

  test('points opposite each other on the globe are half a turn apart, whatever rounding does', () => {
    for (let lat = -90; lat <= 90; lat += 7.3) {
      const halfATurn = straightMetres({ lat, lon: 33.3 }, { lat: -lat, lon: 33.3 - 180 });
      expect(Math.abs(halfATurn - 20_015_114.442)).toBeLessThan(0.5);
    }
  });
});

test('a home in degrees stays where it is; a home in the national grid is turned into degrees', () => {
  expect(locate(maassluis)).toEqual(maassluis);
  expect(locate({ x: 155_000, y: 463_000 })).toEqual({ lat: 52.1551744, lon: 5.38720621 });
});

test.each([
  ['next door', 0, 800, 1],
  ['as far as they like to walk', 800, 800, 1],
  ['a quarter further', 1000, 800, 0.75],
  ['half as far again', 1200, 800, 0.5],
  ['twice as far', 1600, 800, 0],
  ['further still', 5000, 800, 0],
  ['twice as far, but for the last digit of a product', 1.4 * 504, 352.8, 0],
  ['half as far again for somebody who walks little', 300, 200, 0.5],
])('%s: %d metres at a reach of %d leave %d of what somebody can do', (_how, walking, reach, left) => {
  expect(reachFactor(walking, reach)).toBe(left);
});
