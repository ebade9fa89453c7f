import { expect, test } from 'vitest';
import { walkingMinutes } from '../../src/geography/pace.js';

test.each([
  [800, 800, 10],
  [800, 501, 10],
  [500, 500, 10],
  [500, 300, 10],
  [0, 800, 0],
  [Number.POSITIVE_INFINITY, 800, Number.POSITIVE_INFINITY],
])('%d metres take who comfortably walks %d metres %d minutes', (metres, reach, minutes) => {
  expect(walkingMinutes(metres, reach)).toBe(minutes);
});
