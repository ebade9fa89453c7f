import { expect, test } from 'vitest';
import { walkingBand } from '../../src/geography/walking-band.js';

test.each([
  [0, 0, 5],
  [4.99, 0, 5],
  [5, 5, 10],
  [12, 10, 15],
  [15, 15, 20],
  [20, 20, 30],
  [44, 30, 45],
  [45, 45, 60],
  [59.9, 45, 60],
  [60, 60, null],
  [1e9, 60, null],
  [Number.POSITIVE_INFINITY, 60, null],
])('%d minutes are from %d to %s', (minutes, fromMinutes, toMinutes) => {
  expect(walkingBand(minutes)).toEqual({ fromMinutes, toMinutes });
});
