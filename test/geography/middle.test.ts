import { describe, expect, test } from 'vitest';
import { middleOfPoints } from '../../src/geography/middle.js';

describe('the middle of points', () => {
  test('is their mean, however often a point is there', () => {
    expect(
      middleOfPoints([
        { lat: 52, lon: 4 },
        { lat: 53, lon: 6 },
        { lat: 53, lon: 6 },
        { lat: 54, lon: 4 },
      ]),
    ).toEqual({ lat: 53, lon: 5 });
    expect(middleOfPoints([{ lat: -1.5, lon: -60 }])).toEqual({ lat: -1.5, lon: -60 });
  });

  test('lies the shorter way round where the line of dates is between them', () => {
    for (const [one, other, middle] of [
      [179, -179, -180],
      [-179, 179, -180],
      [170, -160, -175],
      [-160, 170, -175],
      [-170, 130, 160],
      [178, -174, -178],
    ] as const)
      expect(
        middleOfPoints([
          { lat: 0, lon: one },
          { lat: 0, lon: other },
        ]),
      ).toEqual({ lat: 0, lon: middle });
  });

  test('is nowhere without points', () => {
    expect(middleOfPoints([])).toBeUndefined();
  });
});
